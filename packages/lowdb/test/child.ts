/** A process of its own: opens the folder it is given, says so, and commits until it is killed, telling of each commit. */

import { sampleCommit } from '../../testing/src/fixtures.ts';
import { openLowdbStore } from '../src/index.ts';

const [folder = '', work = 'hold'] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const store = await openLowdbStore({ folder, segmentBytes: 64 * 1024, checkpointBytes: 32 * 1024, tailRecords: 4 });
  say(`open ${process.pid}`);
  if (work === 'commit') {
    const commitForEver = async (unit: string) => {
      const cycle = [...(await store.unit(unit)).cycles.values()][0];
      for (let number = (cycle?.version ?? 0) + 1; ; number++) {
        await store.commit(sampleCommit({ unit, number }));
        say(`${unit} ${number}`);
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, at) => commitForEver(`org/unit-${at}`)));
  }
  setInterval(() => undefined, 1000);
} catch (error) {
  say(`refused ${error instanceof Error && 'code' in error ? error.code : error}`);
}
