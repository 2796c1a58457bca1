import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type Day,
  type FactSource,
  peopleFacts,
  type Roster,
  type RosterRow,
  rosterOn,
} from '../src/index.ts';
import { aCycle } from './a-cycle.ts';
import { aRandomRoster, aRow } from './a-roster.ts';

const naively = (roster: Roster, day: Day, test: (row: RosterRow) => boolean) =>
  roster
    .filter((row) => row.from <= day && day <= (row.to ?? '9999'))
    .filter(test)
    .map(({ member }) => member);
const isMember = ({ standing }: RosterRow) => standing !== 'non-member';

/** Days on and around every change of a roster. */
const edges = (roster: Roster) =>
  roster.flatMap(({ from, to }) => [from, to ?? from].flatMap((day) => [-1, 0, 1].map((by) => addDays(day, by))));

describe('the roster on a day', () => {
  test('counts the first and the last day of a row', () => {
    const roster = [aRow('m1', { from: '2026-03-01', to: '2026-03-31' })];
    const present = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(
      (day) => rosterOn(roster, day).members.length,
    );
    expect(present).toEqual([0, 1, 1, 0]);
  });
  test('hands over on the day itself when one row ends and the next begins', () => {
    const roster = [
      aRow('m1', { standing: 'probationary', to: '2026-03-14' }),
      aRow('m1', { standing: 'full', from: '2026-03-15' }),
    ];
    expect(rosterOn(roster, '2026-03-14')).toMatchObject({ members: ['m1'], fullMembers: [] });
    expect(rosterOn(roster, '2026-03-15')).toMatchObject({ members: ['m1'], fullMembers: ['m1'] });
  });
  test('agrees with filtering the rows, in whatever order days are asked', () => {
    const asked = aRandomRoster.chain((roster) => fc.tuple(fc.constant(roster), fc.shuffledSubarray(edges(roster))));
    fc.assert(
      fc.property(asked, ([roster, days]) => {
        for (const day of days) {
          const view = rosterOn(roster, day);
          const expected = {
            members: naively(roster, day, isMember),
            fullMembers: naively(roster, day, ({ standing }) => standing === 'full'),
            shouldAttend: naively(roster, day, (row) => isMember(row) && row.notCounted === undefined),
            voters: naively(roster, day, (row) => row.standing === 'full' && row.notCounted === undefined),
            leaders: naively(roster, day, ({ roles }) => roles.includes('leader')),
            nonMembers: naively(roster, day, (row) => !isMember(row)),
            committee: naively(roster, day, (row) => isMember(row) && row.roles.some((role) => role !== 'leader')),
          };
          expect(view).toMatchObject(expected);
          for (const group of ['g1', 'g2']) {
            expect(view.groups.get(group) ?? []).toEqual(
              naively(roster, day, (row) => isMember(row) && row.group === group),
            );
          }
        }
      }),
    );
  });
  test('is one and the same view between two changes', () => {
    const roster = [aRow('m1', { to: '2026-03-31' }), aRow('m2', { from: '2026-06-01' })];
    expect(rosterOn(roster, '2026-04-01')).toBe(rosterOn(roster, '2026-05-31'));
    expect(rosterOn(roster, '2026-03-31')).not.toBe(rosterOn(roster, '2026-04-01'));
  });
  test('of nobody is empty, not an error', () => {
    expect(rosterOn([], '2026-01-01').members).toEqual([]);
  });
});

describe('facts about people', () => {
  const roster = [
    aRow('head', { roles: ['leader', 'secretary'], group: 'g1' }),
    aRow('ill', { notCounted: 'approval 3', group: 'g1' }),
    aRow('new', { standing: 'probationary', group: 'g1' }),
    aRow('rested', { standing: 'suspended', roles: ['committee'] }),
    aRow('staff', { standing: 'non-member' }),
  ];
  const ask = <T>(fact: { readonly derive?: (source: FactSource) => T }, body: string, bearer = 'u') =>
    fact.derive?.({
      unit: 'u',
      above: ['bureau', 'city'],
      day: '2026-01-01',
      roster: rosterOn(roster, '2026-01-01'),
      cycle: aCycle({ parameters: { body }, bearer }),
      cycles: new Map(),
    }) as T;

  const ids = (fact: typeof peopleFacts.shouldAttend, body: string, bearer?: string) =>
    ask(fact, body, bearer).map(({ member }) => member);

  test('who should attend depends on the body that meets', () => {
    expect(ids(peopleFacts.shouldAttend, 'members')).toEqual(['head', 'new', 'rested']);
    expect(ids(peopleFacts.shouldAttend, 'committee')).toEqual(['head', 'rested']);
    expect(ids(peopleFacts.shouldAttend, 'group', 'g1')).toEqual(['head', 'new']);
    expect(ids(peopleFacts.shouldAttend, 'group', 'nobody')).toEqual([]);
  });
  test('of them, only full members whose vote does not rest vote', () => {
    expect(ids(peopleFacts.voters, 'members')).toEqual(['head']);
    expect(ids(peopleFacts.voters, 'committee')).toEqual(['head']);
  });
  test('leaders do not evaluate themselves', () => {
    expect(ask(peopleFacts.evaluators, 'members')).toEqual({ members: 3, nonMembers: 1 });
  });
});
