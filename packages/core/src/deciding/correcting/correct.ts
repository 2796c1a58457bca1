/** Puts right what was written: the cycle is folded again, and what came later has to stand with it. Pure, as `decide` is. */

import { localDay, type Timestamp } from '../../calendar/day.ts';
import { eventNamed, obligationByName } from '../../charter/obligation-by-name.ts';
import { traitsOf } from '../../charter/traits-of.ts';
import type { CorrectionNote, Cycle } from '../../cycle/cycle.ts';
import { type Side, sideOf } from '../../machine/define-obligation.ts';
import type { Text } from '../../text/text.ts';
import type { Decided } from '../decide.ts';
import type { Actor, Finding, Outcome } from '../decision.ts';
import { type DecisionRecord, type LaterRemarks, messageOf, type Obstacle, recordFinding } from '../decision-record.ts';
import type { PlannedIntent } from '../effects.ts';
import { cannotFollow, correctable } from './correctable.ts';
import { type FoldedEvent, type FoldInput, foldCycle, type RulesOfEvent } from './fold-cycle.ts';

/** What somebody wants put right. */
export interface CorrectionCommand {
  /** The id of the decision that it is about: an accepted event, or the correction of one. */
  readonly decision: string;
  readonly does: 'correct' | 'withdraw';
  /** What the event should have said; as it was, when absent. */
  readonly payload?: unknown;
  /** When it happened after all; as it was, when absent. */
  readonly occurredAt?: Timestamp | undefined;
  readonly reason: string;
  readonly side: Side;
  readonly by: Actor;
  readonly recordedAt: Timestamp;
}

export interface CorrectInput extends FoldInput {
  /** As it stands. */
  readonly cycle: Cycle;
  readonly correction: CorrectionCommand;
  /** The id that the decision about it will have. */
  readonly id: string;
}

export interface Corrected {
  readonly outcome: Outcome;
  /** What happened since and stands in the way; only with `denied`. */
  readonly stopped?: Obstacle;
  /** What is said of later events now, and was not said before. */
  readonly remarks: readonly LaterRemarks[];
  /** The cycle with the correction in place; as it was, where it was refused. */
  readonly cycle: Cycle;
  /** The corrected event itself, as it now reads; as it was, for a withdrawal. */
  readonly event: Pick<DecisionRecord, 'event' | 'payload' | 'occurredAt'>;
  /** What the corrected event was judged by. */
  readonly rules: RulesOfEvent | undefined;
  /** What the event and those after it asked to be done, before and after. */
  readonly effects: { readonly before: readonly PlannedIntent[]; readonly after: readonly PlannedIntent[] };
  /** Keys of what the corrected event itself had asked for. */
  readonly own: readonly string[];
}

/**
 * Decides a correction, or a withdrawal: the accepted events are folded again from the new cycle, with the corrected one in
 * place or left out. From it on rules are asked again, each event as of its own day. An event that is refused now, and was not
 * with the decision as it stood, refuses the correction.
 *
 * Throws `OBLIGATO_NOT_CORRECTABLE` for what cannot be corrected at all; everything else is an outcome.
 *
 * @example
 * const history = { begun: cycle, decisions, catalogue, calendar, rulesOf: () => ({ charter, facts }) };
 * const withdrawal = { does: 'withdraw', reason: 'The wrong meeting', side: 'unit', by: {}, recordedAt: at } as const;
 * const correction = { decision: `${cycle.id}#2`, ...withdrawal };
 * correctCycle({ ...history, cycle, correction, id: `${cycle.id}#3` }).cycle.state.value
 */
export function correctCycle(input: CorrectInput): Corrected {
  const { cycle, correction, decisions } = input;
  const about = correctable(input);
  const said = about.now ?? about.first;
  const { event, payload, occurredAt } = said;
  const asWas = { event, payload, occurredAt };
  const refusing = (outcome: Outcome, more: Partial<Corrected> = {}): Corrected => {
    return { outcome, cycle, event: asWas, rules: undefined, effects: nothing, own: [], remarks: [], ...more };
  };
  if (correction.side !== about.first.side) return refusing(notYours(input, about.first));

  const draft = draftOf(input, said);
  const before = new Map<string, FoldedEvent>();
  for (const folded of follow(input, about.first.id)) before.set(folded.first.id, folded);
  const after: FoldedEvent[] = [];
  const folding = foldCycle({ ...input, decisions: [...decisions, draft] }, about.first.id);
  const stated =
    correction.does === 'correct' ? { event, payload: draft.payload, occurredAt: draft.occurredAt } : asWas;
  for (;;) {
    const { done, value } = folding.next();
    if (done) {
      if (!value) throw cannotFollow(cycle.id);
      const own = after.find(({ first }) => first === about.first);
      const outcome = own?.decided?.outcome ?? accepted;
      return {
        outcome,
        cycle: corrected(input, value, said),
        event: stated,
        rules: (own ?? before.get(about.first.id))?.rules,
        effects: { before: intentsOf([...before.values()]), after: intentsOf(after) },
        own: effectsOf(before.get(about.first.id)?.decided).map(({ key }) => key),
        remarks: after.flatMap((each) => (each === own ? [] : remarksOn(each, before.get(each.first.id)))),
      };
    }
    if (!value.decided) continue;
    const { first, decided, rules } = value;
    const answer = decided.outcome.outcome;
    if (first === about.first && answer !== 'accepted') return refusing(decided.outcome, { event: stated, rules });
    const wasRefused = before.get(first.id)?.decided?.outcome.outcome !== 'accepted';
    if (first.side !== 'clock' && answer !== 'accepted' && !(wasRefused && value.after)) {
      return refusing(stoppedBy(decided.outcome), { event: stated, rules, stopped: obstacleIn(value, decided) });
    }
    after.push(value);
  }
}

