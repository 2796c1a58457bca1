/** What indicators say of units: one unit's records after the other's, and of each no more is kept than its figures and whether its duties were kept. */
import {
  addDays,
  type Charter,
  type CycleInBrief,
  type Day,
  type DecisionRecord,
  type IndicatorReading,
  type IsOverdue,
  isDay,
  localDay,
  ObligatoError,
  requireTime,
  type Text,
  translated,
} from '@obligato/core';
import {
  decides,
  inBrief,
  measureIndicators,
  requireUnit,
  type Surveyed,
  surveyedCycles,
  surveyOf,
} from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { byCycle } from '../replay/by-cycle.ts';
import { type Look, looksIn, type Statement, statementsIn } from './around-indicators.ts';

/** Of which units, over which days; of every unit where none is named. */
export interface IndicatorsAsked {
  /** The unit above it comes first, then this one. */
  readonly unit?: string;
  /** This unit first, then all below it. */
  readonly under?: string;
  /** These and no other, in the order of the tree: a page of many. */
  readonly units?: readonly string[];
  /** Both included: duties whose period ends in these days count. */
  readonly from: Day;
  readonly to: Day;
  /** Asked before each unit. */
  readonly isOverdue?: IsOverdue;
}

/** Units stand in the order of the tree, superiors first: in no order of figures. */
export interface UnitIndicators {
  readonly unit: string;
  readonly title: string;
  readonly readings: readonly IndicatorReading[];
  /** Indicators that the charter turns off, and whose file does. */
  readonly off: readonly { readonly indicator: string; readonly statedBy: string }[];
  /** What the unit says of its figures itself: it travels with them. */
  readonly statements: readonly Statement[];
  /** Who of elsewhere looked at these figures over HTTP, newest first. */
  readonly looks: readonly Look[];
  /** Why nothing was measured, where the unit's files are wrong or it was not there. */
  readonly because?: Text;
}

export interface IndicatorsAnswer {
  readonly from: Day;
  readonly to: Day;
  readonly units: readonly UnitIndicators[];
}

export interface IndicatorParts {
  readonly domain: Domain;
  readonly store: Store;
  readonly clock: Clock;
}

/**
 * Throws `OBLIGATO_DATE` for what is no day, `OBLIGATO_USAGE` for days that are empty, `OBLIGATO_UNIT_UNKNOWN`, `OBLIGATO_TOO_SLOW`.
 *
 * @example
 * const { units } = await readIndicators({ domain, store, clock }, { under: 'tax-bureau', from: '2026-01-01', to: '2026-12-31' });
 * units[0]?.unit // → 'tax-bureau'
 */
export async function readIndicators(parts: IndicatorParts, asked: IndicatorsAsked): Promise<IndicatorsAnswer> {
  const { from, to } = asked;
  requireDays(asked);
  const rows = rowsOf(parts.domain, asked);
  const read = unitsToRead(parts.domain, rows, to);
  const borne = new Map<string, Surveyed[]>(rows.map((unit) => [unit, []]));
  const below = new Map<string, CycleInBrief[]>(rows.map((unit) => [unit, []]));
  const measured = new Map<string, UnitIndicators>();
  // Those below first: what a superior owes stands in the records of whoever it owes it to.
  for (const unit of read.toReversed()) {
    requireTime(asked.isOverdue);
    const surveyed = await surveyedOf(parts, unit, asked);
    const own: Surveyed[] = [];
    for (const each of surveyed.cycles)
      if (each.cycle.owedBy === 'superior') borne.get(each.bearer)?.push(each);
      else own.push(each);
    const brief = inBrief(own);
    for (const above of parts.domain.organisation.above(unit, to)) below.get(above)?.push(...brief);
    if (rows.includes(unit)) {
      const changes = await parts.store.changes(unit);
      const around = { statements: statementsIn(changes, from, to), looks: looksIn(changes, from, to) };
      const held = { borne: borne.get(unit) ?? [], below: below.get(unit) ?? [] };
      const gathered = { unit, own, from, to, ...surveyed, ...held };
      measured.set(unit, { ...indicatorsOf(parts, gathered), ...around });
    }
    borne.delete(unit);
    below.delete(unit);
  }
  return { from, to, units: rows.flatMap((unit) => measured.get(unit) ?? []) };
}

