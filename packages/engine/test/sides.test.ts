import { describe, expect, test } from 'vitest';
import { aUnit, organRules, people } from '../../testing/src/fixtures.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch } from './an-organ.ts';

const cycle = `${branch}/target-inspection/2026-H1`;
const inspection = { cycle, event: 'inspect', payload: { inspector: 'bureau', observations: ['orderly'] } };
const targets = { cycle, event: 'setTargets', payload: { targets: [{ id: 'a', text: 'four meetings' }] } };

async function planned() {
  const organ = await aPlainOrgan({
    units: [
      aUnit('works', { rules: organRules }),
      aUnit('works/bureau', { parent: 'works' }),
      aUnit(branch, { parent: 'works/bureau' }),
      aUnit('works/bureau/audit', { parent: 'works/bureau' }),
    ],
    rosters: { 'works/bureau/audit': people({ full: 5 }) },
  });
  await organ.plan2026();
  organ.goTo('2026-05-06');
  return organ.engine;
}

describe('an event of the superior', () => {
  test('is not the unit’s to send, and it is told so', async () => {
    const refused = await (await planned()).attempt({ ...inspection, by: { unit: branch, member: 'f1' } });
    expect(refused).toMatchObject({ outcome: 'unavailable', because: 'side', side: 'unit' });
  });
  test.each(['works/bureau', 'works'])('is sent by %s, which stands above', async (unit) => {
    const accepted = await (await planned()).attempt({ ...inspection, by: { unit, member: 'f1' } });
    expect(accepted).toMatchObject({ outcome: 'accepted', side: 'superior', by: { unit, member: 'f1' } });
  });
  test('is taken as the superior’s when nobody says who acts', async () => {
    expect(await (await planned()).attempt(inspection)).toMatchObject({
      outcome: 'accepted',
      side: 'superior',
      by: {},
    });
  });
});

describe('an event of the unit', () => {
  test('is not its superior’s to send', async () => {
    const refused = await (await planned()).attempt({ ...targets, by: { unit: 'works/bureau' } });
    expect(refused).toMatchObject({ outcome: 'unavailable', because: 'side', side: 'superior' });
  });
  test('is the unit’s own', async () => {
    expect(await (await planned()).attempt({ ...targets, by: { unit: branch } })).toMatchObject({
      outcome: 'accepted',
    });
  });
});

describe('a unit that has nothing to do with it', () => {
  test.each([
    ['a sibling', 'works/bureau/audit', cycle],
    ['a child', branch, 'works/bureau/target-inspection/2026-H1'],
  ])('%s can send neither side’s events', async (_, unit, of) => {
    const engine = await planned();
    for (const request of [targets, inspection]) {
      const outcome = await engine.attempt({ ...request, cycle: of, by: { unit } }).then(
        (decision) => decision.outcome,
        () => 'refused',
      );
      expect(outcome).not.toBe('accepted');
    }
    expect((await engine.unit(branch)).cycles.get(cycle)?.version).toBe(0);
  });
});

describe('the clock’s events', () => {
  const deadline = { event: 'inspect', notAfter: '2026-06-30' };
  test.each([
    ['remind', deadline],
    ['miss', deadline],
    ['lapse', { reason: 'no time' }],
  ])('%s cannot be sent by people, whoever they are', async (event, payload) => {
    const engine = await planned();
    for (const by of [{}, { unit: branch }, { unit: 'works/bureau' }, { unit: 'works' }]) {
      expect(await engine.attempt({ cycle, event, payload, by })).toMatchObject({
        outcome: 'unavailable',
        because: 'side',
      });
    }
    expect((await engine.unit(branch)).cycles.get(cycle)?.state.value).toBe('planned');
  });
});
