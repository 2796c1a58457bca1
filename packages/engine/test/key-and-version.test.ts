import { describe, expect, test } from 'vitest';
import { attendanceOf, ids } from '../../testing/src/fixtures.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch } from './an-organ.ts';
import { problemsOf } from './problems-of.ts';

const cycle = `${branch}/theme-day/2026-03`;
const opening = { cycle, event: 'open', payload: { chair: 'f1', attendance: attendanceOf(ids('f', 11)) } };

async function planned() {
  const organ = await aPlainOrgan({ rules: {} });
  await organ.plan2026();
  organ.goTo('2026-03-02');
  await organ.engine.attempt({ cycle, event: 'notify', payload: { heldOn: '2026-03-10', place: '1', agenda: ['x'] } });
  organ.goTo('2026-03-10');
  return organ;
}

describe('the same key', () => {
  test('with the same command is answered with the first decision, and nothing is written twice', async () => {
    const { engine, goTo } = await planned();
    const first = await engine.attempt({ ...opening, key: 'k1' });
    const before = await engine.unit(branch);
    goTo('2026-03-12');
    expect(await engine.attempt({ ...opening, key: 'k1' })).toEqual(first);
    expect(await engine.unit(branch)).toEqual(before);
    expect(await engine.decisions(branch)).toHaveLength(2);
  });

  test('is answered with a refusal too, when the first answer was one', async () => {
    const { engine, goTo } = await planned();
    goTo('2026-03-03');
    const refused = await engine.attempt({ ...opening, key: 'k1' });
    expect(refused.outcome).toBe('denied');
    goTo('2026-03-10');
    expect(await engine.attempt({ ...opening, key: 'k1' })).toEqual(refused);
  });

  test('is free again after an answer that was not kept: the form is filled in and sent once more', async () => {
    const { engine } = await planned();
    const halfFilled = { ...opening, payload: { chair: 'f1' } };
    expect(await engine.attempt({ ...halfFilled, key: 'k1' })).toMatchObject({ outcome: 'incomplete' });
    const whole = await engine.attempt({ ...opening, key: 'k1' });
    expect(whole).toMatchObject({ outcome: 'accepted', key: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await engine.attempt({ ...opening, key: 'k1' })).toEqual(whole);
    expect(await problemsOf(() => engine.attempt({ ...halfFilled, key: 'k1' }))).toMatchObject([
      { code: 'OBLIGATO_KEY_REUSED' },
    ]);
    expect(await engine.decisions(branch)).toHaveLength(2);
  });

  test.each(['会议通知-三月', 'a key with spaces', 'half \ud83d', 'with \0'])(
    'may be any text: %j is kept as a digest, and told apart from others',
    async (key) => {
      const { engine } = await planned();
      const first = await engine.attempt({ ...opening, key });
      expect(first).toMatchObject({ outcome: 'accepted', key: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(await engine.attempt({ ...opening, key })).toEqual(first);
      const other = await engine.attempt({ ...opening, key: `${key}\ufffd`.replace('\ud83d', '') });
      expect(other.id).not.toBe(first.id);
    },
  );

  test('sent many times at once is answered once', async () => {
    const { engine } = await planned();
    const answers = await Promise.all(Array.from({ length: 6 }, () => engine.attempt({ ...opening, key: 'k1' })));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await engine.decisions(branch)).toHaveLength(2);
  });

  test.each([
    ['another payload', { ...opening, payload: { ...opening.payload, chair: 'f2' } }],
    ['another event', { cycle, event: 'cancel', payload: { reason: 'flood' } }],
    ['another cycle', { ...opening, cycle: `${branch}/theme-day/2026-04` }],
    ['another actor', { ...opening, by: { unit: branch, member: 'f2' } }],
  ])('with %s is an error, and writes nothing', async (_, other) => {
    const { engine } = await planned();
    const first = await engine.attempt({ ...opening, key: 'k1' });
    const [problem] = await problemsOf(() => engine.attempt({ ...other, key: 'k1' }));
    expect(problem).toMatchObject({ code: 'OBLIGATO_KEY_REUSED' });
    expect(problem?.message).toContain(first.id);
    expect(await engine.decisions(branch)).toHaveLength(2);
  });

  test('does not know the order of a payload’s fields', async () => {
    const { engine } = await planned();
    const first = await engine.attempt({ ...opening, key: 'k1' });
    const { chair, attendance } = opening.payload;
    expect(await engine.attempt({ ...opening, payload: { attendance, chair }, key: 'k1' })).toEqual(first);
  });

  test('is remembered unit by unit', async () => {
    const { engine } = await planned();
    await engine.attempt({ ...opening, key: 'k1' });
    const elsewhere = await engine.attempt({ ...opening, cycle: 'works/theme-day/2026-03', key: 'k1' });
    expect(elsewhere.cycle).toBe('works/theme-day/2026-03');
  });
});

describe('the version that a caller has seen', () => {
  test('is let through when it is still the one', async () => {
    const { engine } = await planned();
    expect((await engine.attempt({ ...opening, expectedVersion: 1 })).outcome).toBe('accepted');
  });
  test.each([0, 2])('is refused when it is %i and not 1, and nothing is written', async (expectedVersion) => {
    const { engine } = await planned();
    const call = () => engine.attempt({ ...opening, expectedVersion });
    expect(await problemsOf(call)).toMatchObject([{ code: 'OBLIGATO_CYCLE_CONFLICT' }]);
    expect(await engine.decisions(branch)).toHaveLength(1);
  });
});

describe('two attempts at once on one cycle', () => {
  test('that both open it: one is accepted, the other is told that it is too late', async () => {
    const { engine } = await planned();
    const answers = await Promise.all([engine.attempt(opening), engine.attempt(opening)]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['accepted', 'unavailable']);
  });

  test('from the same version: one is accepted, the other is a conflict', async () => {
    const { engine } = await planned();
    const answers = await Promise.allSettled([
      engine.attempt({ ...opening, expectedVersion: 1 }),
      engine.attempt({ ...opening, expectedVersion: 1 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await engine.unit(branch)).cycles.get(cycle)?.version).toBe(2);
  });

  test('through two engines on one store are never both accepted', async () => {
    const first = await planned();
    const second = await aPlainOrgan({ store: first.store, start: '2026-03-10' });
    const answers = await Promise.allSettled([first.engine.attempt(opening), second.engine.attempt(opening)]);
    const accepted = answers.filter((answer) => answer.status === 'fulfilled' && answer.value.outcome === 'accepted');
    expect(accepted).toHaveLength(1);
    expect((await first.engine.unit(branch)).cycles.get(cycle)?.version).toBe(2);
  });
});
