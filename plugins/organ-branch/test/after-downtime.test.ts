/** What people are told when nobody had run the clock for long (A15). */
import { branch } from '@obligato/testing/fixtures';
import { describe, expect, test } from 'vitest';
import { people } from './a-branch.ts';
import { aLife } from './a-life.ts';

const five = people({ full: 5, leaders: 1 });

/** Ticks on some days, and nobody does anything. */
async function ticked(...days: readonly string[]) {
  const life = await aLife(five);
  const fired: string[] = [];
  for (const day of days) {
    life.goTo(day);
    for (const { cycle, due } of (await life.engine.tick()).fired) fired.push(`${cycle} ${due.key}`);
  }
  const told = (does: string) =>
    life.told.filter(({ entry }) => entry.does === does).map(({ entry }) => ({ key: entry.key, cycle: entry.cycle }));
  return { ...life, fired, told };
}

const everyDay = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(`${from}T00:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10),
  );

describe('the first tick after three months (A15)', () => {
  test('reminds of nothing whose last day is over: that it was missed is told once', async () => {
    const life = await ticked('2026-04-02');
    const dues = `${branch}/dues/2026-03`;
    expect(life.fired).toContain(`${dues} remind:finish:2026-03-24`);
    expect(life.told('remind').filter(({ cycle }) => cycle === dues)).toEqual([]);
    expect(life.told('escalate').filter(({ cycle }) => cycle === dues)).toHaveLength(1);
    // What is reminded of is still to come.
    const { cycles } = await life.engine.unit(branch);
    const reminded = life.told('remind').filter(({ cycle }) => cycle.startsWith(`${branch}/`));
    expect(reminded.filter(({ cycle }) => cycles.get(cycle)?.misses !== undefined)).toEqual([]);
  });

  test('fires and records the same as a tick on every day', async () => {
    const daily = await ticked(...everyDay('2026-01-05', 88));
    const once = await ticked('2026-04-02');
    expect(once.fired).toEqual(daily.fired);
    const decided = async ({ engine }: typeof once) =>
      (await engine.decisions(branch)).map(({ id, event, outcome, occurredAt }) => [id, event, outcome, occurredAt]);
    expect(new Set((await decided(once)).map(String))).toEqual(new Set((await decided(daily)).map(String)));
    // Whoever runs the clock every day is reminded of everything in its time.
    expect(daily.told('remind').length).toBeGreaterThan(once.told('remind').length);
    expect(once.told('escalate').filter(({ key }) => key.startsWith('escalate/'))).toEqual(
      expect.arrayContaining(daily.told('escalate').filter(({ key }) => key.startsWith('escalate/'))),
    );
  });

  test('still reminds, a day or two late, of what can be done in time', async () => {
    const life = await ticked('2026-03-26');
    expect(life.told('remind').map(({ cycle }) => cycle)).toContain(`${branch}/dues/2026-03`);
  });

  test('tells the last of several reminders of one thing, not all of them', async () => {
    const life = await aLife(five);
    const { id } = await life.engine.raise({ unit: branch, duty: 'request', occasion: 'lamp' });
    const nudges = (await life.cycle(id))?.dues.filter(({ event }) => event === 'remind') ?? [];
    const [, , third] = nudges;
    life.goTo(third?.on ?? '');
    const { fired } = await life.engine.tick();
    const of = fired.filter(({ cycle }) => cycle === id);
    expect(of.filter(({ due }) => due.event === 'remind')).toHaveLength(3);
    const told = life.told.filter(({ entry }) => entry.cycle === id && entry.does === 'remind');
    expect(told.map(({ entry }) => entry.key)).toEqual([`remind/${id}/prove/${third?.on}`]);
  });
});

test('the first tick on a whole year tells of every missed thing once, and reminds of nothing that is past (A15)', async () => {
  const life = await ticked('2026-12-31');
  const { cycles } = await life.engine.unit(branch);
  const reminded = life.told('remind').filter(({ cycle }) => cycle.startsWith(`${branch}/`));
  // Only what ends with the year is still to come.
  expect(reminded.map(({ cycle }) => cycles.get(cycle)?.period.to).filter((to) => to !== '2026-12-31')).toEqual([]);
  const missed = life.fired.filter((name) => name.includes(' miss:')).length;
  const escalated = life.told('escalate').filter(({ key }) => key.startsWith('escalate/'));
  expect(escalated).toHaveLength(missed);
});
