import { expect, test } from 'vitest';
import { campaign } from '../src/index.ts';
import { live, missed, takes } from './live.ts';

test('a campaign is announced, pledged, checked, commended and filed', () => {
  expect(live(campaign, ['announce', 'pledge', 'pledge', 'check', 'commend', 'archive'])).toMatchObject({
    value: 'archived',
    context: {
      theme: 'no second visit',
      pledges: [{ who: 'm1' }, { who: 'm1' }],
      checked: { looked: 1, kept: 1 },
      commended: [{ who: 'm1', for: 'answering within a day' }],
    },
  });
});
test('without a pledge there is nothing to check, and nothing to commend before the check', () => {
  expect(() => live(campaign, ['announce', 'check'])).toThrow('check was not taken in announced');
  expect(() => live(campaign, ['announce', 'pledge', 'commend'])).toThrow('commend was not taken in pledged');
});
test('nobody has to be commended', () => {
  expect(live(campaign, ['announce', 'pledge', 'check', 'archive'])).toMatchObject({ value: 'archived' });
});
test('nobody has points or a rank', () => {
  const commended = { who: 'm1', for: 'answering within a day' };
  expect(takes(campaign, 'commend', { commended: [commended] })).toBe(true);
  for (const key of ['points', 'rank', 'score'])
    expect(takes(campaign, 'commend', { commended: [{ ...commended, [key]: 1 }] })).toBe(false);
});
test('announced and never checked is late where it stands; never announced is overdue', () => {
  expect(live(campaign, [missed('check')])).toMatchObject({ value: 'overdue' });
  expect(live(campaign, ['announce', missed('check')])).toMatchObject({
    value: 'announced',
    context: { missed: ['check'] },
  });
});
