/**
 * A real process, working through the whole engine, is killed at a random moment, again and again on one folder.
 * This says nothing of a power cut: what a killed process has handed to the kernel is kept.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openLowdbStore, verifyJournal } from '@obligato/lowdb';
import { diceFor } from '@obligato/simulate';
import { bundleScript } from './bundle-script.ts';
import { startScript } from './child-process.ts';
import { type FaultHarness, type Figures, Violation } from './figures.ts';
import { inRealFolder } from './real-folder.ts';

export const killNineHarness: FaultHarness = {
  name: 'kill-nine',
  run: ({ size, seed }) => killNine({ seed, cycles: size === 'short' ? 8 : 1000 }),
};

export interface KillNineOptions {
  readonly seed: number;
  readonly cycles: number;
  readonly plant?: 'too-early';
}

/** A folder is left for a fresh one from time to time: each start reads it, and a thousand must not take days. */
const cyclesOnOneFolder = 25;

export async function killNine({ seed, cycles, plant }: KillNineOptions): Promise<Figures> {
  const dice = diceFor(seed, 'kill-nine');
  const words = plant ? [plant] : [];
  let attempts = 0;
  let tornEnds = 0;
  await inRealFolder(async (parent) => {
    const folder = join(parent, 'data');
    const script = await bundleScript('./kill-nine-child.ts', parent);
    let acknowledged = new Set<string>();
    for (let cycle = 1; cycle <= cycles; cycle++) {
      const child = startScript(script, [folder, ...words]);
      if ((await child.first) !== `open ${child.pid}`) throw new Violation(`cycle ${cycle}: the child did not open`);
      await new Promise((resume) => setTimeout(resume, dice.between(1, 250)));
      await child.kill();
      for (const id of child.lines.slice(1)) acknowledged.add(id);
      attempts += child.lines.length - 1;

      const store = await openLowdbStore({ folder });
      const stored = new Set((await store.decisions('bureau/branch')).map(({ id }) => id));
      tornEnds += store.opened.cutBytes > 0 ? 1 : 0;
      await store.close();
      const lost = [...acknowledged].filter((id) => !stored.has(id));
      if (lost.length > 0)
        throw new Violation(`seed ${seed}, cycle ${cycle}: acknowledged and lost: ${lost.join(', ')}`);
      if (cycle % cyclesOnOneFolder === 0 || cycle === cycles) {
        await verifyJournal({ folder });
        await rm(folder, { recursive: true });
        acknowledged = new Set();
      }
    }
  });
  return [
    { name: 'kill-nine.cycles', value: cycles, unit: 'processes killed' },
    { name: 'kill-nine.attempts', value: attempts, unit: 'attempts acknowledged, none lost' },
    { name: 'kill-nine.torn', value: tornEnds, unit: 'unfinished records cut' },
  ];
}
