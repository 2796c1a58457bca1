/** The power goes at every operation of an archive that grows and disposes, and takes any part of what was not synced with it. */
import { type Archive, type Entry, openArchive, type RetentionSchedule, verifyArchive } from '@obligato/archive';
import { ObligatoError } from '@obligato/core';
import { type Dice, diceFor } from '@obligato/simulate';
import { sampleRecord } from '../archive/sample-record.ts';
import { type FaultHarness, type Figures, holds, Violation } from './figures.ts';
import { reboot } from './reboot.ts';
import { type DiskOptions, VolatileDisk } from './volatile-disk.ts';

export interface ArchivePowerLossOptions {
  readonly seed: number;
  /** Records, disposals, and closing and opening again. */
  readonly steps: number;
  /** Crash states at every operation of the disk. */
  readonly statesAtEach: number;
  /** A bug for the harness to find. */
  readonly plant?: DiskOptions['fault'];
}

/** What was asked of one unit's year, in order: record numbers, negative ones to be disposed of. */
interface Asked {
  readonly submitted: readonly number[];
  readonly acknowledged: number;
  /** As of the last acknowledged step, from the archive itself. */
  readonly checkpoint: string | undefined;
}

type State = ReadonlyMap<string, Asked>;

interface CrashState {
  readonly disk: VolatileDisk;
  readonly state: State;
  readonly where: string;
  /** 0: in the script; 1: while recovering from a crash. */
  readonly depth: number;
}

const folder = '/archive';
const year = 2026;
const units = ['org', 'org/a'];
const tenYears: RetentionSchedule = [
  { keep: '10 years', source: { en: 'a test', 'zh-CN': '测试' }, confidence: 'local' },
];
const disposal = {
  reason: 'over',
  approval: { by: 'archive office', reference: '1', on: '2037-02-01' },
  at: '2037-02-03T09:00:00+08:00',
};

export const archivePowerLossHarness: FaultHarness = {
  name: 'archive-power-loss',
  run: ({ size, seed }) =>
    archivePowerLoss({ seed, steps: size === 'short' ? 20 : 100, statesAtEach: size === 'short' ? 2 : 4 }),
};

export async function archivePowerLoss(options: ArchivePowerLossOptions): Promise<Figures> {
  const { seed, steps, statesAtEach, plant } = options;
  const dice = diceFor(seed, 'archive-power-loss');
  let state: State = new Map(units.map((unit) => [unit, { submitted: [], acknowledged: 0, checkpoint: undefined }]));
  const states: CrashState[] = [];
  let [step, operations, checked] = [0, 0, 0];
  const disk = new VolatileDisk(undefined, {
    ...(plant ? { fault: plant } : {}),
    onChange: (operation, path) => {
      operations += 1;
      const where = `seed ${seed}, step ${step}, operation ${operations} (${operation} ${path})`;
      for (let copy = 0; copy < statesAtEach; copy++) {
        const keep = copy === 0 ? 0 : copy === 1 && dice.chance(0.3) ? 1 : dice.next();
        states.push({ disk: reboot(disk, dice, keep), state, where, depth: 0 });
      }
    },
  });

  let archive = openOn(disk);
  for (step = 1; step <= steps; step++) {
    if (dice.chance(0.08)) {
      await archive.close();
      archive = openOn(disk);
    }
    const unit = units[dice.between(0, units.length - 1)] ?? 'org';
    const before = state.get(unit) as Asked;
    const asked = { ...before, submitted: [...before.submitted, nextStep(before, dice)] };
    state = new Map(state).set(unit, asked);
    await take(archive, unit, asked.submitted.at(-1) as number);
    state = new Map(state).set(unit, { ...asked, acknowledged: asked.submitted.length });
    const checkpoint = await archive.checkpointOf(unit, year);
    state = new Map(state).set(unit, { ...asked, acknowledged: asked.submitted.length, checkpoint });
    for (let crash = states.pop(); crash; crash = states.pop()) {
      states.push(...(await checkCrash(crash, dice)));
      checked += 1;
    }
  }
  await archive.close();
  return [
    { name: 'archive-power-loss.script', value: steps, unit: 'archive operations' },
    { name: 'archive-power-loss.operations', value: operations, unit: 'disk operations' },
    { name: 'archive-power-loss.states', value: checked, unit: 'crash states survived' },
  ];
}

const openOn = (disk: VolatileDisk) => openArchive({ folder, retention: tenYears, fileSystem: disk });

