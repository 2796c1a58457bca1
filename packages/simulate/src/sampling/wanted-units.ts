/** How many units of each size have to be lived for every share to be as precise as asked. */
import { type Share, type Stratum, spreadIn, varianceIn } from '../counting/share-of.ts';
import { reportedShares } from '../counting/shares-in.ts';
import type { Tally } from '../counting/tally.ts';
import type { Sample } from '../simulate.ts';

/** A first guess from few units may be far off: no size grows by more at once. */
const fastest = 4;
/** A little more than is worked out, so that the last round is seldom followed by a tiny one. */
const margin = 1.03;

/**
 * By size, or undefined when every share is precise enough. Each share by itself is brought there at the least cost (Neyman's
 * allocation; what a unit costs are its attempts), and a size gets what the most demanding of them asks of it.
 */
export function wantedUnits(tally: Tally, sample: Sample): ReadonlyMap<string, number> | undefined {
  const wanted = new Map(Object.entries(tally.sizes).map(([size, { units }]) => [size, units]));
  const want = (size: string, units: number) => {
    const { lived, population } = { lived: tally.sizes[size]?.units ?? 0, population: sample.sizes[size] ?? 0 };
    const most = Math.min(population, lived * fastest);
    wanted.set(size, Math.min(most, Math.max(wanted.get(size) ?? 0, Math.ceil(units * margin))));
  };
  let precise = true;
  for (const { share, strata } of reportedShares({ tally, sample })) {
    const far = halfWidth(share) / sample.precision;
    if (far <= 1) continue;
    precise = false;
    const before = [...wanted.values()].reduce((sum, units) => sum + units, 0);
    for (const [size, units] of allotted(strata, share.share, far, tally)) want(size, units);
    const after = [...wanted.values()].reduce((sum, units) => sum + units, 0);
    // A size that was lived to its last unit cannot give more: the others then have to.
    if (after === before) for (const [size, { lived }] of strata) want(size, lived * 1.2);
  }
  return precise ? undefined : wanted;
}

export const halfWidth = ({ share, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY }: Share): number =>
  Math.max(share - low, high - share);

function* allotted(
  strata: ReadonlyMap<string, Stratum>,
  share: number,
  far: number,
  { sizes }: Tally,
): Iterable<readonly [size: string, units: number]> {
  const owing = [...strata].filter(([, { sums }]) => sums.owed > 0);
  const rows = owing.map(([size, stratum]) => {
    const { population = 0, lived } = stratum;
    const tally = sizes[size];
    const cost = Math.sqrt((tally?.attempts ?? 1) / Math.max(1, tally?.units ?? 1));
    return {
      size,
      lived,
      population,
      cost,
      spread: Math.sqrt(spreadIn(stratum, share)),
      variance: varianceIn(stratum, share),
    };
  });
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  const now = sum((row) => row.variance);
  if (now === 0 || !Number.isFinite(far)) {
    // All alike so far: the interval is then as wide as there are few of them.
    for (const { size, lived } of rows) yield [size, lived * Math.min(far, fastest)];
    return;
  }
  const scale =
    sum((row) => row.population * row.spread * row.cost) /
    (now / far ** 2 + sum((row) => row.population * row.spread ** 2));
  for (const { size, population, spread, cost } of rows) yield [size, (population * spread * scale) / cost];
}
