/** From a unit's charter and people to the cycles it owes: what is new, what lapses, what is owed again. */

import { type Day, localDay } from '../calendar/day.ts';
import { calledByDays, type Period } from '../calendar/period.ts';
import type { Charter } from '../charter/charter.ts';
import { obligationByName, whyLeftAlone } from '../charter/obligation-by-name.ts';
import { isThereOn, type UnitLife } from '../charter/tree/unit-life.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { type Called, calledIn } from '../deciding/called.ts';
import type { Finding } from '../deciding/decision.ts';
import { messageOf } from '../deciding/finding-texts.ts';
import { memo } from '../fast/memo.ts';
import { personText } from '../roster/names-in.ts';
import { type RosterView, rosterOn } from '../roster/roster.ts';
import type { Rule } from '../rules/rule.ts';
import { fillTexts, type Text } from '../text/text.ts';
import { bearersFor, cycleIdOf } from './bearers-for.ts';
import { exemptionsOf, isOfRoster } from './exemptions-of.ts';
import { newCycle, type PlanningContext } from './new-cycle.ts';
import { nobodyLeftSince, raisedByNobody } from './nobody-left.ts';
import { type DutyCandidate, periodsWithDuties } from './periods-with-duties.ts';

export interface PlanInput extends PlanningContext {
  /** The same function has to give the same answers: what follows from them is remembered by it. */
  readonly charterOn: (day: Day) => Charter;
  readonly from: Day;
  readonly to: Day;
  /** When there is such a unit; always, when absent. */
  readonly life?: Life;
  /** From which day on nobody is left, of a roster that is empty; nobody knows of one that nobody has filled yet. */
  readonly nobodySince?: Day | undefined;
  /** In which other unit somebody has done, or is doing, what they would owe here too, by `elsewhereKey`: whoever moves owes it once. */
  readonly elsewhere?: ReadonlyMap<string, string>;
}

type Life = Pick<UnitLife, 'from' | 'until'>;

/**
 * What a member owes in a period, whichever unit they are in.
 *
 * @example
 * elsewhereKey({ duty: 'member-report', period: { id: '2026-H1' }, bearer: 'a5' }) // → 'member-report 2026-H1 a5'
 */
export const elsewhereKey = ({ duty, period, bearer }: ElsewhereKey): string => `${duty} ${period.id} ${bearer}`;

interface ElsewhereKey extends Pick<Cycle, 'duty' | 'bearer'> {
  readonly period: Pick<Period, 'id'>;
}

/** What a caller who plans by the million has at hand: the same seam as `Shortcuts` of `decide`, under the same law. */
export interface PlanShortcuts {
  /**
   * The unit's plan of the last time, once it was carried out, under the same charters and with the same facts provided: where
   * people have stayed the same, a duty that looks at nothing else has the same cycles.
   */
  readonly last?: Plan | undefined;
}

export interface Plan {
  readonly create: readonly Cycle[];
  /** Untouched cycles whose duty is gone, with the reason. */
  readonly lapse: readonly { readonly cycle: Cycle; readonly because: Text }[];
  /** Lapsed cycles whose duty is back. */
  readonly reinstate: readonly Cycle[];
  /** Untouched cycles that another unit above has to bear, since theirs stands below another on the period's first day. */
  readonly bearAnew: readonly { readonly cycle: Cycle; readonly bearer: string }[];
  /** Duties that are not owed in some period, with what their rules say: asked for by the person who misses one. In no order. */
  readonly notOwed: readonly {
    readonly duty: string;
    readonly period: Period;
    readonly findings: readonly Finding[];
  }[];
  /** What rules did wrong while they were asked, each once: it binds nobody, and the rest is planned. */
  readonly findings: readonly Finding[];
}

/** Under whom a period was planned, and what was not owed in it. */
interface PlannedPeriod {
  readonly roster: RosterView;
  readonly notOwed: Plan['notOwed'];
  readonly failed: readonly Finding[];
}

/** The periods of a plan, by their ids and first days. */
const periodsOf = memo((_plan: Plan): Map<string, PlannedPeriod> => new Map());

/** Cycles that are still owed, of whichever duty and period. */
const owedThere = memo((_plan: Plan): Set<string> => new Set());

