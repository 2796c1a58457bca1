/** A decision as it is written down: readable for years, whatever becomes of the plugin that made it. */

import type { Span, Timestamp } from '../calendar/day.ts';
import type { Charter } from '../charter/charter.ts';
import type { ImmediateReason, WaiverAtWork } from '../charter/rule-entry.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { Evidence } from '../cycle/evidence.ts';
import type { Side } from '../machine/define-obligation.ts';
import type { Roster } from '../roster/roster.ts';
import type { Clause } from '../rules/clause.ts';
import type { Facts } from '../rules/fact.ts';
import type { Severity } from '../rules/severity.ts';
import type { Origin } from '../text/problem.ts';
import type { Text, TextData } from '../text/text.ts';
import { type Called, dutyTitlesIn } from './called.ts';
import type { Decided } from './decide.ts';
import type { Actor, Command, Finding, MissingField, OutcomeName } from './decision.ts';
import { saidBy } from './finding-texts.ts';
import { type NotKeptParts, withoutLarge } from './payload/not-kept.ts';

/** A finding with everything its reader needs: nothing has to be looked up, let alone derived again. */
export interface FindingRecord {
  readonly rule: string;
  readonly plugin: string;
  readonly severity: Severity;
  readonly messageId: string;
  readonly data: TextData;
  readonly message: Text;
  readonly remedy?: Text;
  /** It is worth knowing and would refuse nothing, were its rule in force. */
  readonly remark?: true;
  readonly why: Text;
  readonly clause: Clause;
  /** The unit's own clause, stated with its entry. */
  readonly localClause?: string;
  readonly options: readonly { readonly name: string; readonly value: unknown; readonly origin?: Origin }[];
  /** What a superior let the unit off, in this very rule. */
  readonly waivers?: readonly WaiverAtWork[];
  /** Why the rule reaches a cycle that was running when it was written. */
  readonly immediate?: readonly ImmediateReason[];
}

/**
 * What a correction says of the decision that it names. The record around it is that of the corrected event: its name, and its
 * payload and moment as they are now; findings are what rules say of it in its place. A withdrawal has an empty payload.
 */
export interface Correction {
  /** The decision that is corrected, or taken back; it stays as it was written. */
  readonly decision: string;
  readonly does: 'correct' | 'withdraw';
  readonly reason: string;
  /** What stands in the way, where it is not the corrected event itself. */
  readonly stopped?: Obstacle;
  /** What rules say of later events now, and did not say before: it refuses nothing. */
  readonly remarks?: readonly LaterRemarks[];
}

/** New findings on an event that came after a corrected one. */
export interface LaterRemarks {
  readonly decision: string;
  readonly eventTitle: Text;
  readonly findings: readonly FindingRecord[];
}

/** What happened since, and does not go together with a correction. */
export interface Obstacle {
  /** The later decision of the same cycle. */
  readonly decision?: string;
  /** The duty that the corrected event raised. */
  readonly cycle?: string;
  readonly why: Text;
}

export interface DecisionRecord {
  /** `cycle#n`, n counting the cycle's decisions from 1. What is answered and not kept has the number of the next: see `isKept`. */
  readonly id: string;
  readonly cycle: string;
  readonly unit: string;
  readonly title: Text;
  readonly outcome: OutcomeName;
  readonly event: string;
  readonly eventTitle: Text;
  /** As it was sent; null where `notKept` says what it was. */
  readonly payload: unknown;
  /** What stands behind the event: files by their hash, links, references. Absent for nothing. */
  readonly evidence?: readonly Evidence[];
  readonly side: Side;
  readonly by: Actor;
  readonly occurredAt: Timestamp;
  readonly recordedAt: Timestamp;
  readonly from: string;
  readonly to: string;
  readonly charter: string;
  readonly calendar: string;
  /**
   * From the first to the last day on which it rested although the calendar did not know it yet: such days are plain weekdays but for those
   * that the law fixes. Absent where every day was known, and in what was written before it was kept.
   */
  readonly provisional?: Span;
  readonly facts: Facts;
  readonly findings: readonly FindingRecord[];
  readonly passed: readonly string[];
  readonly missing: readonly MissingField[];
  /** Digests of what was refused and is larger than 4 KB: it is not kept. Absent where everything is, as in whatever was accepted. */
  readonly notKept?: NotKeptParts;
  /** What was possible instead; only when the event was not. */
  readonly possible: readonly string[];
  /** What those events were called. */
  readonly possibleTitles?: Readonly<Record<string, Text>>;
  readonly because?: 'state' | 'ended' | 'side';
  /** Ids of the occasional duties that the event gave rise to; absent where there are none, and in what was written before it was kept. */
  readonly raised?: readonly string[];
  /** The command's idempotency key, and the digest of what it said. */
  readonly key?: string;
  readonly body?: string;
  /** The decision that this one puts right, and why; absent in every other. */
  readonly corrects?: Correction;
}

