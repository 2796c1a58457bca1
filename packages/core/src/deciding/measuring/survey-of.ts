/** From a unit's records to what indicators are handed of some days: nothing said in confidence, nobody who sent anything. */
import type { Calendar } from '../../calendar/calendar.ts';
import { type Day, localDay } from '../../calendar/day.ts';
import type { Catalogue } from '../../charter/catalogue/catalogue.ts';
import type { Charter } from '../../charter/charter.ts';
import { isConfidential } from '../../charter/is-confidential.ts';
import type { RuleEntry } from '../../charter/rule-entry.ts';
import { courseOf, traitsOf } from '../../charter/traits-of.ts';
import { type Cycle, isPersonal } from '../../cycle/cycle.ts';
import { itself, memoBy } from '../../fast/memo.ts';
import { peopleOfBody } from '../../roster/bodies.ts';
import { type Roster, type RosterView, rosterOn } from '../../roster/roster.ts';
import type {
  CycleInBrief,
  CycleInSurvey,
  EventInSurvey,
  Kept,
  RuleInSurvey,
  Survey,
} from '../../rules/indicators/survey.ts';
import { eventsInPlace } from '../correcting/events-in-place.ts';
import type { DecisionRecord } from '../decision-record.ts';
import { lightOf } from '../lateness/light.ts';

/** A cycle as indicators see it, and whether anybody may be told of it by its name. */
export interface Surveyed {
  readonly cycle: CycleInSurvey;
  /** A duty of one person, or one in which people judge each other or speak in confidence: it counts, and is never named. */
  readonly isUnnamed: boolean;
  /** People are asked about people in it: what came of it is compared with that of other units. */
  readonly asksAboutPeople?: boolean;
}

interface Around {
  readonly catalogue: Catalogue;
  readonly calendar: Calendar;
  readonly today: Day;
  readonly from: Day;
  readonly to: Day;
}

/** Of one unit. */
export interface UnitSurveyed extends Around {
  readonly cycles: Iterable<Cycle>;
  /** By their cycles, each oldest first. */
  readonly decisions: ReadonlyMap<string, readonly DecisionRecord[]>;
  readonly roster: Roster;
}

/**
 * The cycles whose period ends in some days, or that were raised in them. What is kept from anybody is not among them.
 *
 * @example
 * const days = { today: '2026-12-31', from: '2026-01-01', to: '2026-12-31' };
 * surveyedCycles({ cycles: [cycle], decisions: new Map(), roster, catalogue, calendar, ...days }).length
 */
export function surveyedCycles(unit: UnitSurveyed): readonly Surveyed[] {
  const rosterAt = memoBy(itself<Day>, (day) => rosterOn(unit.roster, day));
  return [...unit.cycles].flatMap((cycle) => {
    const day = cycle.occasion === undefined ? cycle.period.to : cycle.period.from;
    if (day < unit.from || day > unit.to || cycle.keptFrom !== undefined) return [];
    const { judges, seals, electorate } = traitsOf(unit.catalogue, cycle.obligation);
    const isUnnamed = isPersonal(cycle.owedBy) || judges !== undefined || seals !== undefined;
    return [{ cycle: inSurvey(cycle, unit, rosterAt), isUnnamed, asksAboutPeople: electorate !== undefined }];
  });
}

