/** Lives one unit and counts what happened, into the tally of its shard. */
import { type Cycle, dayNumber, installed, lightOf, rosterOn, type RosterView } from '@obligato/core';
import { type DutyTally, dutyOf, marginStep, type Tally } from './tally.ts';
import { type Happening, liveUnit } from './unit-year.ts';
import type { UnitOfWorld, World } from './world.ts';

/** One line of a unit's timeline. */
export interface TimelineEntry {
  readonly on: string;
  readonly cycle: string;
  readonly event: string;
  readonly outcome: string;
  /** Ids of the rules that refused or remarked. */
  readonly rules: readonly string[];
}

/** Lives a unit, adds it to the tally, and tells its timeline to whoever listens. */
export function countUnit(world: World, unit: UnitOfWorld, tally: Tally, tell?: (entry: TimelineEntry) => void): void {
  const minutesBefore = minutesOf(tally);
  const cycles = liveUnit(world, unit, (happening) => {
    countHappening(world, unit, tally, happening);
    if (tell) tell(timelineEntry(happening));
  });
  const ends = { inTime: 0, owed: 0 };
  for (const cycle of cycles.values()) countEnd(world, cycle, tally, ends);
  const { members } = rosterOn(unit.roster, world.scenario.from);
  tally.units++;
  tally.members += members.length;
  if (ends.owed > 0) bump(tally.onTimeShares, Math.floor((ends.inTime * 20) / ends.owed));
  const hours = (minutesOf(tally) - minutesBefore) / 60;
  if (members.length > 0) bump(tally.hoursPerMember, Math.floor(hours / members.length / 2));
}

function timelineEntry({ cycle, event, on, decided: { outcome } }: Happening): TimelineEntry {
  const rules = 'findings' in outcome ? outcome.findings.map(({ entry }) => entry.id) : [];
  return { on, cycle: cycle.id, event, outcome: outcome.outcome, rules: [...new Set(rules)] };
}

const minutesOf = (tally: Tally) => {
  let minutes = 0;
  for (const duty in tally.duties) minutes += tally.duties[duty]?.minutes ?? 0;
  return minutes;
};

function countHappening(world: World, unit: UnitOfWorld, tally: Tally, happening: Happening): void {
  const { cycle, event, on, decided } = happening;
  const duty = dutyOf(tally, cycle.duty);
  const { outcome } = decided;
  const isClock = event === 'remind' || event === 'miss' || event === 'lapse' || event === 'reinstate';
  if (!isClock) duty.attempts++;
  for (const { does } of decided.effects) {
    if (does === 'remind') duty.reminders++;
    else if (does === 'escalate') duty.escalations++;
  }
  if (outcome.outcome === 'unavailable') duty.unavailable++;
  else if (outcome.outcome === 'incomplete') duty.incomplete++;
  else {
    for (const { entry, severity } of outcome.findings) {
      const by = severity === 'deny' ? duty.refusedBy : duty.remarkedBy;
      by[entry.id] = (by[entry.id] ?? 0) + 1;
    }
    if (outcome.outcome === 'denied') {
      duty.refused++;
      bump(tally.refusedPerMonth, monthOf(world, on));
    } else if (!isClock) countAccepted(world, unit, tally, duty, happening);
  }
}

const monthOf = ({ scenario }: World, day: string) =>
  (Number(day.slice(0, 4)) - Number(scenario.from.slice(0, 4))) * 12 +
  Number(day.slice(5, 7)) -
  Number(scenario.from.slice(5, 7));

function countAccepted(world: World, unit: UnitOfWorld, tally: Tally, duty: DutyTally, happening: Happening): void {
  const { cycle, event, on, payload } = happening;
  duty.accepted++;
  const { costs } = world;
  duty.minutes += costs.eventMinutes[event] ?? costs.eventMinutes.other ?? 0;
  if (event === 'makeUp') duty.madeUp += (payload as { members: readonly string[] }).members.length;
  const { obligation } = installed(world.catalogue, cycle.obligation);
  if (event === obligation.fulfilledBy) bump(tally.perDay, dayNumber(on) - world.firstDay);
  if (cycle.obligation === 'meeting' && event === 'open')
    countMeeting(world, duty, rosterOn(unit.roster, on), happening);
}

interface Attended {
  readonly attendance: readonly { readonly member: string; readonly present: boolean }[];
}

function countMeeting(world: World, duty: DutyTally, roster: RosterView, { on, payload }: Happening): void {
  const { attendance } = payload as Attended;
  const voting = new Set(roster.voters);
  let present = 0;
  let expected = 0;
  let came = 0;
  for (const seat of attendance) {
    if (seat.present) came++;
    if (voting.has(seat.member)) {
      expected++;
      if (seat.present) present++;
    }
    const leader = roster.leaders.includes(seat.member);
    if (leader) duty.leadersExpected++;
    else duty.othersExpected++;
    if (seat.present && leader) duty.leadersPresent++;
    else if (seat.present) duty.othersPresent++;
  }
  bump(duty.margins, marginStep(present - Math.ceil(expected / 2)));
  duty.minutes += came * world.costs.meetingMinutes;
  if (!world.calendar.isWorkingDay(on)) duty.onDaysOff++;
  if (world.busyDays.has(on)) duty.onBusyDays++;
}

/** How a cycle ended; the light is that of the day after the last. */
function countEnd(world: World, cycle: Cycle, tally: Tally, ends: { inTime: number; owed: number }): void {
  const duty = dutyOf(tally, cycle.duty);
  const { light, late } = lightOf(cycle, world.scenario.to, world.catalogue, world.calendar);
  if (light === 'none') duty.lapsed++;
  else if (light === 'overdue') duty.missed++;
  else if (light !== 'done') duty.running++;
  else if (late) duty.late++;
  else duty.onTime++;
  if (light === 'none' || light === 'due' || light === 'soon') return;
  const how = light === 'overdue' ? 'missed' : late ? 'late' : 'onTime';
  bump(tally.endsPerMonth[how], monthOf(world, cycle.period.to));
  ends.owed++;
  if (light === 'done' && !late) ends.inTime++;
}

/** Counts one more at a step; what lies beyond the last step counts there. */
function bump(steps: number[], index: number): void {
  const at = Math.min(Math.max(index, 0), steps.length - 1);
  steps[at] = (steps[at] ?? 0) + 1;
}
