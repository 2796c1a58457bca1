/** Puts right what was written: the cycle is folded again, and what came later has to stand with it. Pure, as `decide` is. */

import { localDay, type Span, type Timestamp } from '../../calendar/day.ts';
import { eventNamed, obligationByName } from '../../charter/obligation-by-name.ts';
import { traitsOf } from '../../charter/traits-of.ts';
import type { CorrectionNote, Cycle } from '../../cycle/cycle.ts';
import type { Evidence } from '../../cycle/evidence.ts';
import { type Side, sideOf } from '../../machine/define-obligation.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Text } from '../../text/text.ts';
import { type Called, calledIn } from '../called.ts';
import type { Decided } from '../decide.ts';
import type { Actor, Finding, Outcome } from '../decision.ts';
import { type DecisionRecord, type LaterRemarks, type Obstacle, recordFinding } from '../decision-record.ts';
import type { PlannedIntent } from '../effects.ts';
import { messageOf } from '../finding-texts.ts';
import { comesToSame } from './comes-to-same.ts';
import { cannotFollow, correctable } from './correctable.ts';
import { type FoldedEvent, type FoldInput, foldCycle, type JudgedEvent, type RulesOfEvent } from './fold-cycle.ts';

/** What somebody wants put right. */
export interface CorrectionCommand {
  /** The id of the decision that it is about: an accepted event, or the correction of one. */
  readonly decision: string;
  readonly does: 'correct' | 'withdraw';
  /** What the event should have said; as it was, when absent. */
  readonly payload?: unknown;
  /** When it happened after all; as it was, when absent. */
  readonly occurredAt?: Timestamp | undefined;
  /** All that stands behind it; as it was, when absent. */
  readonly evidence?: readonly Evidence[] | undefined;
  readonly reason: string;
  readonly side: Side;
  readonly by: Actor;
  readonly recordedAt: Timestamp;
}

export interface CorrectInput extends FoldInput {
  /** As it stands. */
  readonly cycle: Cycle;
  readonly correction: CorrectionCommand;
  /** Findings name whom it knows; ids stand alone without it. */
  readonly roster?: Roster;
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
  readonly event: Pick<DecisionRecord, 'event' | 'payload' | 'occurredAt' | 'evidence'>;
  /** What the corrected event was judged by. */
  readonly rules: RulesOfEvent | undefined;
  /** Days that this rested on, and that the calendar does not know yet. */
  readonly provisional?: Span | undefined;
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
  const { event, payload, occurredAt, evidence } = said;
  const asSaid = { event, payload, occurredAt, ...(evidence ? { evidence } : {}) };
  const refusing = (outcome: Outcome, more: Partial<Corrected> = {}): Corrected => {
    return { outcome, cycle, event: asSaid, rules: undefined, effects: nothing, own: [], remarks: [], ...more };
  };
  if (correction.side !== about.first.side) return refusing(notYours(input, about.first));

  const draft = draftOf(input, said);
  const before = new Map<string, FoldedEvent>();
  for (const folded of follow(input, about.first.id)) before.set(folded.first.id, folded);
  /** Asked only where something hangs on it: nearly always nothing does. */
  const asWas = (id: string): JudgedEvent | undefined => before.get(id)?.ask?.();
  const after: FoldedEvent[] = [];
  const folding = foldCycle({ ...input, decisions: [...decisions, draft] }, about.first.id);
  const stated =
    correction.does === 'correct'
      ? { ...asSaid, payload: draft.payload, occurredAt: draft.occurredAt, ...attached(draft) }
      : asSaid;
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
        rules: own ? own.rules : asWas(about.first.id)?.rules,
        provisional: own?.provisional,
        effects: {
          before: intentsOf([...before.values()].flatMap(effectsAsWere)),
          after: intentsOf(after.flatMap(({ decided }) => effectsOf(decided))),
        },
        own: effectsAsWere(before.get(about.first.id)).map(({ key }) => key),
        remarks: after.flatMap((each) =>
          each === own
            ? []
            : remarksOn(each, () => asWas(each.first.id)?.decided, calledIn(input.catalogue, input.roster)),
        ),
      };
    }
    if (!value.decided) continue;
    const { first, decided, rules, provisional } = value;
    const answer = decided.outcome.outcome;
    if (first === about.first && answer !== 'accepted')
      return refusing(decided.outcome, { event: stated, rules, provisional });
    const wasRefused = () => asWas(first.id)?.decided.outcome.outcome !== 'accepted';
    if (first.side !== 'clock' && answer !== 'accepted' && !(value.after && wasRefused())) {
      return refusing(stoppedBy(decided.outcome), {
        event: stated,
        rules,
        provisional,
        stopped: obstacleIn(value, decided, calledIn(input.catalogue, input.roster)),
      });
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
  const { evidence = said.evidence } = correction;
  // What was gathered for another day says nothing of this one.
  const ofThatDay = localDay(occurredAt) === localDay(said.occurredAt) ? {} : { charter: '', facts: {} };
  const stated = { payload, occurredAt, recordedAt, ...(evidence ? { evidence } : {}) };
  return { ...said, ...ofThatDay, id, ...stated, corrects: { decision, does, reason } };
}

