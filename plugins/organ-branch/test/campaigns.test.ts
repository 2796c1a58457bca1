import { expect, test } from 'vitest';
import { people } from './a-branch.ts';
import { aLife } from './a-life.ts';

async function pledged(count: number, cycle = 'merit-campaign/2026') {
  const life = await aLife(people({ full: 6 }));
  await life.act(cycle, 'announce', { theme: 'no second visit', how: 'one pledge each' });
  for (let index = 1; index <= count; index++)
    await life.act(cycle, 'pledge', { who: `f${index}`, promise: 'answer in a day' });
  return (looked: number, kept: number) =>
    life.says(cycle, 'check', { looked, kept, observations: ['asked at the counter'] });
}

test('every pledge is looked at: one fewer is not all, one more was never made', async () => {
  const check = await pledged(5);
  expect(await check(4, 4)).toEqual(['pledges-looked-at:notAll']);
  expect(await check(6, 4)).toEqual(['pledges-looked-at:notAll']);
  expect(await check(5, 3)).toEqual([]);
});
test('no more pledges are kept than were looked at', async () => {
  const check = await pledged(3, 'public-good/2026');
  expect(await check(3, 4)).toEqual(['pledges-looked-at:tooMany']);
  expect(await check(3, 3)).toEqual([]);
});
