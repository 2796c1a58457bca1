import type { Day } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { aBranch, branch, people } from './a-branch.ts';

async function raised(duty: string) {
  const organ = await aBranch(people({ full: 8 }));
  organ.goTo('2026-02-10');
  const { id } = await organ.engine.raise({ unit: branch, duty, occasion: 'm-far-away' });
  const toldBy = async (day: Day, does: string) => {
    organ.goTo(day);
    await organ.engine.tick();
    return organ.told
      .filter(({ entry }) => entry.cycle === id && entry.does === does)
      .map(({ entry }) => entry.plannedAt.slice(0, 10));
  };
  return { ...organ, id, toldBy };
}

describe('a member out of contact', () => {
  test('is looked for: the branch is warned after three months, and the superior told after six', async () => {
    const { toldBy } = await raised('lost-contact');
    expect(await toldBy('2026-05-09', 'remind')).toEqual([]);
    expect(await toldBy('2026-05-10', 'remind')).toEqual(['2026-05-10']);
    expect(await toldBy('2026-08-10', 'escalate')).toEqual([]);
    expect(await toldBy('2026-08-11', 'escalate')).toEqual(['2026-08-11']);
  });

  test('is found, and nobody is told anything', async () => {
    const { engine, id, goTo, toldBy } = await raised('lost-contact');
    goTo('2026-03-02');
    await engine.attempt({ cycle: id, event: 'log', payload: { kind: 'visit', who: 'f2', whom: 'f8' } });
    expect((await engine.attempt({ cycle: id, event: 'finish' })).outcome).toBe('accepted');
    expect(await toldBy('2026-12-31', 'escalate')).toEqual([]);
  });
});

test('a transfer is over when the receipt is back, within three months', async () => {
  const { toldBy } = await raised('membership-transfer');
  expect(await toldBy('2026-04-09', 'remind')).toEqual([]);
  expect(await toldBy('2026-04-10', 'remind')).toHaveLength(1);
  expect(await toldBy('2026-05-10', 'escalate')).toEqual([]);
  expect(await toldBy('2026-05-11', 'escalate')).toEqual(['2026-05-11']);
});