async function surveyedOf({ domain, store, clock }: IndicatorParts, unit: string, { from, to }: IndicatorsAsked) {
  const { catalogue, calendar } = domain;
  const { cycles, roster } = await store.unit(unit);
  const decisions: ReadonlyMap<string, readonly DecisionRecord[]> = byCycle(await store.decisions(unit));
  const today = localDay(clock.now());
  const around = { decisions, roster, catalogue, calendar, today, from, to };
  const surveyed = surveyedCycles({ cycles: cycles.values(), ...around });
  const before = surveyedCycles({ cycles: cycles.values(), ...around, ...aYearBefore({ from, to }) });
  return {
    roster,
    earlier: inBrief(before),
    cycles: surveyed.map((each) => ({ ...each, bearer: cycles.get(each.cycle.id)?.bearer ?? '' })),
  };
}

/** The same days of the year before, to the last of a February. */
function aYearBefore({ from, to }: Pick<IndicatorsAsked, 'from' | 'to'>): { readonly from: Day; readonly to: Day } {
  const back = (day: Day) =>
    `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4).replace('-02-29', '-02-28')}`;
  return { from: back(from), to: addDays(back(addDays(to, 1)), -1) };
}

interface Gathered {
  readonly unit: string;
  readonly own: readonly Surveyed[];
  readonly borne: readonly Surveyed[];
  readonly below: readonly CycleInBrief[];
  readonly earlier: readonly CycleInBrief[];
  readonly roster: Parameters<typeof surveyOf>[0]['roster'];
  readonly from: Day;
  readonly to: Day;
}

function indicatorsOf({ domain }: IndicatorParts, gathered: Gathered): Omit<UnitIndicators, 'statements' | 'looks'> {
  const { unit, own, borne, to } = gathered;
  const title = domain.organisation.units.get(unit)?.title ?? unit;
  const charter = charterOf(domain, unit, to);
  if ('because' in charter) return { unit, title, readings: [], off: [], because: charter.because };
  const survey = surveyOf({ ...gathered, charter });
  const readings = measureIndicators({
    ...{ charter, calendar: domain.calendar, survey },
    surveyed: [...own, ...borne],
  });
  return { unit, title, readings, off: offIn(charter) };
}

function charterOf({ organisation }: Domain, unit: string, on: Day): Charter | { readonly because: Text } {
  const stopped = organisation.stopped.get(unit);
  if (stopped) return { because: standsStill };
  return organisation.charter(unit, on);
}

const offIn = ({ stated }: Charter): UnitIndicators['off'] =>
  stated
    .filter(({ rule, severity }) => !decides(rule) && severity === 'off')
    .map(({ id, plugin, owners }) => ({ indicator: id, statedBy: owners?.severity ?? plugin }));

/** Superiors before those below them. */
function rowsOf({ organisation }: Domain, { unit, under, units, to }: IndicatorsAsked): readonly string[] {
  for (const named of [unit, under, ...(units ?? [])]) if (named !== undefined) requireUnit(organisation, named);
  const all = [...organisation.units.keys()];
  if (units !== undefined) return all.filter((each) => units.includes(each));
  if (unit !== undefined) return [...organisation.above(unit, to).slice(0, 1), unit];
  return under === undefined
    ? all
    : all.filter((each) => each === under || organisation.above(each, to).includes(under));
}

/** Those of the answer, and those to whom they owe something. */
function unitsToRead({ organisation }: Domain, rows: readonly string[], to: Day): readonly string[] {
  const asked = new Set(rows);
  return [...organisation.units.keys()].filter(
    (unit) => asked.has(unit) || organisation.above(unit, to).some((above) => asked.has(above)),
  );
}

function requireDays({ from, to }: IndicatorsAsked): void {
  for (const day of [from, to])
    if (!isDay(day))
      throw new ObligatoError({
        code: 'OBLIGATO_DATE',
        ...translated(
          { en: `"${day}" is not a date`, 'zh-CN': `“${day}”不是有效日期` },
          { en: 'Write dates as YYYY-MM-DD', 'zh-CN': '日期请写作 YYYY-MM-DD' },
        ),
      });
  if (from > to)
    throw new ObligatoError({
      code: 'OBLIGATO_USAGE',
      ...translated(
        { en: `The days are empty: ${from} is after ${to}`, 'zh-CN': `起止日期之间没有日子：${from} 晚于 ${to}` },
        { en: 'Swap them', 'zh-CN': '请对调' },
      ),
    });
}

const standsStill: Text = {
  en: 'Not measured: something in the files of this unit, or of one above it, is wrong.',
  'zh-CN': '未计量：该单位或其上级单位的文件有误。',
};
