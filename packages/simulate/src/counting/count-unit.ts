/** Lives units one by one and counts what happened, into the tally of their shard. */
import { type Cycle, dayNumber, type Finding, type Roster, rosterOn } from '@obligato/core';
import { lightOf, obligationByName, traitsOf } from '@obligato/core/internal';
import { liveUnit, type SimulationEvent } from '../drivers/unit-year.ts';
import type { UnitOfWorld, World } from '../world/world.ts';
import { asSet } from './as-set.ts';
import { addUnitTo, emptyShareSums, emptySize, type SizeTally } from './share-sums.ts';
import { type DutyTally, dutyOf, marginStep, type Tally } from './tally.ts';

/** One line of a unit's timeline. */
export interface TimelineEntry {
  readonly on: string;
  readonly cycle: string;
  readonly event: string;
  readonly outcome: string;
  /** Ids of the rules that refused or remarked. */
  readonly rules: readonly string[];
  /** The event was said before, and is put right, or taken back, with this. */
  readonly corrects?: 'correct' | 'withdraw';
}

/** What happens to one duty. */
interface Counted {
  readonly tally: DutyTally;
  readonly fulfilledBy: string;
  /** The event at which attendance is counted. */
  readonly heldBy: string | undefined;
  /** Of the unit that is lived just now. */
  readonly ends: Ends;
}

/** How many cycles were owed and have ended, and how many of them in time. */
interface Ends {
  owed: number;
  inTime: number;
}

/** Who counts the units of one shard. */
export class UnitCounter {
  readonly #world: World;
  readonly #tally: Tally;
  /** Counters by duty, with the events that fulfil and hold it: asked for at every attempt. */
  readonly #duties = new Map<string, Counted>();
  readonly #minutes: ReadonlyMap<string, number>;
  /** Of the unit that is lived just now. */
  #attempts = 0;

  constructor(world: World, tally: Tally) {
    this.#world = world;
    this.#tally = tally;
    this.#minutes = new Map(Object.entries(world.costs.eventMinutes));
  }

  /** Lives a unit, adds it to the tally, and tells its timeline to whoever listens. */
  count(unit: UnitOfWorld, tell?: (entry: TimelineEntry) => void): void {
    const tally = this.#tally;
    let minutes = 0;
    const cycles = liveUnit(this.#world, unit, (happening) => {
      minutes += this.#happening(unit.roster, happening);
      if (tell) tell(timelineEntry(happening));
    });
    const all: Ends = { inTime: 0, owed: 0 };
    for (const cycle of cycles.values()) this.#end(cycle, all);
    const { members } = rosterOn(unit.roster, this.#world.scenario.from);
    tally.units++;
    tally.members += members.length;
    const size = this.#sizeOf(unit);
    size.units++;
    size.members += members.length;
    size.attempts += this.#attempts;
    this.#attempts = 0;
    this.#addShares(size, all);
    if (all.owed > 0) countOne(tally.inTimeOfOwed, `${all.inTime}/${all.owed}`);
    if (members.length > 0) countOne(tally.minutesPerMember, Math.ceil(minutes / members.length));
  }

