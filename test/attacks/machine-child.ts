/** The store's owner on a machine of its own: opens the folder, says how that ended, and commits whenever it is asked to. */
import { createInterface } from 'node:readline';
import { ObligatoError } from '@obligato/core';
import { openLowdbStore } from '@obligato/lowdb';
import { sampleCommit } from '@obligato/testing/fixtures';

const [folder = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const codeOf = (error: unknown) => (error instanceof ObligatoError ? error.code : String(error));

try {
  const store = await openLowdbStore({ folder });
  say('open');
  for await (const unit of createInterface({ input: process.stdin })) {
    const number = (await store.decisions(unit)).length + 1;
    await store.commit(sampleCommit({ unit, number })).then(
      () => say(`committed ${unit} ${number}`),
      (error) => say(`refused ${codeOf(error)}`),
    );
  }
} catch (error) {
  say(`refused ${codeOf(error)}`);
}
