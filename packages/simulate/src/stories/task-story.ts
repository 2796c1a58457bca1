/** How a small task goes: done on time or late, verified by whoever is above, filed. */

import type { Text } from '@obligato/core';
import { attempt, dayWithin, type Story, type StoryContext, type StoryRun, wait } from './move.ts';
import { secretaryOf } from './report-story.ts';

/** Tasks that are due in the first weeks of their period. */
const earlyTasks = new Set(['activity-plan', 'archive-handover', 'term-dates']);

export const taskStory: Story = function* (life) {
  const { cycle, calendar, habits, dice } = life;
  if (dice.chance(habits.forgetsReport)) return;
  const early = earlyTasks.has(cycle.duty);
  const late = dice.chance(habits.reportsLate);
  yield wait(
    late
      ? calendar.addWorkingDays(early ? cycle.period.from : cycle.period.to, dice.between(16, 25))
      : dayWithin(life, early ? 0.02 : 0.7, early ? 0.08 : 0.92),
  );
  yield* logBefore(life);
  const finished = yield attempt('finish', doneOf(life));
  if (finished.outcome !== 'accepted') return;
  yield wait(calendar.addWorkingDays(life.today(), dice.between(2, 6)));
  yield attempt('verify', {});
  yield wait(calendar.addWorkingDays(life.today(), 3));
  yield attempt('archive', {});
};

/** Talks and visits are logged one by one; of what was said nothing is written. */
function* logBefore(life: StoryContext): StoryRun {
  const { cycle } = life;
  if (cycle.duty === 'talks') {
    for (const kind of ['committee-committee', 'committee-member', 'member-member']) {
      const [who = secretaryOf(life), whom = who] = life.roster(life.today()).members;
      yield attempt('log', { kind, who, whom });
    }
  }
  if (cycle.duty === 'care-visits' || cycle.duty === 'floating-contact') {
    const { members } = life.roster(life.today());
    for (const whom of members) yield attempt('log', { kind: 'visit', who: secretaryOf(life), whom });
  }
}

const done: Text = { en: 'Done; the papers are filed', 'zh-CN': '已完成，材料存档' };

function doneOf(life: StoryContext) {
  const { cycle, dice, wording } = life;
  const at = cycle.duty === 'leader-class' ? classTaught(life) : undefined;
  return {
    summary: wording.say(done),
    people: [secretaryOf(life)],
    hours: 24,
    figures: cycle.duty === 'dues' ? { late: dice.chance(0.2) ? 1 : 0, longestMonths: 1 } : {},
    ...(at === undefined ? {} : { at }),
  };
}

/** A class of this year at which the leader was present. */
function classTaught({ cycle, cyclesOf }: StoryContext): string | undefined {
  for (const { id, duty, state } of cyclesOf('meeting')) {
    if (duty !== 'party-class') continue;
    const { attendance = [] } = state.context as { attendance?: readonly { member: string; present: boolean }[] };
    if (attendance.some(({ member, present }) => present && member === cycle.bearer)) return id;
  }
  return undefined;
}