/**
 * Ids of the cycles that are there already and owed by a plan, beside those that it creates; of a plan that was made without `last`, which
 * asks again only where something may have changed.
 *
 * @example
 * const context = { unit: 'branch', above: () => [], roster, cycles: new Map(), catalogue, calendar, provided: {}, now: at };
 * owedBy(planUnit({ ...context, from: '2026-01-01', to: '2026-12-31', charterOn: () => charter })).size // → 0: nothing is there yet
 */
export const owedBy = (plan: Plan): ReadonlySet<string> => owedThere(plan);

/** Why a cycle lapses when no rule says so itself. */
const lapseReasons = {
  bearer: { en: '{{bearer}} is no longer there to bear it.', 'zh-CN': '{{bearer}}已不在册，无人承担。' },
  rule: { en: 'No rule declares this duty any more.', 'zh-CN': '已无规则规定此项义务。' },
  rhythm: { en: 'The duty is owed in other periods now.', 'zh-CN': '此项义务现按其他期间履行。' },
  ended: { en: 'The unit ended on {{day}}.', 'zh-CN': '本单位已于{{day}}撤销。' },
  begins: { en: 'The unit only begins on {{day}}.', 'zh-CN': '本单位于{{day}}才成立。' },
  nobody: { en: 'Nobody has been on the roster since {{day}}.', 'zh-CN': '自{{day}}起名册上已无人员。' },
  elsewhere: { en: 'It stands in {{unit}} already.', 'zh-CN': '已在{{unit}}承担。' },
} satisfies Record<string, Text>;

/**
 * Plans the periods that overlap `from` … `to`. Planning again with the same facts changes nothing.
 *
 * Whether a duty is owed is asked as of the period's first day, or as of today when the period is running. A unit owes what lies in
 * its life: nothing that was to be done before it began, and once it has ended nothing that was not begun. Once nobody is left on its
 * roster it owes nothing either, and the unit above has to say what becomes of it.
 *
 * @example
 * const context = { unit: 'branch', above: () => [], roster, cycles: new Map(), catalogue, calendar, provided: {}, now: at };
 * planUnit({ ...context, from: '2026-01-01', to: '2026-12-31', charterOn: () => charter }).create.map(({ id }) => id)
 */