function inSurvey(cycle: Cycle, unit: UnitSurveyed, rosterAt: (day: Day) => RosterView): CycleInSurvey {
  const { catalogue, calendar, today } = unit;
  const { held } = traitsOf(catalogue, cycle.obligation);
  const fulfilledBy = catalogue.obligations.get(cycle.obligation)?.fulfilledBy ?? '';
  const done = cycle.happened[fulfilledBy];
  const { light, late } = lightOf(cycle, today, catalogue, calendar);
  const kept: Kept =
    light === 'none' ? 'let-go' : late || light === 'overdue' ? 'late' : light === 'done' ? 'in-time' : 'open';
  const isHeld = held !== undefined && !isPersonal(cycle.owedBy);
  const made = (unit.decisions.get(cycle.id) ?? []).filter(
    ({ event }) => !isConfidential(catalogue, cycle.obligation, event),
  );
  return {
    ...{ id: cycle.id, unit: cycle.unit, duty: cycle.duty, title: cycle.title, period: cycle.period },
    ...{ owedBy: cycle.owedBy, parameters: cycle.parameters, context: cycle.state.context, kept, isHeld },
    course: courseOf(catalogue, cycle.obligation),
    begunOn: localDay(cycle.plannedAt),
    doneOn: done === undefined ? undefined : localDay(done),
    people: isHeld
      ? peopleOfBody(String(cycle.parameters.body ?? 'members'))(rosterAt(cycle.period.from), cycle.bearer).length
      : 1,
    events: [...eventsInPlace(made).values()].flatMap(({ first, now }) => (now ? [eventOf(first, now)] : [])),
    refusals: made
      .filter(({ outcome, corrects }) => outcome === 'denied' && !corrects)
      .map((each) => eventOf(each, each)),
  };
}

/** Written down when it was first; said as its latest correction has it. */
const eventOf = (first: DecisionRecord, now: DecisionRecord): EventInSurvey => ({
  ...{ decision: first.id, type: first.event, payload: now.payload, side: first.side },
  ...{ on: localDay(now.occurredAt), at: now.occurredAt },
  ...{ recordedOn: localDay(first.recordedAt), recordedAt: first.recordedAt, passed: first.passed },
  findings: first.findings.map(({ rule, severity }) => ({ rule, severity })),
});

/** What is known of a unit besides its cycles. */
export interface SurveyParts extends Pick<Around, 'from' | 'to'> {
  readonly unit: string;
  readonly roster: Roster;
  readonly charter: Charter;
  readonly own: readonly Surveyed[];
  readonly borne: readonly Surveyed[];
  readonly below?: readonly CycleInBrief[];
  readonly earlier?: readonly CycleInBrief[];
}

/**
 * Of what a unit shares no more than whether it was kept: so much can be held of many units at once.
 *
 * @example
 * const days = { from: '2026-01-01', to: '2026-12-31' };
 * const around = { roster, catalogue, calendar, today, ...days };
 * const told = new Map([[cycle.id, decisions]]);
 * inBrief(surveyedCycles({ cycles, decisions: told, ...around })).map(({ kept }) => kept)
 */
export const inBrief = (surveyed: readonly Surveyed[]): readonly CycleInBrief[] =>
  surveyed.flatMap(({ cycle, isUnnamed, asksAboutPeople = false }) => {
    const { unit, duty, title, course, period, owedBy, kept, context } = cycle;
    if (isPersonal(owedBy)) return [];
    return [{ unit, duty, title, course, period, owedBy, kept, ...(isUnnamed || asksAboutPeople ? { context } : {}) }];
  });

/**
 * A window of one unit's records.
 *
 * @example
 * const days = { from: '2026-01-01', to: '2026-12-31' };
 * surveyOf({ unit: 'tax-bureau/levy', roster, charter, own: [], borne: [], ...days }).cycles.length // → 0
 */
export function surveyOf({
  unit,
  roster,
  charter,
  own,
  borne,
  below = [],
  earlier = [],
  from,
  to,
}: SurveyParts): Survey {
  const on = new Set(charter.entries.map(({ id }) => id));
  return Object.freeze({
    ...{ unit, from, to, below, earlier },
    cycles: own.map(({ cycle }) => cycle),
    borne: borne.map(({ cycle }) => cycle),
    rules: charter.stated
      .filter(({ id, waivers = [] }) => waivers.length > 0 || on.has(id))
      .map((each) => ruleOf(each, on.has(each.id))),
    roster: memoBy(itself<Day>, (day) => rosterOn(roster, day)),
  });
}

const ruleOf = ({ id, plugin, rule, owners, waivers = [] }: RuleEntry, isOn: boolean): RuleInSurvey => ({
  ...{ id, kind: rule.kind, why: rule.why, statedBy: owners?.severity ?? plugin, isOn },
  waivers: waivers.map(({ by, until }) => ({ by, until })),
  ...(rule.kind === 'duty' ? { duty: rule.duty.id } : {}),
});
