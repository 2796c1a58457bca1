/** How a story is told: it yields what it wants to do next, and is handed the answer. */
import { type Calendar, type Cycle, type Day, ObligatoError, type RosterView, translated } from '@obligato/core';
import type { Habits } from '../world/habits.ts';
import type { Dice } from '../world/random.ts';
import type { Wording } from '../world/wording.ts';

/** Go on with this story on a day. */
interface Wait {
  readonly until: Day;
}

/** Try an event today, or write it down today for the day on which it happened. */
export interface Try {
  readonly event: string;
  readonly payload: unknown;
  readonly on?: Day;
}

/** Put right, today, what was said before. */
export interface PutRight {
  /** The id of the decision that it is about. */
  readonly decision: string;
  readonly does: 'correct' | 'withdraw';
  /** What the event should have said; as it was, when absent. */
  readonly payload?: unknown;
  /** The day on which it happened after all; as it was, when absent. */
  readonly on?: Day;
  readonly reason: string;
}

/** See what would come of an event today; nothing is said, and nobody hears of it. */
export interface Look {
  readonly looks: Try;
}

export type Move = Wait | Try | PutRight | Look;

/** As much of a decision as somebody in a story needs to know. */
export interface Answer {
  /** What it is put right by: only `correcting` stories have one to give in every driver. */
  readonly id: string;
  readonly outcome: 'accepted' | 'denied' | 'unavailable' | 'incomplete';
  readonly findings: readonly { readonly messageId: string; readonly data: Readonly<Record<string, unknown>> }[];
}

/** A story, whoever drives it: a real engine day by day, or the simulator through its queue. */
export type StoryRun = Generator<Move, void, Answer>;
export type Story = ((life: StoryContext) => StoryRun) & {
  /** It puts right what it said: what is decided on its cycles is kept until it is over. `correcting` says so. */
  readonly corrects?: true;
};

/** Who lives the story, and what they know. */
export interface StoryContext {
  readonly cycle: Cycle;
  readonly calendar: Calendar;
  /** As they are on the day on which the story begins. */
  readonly habits: Habits;
  readonly dice: Dice;
  /** What the people of the unit were told and keep in mind, for all its stories. */
  readonly learned: Learned;
  /** Whether the superior has the time to come, in this cycle's period. */
  readonly isVisited: boolean;
  /** How they say it. */
  readonly wording: Wording;
  today(): Day;
  /** As they are on a day: there are busy seasons, and epidemics. */
  habitsOn(on: Day): Habits;
  roster(on: Day): RosterView;
  /** The unit's other cycles, as they are now. */
  cycles(): ReadonlyMap<string, Cycle>;
  /** Those that take one course: of meetings, under whatever name. */
  cyclesOf(course: string): readonly Cycle[];
}

/** The longest notice that was asked for, in working days; absent where nobody was told, or it was forgotten. */
export interface Learned {
  noticeDays?: number;
}

/** A pause within a story, until a day: `yield wait(day)`. */
export const wait = (until: Day): Move => ({ until });

/** An attempt within a story: `yield attempt('finish', {})` comes back with what the rules said. */
export const attempt = (event: string, payload: unknown, on?: Day): Move =>
  on === undefined ? { event, payload } : { event, payload, on };

/**
 * What would come of an attempt today, within a story. It changes nothing, and is in no count.
 *
 * @example
 * const story: Story = function* () {
 *   const ahead = yield look('finish', { people: ['m1'] });
 *   if (ahead.outcome === 'accepted') yield attempt('finish', { people: ['m1'] });
 * };
 */
export const look = (event: string, payload: unknown, on?: Day): Move => ({
  looks: on === undefined ? { event, payload } : { event, payload, on },
});

/**
 * What was said is put right within a story: by another payload, another day, or both. The story has to be `correcting`.
 *
 * @example
 * const story: Story = correcting(function* (life) {
 *   yield wait(dayWithin(life, 0.4, 0.6));
 *   const finished = yield attempt('finish', { people: ['m1'] });
 *   yield correct(finished, { payload: { people: ['m2'] }, reason: 'm2 did it' });
 * });
 */
export const correct = (
  { id }: Pick<Answer, 'id'>,
  { payload, on, reason }: Pick<PutRight, 'payload' | 'on' | 'reason'>,
): Move => ({
  decision: id,
  does: 'correct',
  reason,
  ...(payload === undefined ? {} : { payload }),
  ...(on === undefined ? {} : { on }),
});

/**
 * What was said is taken back within a story. The story has to be `correcting`.
 *
 * @example
 * const story: Story = correcting(function* (life) {
 *   yield wait(dayWithin(life, 0.4, 0.6));
 *   yield withdraw(yield attempt('finish', {}), 'It was another task');
 * });
 */
export const withdraw = ({ id }: Pick<Answer, 'id'>, reason: string): Move => ({
  decision: id,
  does: 'withdraw',
  reason,
});

/**
 * A story that puts right what it said. The simulator keeps what was decided on its cycles, which costs time and memory: so a
 * story has to say that it is one.
 *
 * @example
 * correcting(function* () {}).corrects // → true
 */
export const correcting = (story: (life: StoryContext) => StoryRun): Story =>
  Object.freeze(Object.assign((life: StoryContext) => story(life), { corrects: true as const }));

/**
 * Throws `OBLIGATO_SCENARIO` for a story that corrects, and does not say that it is one that does.
 *
 * @example
 * requireCorrecting(correcting(function* () {}), 'task') // does nothing
 */
export function requireCorrecting(story: Story | undefined, obligation: string): void {
  if (story?.corrects) return;
  throw new ObligatoError({
    code: 'OBLIGATO_SCENARIO',
    ...translated(
      {
        en: `stories.${obligation}: the story corrects or withdraws, and does not say that it does`,
        'zh-CN': `stories.${obligation}：该情节含有更正或撤回，但未注明`,
      },
      { en: 'Write correcting(function* …)', 'zh-CN': '请写作 `correcting(function* …)`' },
    ),
  });
}

/**
 * A working day somewhere in the period, between two shares of its length.
 *
 * @example
 * const story: Story = function* (life) {
 *   yield wait(dayWithin(life, 0.7, 0.9)); // a working day late in the period
 *   yield attempt('finish', {});
 * };
 */
export function dayWithin({ cycle, calendar, dice }: StoryContext, from: number, to: number): Day {
  const length = Math.max(1, calendar.workingDaysBetween(cycle.period.from, cycle.period.to));
  const share = from + (to - from) * dice.next();
  return calendar.nextWorkingDay(calendar.addWorkingDays(cycle.period.from, Math.floor(length * share)));
}
