/** Branches that pretend: a story as it is claimed to have gone, typed in on one morning, or with figures that were changed. */
import type { Day } from '@obligato/core';
import { type Answer, type Move, type Story, type StoryContext, type StoryRun, wait } from '../stories/move.ts';

/** Twice a year, shortly before somebody comes to look. */
const typingDays = ['06-29', '12-21'];

/** The story as it goes by the habits of whoever lives it. */
export function asLived(story: Story, life: StoryContext): StoryRun {
  const { habits, dice } = life;
  // Who pretends nothing draws nothing for it: a year without pretence is the year that it was.
  if (habits.typesInTogether > 0 && dice.chance(habits.typesInTogether)) return typedIn(story, unread(life));
  if (habits.changesFigures > 0 && dice.chance(habits.changesFigures)) return withOtherFigures(story(unread(life)));
  return story(life);
}

/** Whoever pretends does not ask beforehand what would be refused. */
const unread = (life: StoryContext): StoryContext => ({ ...life, habits: { ...life.habits, readsNext: 0 } });

/** What is typed in together happened, on paper, on the days on which it should have. */
function* typedIn(story: Story, life: StoryContext): StoryRun {
  const { calendar, cycle } = life;
  const morning = typingDayAfter(calendar.nextWorkingDay(cycle.period.from));
  let claimed: Day = life.today();
  const telling = story({ ...life, today: () => claimed });
  let step = telling.next(begun);
  while (!step.done) {
    const { value } = step;
    if ('until' in value) {
      if (value.until > claimed) claimed = value.until;
      step = telling.next(begun);
      continue;
    }
    // What nobody can claim yet is waited for, as everybody waits for it.
    const writes = claimed > morning ? claimed : morning;
    if (life.today() < writes) yield wait(writes);
    step = telling.next(
      yield 'does' in value || 'looks' in value || value.on !== undefined ? value : { ...value, on: claimed },
    );
  }
}

function typingDayAfter(day: Day): Day {
  const year = day.slice(0, 4);
  const next = typingDays.map((each) => `${year}-${each}`).find((each) => each >= day);
  return next ?? `${Number(year) + 1}-${typingDays[0]}`;
}

/** Refused for want of people, the same is sent again at once, and everybody was there. */
function* withOtherFigures(telling: StoryRun): StoryRun {
  let step = telling.next(begun);
  while (!step.done) {
    const answer = yield step.value;
    const again = isTooFew(answer) ? withEverybody(step.value) : undefined;
    step = telling.next(again === undefined ? answer : yield again);
  }
}

const isTooFew = ({ outcome, findings }: Answer): boolean =>
  outcome === 'denied' && findings.some(({ messageId }) => messageId === 'inquorate');

function withEverybody(move: Move): Move | undefined {
  if (!('event' in move)) return undefined;
  const { attendance, ...payload } = move.payload as { readonly attendance?: readonly { readonly member: string }[] };
  if (!attendance) return undefined;
  const seats = attendance.map(({ member }) => ({ member, present: true, capacity: 'member' }));
  return { ...move, payload: { ...payload, attendance: seats } };
}

const begun: Answer = { id: '', outcome: 'accepted', findings: [] };