  #sizeOf({ size }: UnitOfWorld): SizeTally {
    this.#tally.sizes[size] ??= emptySize();
    return this.#tally.sizes[size];
  }

  /** What the unit owed, duty by duty, and begins the next one at nothing. */
  #addShares(size: SizeTally, all: Ends): void {
    if (all.owed === 0) return;
    addUnitTo(size.all, all);
    for (const [duty, { ends }] of this.#duties) {
      if (ends.owed === 0) continue;
      size.duties[duty] ??= emptyShareSums();
      addUnitTo(size.duties[duty], ends);
      ends.owed = 0;
      ends.inTime = 0;
    }
  }

  #countedOf({ duty, obligation }: Cycle): Counted {
    let counted = this.#duties.get(duty);
    if (!counted) {
      const { catalogue } = this.#world;
      const { fulfilledBy } = obligationByName(catalogue, obligation);
      const heldBy = traitsOf(catalogue, obligation).held?.event;
      counted = { tally: dutyOf(this.#tally, duty), fulfilledBy, heldBy, ends: { owed: 0, inTime: 0 } };
      this.#duties.set(duty, counted);
    }
    return counted;
  }

  /** Returns the minutes that it cost. */
  #happening(roster: Roster, happening: SimulationEvent): number {
    const { cycle, event, on, decided } = happening;
    const counted = this.#countedOf(cycle);
    const { tally: duty } = counted;
    const { outcome } = decided;
    const isClock = clockEvents.has(event);
    if (!isClock) {
      duty.attempts++;
      this.#attempts++;
    }
    for (const { does } of decided.effects) {
      if (does === 'remind') duty.reminders++;
      else if (does === 'escalate') duty.escalations++;
    }
    if (outcome.outcome === 'unavailable') duty.unavailable++;
    else if (outcome.outcome === 'incomplete') duty.incomplete++;
    else {
      if (outcome.findings.length > 0) countFindings(duty, outcome.findings);
      if (outcome.outcome === 'denied') {
        duty.refused++;
        bump(this.#tally.refusedPerMonth, this.#world.monthOf(on));
      } else if (happening.corrects) return this.#putRight(counted, happening.corrects);
      else if (!isClock) return this.#accepted(roster, counted, happening);
    }
    return 0;
  }

  /** What was counted of the event when it was said stays counted; how the cycle ended is told by what it came to. */
  #putRight({ tally: duty }: Counted, how: 'correct' | 'withdraw'): number {
    if (how === 'correct') duty.corrected++;
    else duty.withdrawn++;
    const minutes = this.#minutes.get('other') ?? 0;
    duty.minutes += minutes;
    return minutes;
  }

  #accepted(roster: Roster, { tally: duty, fulfilledBy, heldBy }: Counted, happening: SimulationEvent): number {
    const { event, on, payload } = happening;
    const world = this.#world;
    duty.accepted++;
    let minutes = this.#minutes.get(event) ?? this.#minutes.get('other') ?? 0;
    if (event === 'makeUp') duty.madeUp += (payload as { members: readonly string[] }).members.length;
    if (event === fulfilledBy) bump(this.#tally.perDay, dayNumber(on) - world.firstDay);
    if (event === heldBy) minutes += countMeeting(world, duty, roster, happening);
    duty.minutes += minutes;
    return minutes;
  }

  /** How a cycle ended; the light is that of the day after the last. */
  #end(cycle: Cycle, all: Ends): void {
    const { scenario, catalogue, calendar } = this.#world;
    const { tally: duty, ends } = this.#countedOf(cycle);
    const { light, late, enteredLate } = lightOf(cycle, scenario.to, catalogue, calendar);
    if (light === 'none') duty.lapsed++;
    else if (light === 'overdue') duty.missed++;
    else if (light !== 'done') duty.running++;
    else if (late) duty.late++;
    else {
      duty.onTime++;
      if (enteredLate) duty.enteredLate++;
    }
    if (light === 'none' || light === 'due' || light === 'soon') return;
    const how = light === 'overdue' ? 'missed' : late ? 'late' : 'onTime';
    bump(this.#tally.endsPerMonth[how], this.#world.monthOf(cycle.period.to));
    ends.owed++;
    all.owed++;
    if (how !== 'onTime') return;
    ends.inTime++;
    all.inTime++;
  }
}

const clockEvents: ReadonlySet<string> = new Set(['remind', 'miss', 'lapse', 'reinstate']);

function timelineEntry({ cycle, event, on, decided: { outcome }, corrects }: SimulationEvent): TimelineEntry {
  const rules = 'findings' in outcome ? outcome.findings.map(({ entry }) => entry.id) : [];
  const entry = { on, cycle: cycle.id, event, outcome: outcome.outcome, rules: [...new Set(rules)] };
  return corrects ? { ...entry, corrects } : entry;
}

function countFindings(duty: DutyTally, findings: readonly Finding[]): void {
  for (const { entry, severity } of findings) {
    const by = severity === 'deny' ? duty.refusedBy : duty.remarkedBy;
    countOne(by, entry.id);
  }
}

interface Attended {
  readonly attendance: readonly { readonly member: string; readonly present: boolean }[];
}

const nobody: Attended['attendance'] = [];

/** Returns the minutes of everybody who came. */
function countMeeting(world: World, duty: DutyTally, people: Roster, { on, payload }: SimulationEvent): number {
  const { attendance = nobody } = payload as Partial<Attended>;
  const roster = rosterOn(people, on);
  const voting = asSet(roster.voters);
  const leaders = asSet(roster.leaders);
  let present = 0;
  let expected = 0;
  let came = 0;
  for (const seat of attendance) {
    if (seat.present) came++;
    if (voting.has(seat.member)) {
      expected++;
      if (seat.present) present++;
    }
    const leader = leaders.has(seat.member);
    if (leader) duty.leadersExpected++;
    else duty.othersExpected++;
    if (seat.present && leader) duty.leadersPresent++;
    else if (seat.present) duty.othersPresent++;
  }
  bump(duty.margins, marginStep(present - Math.ceil(expected / 2)));
  if (!world.calendar.isWorkingDay(on)) duty.onDaysOff++;
  if (world.busyDays.has(on)) duty.onBusyDays++;
  return came * world.costs.meetingMinutes;
}

function countOne(counts: Record<string, number>, key: string | number): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** Counts one more at a step; what lies beyond the last step counts there. */
function bump(steps: number[], index: number): void {
  const at = Math.min(Math.max(index, 0), steps.length - 1);
  steps[at] = (steps[at] ?? 0) + 1;
}
