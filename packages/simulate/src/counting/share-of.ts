/** A share of what was in time, and how far chance alone would move it. */
import type { ShareSums } from './share-sums.ts';
import { studentT95 } from './student-t.ts';

/** From 0 to 1. */
export interface Share {
  readonly share: number;
  /** Its interval of 95 %; absent where fewer than two units owed anything. */
  readonly low?: number;
  readonly high?: number;
  /** As they were counted. */
  readonly inTime: number;
  readonly owed: number;
  readonly units: number;
}

/** Units of one kind, some of which were lived. */
export interface Stratum {
  readonly sums: ShareSums;
  /** Units that were lived, those included that owed nothing. */
  readonly lived: number;
  /** How many there are; as many as one likes when absent, and the lived ones stand for them all alike. */
  readonly population?: number;
}

/**
 * The share of duties done in time: what was in time over what was owed, each unit a cluster, for duties of one unit go well or
 * badly together (a ratio estimate, combined over strata; Cochran, Sampling Techniques, 6.11). The interval is Wilson's, of as many
 * independent duties as have the same variance: it stays between 0 and 1, and a share of 1 is not taken for certain.
 * Undefined where nothing was owed.
 *
 * @example
 * const sums = { units: 2, owed: 20, inTime: 15, owedSquared: 200, owedByInTime: 150, inTimeSquared: 125 };
 * shareOf([{ sums, lived: 2 }])?.share // → 0.75
 */
export function shareOf(strata: readonly Stratum[]): Share | undefined {
  const owing = strata.filter(({ sums }) => sums.owed > 0);
  if (owing.length === 0) return undefined;
  const total = (of: (sums: ShareSums) => number) => owing.reduce((sum, { sums }) => sum + of(sums), 0);
  const counts = {
    inTime: total((sums) => sums.inTime),
    owed: total((sums) => sums.owed),
    units: total((sums) => sums.units),
  };
  const share = expanded(owing, 'inTime') / expanded(owing, 'owed');
  const isWhole = owing.every((stratum) => leftOut(stratum) === 0);
  if (isWhole) return { share, low: share, high: share, ...counts };
  const isKnown = owing.every((stratum) => stratum.lived > 1 || leftOut(stratum) === 0);
  if (counts.units < 2 || !isKnown) return { share, ...counts };
  const variance = owing.reduce((sum, stratum) => sum + varianceIn(stratum, share), 0) / expanded(owing, 'owed') ** 2;
  return { share, ...intervalOf(share, { variance, strata: owing }), ...counts };
}

/** What it comes to for everybody in the strata. */
const expanded = (strata: readonly Stratum[], of: 'inTime' | 'owed') =>
  strata.reduce((sum, stratum) => sum + sizeOf(stratum) * (stratum.sums[of] / stratum.lived), 0);

const sizeOf = ({ population, lived }: Stratum) => population ?? lived;

/** Of the stratum's part in the total of what was in time less what the share leads one to expect. */
export function varianceIn(stratum: Stratum, share: number): number {
  return (sizeOf(stratum) ** 2 * leftOut(stratum) * spreadIn(stratum, share)) / stratum.lived;
}

/** The variance between units of what was in time less what the share leads one to expect. */
export function spreadIn({ sums, lived }: Stratum, share: number): number {
  if (lived < 2) return 0;
  const { owed, inTime, owedSquared, owedByInTime, inTimeSquared } = sums;
  const squares = inTimeSquared - 2 * share * owedByInTime + share ** 2 * owedSquared;
  return Math.max(0, squares - (inTime - share * owed) ** 2 / lived) / (lived - 1);
}

/** The part of a stratum that was not lived: what was lived to the last unit leaves nothing to chance. */
const leftOut = ({ population, lived }: Stratum) => (population === undefined ? 1 : 1 - lived / population);

function intervalOf(
  share: number,
  { variance, strata }: { readonly variance: number; readonly strata: readonly Stratum[] },
): Pick<Share, 'low' | 'high'> {
  const unknown = Math.max(...strata.map(leftOut));
  const units = strata.reduce((sum, { sums }) => sum + sums.units, 0);
  // Where all units agree, their number is all that can be said: each counts as one duty.
  const duties = variance > 0 ? (share * (1 - share)) / variance : units / unknown;
  const reach = studentT95(Math.max(1, units - strata.length)) ** 2 / duties;
  const middle = (share + reach / 2) / (1 + reach);
  const half = (Math.sqrt(reach) * Math.sqrt(share * (1 - share) + reach / 4)) / (1 + reach);
  return { low: Math.max(0, Math.min(share, middle - half)), high: Math.min(1, Math.max(share, middle + half)) };
}
