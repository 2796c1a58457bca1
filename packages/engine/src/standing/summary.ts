/** A unit and those below it at a glance: what it owes them itself, and where each of them stands. */
import { type Day, isThereOn, type Organisation } from '@obligato/core';
import { itself, memo, memoBy, requireUnit } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import { everybody, type Seen, type StandingReader, seenBy, seenIn as seenOf } from './seen.ts';
import { addedUp, type StandingCounts } from './standing-counts.ts';
import { byUrgency, type StandingMark, type StandingRow } from './standing-row.ts';
import type { Standings, UnitStanding } from './standings.ts';

export interface SummaryOptions {
  /** How many levels below are listed; what lies deeper is counted with the unit of the last one. All of them when absent. */
  readonly depth?: number | undefined;
  /** Only what is owed for a period that overlaps these days. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** Who reads a unit: undefined where nothing of it is for them. Somebody who sees all when absent. */
  readonly readerOf?: (standing: UnitStanding) => StandingReader | undefined;
}

export interface SummaryUnit extends StandingCounts {
  readonly unit: string;
  readonly title: string;
  readonly parent: string | null;
}

export interface Summary {
  readonly today: Day;
  readonly unit: string;
  /** What this unit owes those below it, or has to do for them next. */
  readonly own: {
    readonly overdue: number;
    readonly soon: number;
    /** What is neither. */
    readonly later: number;
    /** The most urgent twenty. */
    readonly rows: readonly StandingRow[];
  };
  /** Those below it, whose worst is overdue the longest first. */
  readonly units: readonly SummaryUnit[];
}

/** Marks as rows, in their order; one whose cycle has gone meanwhile is left out. */
export type RowsOf = (marks: readonly StandingMark[]) => Promise<readonly StandingRow[]>;

/** Whose own row comes first is what this level owes; the page shows twenty. */
const mostOwn = 20;

/**
 * Throws `OBLIGATO_UNIT_UNKNOWN`. `today` is that of the standings; of a unit with nobody below it, of its own.
 *
 * @example
 * const { own, units } = await engine.summary('tax-bureau', { depth: 1 });
 * units[0]?.worst?.workingDays // → 105
 */
export async function summaryOf(
  domain: Pick<Domain, 'organisation'>,
  { standings, rowsOf, today }: { readonly standings: Standings; readonly rowsOf: RowsOf; readonly today: Day },
  unit: string,
  options: SummaryOptions = {},
): Promise<Summary> {
  const { organisation } = domain;
  requireUnit(organisation, unit);
  const below = belowOf(organisation)(unit, today);
  const [self, ...found] = await standings.of([unit, ...below.map((each) => each.unit)]);
  if (!self) throw new Error(`nothing is known of ${unit}`);
  const listed = new Map<string, SummaryUnit>();
  const own: StandingMark[] = [];
  for (const [index, standing] of found.entries()) {
    const seen = seenIn(standing, options);
    const path = below[index]?.path;
    if (!seen || !path || !(isThere(organisation, standing.unit, today) || seen.counts.owed > 0)) continue;
    for (const mark of seen.ofSuperior) if (isOwn(mark, unit, path.length === 1)) own.push(mark);
    const shownAs = placeOf(path, options.depth);
    const before = listed.get(shownAs);
    listed.set(
      shownAs,
      entryOf(organisation, { unit: shownAs, today }, before ? addedUp(before, seen.counts) : seen.counts),
    );
  }
  const overdue = own.filter(({ since }) => since !== null).length;
  const soon = own.filter(({ since, light }) => since === null && light === 'soon').length;
  return {
    today: self.today,
    unit,
    own: {
      ...{ overdue, soon, later: own.length - overdue - soon },
      rows: await rowsOf(mostUrgent(own)),
    },
    units: [...listed.values()].sort(byWorst),
  };
}

interface Below {
  readonly unit: string;
  /** From it to the unit that it is below of, which is left out. */
  readonly path: readonly string[];
}

/** Of one day, the last that was asked about: units move from one day to another. */
const belowOf = memo((organisation: Organisation) => {
  const findBelow = (day: Day) =>
    memoBy(itself<string>, (top): readonly Below[] =>
      [...organisation.units.keys()].flatMap((unit) => {
        const path = [unit, ...organisation.above(unit, day)];
        const level = path.indexOf(top);
        return level > 0 ? [{ unit, path: path.slice(0, level) }] : [];
      }),
    );
  let last: { readonly day: Day; readonly of: ReturnType<typeof findBelow> } | undefined;
  return (top: string, day: Day): readonly Below[] => {
    if (last?.day !== day) last = { day, of: findBelow(day) };
    return last.of(top);
  };
});

/** Of a unit that has ended, or not begun, what is still open is shown, and nothing else. */
const isThere = ({ units }: Organisation, unit: string, day: Day): boolean => isThereOn(units.get(unit) ?? {}, day);

/** Of thousands the first few, without putting all of them in order. */
function mostUrgent(marks: readonly StandingMark[]): readonly StandingMark[] {
  const first: StandingMark[] = [];
  for (const mark of marks) {
    const last = first.at(-1);
    if (last && first.length >= mostOwn && byUrgency(last, mark) <= 0) continue;
    const at = first.findIndex((each) => byUrgency(mark, each) < 0);
    first.splice(at < 0 ? first.length : at, 0, mark);
    if (first.length > mostOwn) first.pop();
  }
  return first;
}

function seenIn(standing: UnitStanding, { readerOf, from, to }: SummaryOptions): Seen | undefined {
  const reader = readerOf ? readerOf(standing) : everybody;
  if (!reader) return undefined;
  if (from === undefined && to === undefined) return seenBy(standing, reader);
  const overlaps = (mark: StandingMark) =>
    (to === undefined || mark.from <= to) && (from === undefined || mark.to >= from);
  return seenOf(standing.marks.filter((mark) => overlaps(mark) && (reader.sees?.(mark) ?? true)));
}

/** What it bears itself; and what it has to do next for a unit right below it, which waits for that. */
const isOwn = ({ owedBy, bearer }: StandingMark, unit: string, isRightBelow: boolean) =>
  owedBy === 'superior' ? bearer === unit : isRightBelow;

/** `path`: a unit, and those above it, nearest first, up to a child of the one that is summed up. */
const placeOf = (path: readonly string[], depth: number | undefined): string =>
  (depth === undefined ? path[0] : path[Math.max(0, path.length - depth)]) ?? '';

function entryOf(
  organisation: Organisation,
  { unit, today }: { readonly unit: string; readonly today: Day },
  counts: StandingCounts,
): SummaryUnit {
  const title = organisation.units.get(unit)?.title ?? unit;
  const parent = organisation.above(unit, today)[0] ?? null;
  const { owed, overdue, soon, waiting, worst } = counts;
  return { unit, title, parent, owed, overdue, soon, waiting, worst };
}

function byWorst(a: SummaryUnit, b: SummaryUnit): number {
  const [left, right] = [a.worst?.workingDays ?? -1, b.worst?.workingDays ?? -1];
  if (left !== right) return right - left;
  if (a.overdue !== b.overdue) return b.overdue - a.overdue;
  return a.unit < b.unit ? -1 : 1;
}
