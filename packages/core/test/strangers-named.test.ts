/** Whom a payload names and the roster of the day does not have: what a decision keeps of the roster (A9). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatherFacts, peopleIn, rosterOn } from '../src/index.ts';
import { obligationByName, saidEvent, validatePayload } from '../src/internal.ts';
import { strangersNamed } from '../src/obligations/looked-up/strangers-named.ts';
import { aCycle } from './a-cycle.ts';
import { aRandomRoster, aRow, members } from './a-roster.ts';
import { catalogue } from './an-attempt.ts';

const day = '2026-03-20';
const events = obligationByName(catalogue, 'meeting').events;

function asSaid(event: string, payload: unknown, side: 'unit' | 'superior' = 'unit') {
  const known = events.get(event);
  if (!known) throw new Error(`no event ${event}`);
  return saidEvent(known, side, validatePayload(known, payload));
}

function strangers(
  payload: unknown,
  { event = 'open', side = 'unit' as 'unit' | 'superior', roster = members(3) } = {},
) {
  const said = asSaid(event, payload, side);
  const source = { unit: 'u', above: [], day, roster: rosterOn(roster, day), cycle: aCycle(), cycles: new Map() };
  return gatherFacts([strangersNamed], { ...source, event: said })[strangersNamed.name];
}
const opening = (...named: readonly string[]) => ({
  chair: 'm1',
  attendance: named.map((member) => ({ member, present: true })),
});

describe('of the roster a decision keeps', () => {
  test('nothing where everybody is known, however many there are', () => {
    expect(strangers(opening('m1', 'm2'), { roster: members(300) })).toEqual({});
  });
  test('who is unknown, and who may have been meant, by an id or by a name', () => {
    expect(strangers(opening('m1', 'm33', 'Name of m2'))).toEqual({
      m33: { en: 'Did you mean "m3"?', 'zh-CN': '是否应为“m3”？' },
      'Name of m2': { en: 'Did you mean "m2"?', 'zh-CN': '是否应为“m2”？' },
    });
  });
  test('how many there are to choose from, not everybody', () => {
    expect(strangers(opening('nobody'), { roster: members(300) })).toEqual({
      nobody: { en: '300 others are known', 'zh-CN': '另有300项可用' },
    });
  });
  test('names as the schema makes them: a blank beside one is not part of it', () => {
    expect(strangers(opening(' m1 ', ' m9 '))).toMatchObject({ m9: { en: 'Known: m1, m2, m3' } });
    expect(Object.keys(strangers(opening(' m1 ', ' m9 ')) as object)).toEqual(['m9']);
  });
  test('nobody who is said to be a guest, whom the superior names, or whom a unit without a roster has', () => {
    const guest = { member: 'guest', present: true, capacity: 'observer' };
    expect(strangers({ chair: 'm1', attendance: [guest] })).toEqual({});
    expect(strangers(opening('m9'), { side: 'superior' })).toEqual({});
    expect(strangers(opening('m9'), { roster: [] })).toEqual({});
  });
  test('nothing of a payload that the schema does not take, and nothing without an event', () => {
    expect(strangers({ chair: 'm9' })).toEqual({});
    const source = {
      unit: 'u',
      above: [],
      day,
      roster: rosterOn(members(3), day),
      cycle: undefined,
      cycles: new Map(),
    };
    expect(gatherFacts([strangersNamed], source)).toEqual({ [strangersNamed.name]: {} });
  });
});

describe('people of the units above', () => {
  const above = rosterOn([aRow('head'), aRow('gone', { to: '2026-01-31' })], day);
  const asked = (
    obligation: string,
    event: string,
    payload: unknown,
    side: 'unit' | 'superior',
    rostersAbove = [above],
  ) => {
    const known = obligationByName(catalogue, obligation).events.get(event);
    if (!known) throw new Error(`no event ${event}`);
    const said = saidEvent(known, side, validatePayload(known, payload));
    const source = { unit: 'u', above: ['top'], day, roster: rosterOn(members(3), day), cycle: aCycle() };
    const values = gatherFacts([strangersNamed], { ...source, cycles: new Map(), event: said, rostersAbove });
    return values[strangersNamed.name];
  };
  const about = (member: string) => ({ text: 'shouts', about: [member] });

  test('are known where the superior says it, and so are the unit’s own', () => {
    const inspected = (inspector: string) =>
      asked('assessment', 'inspect', { inspector, observations: ['fine'] }, 'superior');
    expect([inspected('head'), inspected('m2')]).toEqual([{}, {}]);
    expect(inspected('gone')).toMatchObject({ gone: {} });
    expect(inspected('heda')).toEqual({ heda: { en: 'Did you mean "head"?', 'zh-CN': '是否应为“head”？' } });
    expect(asked('assessment', 'inspect', { inspector: 'i1', observations: ['fine'] }, 'superior', [])).toEqual({});
  });
  test('are known where somebody below speaks in confidence, though they have left since', () => {
    expect(asked('matter', 'say', about('head'), 'unit')).toEqual({});
    expect(asked('matter', 'say', about('gone'), 'unit')).toEqual({});
    expect(asked('matter', 'say', about('Name of head'), 'unit')).toMatchObject({
      'Name of head': { en: 'Did you mean "head"?' },
    });
  });
  test('are not listed to whoever writes something wrong below', () => {
    expect(JSON.stringify(asked('matter', 'say', about('nobody'), 'unit'))).not.toContain('head');
  });
  test('are nobody to the unit where it speaks for itself', () => {
    expect(asked('matter', 'assign', { owner: 'head' }, 'unit')).toMatchObject({ head: {} });
  });
});

test('whoever is named is on the roster of the day, a guest, or kept as a stranger', () => {
  const aName = fc.constantFrom('m0', 'm1', 'm2', 'm5', ' m1', 'Name of m1', 'constructor', '__proto__', 'visitor');
  const capacity = fc.constantFrom('member', 'observer');
  const anAttendance = fc.array(fc.record({ member: aName, present: fc.boolean(), capacity }), { minLength: 1 });
  fc.assert(
    fc.property(aRandomRoster, aName, anAttendance, (people, chair, attendance) => {
      const roster = [...people, aRow('always')];
      const payload = { chair, attendance };
      const said = asSaid('open', payload);
      const known = new Set(rosterOn(roster, day).rows.keys());
      const named = peopleIn(said.definition, said.payload);
      const unknown = named.filter(({ member, isGuest }) => !isGuest && !known.has(member));
      expect(named.length).toBeGreaterThan(0);
      expect(new Set(Object.keys(strangers(payload, { roster }) as object))).toEqual(
        new Set(unknown.map(({ member }) => member)),
      );
    }),
  );
});
