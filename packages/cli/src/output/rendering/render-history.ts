/** A cycle's life on one page: a step is a few lines, and the decision itself tells the rest. */
import type { FindingRecord, PeopleWords, Text } from '@obligato/core';
import { compareSeverity } from '@obligato/core/internal';
import {
  addressText,
  type ChangeRecord,
  type ExplainedDecision,
  findingMarks,
  type OutboxEntry,
  outcomeWords,
  renderChange,
} from '@obligato/engine';
import type { HistoryData } from '../../commands/reading/history.ts';
import type { PayloadWords } from '../../payload/payload-words.ts';
import type { View } from '../view.ts';
import { words } from '../words/words.ts';
import { renderActor, submitted } from './render-submitted.ts';

export function renderHistory(
  { cycle, title, stateTitle, decisions, changes, told }: HistoryData,
  view: View,
  called?: PayloadWords,
  people?: PeopleWords,
): string {
  const { say, reading, paint } = view;
  return [
    `${paint.bold(say(title))}  ${cycle}`,
    `  ${say(words.cycleState, { state: stateTitle })}`,
    ...(decisions.length === 0 ? [`  ${say(words.nothingYet)}`] : []),
    ...decisions.flatMap((decision) => renderStep(decision, view, called)),
    ...(changes.length === 0 ? [] : ['', paint.bold(say(words.changes, { count: changes.length }))]),
    ...changes.map((change) => `  ${renderChange(change, reading)}`),
    ...(told.length === 0 ? [] : ['', paint.bold(say(words.told, { count: told.length }))]),
    ...told.map((entry) => renderTold(entry, view, people)),
  ].join('\n');
}

interface UnitChanges {
  readonly unit: string;
  readonly changes: readonly ChangeRecord[];
}

/** Who changed a unit's roster and plan, and why; then the same of the units that it goes on with. */
export function renderChanges(
  { before = [], ...own }: UnitChanges & { readonly before?: readonly UnitChanges[] },
  { say, reading, paint }: View,
): string {
  return [own, ...before]
    .flatMap(({ unit, changes }) => [
      paint.bold(unit),
      ...(changes.length === 0 ? [`  ${say(words.unchanged)}`] : []),
      ...changes.map((change) => `  ${renderChange(change, reading)}`),
    ])
    .join('\n');
}

function renderStep(decision: ExplainedDecision, view: View, called?: PayloadWords): readonly string[] {
  const { say, paint } = view;
  const { id, event, eventTitle, outcome, occurredAt, recordedAt, corrects, correctedBy = [], raised = [] } = decision;
  const colour = outcome === 'accepted' ? paint.green : paint.red;
  const line = (word: string, told: string) => `      ${word}${say(words.colon)}${told}`;
  const said = submitted(decision, view, called);
  const number = id.slice(id.lastIndexOf('#'));
  return [
    `  ${number} ${minute(occurredAt)}  ${colour(say(outcomeWords[outcome]))}  ${say(eventTitle)} (${event}) · ${renderActor(decision, view)}`,
    ...(minute(recordedAt) === minute(occurredAt) ? [] : [line(say(words.recorded), minute(recordedAt))]),
    ...(said.length === 0 ? [] : [line(say(words.submitted), said.join(say(words.semicolon)))]),
    ...worstFirst(decision.findings).map(
      ({ severity, message, rule }) => `      ${findingMarks[severity]} ${say(message)} [${rule}]`,
    ),
    ...(corrects ? [line(say(words[corrects.does]), `${corrects.decision}${say(words.comma)}${corrects.reason}`)] : []),
    ...(corrects?.stopped ? [line(say(words.stoppedBy), say(corrects.stopped.why))] : []),
    ...correctedBy.map(({ does, decision: by, on, reason }) =>
      line(
        say(words[does === 'correct' ? 'wasCorrected' : 'wasWithdrawn']),
        `${on}${say(words.comma)}${reason} (${by})`,
      ),
    ),
    ...raised.map((cycle) => line(say(words.raise), cycle)),
  ];
}

const minute = (at: string) => at.slice(0, 16).replace('T', ' ');

const worstFirst = (findings: readonly FindingRecord[]) =>
  [...findings].sort((a, b) => compareSeverity(b.severity, a.severity));

function renderTold(
  { plannedAt, does, to, message, status }: OutboxEntry,
  { say }: View,
  people?: PeopleWords,
): string {
  const whom = `${say(words[does])} ${say(addressText(to, people))} (${to.unit})`;
  return `  ${minute(plannedAt)}  ${whom}${say(words.colon)}${say(message)} [${say(statuses[status])}]`;
}

const statuses: Readonly<Record<OutboxEntry['status'], Text>> = {
  pending: words.pending,
  done: words.sent,
  dead: words.dead,
  cancelled: words.cancelled,
};