/**
 * Writes a decision down: texts filled in both languages, clauses and origins beside them.
 *
 * @example
 * const decided = decide({ cycle, command, charter, catalogue, facts, calendar });
 * const eventTitle = { en: 'Open', 'zh-CN': '开会' };
 * recordDecision({ number: 1, before: cycle, command, decided, eventTitle, charter, calendar: calendar.version, facts }).id // → '…#1'
 */
export function recordDecision(input: {
  readonly number: number;
  readonly before: Cycle;
  readonly command: Command;
  readonly decided: Decided;
  readonly eventTitle: Text;
  /** What other events are called, for an answer that tells what is possible instead. */
  readonly titleOf?: (event: string) => Text | undefined;
  /** The event promises not to keep who sent it. */
  readonly confidential?: boolean;
  readonly charter: Charter;
  readonly calendar: string;
  /** Days that it counted, and that the calendar does not know yet. */
  readonly provisional?: Span | undefined;
  readonly facts: Facts;
  /** Findings name whom it knows; ids stand alone without it. */
  readonly roster?: Roster;
  /** So with roles. */
  readonly people?: Called['people'];
  /** Ids of the occasional duties that it gave rise to. */
  readonly raised?: readonly string[];
  /** Digest of the command, when it carries a key. */
  readonly body?: string;
}): DecisionRecord {
  const { before, command, decided } = input;
  const { outcome } = decided;
  const judged = outcome.outcome === 'accepted' || outcome.outcome === 'denied' ? outcome : undefined;
  // What the schema refused may hold anything, a name too.
  const payload = input.confidential && !judged ? {} : command.payload;
  const { roster, people } = input;
  const called = { roster, people, titleOf: dutyTitlesIn(input.charter.duties) };
  const said = outcome.outcome === 'accepted' ? { payload, facts: input.facts } : withoutLarge(payload, input.facts);
  return {
    id: `${before.id}#${input.number}`,
    cycle: before.id,
    unit: before.unit,
    title: before.title,
    outcome: outcome.outcome,
    event: command.event,
    eventTitle: input.eventTitle,
    payload: said.payload,
    ...(command.evidence !== undefined && command.evidence.length > 0 ? { evidence: command.evidence } : {}),
    side: command.side,
    by: input.confidential ? {} : command.by,
    occurredAt: command.occurredAt,
    recordedAt: command.recordedAt,
    from: stateName(before),
    to: stateName(decided.cycle),
    charter: input.charter.digest,
    calendar: input.calendar,
    ...(input.provisional ? { provisional: input.provisional } : {}),
    facts: said.facts,
    ...('notKept' in said && said.notKept ? { notKept: said.notKept } : {}),
    findings: judged?.findings.map((finding) => recordFinding(finding, called)) ?? [],
    passed: judged?.passed ?? [],
    missing: outcome.outcome === 'incomplete' ? outcome.missing : [],
    possible: outcome.outcome === 'unavailable' ? outcome.possible : [],
    ...(outcome.outcome === 'unavailable'
      ? { because: outcome.because, possibleTitles: titlesOf(outcome.possible, input.titleOf) }
      : {}),
    ...(input.raised !== undefined && input.raised.length > 0 ? { raised: input.raised } : {}),
    ...(command.key !== undefined && input.body !== undefined ? { key: command.key, body: input.body } : {}),
  };
}

function titlesOf(events: readonly string[], titleOf: (event: string) => Text | undefined = () => undefined) {
  return Object.fromEntries(events.map((event) => [event, titleOf(event) ?? { en: event, 'zh-CN': event }]));
}

/**
 * One finding with its texts, its clause and the origin of every option. Whom and what readers know by name is named.
 *
 * @example
 * const { outcome } = decide({ cycle, command, charter, catalogue, facts, calendar });
 * if (outcome.outcome === 'denied') print(JSON.stringify(outcome.findings.map((finding) => recordFinding(finding, { roster }))));
 */
export function recordFinding(finding: Finding, called?: Called): FindingRecord {
  const { entry, severity, messageId } = finding;
  const { rule, id, plugin, options, origins, clause, waivers, immediate } = entry;
  return {
    rule: id,
    plugin,
    severity,
    messageId,
    ...saidBy(finding, called),
    why: rule.why,
    clause: rule.clause,
    ...(clause === undefined ? {} : { localClause: clause }),
    options: Object.entries(options).map(([name, value]) => {
      const origin = origins[name];
      return origin ? { name, value, origin } : { name, value };
    }),
    ...(waivers ? { waivers } : {}),
    ...(immediate ? { immediate } : {}),
  };
}

/**
 * A state's name: `noticed`, or its JSON for a nested state.
 *
 * @example
 * stateName(cycle) // → 'noticed'
 */
export function stateName(cycle: Cycle): string {
  return typeof cycle.state.value === 'string' ? cycle.state.value : JSON.stringify(cycle.state.value);
}
