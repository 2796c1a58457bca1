/** An assessed reform in short: the page names what is behind each number. */
import { whoseTexts } from '@obligato/engine/reform';
import type { AssessedReform } from '../commands/rules/reform.ts';
import { renderTable } from '../output/table.ts';
import type { View } from '../output/view.ts';
import { reformWords as words } from './reform-words.ts';

const nearBy = 2;

export function renderAssessment(assessed: AssessedReform, view: View): string {
  const { said, deadlines, from, to, rules, written } = assessed;
  const { say, paint } = view;
  const { judged, refused, admitted, cannot } = said;
  return [
    paint.bold(say(words.judged, { from, to, rules, n: judged.total })),
    say(words.refused, { refused: refused.total, admitted: admitted.total }),
    say(words.late, { late: deadlines.late.total, inTime: deadlines.inTime.total }),
    ...cannot.map(({ because, decisions }) => say(words.cannot, { n: decisions.total, because: say(because) })),
    ...rulesTable(assessed, view),
    ...dutiesTable(assessed, view),
    ...whoseTable(assessed, view),
    say(words.assumed),
    written === null ? say(words.noReport) : say(words.written, { file: written }),
  ].join('\n');
}

function rulesTable({ said: { byRule } }: AssessedReform, view: View): readonly string[] {
  const { say } = view;
  if (byRule.length === 0) return [];
  const heads = [words.rule, words.refuses, words.asked, words.near, words.remarks, words.admits];
  const rows = byRule.map(({ rule, refuses, asked, nearMisses, remarks, admits }) => {
    const near = nearMisses.filter(({ by }) => by <= nearBy).reduce((sum, { decisions }) => sum + decisions.total, 0);
    return [rule, ...[refuses.total, asked.total, near, remarks.total, admits.total].map(String)];
  });
  return [
    '',
    renderTable(
      heads.map((head) => say(head)),
      rows,
      view,
    ),
  ];
}

function dutiesTable({ owed: { duties } }: AssessedReform, view: View): readonly string[] {
  const { say } = view;
  const changed = duties.filter(({ more, fewer }) => more.total + fewer.total > 0);
  if (changed.length === 0) return [];
  const heads = [words.duty, words.now, words.after, words.hoursNow, words.hoursAfter];
  const rows = changed.map(({ title, cycles, hours }) => [
    say(title),
    ...[cycles.now, cycles.after, hours.now, hours.after].map(({ total }) => String(total)),
  ]);
  return [
    '',
    renderTable(
      heads.map((head) => say(head)),
      rows,
      view,
    ),
  ];
}

function whoseTable({ owed: { burdens } }: AssessedReform, view: View): readonly string[] {
  const { say } = view;
  const heads = [words.who, words.now, words.after, words.hoursNow, words.hoursAfter];
  const rows = burdens.map(({ whose, cycles, hours }) => [
    say(whoseTexts[whose]),
    ...[cycles.now, cycles.after, hours.now, hours.after].map(({ total }) => String(total)),
  ]);
  return [
    '',
    renderTable(
      heads.map((head) => say(head)),
      rows,
      view,
    ),
    '',
  ];
}
