/** How a target inspection goes: the branch does its half; the superior comes, or does not. */
import { attempt, dayWithin, type Story, wait } from './move.ts';
import { secretaryOf } from './report-story.ts';

const targets = [
  { id: 'life', text: '组织生活按期开展' },
  { id: 'service', text: '服务中心工作' },
];

export const assessmentStory: Story = function* (life) {
  const { cycle, calendar, habits, dice } = life;
  yield wait(dayWithin(life, 0.02, 0.1));
  yield attempt('setTargets', { targets });
  if (dice.chance(0.9)) {
    yield wait(dayWithin(life, 0.6, 0.7));
    yield attempt('selfCheck', { evidence: targets.map(({ id }) => ({ target: id, text: '见会议记录' })) });
  }
  const skipped = dice.chance(habits.skipsInspection);
  // A superior that is told of its own breach mostly comes after all.
  if (skipped && dice.chance(0.3)) return;
  yield wait(skipped ? calendar.addWorkingDays(cycle.period.to, dice.between(8, 20)) : dayWithin(life, 0.8, 0.97));
  // A story knows the unit's own people alone: one of them stands for whom the superior sends.
  yield attempt('inspect', { inspector: secretaryOf(life), observations: ['记录齐全，个别会议到会率偏低'] });
  const results = targets.map(({ id }) => ({ target: id, met: dice.chance(0.8) ? 'met' : 'partly' }));
  yield attempt('score', { results });
  yield wait(calendar.addWorkingDays(life.today(), dice.between(3, 8)));
  yield attempt('feedBack', { text: '总体较好', rectify: ['提高到会率'] });
  yield wait(calendar.addWorkingDays(life.today(), dice.between(2, 12)));
  yield attempt('archive', {});
};
