/**
 * Searching 100,000 duties: a lived year of six units, again and again under other names and in other characters, so that no two of them say
 * the same. The feed of the store hands them over as a journal does.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { cnCalendar } from '@obligato/cn-calendar';
import { diagnosis } from '@obligato/diagnosis';
import { createEngine, MemoryStore } from '@obligato/engine';
import { readUnits } from '@obligato/engine/files';
import { type Commit, type Feed, wrapStore } from '@obligato/engine/store';
import { organBranch } from '@obligato/organ-branch';
import { aLivedYear } from './lived-year.ts';
import type { Bench } from './run.ts';

const wantedCycles = 100_000;
const unitFiles = fileURLToPath(new URL('../../examples/organ/units', import.meta.url));
const queries = ['会议', 'meeting', '学习计划', 'general meeting', '征收 会议', 'nothing of the kind'];

export const searchBench: readonly Bench[] = [
  {
    name: 'records.search',
    run: async (report) => {
      const place = await mkdtemp(join(tmpdir(), 'obligato-bench-'));
      try {
        const lived = await aLivedYear(join(place, 'lived'));
        const cycles = new Set(lived.flatMap((text) => (JSON.parse(text) as Commit).cycles.map(({ id }) => id))).size;
        const times = Math.ceil(wantedCycles / cycles);
        let kept: Uint8Array | undefined;
        const searchKeeping = {
          read: async () => undefined,
          write: async (text: string) => {
            kept = gzipSync(text);
          },
        };
        let read = 0;
        const feed = feedOf(lived, times, (bytes) => {
          read += bytes;
        });
        const engine = await createEngine({
          units: await readUnits(unitFiles),
          plugins: { organ: organBranch, calendar: cnCalendar, diagnosis },
          store: wrapStore(new MemoryStore(), { feed }),
          searchKeeping,
        });
        const before = held();
        const begun = performance.now();
        await engine.search({ text: 'once, to read all of it' });
        const built = (performance.now() - begun) / 1000;
        report('records.search.build', built, `s, ${times * cycles} duties, ${mebibytes(read)} MiB of commits`);
        report('records.search.memory', (held() - before) / 2 ** 20, 'MiB');
        report(
          'records.search.kept',
          (kept?.byteLength ?? 0) / 2 ** 20,
          `MiB, ${share(kept?.byteLength ?? 0, read)} % of what was read`,
        );
        for (const text of queries) {
          const took: number[] = [];
          let found = 0;
          for (let run = 0; run < 9; run++) {
            const start = performance.now();
            found = (await engine.search({ text, limit: 20 })).hits.length;
            took.push(performance.now() - start);
          }
          const [first, ...others] = took;
          const median = others.sort((a, b) => a - b)[4] ?? Number.NaN;
          report(
            `records.search.${text.replaceAll(' ', '-')}`,
            median,
            `ms, first ${first?.toFixed(1)} ms, ${found} shown (goal: 50)`,
          );
        }
      } finally {
        await rm(place, { recursive: true, force: true });
      }
    },
  },
];

/** Made as it is read: a country in memory would be measured too. */
function feedOf(lived: readonly string[], times: number, read: (bytes: number) => void): Feed {
  const end = lived.length * times;
  return {
    end: async () => String(end),
    after: async (place, limit) => {
      const from = Number(place ?? 0);
      const to = Math.min(end, from + limit);
      const commits: Commit[] = [];
      for (let at = from; at < to; at++) {
        const text = inOtherWords(lived[at % lived.length] ?? '', Math.floor(at / lived.length));
        read(Buffer.byteLength(text));
        commits.push(JSON.parse(text) as Commit);
      }
      return { commits, place: String(to) };
    },
  };
}

/** Another organ, whose every character is another one: what is written compresses no better for having been written before. */
function inOtherWords(text: string, which: number): string {
  const own = text.replaceAll('tax-bureau', `bureau-${which}`);
  const shift = (which * 37) % 400;
  return which === 0
    ? own
    : own.replace(/\p{sc=Han}/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + shift));
}

function held(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
const mebibytes = (bytes: number) => Math.round(bytes / 2 ** 20);
const share = (part: number, whole: number) => Number(((100 * part) / whole).toPrecision(2));
