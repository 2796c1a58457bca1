/** The shares that a run reports: of each duty, of each size of unit, of everything. */
import type { Run } from '../simulate.ts';
import { type Share, type Stratum, shareOf } from './share-of.ts';
import { addSums, emptyShareSums, type ShareSums, type SizeTally } from './share-sums.ts';

export interface Shares {
  readonly all: Share | undefined;
  /** The worst first. */
  readonly duties: readonly (readonly [duty: string, share: Share])[];
  /** Of all duties of units of a size, the smallest first. */
  readonly sizes: readonly (readonly [size: string, share: Share])[];
}

/**
 * What was done in time of what was owed and has ended, with intervals. Of a run, every unit stands for others like it; of a sample,
 * each stratum stands for as many as there are of its size.
 *
 * @example
 * for (const [duty, { share }] of sharesIn(run).duties) print(`${duty}: ${share}`);
 */
export function sharesIn(run: Pick<Run, 'tally' | 'sample'>): Shares {
  const shares = reportedShares(run);
  const named = (of: Reported['of']) =>
    shares.flatMap(({ of: kind, name, share }) => (kind === of ? [[name, share] as const] : []));
  const bySize = ([a]: readonly [string, Share], [b]: readonly [string, Share]) =>
    Number.parseInt(a, 10) - Number.parseInt(b, 10);
  return {
    all: shares.find(({ of }) => of === 'all')?.share,
    duties: [...named('duty')].sort(([a, one], [b, other]) => one.share - other.share || (a < b ? -1 : 1)),
    sizes: [...named('size')].sort(bySize),
  };
}

interface Reported {
  readonly of: 'all' | 'duty' | 'size';
  readonly name: string;
  readonly share: Share;
  /** What it was worked out from, by size; of a run that is no sample, all units as one under the empty name. */
  readonly strata: ReadonlyMap<string, Stratum>;
}

/**
 * Of a sample, duties that fewer units owe are left out: to be precise of what one unit in ten thousand owes, nearly all would have to be
 * lived.
 */
export const rarest = 0.01;

/** Every share that a page reports, with what it stands on. */
export function reportedShares(run: Pick<Run, 'tally' | 'sample'>): readonly Reported[] {
  const { tally, sample } = run;
  const sizes = Object.entries(tally.sizes);
  const inSize = (of: (size: SizeTally) => ShareSums | undefined, [name, size]: (typeof sizes)[number]) =>
    [name, stratum(of(size), size, sample?.sizes[name])] as const;
  const strata = (of: (size: SizeTally) => ShareSums | undefined): ReadonlyMap<string, Stratum> =>
    new Map(
      sample
        ? sizes.map((size) => inSize(of, size))
        : [['', stratum(together(sizes.map(([, size]) => of(size))), tally)]],
    );
  const all = (size: SizeTally) => size.all;
  const told = [
    { of: 'all' as const, name: '', strata: strata(all) },
    ...dutiesTold(run).map((duty) => ({
      of: 'duty' as const,
      name: duty,
      strata: strata((size) => size.duties[duty]),
    })),
    ...sizes.map((size) => ({ of: 'size' as const, name: size[0], strata: new Map([inSize(all, size)]) })),
  ];
  return told.flatMap((each) => {
    const share = shareOf([...each.strata.values()]);
    return share ? [{ ...each, share }] : [];
  });
}

function dutiesTold({ tally, sample }: Pick<Run, 'tally' | 'sample'>): readonly string[] {
  const duties = Object.keys(tally.duties);
  if (!sample) return duties;
  const owing = (duty: string) =>
    Object.entries(tally.sizes).reduce((sum, [size, { units, duties }]) => {
      return sum + ((sample.sizes[size] ?? 0) * (duties[duty]?.units ?? 0)) / units;
    }, 0);
  return duties.filter((duty) => owing(duty) >= sample.population * rarest);
}

const stratum = (
  sums: ShareSums | undefined,
  { units: lived }: { readonly units: number },
  population?: number,
): Stratum => ({ sums: sums ?? emptyShareSums(), lived, ...(population === undefined ? {} : { population }) });

function together(all: readonly (ShareSums | undefined)[]): ShareSums {
  const sum = emptyShareSums();
  for (const each of all) if (each) addSums(sum, each);
  return sum;
}
