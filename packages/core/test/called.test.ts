import { expect, test } from 'vitest';
import { people } from '../../testing/src/fixtures.ts';
import { bearerName, namesIn } from '../src/internal.ts';

const [first, ...others] = people({ full: 2, committee: 1 });
if (!first) throw new Error('nobody');

test('somebody is called by the name of their last row, and nobody by nothing', () => {
  const nameOf = namesIn([{ ...first, name: 'Li', to: '2025-12-31' }, { ...first, name: 'Wang' }, ...others]);
  expect([nameOf(first.member), nameOf('stranger')]).toEqual(['Wang', 'stranger']);
});

test.each([
  ['unit', 'levy', 'Levy'],
  ['unit', 'untitled', 'untitled'],
  ['superior', 'levy', 'Levy'],
  ['each-member', first.member, 'Li'],
  ['each-group', 'group-1', 'group-1'],
  // Somebody may have the number that is a unit's id.
  ['each-member', 'levy', 'levy'],
] as const)('what the %s %s owes is owed by %s', (owedBy, bearer, called) => {
  const titleOf = (unit: string) => (unit === 'levy' ? 'Levy' : undefined);
  expect(bearerName({ owedBy, bearer }, { titleOf, nameOf: namesIn([{ ...first, name: 'Li' }]) })).toBe(called);
});
