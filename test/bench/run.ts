/** Runs the benchmarks whose names start with the given words, and prints one line per figure. */
import { cpus, totalmem } from 'node:os';

/** Prints a figure under its name. */
export type Report = (name: string, value: number, unit: string) => void;

export interface Bench {
  readonly name: string;
  readonly run: (report: Report) => Promise<void>;
}

type Benches = readonly Bench[];

/** By the first word of their names: what is not run is not read, since it would stand in the memory that another one measures. */
const rooms: Readonly<Record<string, readonly (() => Promise<Benches>)[]>> = {
  ballot: [async () => (await import('./ballot.ts')).ballotBench],
  board: [async () => (await import('./board.ts')).boardBench],
  command: [async () => (await import('./command.ts')).commandBench],
  engine: [async () => (await import('./engine.ts')).engineBench],
  http: [async () => (await import('./http.ts')).httpBench],
  peers: [async () => (await import('./peers/peers.ts')).peersBench],
  postgres: [async () => (await import('./postgres/postgres.ts')).postgresBench],
  records: [
    async () => (await import('./records.ts')).recordsBench,
    async () => (await import('./attach.ts')).attachBench,
    async () => (await import('./reform.ts')).reformBench,
    async () => (await import('./search.ts')).searchBench,
  ],
  restate: [async () => (await import('./restate/restate.ts')).restateBench],
  roster: [async () => (await import('./roster.ts')).rosterBench],
  simulate: [async () => (await import('./simulate.ts')).simulateBench],
  store: [
    async () => (await import('./store.ts')).storeBench,
    async () => (await import('./store-real.ts')).storeRealBench,
  ],
  box: [async () => (await import('./told.ts')).toldBench],
  told: [async () => (await import('./told.ts')).toldBench],
  size: [async () => (await import('./size.ts')).sizeBench],
};

const print = (line: string) => process.stdout.write(`${line}\n`);
const report: Report = (name, value, unit) =>
  print(`BENCH ${name} ${value >= 100 ? Math.round(value) : Number(value.toPrecision(3))} ${unit}`);

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
print(
  `MACHINE ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
for (const [room, reads] of Object.entries(rooms)) {
  // What has to be fetched first is run when it is named.
  if (wanted.length === 0 && room === 'peers') continue;
  if (wanted.length > 0 && !wanted.some((word) => word === room || word.startsWith(`${room}.`))) continue;
  for (const read of reads) {
    for (const bench of await read()) {
      if (bench.name !== room && !bench.name.startsWith(`${room}.`)) continue;
      if (
        wanted.length === 0 ||
        wanted.some((word) => bench.name.startsWith(word) || word.startsWith(`${bench.name}.`))
      )
        await bench.run(report);
    }
  }
}
