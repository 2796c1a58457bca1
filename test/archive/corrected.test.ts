/** An archived cycle that is put right: the archive is added to, and the new record names the one that it corrects. */
import { checkInclusion, createArchiveJob, openArchive, verifyArchive } from '@obligato/archive';
import { type DecisionRecord, ObligatoError } from '@obligato/core';
import { MemoryStore } from '@obligato/engine';
import { describe, expect, test } from 'vitest';
import { meetingCommands } from '../faults/meeting-commands.ts';
import { organRoster, smallOrgan } from '../faults/small-organ.ts';
import { disposal, unit, withArchive, year } from './build-archive.ts';
import { makeFolder } from './folder.ts';
import { runPage } from './run-page.ts';
import { sampleDecision, sampleRecord } from './sample-record.ts';

/** The first sample with its first decision corrected. */
function putRight({ cycle, decisions } = sampleRecord(unit, 1)) {
  const corrects = { decision: `${cycle.id}#1`, does: 'correct', reason: 'a slip' } as const;
  const correction: DecisionRecord = { ...sampleDecision(cycle, decisions.length + 1, 'as it was'), corrects };
  return { cycle: { ...cycle, version: cycle.version + 1 }, decisions: [...decisions, correction] };
}

const codeOf = (error: unknown) => (error instanceof ObligatoError ? error.code : error);

describe('an archived cycle that is put right (B)', () => {
  test('is added as a record that names the one it corrects; the archive verifies, by both checks', async () => {
    const folder = await makeFolder();
    await withArchive(folder, async (archive) => {
      for (const number of [1, 2]) await archive.append(unit, year, sampleRecord(unit, number));
      const { id } = sampleRecord(unit, 1).cycle;
      expect(await archive.append(unit, year, putRight())).toEqual({ record: 3, isNew: true });
      expect(await archive.append(unit, year, putRight())).toEqual({ record: 3, isNew: false });
      expect(await archive.append(unit, year, putRight(putRight()))).toEqual({ record: 4, isNew: true });
      expect((await archive.entries(unit, year)).map((entry) => 'corrects' in entry && entry.corrects)).toEqual([
        false,
        false,
        1,
        3,
      ]);
      expect(await archive.read(unit, year, id)).toMatchObject({ record: 4, content: putRight(putRight()) });
      const proof = await archive.proveInclusion(unit, year, id);
      expect(checkInclusion(proof, { checkpoint: await archive.checkpointOf(unit, year) })).toEqual({ holds: true });
    });
    expect(await verifyArchive(folder)).toMatchObject({ isSound: true, years: [{ records: 4 }] });
    expect((await runPage([{ folder }]))[0]).toMatchObject({ exitCode: 0 });
  });

  test('has to hold everything that was archived, and a correction', async () => {
    await withArchive(await makeFolder(), async (archive) => {
      await archive.append(unit, year, sampleRecord(unit, 1));
      const right = putRight();
      const more = { ...right, decisions: right.decisions.map(({ corrects, ...rest }) => rest) };
      const other = {
        ...right,
        decisions: right.decisions.map((each, at) => (at === 0 ? { ...each, payload: {} } : each)),
      };
      for (const record of [more, other, sampleRecord(unit, 1, 'altered')])
        expect(await archive.append(unit, year, record).catch(codeOf)).toBe('OBLIGATO_ARCHIVE_CONFLICT');
    });
  });

  test('is disposed of with what it was before', async () => {
    const folder = await makeFolder();
    const { id } = sampleRecord(unit, 1).cycle;
    await withArchive(folder, async (archive) => {
      await archive.append(unit, year, sampleRecord(unit, 1));
      await archive.append(unit, year, putRight());
      await archive.dispose(unit, year, id, disposal);
      expect(
        (await archive.entries(unit, year)).flatMap((entry) => (entry.kind === 'disposal' ? [entry.record] : [])),
      ).toEqual([1, 2]);
      expect(await archive.dispose(unit, year, id, disposal)).toMatchObject({ isNew: false });
      expect((await archive.read(unit, year, id)).content).toBeUndefined();
      expect(await archive.append(unit, year, putRight(putRight())).catch(codeOf)).toBe('OBLIGATO_ARCHIVE_CONFLICT');
    });
    expect(await verifyArchive(folder)).toMatchObject({ isSound: true });
    expect((await runPage([{ folder }]))[0]).toMatchObject({ exitCode: 0 });
  });
});

