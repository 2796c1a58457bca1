/** How a target inspection goes: the unit does its half; the superior comes, or does not. */
import type { Text } from '@obligato/core';
import { attempt, dayWithin, type Story, wait } from './move.ts';
import { secretaryOf } from './report-story.ts';

const texts = {
  meetings: { en: 'Meetings are held when they are due', 'zh-CN': '各项会议按期召开' },
  service: { en: 'Requests are answered in time', 'zh-CN': '各项业务按时办结' },
  evidence: { en: 'See the minutes', 'zh-CN': '见会议记录' },
  observation: {
    en: 'Records are complete; few came to some of the meetings',
    'zh-CN': '记录齐全，个别会议到会率偏低',
  },
  result: { en: 'Good on the whole', 'zh-CN': '总体较好' },
  rectify: { en: 'Have more people at the meetings', 'zh-CN': '提高到会率' },
} as const satisfies Record<string, Text>;

const targets = [
  { id: 'life', text: texts.meetings },
  { id: 'service', text: texts.service },
];

export const assessmentStory: Story = function* (life) {
  const { cycle, calendar, habits, dice, wording } = life;
  const { say } = wording;
  yield wait(dayWithin(life, 0.02, 0.1));
  yield attempt('setTargets', { targets: targets.map(({ id, text }) => ({ id, text: say(text) })) });
  if (dice.chance(0.9)) {
    yield wait(dayWithin(life, 0.6, 0.7));
    yield attempt('selfCheck', { evidence: targets.map(({ id }) => ({ target: id, text: say(texts.evidence) })) });
  }
  const skipped = dice.chance(habits.skipsInspection);
  // A superior that is told of its own breach mostly comes after all.
  if (skipped && dice.chance(0.3)) return;
  yield wait(skipped ? calendar.addWorkingDays(cycle.period.to, dice.between(8, 20)) : dayWithin(life, 0.8, 0.97));
  // A story knows the unit's own people alone: one of them stands for whom the superior sends.
  yield attempt('inspect', { inspector: secretaryOf(life), observations: [say(texts.observation)] });
  const results = targets.map(({ id }) => ({ target: id, met: dice.chance(0.8) ? 'met' : 'partly' }));
  yield attempt('score', { results });
  yield wait(calendar.addWorkingDays(life.today(), dice.between(3, 8)));
  yield attempt('feedBack', { text: say(texts.result), rectify: [say(texts.rectify)] });
  yield wait(calendar.addWorkingDays(life.today(), dice.between(2, 12)));
  yield attempt('archive', {});
};
