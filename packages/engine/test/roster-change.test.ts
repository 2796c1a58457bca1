import type { Roster } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { aMeeting, people } from '../../testing/src/fixtures.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch } from './an-organ.ts';

const seven = people({ full: 7, committee: 3 });
const until = (roster: Roster, member: string, to: string): Roster =>
  roster.map((row) => (row.member === member ? { ...row, to } : row));

const committee = (month: string) => `${branch}/committee-meeting/2026-${month}`;

/** Planned with seven full members in January; in May one has left since the end of April. */
async function afterLeaving() {
  const organ = await aPlainOrgan({ rosters: { [branch]: seven } });
  await organ.plan2026();
  organ.goTo('2026-05-06');
  await organ.engine.setRoster(branch, until(seven, 'f7', '2026-04-30'));
  return organ;
}

describe('when the seventh full member leaves', () => {
  test('committee meetings from then on lapse, with the reason', async () => {
    const { engine, plan2026 } = await afterLeaving();
    const plan = (await plan2026()).find(({ unit }) => unit === branch);
    expect(plan?.lapsed.map(({ cycle }) => cycle)).toEqual(
      ['05', '06', '07', '08', '09', '10', '11', '12'].map(committee),
    );
    expect(plan?.lapsed[0]?.because.en).toBe('A branch of 6 full members has no committee; one is formed from 7.');
    const lapsed = (await engine.unit(branch)).cycles.get(committee('06'));
    expect(lapsed?.state).toMatchObject({ value: 'lapsed' });
    expect(lapsed?.dues).toEqual([]);
  });

  test('those of the months before stay owed', async () => {
    const { engine, plan2026 } = await afterLeaving();
    await plan2026();
    const { cycles } = await engine.unit(branch);
    for (const month of ['01', '02', '03', '04']) expect(cycles.get(committee(month))?.state.value).toBe('planned');
  });

  test('the lapse is a decision of the clock, with its reason, and can be explained', async () => {
    const { engine, plan2026 } = await afterLeaving();
    await plan2026();
    expect(await engine.explain(`${committee('06')}#1`)).toMatchObject({
      event: 'lapse',
      side: 'clock',
      outcome: 'accepted',
      from: 'planned',
      to: 'lapsed',
      occurredAt: '2026-05-06T09:00:00+08:00',
    });
  });

  test('a meeting that was already noticed is not taken away', async () => {
    const organ = await aPlainOrgan({ rosters: { [branch]: seven } });
    await organ.plan2026();
    await aMeeting(organ, committee('05')).notify('2026-04-28', '2026-05-12');
    organ.goTo('2026-05-06');
    await organ.engine.setRoster(branch, until(seven, 'f7', '2026-04-30'));
    const plan = (await organ.plan2026()).find(({ unit }) => unit === branch);
    expect(plan?.lapsed.map(({ cycle }) => cycle)).not.toContain(committee('05'));
    expect((await organ.engine.unit(branch)).cycles.get(committee('05'))?.state.value).toBe('noticed');
  });

  test('a lapsed meeting cannot be opened, nor does the clock ask for it', async () => {
    const organ = await afterLeaving();
    await organ.plan2026();
    const opened = await aMeeting(organ, committee('06')).open('2026-06-10', ['f1', 'f2', 'f3']);
    expect(opened).toMatchObject({ outcome: 'unavailable', because: 'state' });
    organ.goTo('2026-07-02');
    const { fired } = await organ.engine.tick();
    expect(fired.filter(({ cycle }) => cycle === committee('06'))).toEqual([]);
  });

  test('and another comes, they are owed again, with their deadlines', async () => {
    const organ = await afterLeaving();
    await organ.plan2026();
    organ.goTo('2026-08-10');
    await organ.engine.setRoster(branch, [
      ...until(seven, 'f7', '2026-04-30'),
      { member: 'f8', name: 'New', standing: 'full', roles: [], from: '2026-08-01' },
    ]);
    // Without anybody planning.
    const { cycles } = await organ.engine.unit(branch);
    for (const month of ['08', '09', '10', '11', '12']) {
      expect(cycles.get(committee(month))?.state.value).toBe('planned');
    }
    const plan = (await organ.plan2026()).find(({ unit }) => unit === branch);
    expect(plan?.reinstated).toEqual([]);
    expect(cycles.get(committee('09'))?.state.value).toBe('planned');
    expect(cycles.get(committee('09'))?.dues.map(({ event }) => event)).toEqual(['remind', 'miss']);
    expect(cycles.get(committee('07'))?.state.value).toBe('lapsed');
    expect((await organ.engine.explain(`${committee('09')}#2`)).event).toBe('reinstate');
  });
});

