/** What an inspection raised follows when the inspection is put right. */
import { describe, expect, test } from 'vitest';
import { aBranch, branch, people } from './a-branch.ts';

const inspection = `${branch}/target-inspection/2026-H1`;
const item = (number: number) => `${branch}/rectification-item/2026/target-inspection-2026-h1-${number}`;
const reason = 'Copied from another branch';

async function inspected() {
  const organ = await aBranch(people({ full: 9, committee: 3, leaders: 1, nonMembers: 3 }), {
    'organ/self-check-first': 'off',
  });
  organ.goTo('2026-05-11');
  const act = (cycle: string, event: string, payload: unknown = {}) => organ.engine.attempt({ cycle, event, payload });
  await act(inspection, 'setTargets', { targets: [{ id: 't1', text: 'attendance' }] });
  await act(inspection, 'inspect', { inspector: 'f1', observations: ['seen'] });
  await act(inspection, 'score', { results: [{ target: 't1', met: 'partly' }] });
  const { id, outcome } = await act(inspection, 'feedBack', { text: 'see the list', rectify: ['minutes', 'notice'] });
  expect(outcome).toBe('accepted');
  const items = async () => {
    const { cycles } = await organ.engine.unit(branch);
    return [1, 2, 3].map((number) => cycles.get(item(number))?.state.context.subject);
  };
  const correct = (rectify: readonly string[], decision = id) =>
    organ.engine.correct({ decision, payload: { text: 'see the list', rectify }, reason });
  return { ...organ, act, items, correct, feedBack: id };
}

describe('an inspection that is put right (B)', () => {
  test('begins what it now raises, takes back what it raises no more, and begins anew what it words otherwise', async () => {
    const { items, correct, feedBack, engine } = await inspected();
    expect(await items()).toEqual(['minutes', 'notice', undefined]);
    const more = await correct(['minutes of March', 'notice', 'reading list']);
    expect(more).toMatchObject({ outcome: 'accepted', raised: [item(3)] });
    const told = (await engine.history(inspection)).decisions.map(({ id, raised }) => [id, raised]);
    expect(told).toContainEqual([feedBack, [item(1), item(2)]]);
    expect(told).toContainEqual([more.id, [item(3)]]);
    expect(await items()).toEqual(['minutes of March', 'notice', 'reading list']);
    expect(await correct(['notice'])).toMatchObject({ outcome: 'accepted' });
    expect(await items()).toEqual(['notice', undefined, undefined]);
    expect(await engine.withdraw({ decision: feedBack, reason })).toMatchObject({ outcome: 'accepted' });
    expect(await items()).toEqual([undefined, undefined, undefined]);
  });

  test('is denied when somebody has begun with what it raised, and says with which', async () => {
    const { act, items, correct, engine, feedBack } = await inspected();
    expect(await act(item(2), 'assign', { owner: 'f5' })).toMatchObject({ outcome: 'accepted' });
    const denied = await correct(['minutes']);
    expect(denied).toMatchObject({ outcome: 'denied', corrects: { stopped: { cycle: item(2) } } });
    expect(denied.corrects?.stopped?.why.en).toContain('work on that has begun');
    expect(await engine.withdraw({ decision: feedBack, reason })).toMatchObject({ outcome: 'denied' });
    expect(await items()).toEqual(['minutes', 'notice', undefined]);
    // What it had no part in may still be put right.
    expect(await correct(['minutes of March', 'notice'])).toMatchObject({ outcome: 'accepted' });
    expect(await items()).toEqual(['minutes of March', 'notice', undefined]);
  });
});
