/** A story puts right what it said: the cycle folds again, as the engine folds it, and what its event raised follows. */
import {
  type Corrected,
  type CorrectionCommand,
  type Cycle,
  correctCycle,
  type Day,
  type Decided,
  localDay,
  type Outcome,
  type PlanningContext,
  type RosterView,
  type Timestamp,
} from '@obligato/core';
import { type FollowedRaised, followRaised, raisesAnything, rulesOfHistory } from '@obligato/core/internal';
import { type PutRight, requireCorrecting } from '../stories/move.ts';
import type { UnitOfWorld, World } from '../world/world.ts';
import type { Bound, Judged, Said } from './judged.ts';
import type { ToldHistories } from './told-histories.ts';

/** The unit in which it happens. */
export interface UnitAround {
  readonly world: World;
  readonly unit: UnitOfWorld;
  readonly cycles: ReadonlyMap<string, Cycle>;
  readonly histories: ToldHistories;
  readonly day: Day;
  readonly now: Timestamp;
  rosterOn(on: Day): RosterView;
  /** What would come of it; nothing is put down. */
  judge(said: Said): Judged;
}

interface Asked {
  readonly cycle: Cycle;
  readonly bound: Bound;
  readonly move: PutRight;
}

/** What the clock sent on the way. */
interface Raised extends FollowedRaised {
  readonly told: readonly { readonly said: Said; readonly judged: Judged }[];
}

const nobody = Object.freeze({});
const nothing = Object.freeze({});
const nothingRaised: Raised = { cycles: [], gone: [], told: [] };
const stopped: Outcome = { outcome: 'denied', findings: [], passed: [] };

/** What comes of it, with what it now reads. Nothing is put down: that is for whoever lives the unit. */
export function putRight(around: UnitAround, asked: Asked): { readonly judged: Judged; readonly raised: Raised } {
  const { cycle, bound, move } = asked;
  const corrected = corrects(around, asked);
  const followed = corrected.outcome.outcome === 'accepted' ? follow(around, corrected) : nothingRaised;
  const outcome = followed ? corrected.outcome : stopped;
  const { event } = corrected;
  const { now } = around;
  // Nothing happened by a withdrawal but itself.
  const stated = move.does === 'withdraw' ? { event: event.event, payload: {}, occurredAt: now } : event;
  const command = { ...stated, side: ownerOf(around, asked), by: nobody, recordedAt: now };
  const decided = decidedBy(corrected, outcome, cycle);
  const facts = corrected.rules?.facts ?? nothing;
  return { judged: { command, decided, charter: bound.charter, facts }, raised: followed ?? nothingRaised };
}

function corrects(around: UnitAround, asked: Asked): Corrected {
  const { world, unit, cycles, histories, day, now } = around;
  const { cycle, bound, move } = asked;
  const { catalogue, calendar, stories, stamps } = world;
  requireCorrecting(stories[cycle.obligation], cycle.obligation);
  const { begun, decisions } = histories.of(cycle.id) ?? { begun: cycle, decisions: [] };
  const { parameters } = cycle;
  // What raised it may have been corrected, and it begun again as something else.
  const first = { ...begun, parameters, state: bound.installed.machine.initial({ parameters }) };
  const owner = ownerOf(around, asked);
  const isClosed = bound.installed.machine.at(cycle.state).isFinal;
  const { decision, does, reason, payload, on } = move;
  const correction: CorrectionCommand = {
    ...{ decision, does, reason, by: nobody, recordedAt: now },
    // Once it is closed for good only the unit above corrects it, and nobody of it is here.
    side: isClosed ? (owner === 'unit' ? 'superior' : 'unit') : owner,
    ...(payload === undefined ? {} : { payload }),
    ...(on === undefined ? {} : { occurredAt: stamps(on < day ? on : day).afternoon }),
  };
  const rulesOf = rulesOfHistory({
    ...{ events: bound.installed.events, others: cycles, provided: nothing },
    charterOf: () => bound.charter,
    sourceOn: (when) => ({ unit: unit.id, above: unit.above(when), day: when, roster: around.rosterOn(when) }),
  });
  const about = { cycle, correction, roster: unit.roster, id: histories.nextId(cycle.id) };
  return correctCycle({ begun: first, decisions, catalogue, calendar, rulesOf, ...about });
}

/** Whose event it is that is put right. */
function ownerOf({ histories }: UnitAround, { cycle, move }: Asked) {
  return histories.of(cycle.id)?.decisions.find(({ id }) => id === move.decision)?.side ?? 'unit';
}

/** People hear of what is to be told now, and was not before. */
function decidedBy({ cycle, effects }: Corrected, outcome: Outcome, before: Cycle): Decided {
  if (outcome.outcome !== 'accepted') return { outcome, cycle: before, effects: [] };
  const planned = new Set(effects.before.map(({ key }) => key));
  return { outcome, cycle, effects: effects.after.filter(({ key }) => !planned.has(key)) };
}

/** Undefined where what was raised stands in the way. */
function follow(around: UnitAround, corrected: Corrected): Raised | undefined {
  if (!raisesAnything(corrected)) return nothingRaised;
  const { world, unit, cycles, histories, day, now } = around;
  const { catalogue, calendar } = world;
  const on = localDay(corrected.event.occurredAt);
  const here = { unit: unit.id, above: unit.above, roster: unit.roster, cycles };
  const context: PlanningContext = { ...here, catalogue, calendar, provided: nothing, now };
  const isDecided = (id: string) => histories.isDecided(id, cycles.get(id));
  const following = followRaised({ corrected, context, on, charter: unit.charterOn(on), isDecided });
  const told: { readonly said: Said; readonly judged: Judged }[] = [];
  for (let step = following.next(); ; ) {
    if (step.done) return 'why' in step.value ? undefined : { ...step.value, told };
    const { cycle, event, reason, isUnwritten } = step.value;
    const said: Said = { cycle, event, payload: { reason }, side: 'clock', on: day };
    const judged = around.judge(said);
    if (!isUnwritten) told.push({ said, judged });
    step = following.next(judged.decided.cycle);
  }
}
