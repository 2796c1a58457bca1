/** Tries every fault at length, or the named ones: `pnpm faults`, `pnpm faults power-loss --seed 7`, `--short`. */
import { cpus } from 'node:os';
import { faultHarnesses } from './harnesses.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);
const words = process.argv.slice(2);
const seedAt = words.indexOf('--seed');
const seed = seedAt < 0 ? 20_260_101 : Number(words[seedAt + 1]);
const size = words.includes('--short') ? 'short' : 'long';
const names = words.filter((word, at) => !word.startsWith('--') && (seedAt < 0 || at !== seedAt + 1));

const unknown = names.filter((name) => !faultHarnesses.some((harness) => harness.name === name));
if (unknown.length > 0) {
  print(
    `There is no fault named ${unknown.join(', ')}. There are: ${faultHarnesses.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

print(`MACHINE ${cpus().length}-core ${process.platform}, Node ${process.version}, ${size} run, seed ${seed}`);
let broken = 0;
for (const harness of faultHarnesses) {
  if (names.length > 0 && !names.includes(harness.name)) continue;
  const start = performance.now();
  try {
    for (const { name, value, unit } of await harness.run({ size, seed })) print(`FAULT ${name} ${value} ${unit}`);
    print(`FAULT ${harness.name}.time ${((performance.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    broken += 1;
    print(`BROKEN ${harness.name} ${error instanceof Error ? error.message : error}`);
  }
}
process.exit(broken > 0 ? 1 : 0);
