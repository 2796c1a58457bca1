/** One of several processes that want one folder: gets it, commits, lets go, and tries again until its rounds are done. */
import { ObligatoError } from '@obligato/core';
import { openLowdbStore } from '@obligato/lowdb';
import { commitOf } from './expected-store.ts';

const [folder = '', unit = '', rounds = '1'] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

let number = 0;
for (let round = 0; round < Number(rounds); ) {
  try {
    const store = await openLowdbStore({ folder, checkpointBytes: 10_000, tailRecords: 2 });
    for (let count = 0; count < 5; count++) {
      number += 1;
      await store.commit(commitOf(unit, number));
      say(`done ${number}`);
    }
    await store.close();
    round += 1;
  } catch (error) {
    if (!(error instanceof ObligatoError) || error.code !== 'OBLIGATO_STORE_LOCKED') throw error;
    say('refused');
    await new Promise((resume) => setTimeout(resume, 5));
  }
}