const nothing = Object.freeze({ before: [], after: [] });
const accepted: Outcome = Object.freeze({ outcome: 'accepted', findings: [], passed: [] });

/** Who sends the event, or nobody: a correction is no other way in. */
function notYours({ cycle, catalogue, correction }: CorrectInput, { event }: DecisionRecord): Outcome {
  const known = obligationByName(catalogue, cycle.obligation);
  const owner = sideOf(eventNamed(known, event), cycle);
  // Whoever acts for a unit cannot do it; where nobody is named, whoever it belongs to can.
  const isOpen = owner !== 'clock' && correction.by.unit === undefined;
  return { outcome: 'unavailable', because: 'side', possible: isOpen ? [event] : [] };
}

/** The correction as a decision that was accepted: what the fold reads of one. */
function draftOf({ correction, id }: CorrectInput, said: DecisionRecord): DecisionRecord {
  const { decision, does, reason, payload = said.payload, occurredAt = said.occurredAt, recordedAt } = correction;
  // What was gathered for another day says nothing of this one.
  const ofThatDay = localDay(occurredAt) === localDay(said.occurredAt) ? {} : { charter: '', facts: {} };
  return { ...said, ...ofThatDay, id, payload, occurredAt, recordedAt, corrects: { decision, does, reason } };
}

/** The cycle as it stands, followed from its beginning: whoever ends elsewhere would put right what they do not know. */
function* follow(input: CorrectInput, from: string): Generator<FoldedEvent> {
  const end = yield* foldCycle(input, from);
  if (!end || comeTo(end) !== comeTo(input.cycle)) throw cannotFollow(input.cycle.id);
}

const comeTo = ({ state: { value, context }, happened }: Cycle) =>
  JSON.stringify([value, context, happened], inOneOrder);

function inOneOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Findings that are there only because of the correction; nearly always none. */
function remarksOn({ first, decided }: FoldedEvent, before: FoldedEvent | undefined): readonly LaterRemarks[] {
  const known = new Set(findingsOf(before?.decided).map(sayingOf));
  const findings = findingsOf(decided).filter((finding) => !known.has(sayingOf(finding)));
  if (findings.length === 0) return [];
  return [{ decision: first.id, eventTitle: first.eventTitle, findings: findings.map(recordFinding) }];
}

const findingsOf = (decided: Decided | undefined) =>
  decided && 'findings' in decided.outcome ? decided.outcome.findings : [];
const sayingOf = ({ entry, severity, messageId, data }: Finding) =>
  JSON.stringify([entry.id, severity, messageId, data]);

const effectsOf = (decided: Decided | undefined) => decided?.effects ?? [];
const intentsOf = (events: readonly FoldedEvent[]) => [
  ...new Map(events.flatMap(({ decided }) => effectsOf(decided)).map((intent) => [intent.key, intent])).values(),
];

/** The next version of the cycle, with a note of what was put right. */
function corrected(
  { cycle, correction, id, catalogue }: CorrectInput,
  folded: Cycle,
  { event, payload }: DecisionRecord,
): Cycle {
  const { decision, does, reason, recordedAt } = correction;
  const named = traitsOf(catalogue, cycle.obligation).judges?.subjectsIn(payload) ?? [];
  const note: CorrectionNote = {
    ...{ decision: id, corrects: decision, does, event, on: localDay(recordedAt), reason },
    ...(named.length > 0 ? { named } : {}),
  };
  // Plain, whatever the machine keeps beside it to be quick.
  const { machine, version, value, context } = folded.state;
  const state = { machine, version, value, context };
  return { ...folded, state, version: cycle.version + 1, corrections: [...(cycle.corrections ?? []), note] };
}

/** A later event refuses by its findings; where it has none, it is simply no longer possible. */
const stoppedBy = (outcome: Outcome): Outcome => ({
  outcome: 'denied',
  findings: 'findings' in outcome ? outcome.findings : [],
  passed: [],
});

const whyStopped = {
  denied: { en: 'would be refused', 'zh-CN': '将不予通过' },
  unavailable: { en: 'would no longer be possible', 'zh-CN': '将不再可行' },
  incomplete: { en: 'would no longer be complete', 'zh-CN': '将材料不全' },
  accepted: { en: '', 'zh-CN': '' },
} as const satisfies Record<Outcome['outcome'], Text>;

function obstacleIn({ first }: FoldedEvent, { outcome }: Decided): Obstacle {
  const why = whyStopped[outcome.outcome];
  const findings = outcome.outcome === 'denied' ? outcome.findings.filter(({ severity }) => severity === 'deny') : [];
  const reasons = findings.map(messageOf);
  const { id, eventTitle, occurredAt } = first;
  const day = localDay(occurredAt);
  return {
    decision: id,
    why: {
      en: `“${eventTitle.en}” of ${day} (${id}) ${why.en}${reasons.length > 0 ? `: ${reasons.map(({ en }) => en).join(' ')}` : '.'}`,
      'zh-CN': `${day}的“${eventTitle['zh-CN']}”（${id}）${why['zh-CN']}${reasons.length > 0 ? `：${reasons.map((each) => each['zh-CN']).join('')}` : '。'}`,
    },
  };
}
