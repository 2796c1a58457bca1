/** How a small task goes: done on time or late, verified by whoever is above, filed. */

import type { Text } from '@obligato/core';
import { guestFromAbove } from '../world/guest-from-above.ts';
import { dayOf, later, pause } from '../world/habits/by-habit.ts';
import { attempt, type Story, type StoryContext, type StoryRun, wait } from './move.ts';
import { secretaryOf } from './report-story.ts';

/** Tasks that are due in the first weeks of their period. */
const earlyTasks = new Set(['activity-plan', 'archive-handover', 'term-dates']);

export const taskStory: Story = function* (life) {
  const { cycle, habits, dice } = life;
  if (dice.chance(habits.forgetsReport)) return;
  const early = earlyTasks.has(cycle.duty);
  const late = dice.chance(habits.reportsLate);
  yield wait(
    late
      ? later(life, habits.taskLateDays, early ? cycle.period.from : cycle.period.to)
      : dayOf(life, early ? habits.earlyTaskDone : habits.taskDone),
  );
  yield* logBefore(life);
  if (cycle.duty === 'life-meeting-visit') yield* sitIn(life);
  const finished = yield attempt('finish', doneOf(life));
  if (finished.outcome !== 'accepted') return;
  yield pause(life, habits.taskVerifiedDays);
  yield attempt('verify', {});
  yield pause(life, habits.archivedDays);
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

/** Whoever sits in asks again until the meeting was held. */
function* sitIn(life: StoryContext): StoryRun {
  while (visited(life) === undefined && life.today() < life.cycle.period.to)
    yield pause(life, life.habits.hearsAgainDays);
}

/** The life meeting of this year on whose list the guest stands. */
function visited({ cyclesOf, wording }: StoryContext): string | undefined {
  const guest = wording.say(guestFromAbove);
  return [...cyclesOf('meeting')].find(({ duty, state }) => {
    const { attendance = [] } = state.context as { attendance?: readonly { member: string }[] };
    return duty === 'life-meeting' && attendance.some(({ member }) => member === guest);
  })?.id;
}

const done: Text = { en: 'Done; the papers are filed', 'zh-CN': '已完成，材料存档' };

function doneOf(life: StoryContext) {
  const { cycle, habits, wording } = life;
  const isVisit = cycle.duty === 'life-meeting-visit';
  const at = isVisit ? visited(life) : cycle.duty === 'leader-class' ? classTaught(life) : undefined;
  return {
    summary: wording.say(done),
    people: [isVisit ? wording.say(guestFromAbove) : secretaryOf(life)],
    hours: habits.taskHours,
    figures: figuresOf(life),
    ...(at === undefined ? {} : { at }),
  };
}

function figuresOf({ cycle, dice, habits }: StoryContext): Readonly<Record<string, number>> {
  if (cycle.duty === 'dues') return { late: dice.chance(habits.paysLate) ? 1 : 0, longestMonths: habits.monthsBehind };
  return cycle.duty === 'debrief-round' ? { debriefed: habits.debriefed, best: habits.debriefedBest } : {};
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
