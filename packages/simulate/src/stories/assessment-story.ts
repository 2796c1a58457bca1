/** How a target inspection goes: the unit does its half; the superior comes, or does not. */
import type { Text } from '@obligato/core';
import { dayOf, later, pause } from '../world/habits/by-habit.ts';
import { observationsOf } from '../world/own-words.ts';
import { attempt, type Story, wait } from './move.ts';
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
  const { cycle, habits, dice, wording } = life;
  const { say } = wording;
  yield wait(dayOf(life, habits.targetsSet));
  yield attempt('setTargets', { targets: targets.map(({ id, text }) => ({ id, text: say(text) })) });
  if (dice.chance(habits.selfChecks)) {
    yield wait(dayOf(life, habits.selfChecked));
    yield attempt('selfCheck', { evidence: targets.map(({ id }) => ({ target: id, text: say(texts.evidence) })) });
  }
  const skipped = dice.chance(habits.skipsInspection) || !life.isVisited;
  // A superior that is told of its own breach mostly comes after all, where it has the time.
  if (skipped && (dice.chance(habits.neverInspects) || !life.isVisited)) return;
  yield wait(skipped ? later(life, habits.inspectedLateDays, cycle.period.to) : dayOf(life, habits.inspected));
  // A story knows the unit's own people alone: one of them stands for whom the superior sends.
  yield attempt('inspect', {
    inspector: secretaryOf(life),
    observations: [say(texts.observation), ...observationsOf(life)],
  });
  const results = targets.map(({ id }) => ({ target: id, met: dice.chance(habits.targetsMet) ? 'met' : 'partly' }));
  yield attempt('score', { results });
  yield pause(life, habits.resultDays);
  yield attempt('feedBack', { text: say(texts.result), rectify: [say(texts.rectify)] });
  yield pause(life, habits.inspectionFiledDays);
  yield attempt('archive', {});
};
