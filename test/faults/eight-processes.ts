/** Eight processes want one folder: one at a time has it, the others are refused, and nothing acknowledged is lost. */
import { join } from 'node:path';
import { openLowdbStore, verifyJournal } from '@obligato/lowdb';
import { bundleScript } from './bundle-script.ts';
import { startScript } from './child-process.ts';
import { commitOf } from './expected-store.ts';
import { type FaultHarness, type Figures, Violation } from './figures.ts';
import { inRealFolder } from './real-folder.ts';

const processes = 8;

export const eightProcessesHarness: FaultHarness = {
  name: 'eight-processes',
  run: ({ size }) => eightProcesses(size === 'short' ? 3 : 100),
};

async function eightProcesses(rounds: number): Promise<Figures> {
  return inRealFolder(async (parent) => {
    const folder = join(parent, 'data');
    const script = await bundleScript('./contender-child.ts', parent);
    const units = Array.from({ length: processes }, (_, at) => `org/unit-${at}`);
    const children = units.map((unit) => startScript(script, [folder, unit, String(rounds)]));
    const codes = await Promise.all(children.map(({ gone }) => gone));
    if (codes.some((code) => code !== 0)) throw new Violation(`a process ended with ${codes.join(', ')}`);
    const store = await openLowdbStore({ folder });
    let commits = 0;
    for (const [at, unit] of units.entries()) {
      const acknowledged = children[at]?.lines.filter((line) => line.startsWith('done')).length ?? 0;
      if (acknowledged !== rounds * 5) throw new Violation(`${unit} came to ${acknowledged} of ${rounds * 5} commits`);
      const made = Array.from({ length: acknowledged }, (_, index) => commitOf(unit, index + 1).decisions).flat();
      if (JSON.stringify(await store.decisions(unit)) !== JSON.stringify(made)) {
        throw new Violation(`${unit} does not hold what was acknowledged`);
      }
      commits += acknowledged;
    }
    await store.close();
    const { records } = await verifyJournal({ folder });
    if (records !== commits) throw new Violation(`${records} records for ${commits} commits`);
    const refusals = children.flatMap(({ lines }) => lines).filter((line) => line === 'refused').length;
    return [
      { name: 'eight-processes.commits', value: commits, unit: 'commits acknowledged, none lost' },
      { name: 'eight-processes.refusals', value: refusals, unit: 'openers refused' },
    ];
  });
}
