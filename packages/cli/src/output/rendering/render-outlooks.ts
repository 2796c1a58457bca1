/** What is possible on a cycle: each event as open, needing something, or blocked with the reasons. */

import type { FindingRecord, Outlook, Text } from '@obligato/core';
import { compareSeverity } from '@obligato/core/internal';
import { findingMarks } from '@obligato/engine';
import type { NextData, OutlookRecord } from '../../commands/obligations/next.ts';
import type { View } from '../view.ts';
import { words } from '../words/words.ts';

export function renderOutlooks({ cycle, title, stateTitle, events }: NextData, view: View): string {
  const { say, language, paint } = view;
  const head = [`${paint.bold(title[language])}  ${cycle}`, `  ${say(words.cycleState, { state: stateTitle })}`];
  if (events.length === 0) return [...head, `  ${say(words.noMoreSteps)}`].join('\n');
  return [...head, ...events.flatMap((event) => renderOutlook(event, view))].join('\n');
}

/** Whose event it is; those of the clock are not listed. */
const sides: Readonly<Record<Outlook['side'], Text>> = {
  unit: words.ofUnit,
  superior: words.ofSuperior,
  clock: words.ofUnit,
};

function renderOutlook(
  { event, side, yours, title, state, findings, missing, optional, undecided }: OutlookRecord,
  view: View,
): readonly string[] {
  const { say, language, paint } = view;
  const marks = { open: paint.green('✓'), needs: '…', blocked: paint.red('✗') };
  const fields = missing.map(({ field }) => field || say(words.payload)).join(', ');
  const whose = [say(sides[side]), ...(yours === false ? [say(words.notYours)] : [])].join(say(words.comma));
  const besides = optional.map(({ field, type }) => (type === undefined ? field : `${field} (${type})`)).join(', ');
  const needs = state === 'needs' && fields ? ` ${fields}` : '';
  return [
    `  ${marks[state]} ${event} — ${title[language]}${say(words.colon)}${say(words[state])}${needs} [${whose}]`,
    ...(besides === '' ? [] : [`      ${say(words.mayAlsoSay)}${say(words.colon)}${besides}`]),
    ...worstFirst(findings).flatMap((finding) => renderFinding(finding, view)),
    ...(undecided.length > 0 ? [`      ${say(words.willJudge)}${say(words.colon)}${undecided.join(', ')}`] : []),
  ];
}

const worstFirst = (findings: readonly FindingRecord[]) =>
  [...findings].sort((a, b) => compareSeverity(b.severity, a.severity));

/** With its mark: beside what refuses may stand what only warns. */
function renderFinding({ severity, message, remedy, rule }: FindingRecord, { say, language }: View): readonly string[] {
  return [
    `      ${findingMarks[severity]} ${message[language]} [${rule}]`,
    ...(remedy ? [`        ${say(words.remedy)}${say(words.colon)}${remedy[language]}`] : []),
  ];
}