test('beside a running engine: filed, put right by the unit above, and taken over once more (B)', async () => {
  const branch = 'bureau/branch';
  const store = new MemoryStore();
  const { engine, clock } = await smallOrgan(store);
  await engine.setRoster(branch, organRoster);
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  clock.set('2026-01-22T16:00:00+08:00');
  for (const command of meetingCommands(branch, ['2026-01'])) await engine.attempt(command);
  const folder = await makeFolder();
  const job = createArchiveJob({ engine, store, clock, archive: openArchive({ folder }) });
  expect((await job.pass()).units[0]?.archived).toHaveLength(2);
  const id = `${branch}/theme-day/2026-01`;
  const {
    decisions: [, opened],
  } = { decisions: (await engine.decisions(branch)).filter(({ cycle }) => cycle === id) };
  const payload = { ...(opened?.payload as object), chair: 'm2' };
  const correction = { decision: opened?.id ?? '', payload, reason: 'The secretary was on leave' };
  expect(await engine.correct(correction)).toMatchObject({ outcome: 'unavailable', because: 'side' });
  expect(await engine.correct({ ...correction, by: { unit: 'bureau' } })).toMatchObject({ outcome: 'accepted' });
  expect(await job.pass()).toMatchObject({ units: [{ unit: branch, archived: [id] }], failed: [] });
  expect(await job.pass()).toEqual({ units: [], failed: [] });
  // What is long over leaves the store, since the archive holds it as it has become.
  clock.set('2033-01-02T08:00:00+08:00');
  expect(await job.pass()).toMatchObject({ units: [{ retired: { cycles: 2 } }], failed: [] });
  const late = engine.correct({ ...correction, by: { unit: 'bureau' } });
  expect(await late.catch(codeOf)).toBe('OBLIGATO_NOT_CORRECTABLE');
  expect((await engine.explain(correction.decision)).correctedBy).toMatchObject([{ reason: correction.reason }]);
  await job.close();
  expect(await verifyArchive(folder)).toMatchObject({ isSound: true, years: [{ records: 3 }] });
});

test('a cancellation that was archived and taken back is archived again when it is over (B)', async () => {
  const branch = 'bureau/branch';
  const store = new MemoryStore();
  const { engine, clock } = await smallOrgan(store);
  await engine.setRoster(branch, organRoster);
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  clock.set('2026-01-10T16:00:00+08:00');
  const id = `${branch}/theme-day/2026-01`;
  const cancelled = await engine.attempt({ cycle: id, event: 'cancel', payload: { reason: 'flood', approval: '7' } });
  expect(cancelled.outcome).toBe('accepted');
  const folder = await makeFolder();
  const archive = openArchive({ folder });
  const job = createArchiveJob({ engine, store, clock, archive });
  await job.pass();
  const taken = { decision: cancelled.id, reason: 'Another row' };
  expect(await engine.withdraw(taken)).toMatchObject({ outcome: 'unavailable', because: 'side' });
  expect(await engine.withdraw({ ...taken, by: { unit: branch } })).toMatchObject({ outcome: 'unavailable' });
  expect(await engine.withdraw({ ...taken, by: { unit: 'bureau' } })).toMatchObject({ to: 'planned' });
  expect(await job.pass()).toMatchObject({ failed: [] });
  clock.set('2026-01-22T16:00:00+08:00');
  for (const command of meetingCommands(branch, ['2026-01'])) if (command.cycle === id) await engine.attempt(command);
  expect(await job.pass()).toMatchObject({ units: [{ archived: [id] }], failed: [] });
  expect((await archive.entries(branch, 2026)).map((entry) => 'corrects' in entry && entry.corrects)).toEqual([
    false,
    1,
  ]);
  await job.close();
});
