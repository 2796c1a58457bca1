/** What plugins call people: their titles come first, what anybody reads is read, and what nobody has a word for keeps its own. */
import { expect, test } from 'vitest';
import { commonPeople, createCatalogue, peopleWordsOf, roleText } from '../src/index.ts';
import { aPlugin } from './a-plugin.ts';

const words = (en: string, ...synonyms: string[]) => ({ title: { en, 'zh-CN': en }, synonyms });
const firm = {
  standings: { full: words('employee', 'staff') },
  roles: { leader: words('manager'), owner: words('owner') },
};
const club = {
  standings: { full: words('fellow') },
  roles: { leader: { ...words('chair'), implies: ['secretary'] } },
  plain: ['fellow'],
};

test('without a plugin that has words, the common ones hold', () => {
  expect(peopleWordsOf([{}]).roles.secretary).toEqual(commonPeople.roles.secretary);
  expect(createCatalogue({}).people.standings.full.title.en).toBe('member');
});

test('the first plugin that has a word is heard, and every other word is read besides', () => {
  const { standings, roles, plain } = createCatalogue({
    ...{ firm: { ...aPlugin({}), people: firm }, club: { ...aPlugin({}), people: club } },
  }).people;
  expect(standings.full.title.en).toBe('employee');
  expect(standings.full.synonyms).toEqual(['staff', 'fellow', 'member', '成员']);
  expect(standings.probationary).toEqual(commonPeople.standings.probationary);
  expect(roles.leader).toMatchObject({ title: { en: 'manager' }, implies: ['secretary'] });
  expect(roles.owner?.title.en).toBe('owner');
  expect(plain).toContain('fellow');
});

test('headings of every plugin are read, each once', () => {
  const list = (en: string, ...synonyms: string[]) => ({
    people: { columns: { unit: { title: { en, 'zh-CN': en }, synonyms, byMonth: synonyms.slice(1) } } },
  });
  expect(peopleWordsOf([list('team', 'department'), list('squad', 'department', 'desk')]).columns).toEqual({
    unit: { title: { en: 'team', 'zh-CN': 'team' }, synonyms: ['department', 'desk', 'squad'], byMonth: ['desk'] },
  });
  expect(peopleWordsOf([]).columns).toEqual({});
});

test('a role is told by its title, and one that nobody has a word for by its own', () => {
  const people = peopleWordsOf([{ people: firm }]);
  expect(['leader', 'owner', 'gardener', 'toString'].map((role) => roleText(role, people).en)).toEqual([
    'manager',
    'owner',
    'gardener',
    'toString',
  ]);
  expect(roleText('leader').en).toBe('leader of the unit');
});
