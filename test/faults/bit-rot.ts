/** Every bit of every file of a small store is flipped, and every file cut at every length: found or recovered, never read wrongly. */
import { ObligatoError } from '@obligato/core';
import { openLowdbStore } from '@obligato/lowdb';
import { diceFor } from '@obligato/simulate';
import { contentOf } from '@obligato/testing/fixtures';
import { commitOf } from './expected-store.ts';
import { type FaultHarness, type Figures, Violation } from './figures.ts';
import { reboot } from './reboot.ts';
import { VolatileDisk } from './volatile-disk.ts';

const folder = '/data';

export const bitRotHarness: FaultHarness = {
  name: 'bit-rot',
  // The short run flips one bit of every ninth byte, another each time the seed changes.
  run: ({ size, seed }) => bitRot({ seed, bitsApart: size === 'short' ? 71 : 1, bytesApart: size === 'short' ? 9 : 1 }),
};

export interface BitRotOptions {
  readonly seed: number;
  readonly bitsApart: number;
  readonly bytesApart: number;
}

export async function bitRot({ seed, bitsApart, bytesApart }: BitRotOptions): Promise<Figures> {
  const disk = await smallStore();
  const whole = await read(disk);
  if (whole.is !== 'read') throw new Violation('the sound store cannot be read');
  const seen = { found: 0, recovered: 0 };
  const counts = { flips: 0, cuts: 0 };
  const judge = async (path: string, bytes: Buffer, what: string) => {
    const damaged = reboot(disk, diceFor(seed, 'copy'), 1);
    damaged.put(path, bytes);
    const answer = await read(damaged);
    if (answer.is === 'refused') seen.found += 1;
    else if (answer.content === whole.content) seen.recovered += 1;
    else throw new Violation(`${path}, ${what}: read wrongly`);
  };
  for (const [path, bytes] of disk.files()) {
    for (let bit = seed % bitsApart; bit < bytes.byteLength * 8; bit += bitsApart) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await judge(path, flipped, `bit ${bit}`);
      counts.flips += 1;
    }
    for (let length = seed % bytesApart; length < bytes.byteLength; length += bytesApart) {
      await judge(path, bytes.subarray(0, length), `cut to ${length} bytes`);
      counts.cuts += 1;
    }
  }
  return [
    { name: 'bit-rot.flips', value: counts.flips, unit: 'bits flipped' },
    { name: 'bit-rot.cuts', value: counts.cuts, unit: 'lengths cut' },
    { name: 'bit-rot.found', value: seen.found, unit: 'refused, naming the file' },
    { name: 'bit-rot.recovered', value: seen.recovered, unit: 'read as before' },
    { name: 'bit-rot.wrong', value: 0, unit: 'wrong reads' },
  ];
}

/**
 * Documents, small and packed, a generation before them, an index, segments that are sealed, one that is not, and records after all of
 * these.
 */
async function smallStore(): Promise<VolatileDisk> {
  const disk = new VolatileDisk();
  const store = await openLowdbStore({ folder, fileSystem: disk, checkpointBytes: 1, tailRecords: 1, segmentBytes: 1 });
  await store.commit({ ...commitOf('org/large', 1), roster: largeRoster });
  for (let number = 1; !disk.files().has('/data/units/org/a.json.prev'); number++) {
    if (number > 500) throw new Violation('no checkpoint was written');
    await store.commit(commitOf('org/a', number));
  }
  await store.commit(commitOf('org', 1));
  await store.close();
  const files = [...disk.files()];
  const packed = files.some(
    ([path, bytes]) => path === '/data/units/org/large.json' && bytes.toString().startsWith('D1'),
  );
  const has = (ending: string) => files.some(([path]) => path.endsWith(ending));
  if (!packed || !has('.sealed') || !has('.log')) throw new Violation('the store has no file of some kind');
  return disk;
}

/** Enough for its document to be packed, and alike enough for that to be small. */
const largeRoster = Array.from({ length: 75 }, (_, index) => ({
  ...{ member: `m${index}`, name: '李'.repeat(300), standing: 'full' as const, roles: [], from: '2026-01-01' },
}));

type Answer = { readonly is: 'read'; readonly content: string } | { readonly is: 'refused' };

async function read(disk: VolatileDisk): Promise<Answer> {
  try {
    const store = await openLowdbStore({ folder, fileSystem: disk });
    try {
      return { is: 'read', content: JSON.stringify(await contentOf(store)) };
    } finally {
      await store.close();
    }
  } catch (error) {
    const isNamed = error instanceof ObligatoError && /\/data/.test(error.message);
    if (isNamed && (error.code === 'OBLIGATO_STORE_CORRUPT' || error.code === 'OBLIGATO_STORE_VERSION')) {
      return { is: 'refused' };
    }
    throw new Violation('damage came out as something else than a named refusal', { cause: error });
  }
}
