/** Runs the benchmarks whose names start with the given words, and prints one line per figure. */
import { cpus, totalmem } from 'node:os';
import { ballotBench } from './ballot.ts';
import { boardBench } from './board.ts';
import { commandBench } from './command.ts';
import { engineBench } from './engine.ts';
import { httpBench } from './http.ts';
import { postgresBench } from './postgres/postgres.ts';
import { recordsBench } from './records.ts';
import { restateBench } from './restate/restate.ts';
import { rosterBench } from './roster.ts';
import { simulateBench } from './simulate.ts';
import { sizeBench } from './size.ts';
import { storeBench } from './store.ts';
import { toldBench } from './told.ts';

/** Prints a figure under its name. */
export type Report = (name: string, value: number, unit: string) => void;

export interface Bench {
  readonly name: string;
  readonly run: (report: Report) => Promise<void>;
}

const benches: readonly Bench[] = [
  ...ballotBench,
  ...boardBench,
  ...commandBench,
  ...engineBench,
  ...httpBench,
  ...postgresBench,
  ...recordsBench,
  ...restateBench,
  ...rosterBench,
  ...simulateBench,
  ...storeBench,
  ...toldBench,
  ...sizeBench,
];

const print = (line: string) => process.stdout.write(`${line}\n`);
const report: Report = (name, value, unit) =>
  print(`BENCH ${name} ${value >= 100 ? Math.round(value) : Number(value.toPrecision(3))} ${unit}`);

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
print(
  `MACHINE ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
for (const bench of benches) {
  if (wanted.length === 0 || wanted.some((word) => bench.name.startsWith(word) || word.startsWith(`${bench.name}.`)))
    await bench.run(report);
}
