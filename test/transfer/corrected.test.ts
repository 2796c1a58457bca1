/** Corrections are records like any other: they survive reopening, go out and come in, and are judged again as they were. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryStore, replay } from '@obligato/engine';
import { importUnits } from '@obligato/engine/files';
import { openLowdbStore, verifyJournal } from '@obligato/lowdb';
import { contentOf } from '@obligato/testing/fixtures';
import { expect, onTestFinished, test } from 'vitest';
import { exported, linesOf, livedStore } from './lived-store.ts';

const branch = 'bureau/branch';

test('what was put right is there after reopening, verifies, and goes out and in as it is (B)', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'obligato-corrected-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const folder = join(parent, 'data');
  const { store, engine } = await livedStore(await openLowdbStore({ folder }));
  const opened = (await engine.decisions(branch)).find(
    ({ event, outcome }) => event === 'open' && outcome === 'accepted',
  );
  const by = { unit: 'bureau' };
  const payload = { ...(opened?.payload as object), place: '302' };
  const corrected = await engine.correct({
    decision: opened?.id ?? '',
    payload,
    reason: 'The other room',
    by,
    key: 'c-1',
  });
  expect(corrected).toMatchObject({ outcome: 'accepted' });
  expect(await engine.withdraw({ decision: corrected.id, reason: 'It was that room', by })).toMatchObject({
    outcome: 'accepted',
  });
  const before = await contentOf(store);
  await engine.close();
  expect(await verifyJournal({ folder })).toMatchObject({ tornBytes: 0 });

  const again = await openLowdbStore({ folder });
  expect(await contentOf(again)).toEqual(before);
  expect((await again.unit(branch)).cycles.get(corrected.cycle)?.corrections).toMatchObject([
    { corrects: opened?.id, does: 'correct', reason: 'The other room' },
    { corrects: corrected.id, does: 'withdraw' },
  ]);
  const text = await exported(again);
  await again.close();
  const target = new MemoryStore();
  await importUnits(target, { open: () => linesOf(text), at: '2026-05-01T08:00:00+08:00' });
  expect(await exported(target)).toBe(text);
  const { changed, cannotJudge, judged } = await replay({ store: target, domain: engine.domain });
  expect({ changed, cannotJudge }).toEqual({ changed: [], cannotJudge: [] });
  expect(judged).toBeGreaterThan(28);
});
