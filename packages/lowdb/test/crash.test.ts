import { expect, test } from 'vitest';
import { openLowdbStore, verifyJournal } from '../src/index.ts';
import { makeFolder } from './folder.ts';
import { startChild } from './start-child.ts';

const rounds = Number(process.env.OBLIGATO_KILL_ROUNDS ?? 10);

// A killed process loses nothing that it has handed to the kernel: this says nothing of a power cut.
test(`nothing acknowledged is lost when the process is killed, ${rounds} times`, {
  timeout: 60_000 + rounds * 5_000,
}, async () => {
  const folder = await makeFolder();
  const acknowledged = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const child = startChild(folder, 'commit');
    expect(await child.first).toBe(`open ${child.pid}`);
    await new Promise((resume) => setTimeout(resume, Math.random() * 300));
    await child.kill();
    for (const line of child.lines.slice(1)) {
      const [unit = '', number] = line.split(' ');
      acknowledged.set(unit, Math.max(acknowledged.get(unit) ?? 0, Number(number)));
    }
    const store = await openLowdbStore({ folder });
    for (const [unit, number] of acknowledged) {
      const decisions = await store.decisions(unit);
      expect(decisions.length).toBeGreaterThanOrEqual(number);
      expect(decisions.map(({ id }) => Number(id.split('#')[1]))).toEqual(decisions.map((_, at) => at + 1));
      expect([...(await store.unit(unit)).cycles.values()][0]?.version).toBe(decisions.length);
    }
    await store.close();
  }
  expect(acknowledged.size).toBeGreaterThan(0);
  await verifyJournal({ folder });
});