test('a group that is dissolved takes its meetings with it, and the reason does not blame the rules', async () => {
  const grouped = people({ full: 8, groups: 2 });
  const organ = await aPlainOrgan({ rosters: { [branch]: grouped } });
  await organ.plan2026();
  organ.goTo('2026-06-02');
  const dissolved = grouped.map((row) => ({ ...row, group: 'g1' }));
  await organ.engine.setRoster(branch, dissolved);
  const plan = (await organ.plan2026()).find(({ unit }) => unit === branch);
  expect(plan?.lapsed.map(({ cycle }) => cycle)).toContain(`${branch}/group-meeting/2026-07/g2`);
  expect(plan?.lapsed.map(({ cycle }) => cycle)).not.toContain(`${branch}/group-meeting/2026-07/g1`);
  expect(plan?.lapsed[0]?.because.en).not.toContain('No rule');
});

test('setting the same roster again says that nothing changed', async () => {
  const { engine } = await aPlainOrgan({ rosters: { [branch]: seven } });
  expect(await engine.setRoster(branch, structuredClone([...seven]))).toBe(false);
  expect(await engine.setRoster(branch, until(seven, 'f7', '2026-04-30'))).toBe(true);
});

test('a preview tells what would lapse and appear, and writes nothing', async () => {
  const organ = await aPlainOrgan({ rosters: { [branch]: seven } });
  await organ.plan2026();
  organ.goTo('2026-05-06');
  const before = await organ.engine.unit(branch);
  const { lapse, appear } = await organ.engine.previewRoster(branch, until(seven, 'f7', '2026-04-30'));
  expect(lapse.map(({ cycle }) => cycle)).toEqual(['05', '06', '07', '08', '09', '10', '11', '12'].map(committee));
  expect(lapse[0]?.because.en).toBe('A branch of 6 full members has no committee; one is formed from 7.');
  expect(appear).toEqual([]);
  expect(await organ.engine.unit(branch)).toEqual(before);
  expect(await organ.engine.previewRoster(branch, seven)).toEqual({ lapse: [], appear: [] });
});

describe('when many leave at once', () => {
  const opened = async (count: number) => {
    const organ = await aPlainOrgan({ rosters: { [branch]: people({ full: count, committee: 1 }) } });
    organ.goTo('2026-05-06');
    return organ;
  };

  test.each([
    { count: 10, stay: 8, isMany: false },
    { count: 9, stay: 7, isMany: true },
    { count: 3, stay: 2, isMany: false },
    { count: 1, stay: 0, isMany: true },
    { count: 7, stay: 0, isMany: true },
  ])('of $count people $stay stay: it has to be meant: $isMany', async ({ count, stay, isMany }) => {
    const { engine } = await opened(count);
    const { roster, changed } = await engine.unit(branch);
    const replacing = engine.setRoster(branch, roster.slice(0, stay));
    if (!isMany) return expect(await replacing).toBe(true);
    await expect(replacing).rejects.toMatchObject({ problems: [{ code: 'OBLIGATO_ROSTER_LEAVES' }] });
    expect(await engine.unit(branch)).toMatchObject({ roster, changed });
    return expect(await engine.setRoster(branch, roster.slice(0, stay), { manyMayLeave: true })).toBe(true);
  });

  test('those whose rows have ended count among them, and those who were gone before do not', async () => {
    const { engine } = await opened(9);
    const { roster } = await engine.unit(branch);
    const ended = roster.map((row, index) => (index < 2 ? { ...row, to: '2026-05-05' } : row));
    await expect(engine.setRoster(branch, ended)).rejects.toMatchObject({ code: 'OBLIGATO_ROSTER_LEAVES' });
    await engine.setRoster(branch, ended, { manyMayLeave: true });
    expect(await engine.setRoster(branch, ended.slice(2))).toBe(true);
  });
});
