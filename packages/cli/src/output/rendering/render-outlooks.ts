/** What is possible on a cycle: each event as open, needing something, or blocked with the reasons. */

import type { FindingRecord, OptionalField, Outlook, Text } from '@obligato/core';
import { compareSeverity } from '@obligato/core/internal';
import { findingMarks } from '@obligato/engine';
import type { NextData, OutlookRecord } from '../../commands/obligations/next.ts';
import { calledField, type PayloadWords } from '../../payload/payload-words.ts';
import type { View } from '../view.ts';
import { words } from '../words/words.ts';

export function renderOutlooks(
  { cycle, title, stateTitle, events }: NextData,
  view: View,
  called?: PayloadWords,
): string {
  const { say, paint } = view;
  const head = [`${paint.bold(say(title))}  ${cycle}`, `  ${say(words.cycleState, { state: stateTitle })}`];
  if (events.length === 0) return [...head, `  ${say(words.noMoreSteps)}`].join('\n');
  return [...head, ...events.flatMap((event) => renderOutlook(event, view, called))].join('\n');
}

/** Whose event it is; those of the clock are not listed. */
const sides: Readonly<Record<Outlook['side'], Text>> = {
  unit: words.ofUnit,
  superior: words.ofSuperior,
  clock: words.ofUnit,
};

function renderOutlook(
  { event, side, yours, title, state, findings, missing, optional, undecided, provisional }: OutlookRecord,
  view: View,
  called?: PayloadWords,
): readonly string[] {
  const { say, reading, paint } = view;
  const nameOf = (field: string) => calledField(called, { event, field }, reading);
  const marks = { open: paint.green('✓'), needs: '…', blocked: paint.red('✗') };
  const fields = missing.map(({ field }) => nameOf(field) || say(words.payload)).join(say(words.listed));
  const whose = [say(sides[side]), ...(yours === false ? [say(words.notYours)] : [])].join(say(words.comma));
  const besides = optional
    .map((each) => (each.title ? `${say(each.title)} (${each.field})` : untitled(each, view)))
    .join(say(words.listed));
  // Where nothing has to be filled in, there are rules that look at what is.
  const needs = missing.length > 0 ? `${say(words.needs)} ${fields}` : say(words.depends);
  const stands = state === 'needs' ? needs : say(words[state]);
  return [
    `  ${marks[state]} ${event} — ${say(title)}${say(words.colon)}${stands} [${whose}]`,
    ...(besides === '' ? [] : [`      ${say(words.mayAlsoSay)}${say(words.colon)}${besides}`]),
    ...worstFirst(findings).flatMap((finding) => renderFinding(finding, view)),
    ...(provisional ? [`      ${say(words.provisionalFindings, { ...provisional })}`] : []),
    ...(undecided.length > 0
      ? [`      ${say(words.willJudge)}${say(words.colon)}${undecided.join(say(words.listed))}`]
      : []),
  ];
}

/** As JSON Schema calls what stands there. */
const typeWords: Readonly<Record<string, Text>> = {
  string: { en: 'text', 'zh-CN': '文字' },
  number: { en: 'number', 'zh-CN': '数字' },
  integer: { en: 'whole number', 'zh-CN': '整数' },
  boolean: { en: 'true or false', 'zh-CN': '是或否' },
  array: { en: 'list', 'zh-CN': '列表' },
  object: { en: 'group of fields', 'zh-CN': '一组字段' },
};

function untitled({ field, type }: OptionalField, { say }: View): string {
  const known = type === undefined ? undefined : typeWords[type];
  return known ? `${field} (${say(known)})` : field;
}

const worstFirst = (findings: readonly FindingRecord[]) =>
  [...findings].sort((a, b) => compareSeverity(b.severity, a.severity));

/** With its mark: beside what refuses may stand what only warns. */
function renderFinding({ severity, message, remedy, rule }: FindingRecord, { say }: View): readonly string[] {
  return [
    `      ${findingMarks[severity]} ${say(message)} [${rule}]`,
    ...(remedy ? [`        ${say(words.remedy)}${say(words.colon)}${say(remedy)}`] : []),
  ];
}
