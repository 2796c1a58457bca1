/** Attacks by arithmetic: what is published, less what is published elsewhere, less what one knows oneself. */
import { isSafe, mergeSmall, notPromised, type PublishedGroup, publishable } from '@obligato/ballot';
import { countBallot } from '@obligato/ballot/voter';
import { describe, expect, test } from 'vitest';
import { about, attacked, grades, one, people, plan, times } from './ballot-attacked.ts';
import { certain } from './ballot-house.ts';

const titled = (id: string) => ({ id, title: { en: id, 'zh-CN': id } });

describe('electorates that differ by one', () => {
  test('are no two groups that may both be told: the later one is left out, and it is said why', () => {
    const before: readonly PublishedGroup[] = [{ units: ['levy'], people: people(25) }];
    const joined = publishable({ id: 'levy', people: people(26), below: [] }, before);
    expect(joined).toEqual({ groups: [], merged: [{ units: ['levy'], why: 'by-difference' }] });
    expect(publishable({ id: 'levy', people: people(30), below: [] }, before).groups).toHaveLength(1);
  });

  test('within one ballot, when a member has no paper about themselves, ask each time something else', async () => {
    const questions = ['m1', 'm2'].map((subject) => ({
      ...({ kind: 'appraisal', id: subject, subject, grades } as const),
      title: { en: subject, 'zh-CN': subject },
    }));
    const { ballot } = await attacked({ questions });
    expect(ballot.announcement.lots.map(({ question, people: of }) => [question, of])).toEqual([
      ['m1', 11],
      ['m2', 11],
    ]);
    expect(new Set(ballot.announcement.lots.map(({ key }) => key)).size).toBe(2);
  });
});

describe('sub-units against the whole', () => {
  test('25 less the published 7, 9 and 6 would give the suppressed 3: they are counted with a neighbour', () => {
    const parts = [7, 9, 6, 3].map((count, at) => ({ id: `u${at}`, count }));
    const merged = mergeSmall(parts);
    expect(merged).toEqual([
      { ids: ['u0'], count: 7 },
      { ids: ['u1'], count: 9 },
      { ids: ['u2', 'u3'], count: 9 },
    ]);
  });

  test('in a ballot: of a group with few sheets nothing is told that a difference could give back', async () => {
    const electorate = people(25).map((member, at) => ({ member, group: at < 7 ? 'a' : at < 16 ? 'b' : 'c' }));
    const house = await attacked({ questions: [plan], groups: ['a', 'b', 'c'].map(titled), electorate });
    house.at(times.issuing);
    const papers = [];
    for (const { member, group } of electorate) papers.push(await house.papers(member, group));
    house.at(times.casting);
    for (const [at, [paper]] of papers.entries()) if (at < 3 || at >= 7) await house.cast(paper, one('for'));
    house.at(times.ended);
    const closed = certain(await house.ballot.close());
    expect(closed.lists.map(({ groups, sheets }) => [groups, sheets.length])).toEqual([
      [['a', 'b'], 12],
      [['c'], 9],
    ]);
    const published = JSON.stringify([await house.ballot.published(), await house.ballot.status()]);
    expect(published).not.toContain('"a"');
  });

  test('a tree whose units have people of their own: those, too, are no fewer than five', () => {
    const below = [
      { id: 'levy', people: people(9), below: [] },
      { id: 'audit', people: people(17).slice(9), below: [] },
    ];
    const { groups, merged } = publishable({ id: 'bureau', people: people(20).slice(17), below }, []);
    expect(isSafe(groups)).toBe(true);
    expect(groups.map(({ units }) => units)).toEqual([['bureau'], ['levy'], ['audit', 'bureau']]);
    expect(merged).toEqual([{ units: ['audit'], why: 'with-neighbour' }]);
  });
});

test('five of whom four abstain: nothing is counted, and what came is destroyed', async () => {
  const house = await attacked({ questions: [about('chief')], electorate: people(5).map((member) => ({ member })) });
  house.at(times.issuing);
  const papers = [];
  for (const member of people(5)) papers.push(await house.papers(member));
  house.at(times.casting);
  await house.cast(papers[0]?.[0], one('poor'));
  house.at(times.ended);
  const closed = certain(await house.ballot.close());
  expect(closed).toMatchObject({ lists: [], tooFew: ['chief'] });
  const tally = certain(await countBallot(house.ballot.announcement, closed, await house.parts()));
  expect(tally.results).toEqual([]);
  expect(JSON.stringify(certain(await house.ballot.tally(tally)))).not.toContain('poor');
});

test('five of whom four leave their sheets blank: that one answered is told, and not what', async () => {
  const house = await attacked({ questions: [about('chief')], electorate: people(5).map((member) => ({ member })) });
  house.at(times.issuing);
  const papers = [];
  for (const member of people(5)) papers.push(await house.papers(member));
  house.at(times.casting);
  for (const [at, [paper]] of papers.entries())
    await house.cast(paper, at === 0 ? one('poor') : { chosen: [], writeIns: [] });
  house.at(times.ended);
  const closed = certain(await house.ballot.close());
  const { results } = certain(await countBallot(house.ballot.announcement, closed, await house.parts()));
  expect(results[0]).toMatchObject({
    blank: 4,
    together: ['excellent', 'good', 'fair', 'poor'],
    counts: { poor: 0, excellent: 1 },
  });
});

test('all others together work out what the last one answered: that is not prevented, and is said before the first question', () => {
  expect(notPromised.map(({ en }) => en).join(' ')).toContain(
    'All others together can work out the one answer that is missing',
  );
});

test('a scrutineer whom the ballot is about is refused, and an administrator who votes has one paper like everybody', async () => {
  const about1 = attacked({ questions: [about('s1')] });
  await expect(about1).rejects.toMatchObject({
    code: 'OBLIGATO_BALLOT',
    message: expect.stringContaining('cannot be a scrutineer'),
  });
  const house = await attacked({
    questions: [plan],
    electorate: ['administrator', ...people(6)].map((member) => ({ member })),
  });
  house.at(times.issuing);
  expect(await house.papers('administrator')).toHaveLength(1);
});
