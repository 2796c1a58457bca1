import type { Day } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { people } from './a-branch.ts';
import { aLife } from './a-life.ts';

const first = 'target-inspection/2026-H1';
const second = 'target-inspection/2026-H2';
const targets = (text: string) => ({ targets: [{ id: 'a', text }] });
const inspection = { inspector: 'f1', observations: ['orderly'] };

/** The first half-year was inspected on a day, and filed or not. */
async function inspected(on: Day, filedOn?: Day, rules = {}) {
  const life = await aLife(people({ full: 5 }), { 'organ/self-check-first': 'observe', ...rules });
  await life.act(first, 'setTargets', targets('four meetings'), '2026-01-12');
  await life.act(first, 'inspect', inspection, on);
  await life.act(first, 'score', { results: [{ target: 'a', met: 'met' }] });
  await life.act(first, 'feedBack', { text: 'good' });
  if (filedOn) expect((await life.act(first, 'archive', {}, filedOn)).outcome).toBe('accepted');
  await life.act(second, 'setTargets', targets('four more'), filedOn ?? on);
  return life;
}
const refused = ['previous-inspection-filed:notFiled'];
const loud = (findings: readonly string[]) => findings.filter((finding) => !finding.startsWith('self-check-first'));

describe('the next inspection', () => {
  test('waits until the one before is filed, once its fifteen working days have passed', async () => {
    const life = await inspected('2026-06-12');
    // 2026-06-12 and fifteen working days, the Dragon Boat Festival in between: the sixth of July.
    expect(loud(await life.says(second, 'inspect', inspection, '2026-07-07'))).toEqual(refused);
    await life.act(first, 'archive', {});
    expect((await life.act(second, 'inspect', inspection)).outcome).toBe('accepted');
  });
  test('may come while there are days left for filing', async () => {
    const life = await inspected('2026-06-12');
    expect((await life.act(second, 'inspect', inspection, '2026-07-06')).outcome).toBe('accepted');
  });
  test('is held up sooner where the unit files sooner', async () => {
    const life = await inspected('2026-06-12', undefined, { 'organ/previous-inspection-filed': { workingDays: 5 } });
    expect(loud(await life.says(second, 'inspect', inspection, '2026-07-06'))).toEqual(refused);
  });
  test('is not held up by one that was filed, however late', async () => {
    const life = await inspected('2026-06-12', '2026-08-31');
    expect((await life.act(second, 'inspect', inspection, '2026-09-01')).outcome).toBe('accepted');
  });
  test('is not held up by one that never came: that is another breach', async () => {
    const life = await aLife(people({ full: 5 }));
    expect(loud(await life.says(second, 'inspect', inspection, '2026-09-01'))).toEqual([]);
  });
});

describe('an inspection that is skipped', () => {
  test('is the superior’s: overdue by the same lights as the branch’s, and told above the superior', async () => {
    const life = await aLife(people({ full: 5 }));
    const row = async () =>
      (await life.engine.status({ units: ['works/bureau/levy'] })).find(({ cycle }) => cycle.endsWith(first));
    life.goTo('2026-06-30');
    await life.engine.tick();
    expect(await row()).toMatchObject({ bearer: 'works/bureau', light: 'soon' });
    life.goTo('2026-07-01');
    await life.engine.tick();
    expect(await row()).toMatchObject({ bearer: 'works/bureau', light: 'overdue' });
    const escalations = life.told.filter(({ entry }) => entry.does === 'escalate' && entry.cycle.endsWith(first));
    expect(escalations.map(({ entry }) => entry.to)).toContainEqual({ unit: 'works', role: 'secretary' });
  });
  test('may still come, and stays late', async () => {
    const life = await aLife(people({ full: 5 }));
    life.goTo('2026-07-01');
    await life.engine.tick();
    expect((await life.act(first, 'inspect', inspection, '2026-07-10')).outcome).toBe('accepted');
    expect((await life.cycle(first))?.state.context).toMatchObject({ missed: ['inspect'], inspectedOn: '2026-07-10' });
  });
});

test('targets that move with conditions keep what they were, when, and why', async () => {
  const life = await aLife(people({ full: 5 }));
  await life.act(first, 'setTargets', targets('four meetings'), '2026-01-12');
  await life.act(first, 'adjust', { ...targets('three meetings'), reason: 'two offices merged' }, '2026-03-03');
  await life.act(first, 'adjust', { ...targets('five meetings'), reason: 'they parted again' }, '2026-05-06');
  expect((await life.cycle(first))?.state.context).toMatchObject({
    targets: [{ id: 'a', text: 'five meetings' }],
    adjustments: [
      { on: '2026-03-03', reason: 'two offices merged', before: [{ id: 'a', text: 'four meetings' }] },
      { on: '2026-05-06', reason: 'they parted again', before: [{ id: 'a', text: 'three meetings' }] },
    ],
  });
});
