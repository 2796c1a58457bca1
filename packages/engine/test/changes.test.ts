import { type Author, MemoryStore, renderChange } from '@obligato/engine';
import { exportUnits, importUnits } from '@obligato/engine/files';
import { describe, expect, test } from 'vitest';
import { people } from '../../testing/src/fixtures.ts';
import { anOrgan, branch } from './an-organ.ts';

const seven = people({ full: 7, committee: 3 });
const clerk: Author = { by: { unit: branch, member: 'f1' }, reason: 'f7 moved to another office' };

async function afterTheClerk() {
  const store = new MemoryStore();
  const organ = await anOrgan({ rosters: { [branch]: seven }, store });
  await organ.engine.plan({ from: '2026-01-01', to: '2026-12-31' }, [branch], { by: { member: 'f1' } });
  organ.goTo('2026-05-06');
  await organ.engine.setRoster(
    branch,
    seven.filter(({ member }) => member !== 'f7'),
    clerk,
  );
  return { ...organ, store };
}

describe('what changes a unit and is no event of a cycle', () => {
  test('is written down with who did it, when and why, and numbered on', async () => {
    const { engine } = await afterTheClerk();
    const changes = await engine.changes(branch);
    expect(changes.map(({ id }) => id)).toEqual(changes.map((_, index) => `${branch}#${index + 1}`));
    expect(changes.map(({ change }) => change.does)).toEqual(['roster', 'plan', 'roster']);
    expect(changes[2]).toMatchObject({
      ...clerk,
      recordedAt: '2026-05-06T09:00:00+08:00',
      change: { added: [], removed: [{ member: 'f7' }] },
    });
  });

  test('names the cycles that a plan began, and nothing when nothing came of it', async () => {
    const { engine } = await afterTheClerk();
    const [, plan] = await engine.changes(branch);
    const { cycles } = await engine.unit(branch);
    expect(plan?.by).toEqual({ member: 'f1' });
    expect(plan?.change).toMatchObject({ does: 'plan', created: [...cycles.keys()] });
    const before = (await engine.changes(branch)).length;
    await engine.plan({ from: '2026-05-06', to: '2026-12-31' }, [branch]);
    await engine.plan({ from: '2026-05-06', to: '2026-12-31' }, [branch]);
    // The first of the two let the committee's meetings go; the second found nothing to do.
    expect((await engine.changes(branch)).length).toBe(before + 1);
  });

  test('tells of one who raised a duty, and the history of that cycle begins with it', async () => {
    const { engine } = await afterTheClerk();
    const by = { unit: branch, member: 'f2' };
    const occasion = { unit: branch, duty: 'opinion', occasion: 'roof' };
    const { id } = await engine.raise({ ...occasion, by, reason: 'It leaks' });
    const { changes } = await engine.history(id);
    expect(changes).toMatchObject([{ by, reason: 'It leaks', change: { does: 'raise', cycle: id } }]);
    await engine.raise(occasion);
    expect((await engine.history(id)).changes).toHaveLength(1);
  });

  test('reads as a sentence, in both languages', async () => {
    const { engine } = await afterTheClerk();
    const [, plan, taken] = await engine.changes(branch);
    if (!plan || !taken) throw new Error('nothing was written');
    expect(renderChange(taken, 'en')).toBe(
      `${branch}#3  2026-05-06 09:00  Roster: removed Name f7 (f7) · f1@${branch}: f7 moved to another office`,
    );
    expect(renderChange(taken, 'zh-CN')).toContain('名册：移除 Name f7 (f7) · f1@');
    expect(renderChange(plan, 'en')).toMatch(/Planned 2026-01-01 to 2026-12-31: new .* and \d+ more · f1$/);
  });

  test('goes along with an export, and comes back byte for byte', async () => {
    const { store, engine } = await afterTheClerk();
    const lines: string[] = [];
    for await (const line of exportUnits(store)) lines.push(line);
    expect(lines.filter((line) => line.startsWith('{"change"')).length).toBeGreaterThan(2);
    const other = new MemoryStore();
    const open = async function* () {
      yield* lines;
    };
    await importUnits(other, { open, at: '2026-05-06T09:00:00+08:00' });
    const again: string[] = [];
    for await (const line of exportUnits(other)) again.push(line);
    expect(again).toEqual(lines);
    expect(await other.changes(branch)).toEqual(await engine.changes(branch));
  });

  test('a notification that is tried again says who wanted it', async () => {
    const { engine, goTo } = await anOrgan({ rosters: { 'works/bureau': [] } });
    await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
    goTo('2026-04-10');
    await engine.tick();
    const [dead] = await engine.deadLetters();
    if (!dead) throw new Error('everything was delivered');
    await engine.retryDead(dead.key, { by: { member: 'f1' } });
    expect((await engine.changes(dead.unit)).at(-1)).toMatchObject({
      by: { member: 'f1' },
      change: { does: 'retry', key: dead.key },
    });
  });
});