export function planUnit(input: PlanInput, { last }: PlanShortcuts = {}): Plan {
  const create: Cycle[] = [];
  const notOwed: Plan['notOwed'][number][] = [];
  const lapse: Plan['lapse'][number][] = [];
  const reinstate: Cycle[] = [];
  const findings: Finding[] = [];
  const wrong: Finding[] = [];
  const bearAnew: Plan['bearAnew'][number][] = [];
  const plan: Plan = { create, notOwed, lapse, reinstate, bearAnew, findings };
  const periods = periodsOf(plan);
  const owed = owedThere(plan);
  const before = last && periodsOf(last);
  /** The duties that are asked again, by periods in which nothing else can have changed. */
  const again = new Map<string, ReadonlySet<string>>();
  // Two ways of recurring may have a period of one name that begins on another day.
  const keyOf = ({ id, from }: Period) => `${id} ${from}`;
  // What an occasion raised is owed because of the occasion, whoever comes or goes.
  const considered = ({ occasion, duty, period }: Cycle) =>
    occasion === undefined &&
    period.from <= input.to &&
    period.to >= input.from &&
    (again.get(keyOf(period))?.has(duty) ?? true);

  const today = input.now.slice(0, 10);
  const { life = {} } = input;
  if (life.until !== undefined && today > life.until) return { ...plan, lapse: lapsedByEnd(input, life.until) };

  const left = input.nobodySince ?? nobodyLeftSince(input.roster);
  if (left !== undefined && left <= today) create.push(...raisedByNobody(input, left, wrong));
  // A year that begins on another day from now on has other names for the same days: what was begun in them is not owed again.
  let sameDays: ReadonlySet<string> | undefined;
  const begun = () => {
    sameDays ??= new Set([...input.cycles.values()].filter(isBegun).map(sameDaysKey));
    return sameDays;
  };
  const isElsewhere = (owed: ElsewhereKey) => input.elsewhere?.get(elsewhereKey(owed));
  for (const { candidates, period } of periodsWithDuties(input)) {
    const running = clamp(today, period);
    const day = life.from !== undefined && life.from > running ? life.from : running;
    if (day > period.to || !isThereOn(life, day) || (left !== undefined && day >= left)) continue;
    const roster = rosterOn(input.roster, day);
    const known = before?.get(keyOf(period));
    const isSame = known?.roster === roster;
    const asked = isSame ? candidates.filter((candidate) => !isOfRoster(candidate, input)) : candidates;
    const duties = isSame ? new Set(asked.map(({ entry }) => entry.rule.duty.id)) : undefined;
    if (duties) again.set(keyOf(period), duties);
    // What nobody asks again is not owed for the reasons of the last time.
    const excused = duties && known ? known.notOwed.filter(({ duty }) => !duties.has(duty)) : [];
    const failed =
      duties && known ? known.failed.filter((each) => !asked.some(({ entry }) => entry === each.entry)) : [];
    for (const candidate of asked) {
      const { entry, charter } = candidate;
      const said = exemptionsOf(input, candidate, roster, day);
      if (said.failed) failed.push(said.failed);
      if (said.because.length > 0) {
        excused.push({ duty: entry.rule.duty.id, period, findings: said.because });
        continue;
      }
      for (const each of bearersFor(candidate, roster, input)) {
        const { bearer } = each;
        if (isElsewhere({ duty: entry.rule.duty.id, period, bearer })) continue;
        const { id, named, known } = inItsPlace(each, candidate, input);
        if (!known && begun().has(sameDaysKey({ duty: entry.rule.duty.id, period, bearer }))) continue;
        const cycle = known ?? newCycle(input, { entry, charter, period: named, bearer, id }, wrong);
        if (isBefore(cycle, life.from)) continue;
        if (!known) create.push(cycle);
        else {
          owed.add(id);
          if (known.bearer !== bearer && !isBegun(known)) bearAnew.push({ cycle: known, bearer });
        }
      }
    }
    for (const each of excused) notOwed.push(each);
    for (const each of failed) wrong.push(each);
    periods.set(keyOf(period), { roster, notOwed: excused, failed });
  }
  const reasonFor = (cycle: Cycle): Text => {
    const { from, until } = life;
    if (until !== undefined && cycle.period.from > until) return fillTexts(lapseReasons.ended, { day: until });
    if (from !== undefined && (cycle.period.to < from || isBefore(cycle, from)))
      return fillTexts(lapseReasons.begins, { day: from });
    if (left !== undefined && left <= clamp(today, cycle.period)) return fillTexts(lapseReasons.nobody, { day: left });
    const other = isElsewhere(cycle);
    if (other !== undefined) return fillTexts(lapseReasons.elsewhere, { unit: other });
    const isSame = (duty: string, period: Period) => duty === cycle.duty && period.id === cycle.period.id;
    const said = notOwed.find(({ duty, period }) => isSame(duty, period));
    if (said) return reasonOf(said.findings, calledIn(input.catalogue, input.roster));
    const asked = periodsWithDuties(input).filter(({ candidates }) =>
      candidates.some(({ entry }) => entry.rule.duty.id === cycle.duty),
    );
    if (asked.some(({ period }) => isSame(cycle.duty, period)))
      return fillTexts(lapseReasons.bearer, { bearer: personText(input.roster, cycle.bearer) });
    // Of a duty that ended on a day, what it is owed in lies before that.
    return asked.some(({ period }) => period.to >= cycle.period.from) ? lapseReasons.rhythm : lapseReasons.rule;
  };

  for (const cycle of input.cycles.values()) {
    if (!considered(cycle)) continue;
    if (!owed.has(cycle.id)) {
      if (isUntouched(cycle, input) && !isMissed(cycle, today)) lapse.push({ cycle, because: reasonFor(cycle) });
    } else if (takes(cycle, 'reinstate', input)) reinstate.push(cycle);
  }
  if (wrong.length > 0) findings.push(...eachOnce(wrong));
  return plan;
}

/**
 * Where a cycle stands, or is to stand. A year that came to begin on another day, or to be called otherwise, gives names that are in use
 * to other days: those are called by the days themselves.
 */
function inItsPlace(
  { id, bearer }: { readonly id: string; readonly bearer: string },
  { entry, period }: DutyCandidate,
  { unit, cycles }: PlanInput,
): { readonly id: string; readonly named: Period; readonly known: Cycle | undefined } {
  const known = cycles.get(id);
  if (!known || known.period.from === period.from) return { id, named: period, known };
  const named = calledByDays(period);
  const other = cycleIdOf(unit, entry.rule, named, bearer);
  return { id: other, named, known: cycles.get(other) };
}

