/** What is summed up of units to tell a share and how sure it is: whole numbers, so that shards add up in any order. */

/** Over units, each with what it owed that has ended, and how much of that was done in time. */
export interface ShareSums {
  /** Units that owed any. */
  units: number;
  owed: number;
  inTime: number;
  owedSquared: number;
  owedByInTime: number;
  inTimeSquared: number;
}

/** Units of one size: their shares apart from those of others. */
export interface SizeTally {
  units: number;
  members: number;
  attempts: number;
  /** Of all duties together. */
  readonly all: ShareSums;
  readonly duties: Record<string, ShareSums>;
}

export const emptyShareSums = (): ShareSums => ({
  units: 0,
  owed: 0,
  inTime: 0,
  owedSquared: 0,
  owedByInTime: 0,
  inTimeSquared: 0,
});

export const emptySize = (): SizeTally => ({
  units: 0,
  members: 0,
  attempts: 0,
  all: emptyShareSums(),
  duties: {},
});

/** Adds a unit that owed something. */
export function addUnitTo(sums: ShareSums, { owed, inTime }: Readonly<Pick<ShareSums, 'owed' | 'inTime'>>): void {
  sums.units++;
  sums.owed += owed;
  sums.inTime += inTime;
  sums.owedSquared += owed * owed;
  sums.owedByInTime += owed * inTime;
  sums.inTimeSquared += inTime * inTime;
}

export function addSums(sum: ShareSums, part: ShareSums): void {
  for (const name of Object.keys(sum) as (keyof ShareSums)[]) sum[name] += part[name];
}