const attached = ({ evidence }: DecisionRecord) => (evidence ? { evidence } : {});

/** The cycle as it stands, followed from its beginning: whoever ends elsewhere would put right what they do not know. */
function* follow(input: CorrectInput, from: string): Generator<FoldedEvent> {
  const end = yield* foldCycle(input, from, 'when-asked');
  if (!end || !comesToSame(end, input.cycle)) throw cannotFollow(input.cycle.id);
}

/** Findings that are there only because of the correction; nearly always none. */
function remarksOn(
  { first, said, decided }: FoldedEvent,
  asWas: () => Decided | undefined,
  called: Called,
): readonly LaterRemarks[] {
  const written = new Set(said.findings.map((each) => sayingOf({ ...each, entry: { id: each.rule } })));
  const others = findingsOf(decided).filter((finding) => !written.has(sayingOf(finding)));
  if (others.length === 0) return [];
  const known = new Set(findingsOf(asWas()).map(sayingOf));
  const findings = others.filter((finding) => !known.has(sayingOf(finding)));
  if (findings.length === 0) return [];
  return [
    { decision: first.id, eventTitle: first.eventTitle, findings: findings.map((each) => recordFinding(each, called)) },
  ];
}

const findingsOf = (decided: Decided | undefined) =>
  decided && 'findings' in decided.outcome ? decided.outcome.findings : [];
type Saying = Pick<Finding, 'severity' | 'messageId' | 'data'> & { readonly entry: { readonly id: string } };
const sayingOf = ({ entry, severity, messageId, data }: Saying) =>
  JSON.stringify([entry.id, severity, messageId, data]);

const effectsOf = (decided: Decided | undefined) => decided?.effects ?? [];
const intentsOf = (intents: readonly PlannedIntent[]) => [
  ...new Map(intents.map((intent) => [intent.key, intent])).values(),
];

/** What an event asked for as it stood: nothing where no effect rule hears it. */
function effectsAsWere(event: FoldedEvent | undefined): readonly PlannedIntent[] {
  if (!event?.ask) return [];
  const { before, command, rules } = event;
  const { effects } = rules.shortcuts?.applicableRules ?? rules.charter.applicableRules(before, command.event);
  return effects.length === 0 ? [] : event.ask().decided.effects;
}

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
  const corrections = [...(cycle.corrections ?? []), note];
  // Whom it was kept from it stays kept from, whatever it comes to be.
  const kept = cycle.keptFrom ? { keptFrom: cycle.keptFrom } : {};
  return { ...folded, ...kept, state, version: cycle.version + 1, corrections };
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

function obstacleIn({ first }: FoldedEvent, { outcome }: Decided, called: Called): Obstacle {
  const why = whyStopped[outcome.outcome];
  const findings = outcome.outcome === 'denied' ? outcome.findings.filter(({ severity }) => severity === 'deny') : [];
  const reasons = findings.map((each) => messageOf(each, called));
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