/** Its last day came, and passed, since it was planned: whether the clock has told of it yet changes nothing about that. */
const isMissed = ({ dues, plannedAt }: Cycle, by: Day): boolean =>
  dues.some(({ event, on, notAfter }) => event === 'miss' && on <= by && notAfter >= localDay(plannedAt));

const sameDaysKey = ({ duty, period, bearer }: Pick<Cycle, 'duty' | 'period' | 'bearer'>): string =>
  `${duty} ${period.from} ${period.to} ${bearer}`;

/** The last day for it, were there one, was before the unit began. */
function isBefore({ dues }: Cycle, from: Day | undefined): boolean {
  return from !== undefined && dues.some(({ event, notAfter }) => event === 'miss' && notAfter < from);
}

/**
 * What a unit that has ended leaves behind untouched, of whichever period and occasion: it is owed no more. What was begun stays, for
 * those who act for the unit now, and so does what it had missed before, and what passes on by its duty.
 *
 * @example
 * lapsedByEnd({ cycles: new Map([[cycle.id, cycle]]), catalogue }, '2026-06-30').map(({ because }) => because.en) // → ['The unit ended on 2026-06-30.']
 */
export function lapsedByEnd(
  { cycles, catalogue }: Pick<PlanningContext, 'cycles' | 'catalogue'>,
  until: Day,
): Plan['lapse'] {
  const because = fillTexts(lapseReasons.ended, { day: until });
  const passesOn = passingOn(catalogue.rules);
  return [...cycles.values()]
    .filter((cycle) => isUntouched(cycle, { catalogue }) && !isMissed(cycle, until))
    .filter(({ duty, period }) => period.from > until || !passesOn.has(duty))
    .map((cycle) => ({ cycle, because }));
}

const passingOn = memo(
  (rules: ReadonlyMap<string, { readonly rule: Rule }>): ReadonlySet<string> =>
    new Set(
      [...rules.values()].flatMap(({ rule }) =>
        rule.kind === 'duty' && rule.duty.atEnd === 'passes-on' ? [rule.duty.id] : [],
      ),
    ),
);

/** A rule that is wrong is wrong for every member, and in every month. */
function eachOnce(findings: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ entry, messageId, data }: Finding) => JSON.stringify([entry.id, messageId, data]);
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];
}

/** What leaves no trace of anybody's work. */
const noWork = new Set(['remind', 'lapse', 'reinstate']);

/**
 * Nothing was done for it yet but reminding: it can go without anybody's work being lost.
 *
 * @example
 * isUntouched(cycle, { catalogue }) // → true for one that was only planned
 */
export function isUntouched(cycle: Cycle, context: Pick<PlanningContext, 'catalogue'>): boolean {
  return takes(cycle, 'lapse', context) && !isBegun(cycle);
}

/**
 * Somebody has done something for it.
 *
 * @example
 * isBegun(cycle) // → false for one of which people were reminded, and nothing more
 */
export const isBegun = ({ happened }: Pick<Cycle, 'happened'>): boolean =>
  Object.keys(happened).some((event) => !noWork.has(event));

/** A cycle of which nothing is known here takes nothing: it stays as it stands until a release knows it again. */
const takes = (cycle: Cycle, event: string, { catalogue }: Pick<PlanningContext, 'catalogue'>) =>
  whyLeftAlone(catalogue, cycle) === undefined &&
  obligationByName(catalogue, cycle.obligation).machine.at(cycle.state).possible.includes(event);

const clamp = (day: Day, period: Period): Day => (day < period.from ? period.from : day > period.to ? period.to : day);

/**
 * Why a duty is not owed, in one text.
 *
 * @example
 * const context = { unit: 'branch', above: () => [], roster, cycles: new Map(), catalogue, calendar, provided: {}, now: at };
 * const plan = planUnit({ ...context, from: '2026-01-01', to: '2026-12-31', charterOn: () => charter });
 * plan.notOwed.map(({ duty, findings }) => `${duty}: ${reasonOf(findings).en}`)
 */
export function reasonOf(findings: readonly Finding[], called?: Called): Text {
  return findings
    .map((finding) => messageOf(finding, called))
    .reduce((all, text) => ({ en: `${all.en} ${text.en}`, 'zh-CN': `${all['zh-CN']}${text['zh-CN']}` }));
}
