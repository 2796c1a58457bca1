/** Whom a payload names and the roster of the day does not have: what a decision keeps of the roster (A9). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatherFacts, peopleIn, rosterOn } from '../src/index.ts';
import { obligationByName, saidEvent } from '../src/internal.ts';
import { strangersNamed } from '../src/obligations/strangers-named.ts';
import { aCycle } from './a-cycle.ts';
import { aRandomRoster, aRow, members } from './a-roster.ts';
import { aCommand, catalogue } from './an-attempt.ts';

const day = '2026-03-20';
const events = obligationByName(catalogue, 'meeting').events;

function strangers(
  payload: unknown,
  { event = 'open', side = 'unit' as 'unit' | 'superior', roster = members(3) } = {},
) {
  const said = saidEvent(events.get(event), aCommand({ event, payload, side }));
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
    expect(strangers(opening(' m1 ', ' m9 '))).toMatchObject({ m9: { en: 'Did you mean "m1"?' } });
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
    expect(saidEvent(events.get('no such event'), aCommand())).toBeUndefined();
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

test('whoever is named is on the roster of the day, a guest, or kept as a stranger', () => {
  const aName = fc.constantFrom('m0', 'm1', 'm2', 'm5', ' m1', 'Name of m1', 'constructor', '__proto__', 'visitor');
  const capacity = fc.constantFrom('member', 'observer');
  const anAttendance = fc.array(fc.record({ member: aName, present: fc.boolean(), capacity }), { minLength: 1 });
  fc.assert(
    fc.property(aRandomRoster, aName, anAttendance, (people, chair, attendance) => {
      const roster = [...people, aRow('always')];
      const payload = { chair, attendance };
      const said = saidEvent(events.get('open'), aCommand({ payload }));
      const known = new Set(rosterOn(roster, day).rows.keys());
      const named = said ? peopleIn(said.definition, said.payload) : [];
      const unknown = named.filter(({ member, isGuest }) => !isGuest && !known.has(member));
      expect(named.length).toBeGreaterThan(0);
      expect(new Set(Object.keys(strangers(payload, { roster }) as object))).toEqual(
        new Set(unknown.map(({ member }) => member)),
      );
    }),
  );
});