/** A new record, or now and then the disposal of one that is there. */
function nextStep({ submitted }: Asked, dice: Dice): number {
  const records = submitted.filter((number) => number > 0);
  const kept = records.filter((number) => !submitted.includes(-number));
  if (kept.length > 2 && dice.chance(0.2)) return -(kept[dice.between(0, kept.length - 1)] as number);
  return records.length + 1;
}

/** Small contents and large ones: some fit into one sector, some take a dozen. */
const recordOf = (unit: string, number: number) => sampleRecord(unit, number, 'said '.repeat((number % 7) * 120));

async function take(archive: Archive, unit: string, number: number): Promise<void> {
  if (number > 0) await archive.append(unit, year, recordOf(unit, number));
  else await archive.dispose(unit, year, recordOf(unit, -number).cycle.id, disposal);
}

/** Verifies what is left, recovers it, and goes on. Returns crashes of the recovery itself. */
async function checkCrash({ disk, state, where, depth }: CrashState, dice: Dice): Promise<readonly CrashState[]> {
  const again: CrashState[] = [];
  const left = disk.with({
    onChange: (operation, path) => {
      if (depth > 0 || !dice.chance(0.03)) return;
      const during = `${where}, and again while recovering (${operation} ${path})`;
      again.push({ disk: reboot(left, dice, dice.next()), state, where: during, depth: depth + 1 });
    },
  });
  await holds(where, async () => {
    await checkLeft(left, state);
    const archive = openOn(left);
    // Again, as an archiver would: what is there is known, what is missing is added.
    for (const [unit, { submitted }] of state)
      for (const number of submitted.slice(-3)) await take(archive, unit, number);
    await checkWhole(archive, state);
    await archive.close();
    const report = await verifyArchive(folder, { fileSystem: left }).catch(nothingArchived);
    const unfinished = report?.years.filter((one) => one.unfinishedBytes + one.awaitingRemoval.length > 0) ?? [];
    if (!(report?.isSound ?? true) || unfinished.length > 0) throw new Violation('it is not sound after recovery');
  });
  return again;
}

/** Before anybody mends anything: sound, nothing acknowledged missing, no content there that was acknowledged to be gone. */
async function checkLeft(disk: VolatileDisk, state: State): Promise<void> {
  const checkpoints = [...state.values()].flatMap(({ checkpoint }) => checkpoint ?? []);
  const report = await verifyArchive(folder, { fileSystem: disk, checkpoints }).catch(nothingArchived);
  const [first] = report?.problems ?? [];
  if (first) throw new Violation(`${first.file}: record ${first.record}: ${first.is}: ${first.what}`);
  for (const [unit, { submitted, acknowledged }] of state) {
    const found = report?.years.find((one) => one.unit === unit);
    const records = found?.records ?? 0;
    if (records < acknowledged) throw new Violation(`${unit} has ${records} of ${acknowledged} acknowledged`);
    if (records > submitted.length)
      throw new Violation(`${unit} has ${records} records, ${submitted.length} were made`);
    const gone = submitted.slice(0, acknowledged).filter((number) => number < 0);
    const back = gone.find((number) => found?.awaitingRemoval.includes(submitted.indexOf(-number) + 1));
    if (back !== undefined) throw new Violation(`${unit}: the content of record ${-back} was gone, and is back`);
  }
}

async function checkWhole(archive: Archive, state: State): Promise<void> {
  for (const [unit, { submitted }] of state) {
    const found = (await archive.entries(unit, year)).map((entry) => numberOf(unit, entry));
    if (JSON.stringify(found) !== JSON.stringify(submitted)) {
      throw new Violation(`${unit} holds ${found.join()}, not ${submitted.join()}`);
    }
    const last = submitted.findLast((number) => number > 0);
    if (last === undefined) continue;
    const { content, disposal } = await archive.read(unit, year, recordOf(unit, last).cycle.id);
    const isRight = disposal !== undefined || JSON.stringify(content) === JSON.stringify(sorted(recordOf(unit, last)));
    if (!isRight) throw new Violation(`${unit}: record ${last} has another content`);
  }
}

function numberOf(unit: string, { kind, cycle }: Entry): number {
  const number = Number(/\/b(\d+)$/.exec(cycle.slice(unit.length))?.[1]);
  return kind === 'cycle' ? number : -number;
}

/** As canonical JSON reads back: the members of every object sorted. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, part]) => [name, sorted(part)]));
}

/** Before the first record there is nothing to verify: fine as long as nothing was acknowledged. */
function nothingArchived(error: unknown): undefined {
  if (error instanceof ObligatoError && error.code === 'OBLIGATO_ARCHIVE_UNKNOWN') return undefined;
  throw error;
}
