/** How a report goes: drafted, handed in on time or late or thin, heard or received, answered, filed. */
import { localDay, type Text } from '@obligato/core';
import { memo } from '@obligato/core/internal';
import { dayOf, later, pause } from '../world/habits/by-habit.ts';
import type { Wording } from '../world/wording.ts';
import { type Answer, attempt, type Move, type Story, type StoryContext, type StoryRun, wait } from './move.ts';

/** Everything that any report is asked about: a full one leaves nothing out. */
const topics = ['thinking', 'work', 'study', 'office', 'concerns', 'conduct', 'state-of-mind', 'advice'];

const texts = {
  asItIs: { en: 'As it is', 'zh-CN': '情况属实' },
  received: { en: 'Received, thank you', 'zh-CN': '已收到，谢谢' },
  heldOut: { en: 'Was there on every holiday', 'zh-CN': '节假日坚守' },
} as const satisfies Record<string, Text>;

const partsIn = memo(({ say }: Wording) => topics.map((topic) => ({ topic, text: say(texts.asItIs) })));

export const reportStory: Story = function* (life) {
  const { cycle, habits, dice, wording } = life;
  const { say } = wording;
  if (dice.chance(habits.forgetsReport)) return;
  const late = dice.chance(habits.reportsLate);
  yield wait(late ? later(life, habits.reportLateDays, cycle.period.to) : dayOf(life, habits.reportHandedIn));
  // Whoever has left since reports where they are now.
  if (cycle.owedBy === 'each-member' && !life.roster(life.today()).rows.has(cycle.bearer)) return;
  yield attempt('draft', { by: cycle.owedBy === 'each-member' ? cycle.bearer : secretaryOf(life) });
  yield* handIn(life);
  yield pause(life, habits.reportAnsweredDays);
  const answerable = yield* hear(life);
  if (!answerable) return;
  const [who = secretaryOf(life)] = life.roster(life.today()).members;
  yield attempt('answer', { text: say(texts.received), commended: [{ who, for: say(texts.heldOut) }], help: [] });
  yield pause(life, habits.archivedDays);
  yield attempt('archive', {});
};

function* handIn(life: StoryContext): StoryRun {
  const { habits, dice, wording } = life;
  const parts = partsIn(wording);
  const full = { parts, figures: figuresOf(life) };
  if (!dice.chance(habits.reportsThinly)) {
    yield attempt('submit', full);
    return;
  }
  yield attempt('submit', { ...full, parts: parts.slice(0, 1) });
  yield pause(life, habits.nextDay);
  yield attempt('submit', full);
}

function figuresOf({ cycle, habits: { duesCollected: collected, duesRemitted: remitted } }: StoryContext) {
  if (cycle.duty === 'dues-report') return { collected, remitted };
  // What was not remitted was used.
  return cycle.duty === 'dues-publication' ? { collected, remitted, used: Math.max(0, collected - remitted) } : {};
}

/** Received above, or heard below: by a meeting of all members where the report is made to all. */
function* hear(life: StoryContext): Generator<Move, boolean, Answer> {
  const { cycle, habits } = life;
  if (cycle.parameters.to === 'superior') return (yield attempt('receive', {})).outcome === 'accepted';
  for (let round = 0; round < habits.hearsAtMost; round++) {
    const at = meetingThatHeard(life);
    const heard = yield attempt('hear', at === undefined ? {} : { at });
    if (heard.outcome !== 'denied') return heard.outcome === 'accepted';
    yield pause(life, habits.hearsAgainDays);
  }
  return false;
}

/** The last meeting of all members held since the report was handed in. */
function meetingThatHeard({ cycle, cycles, cyclesOf }: StoryContext): string | undefined {
  const since = localDay(cycles().get(cycle.id)?.happened.submit ?? '');
  let last: string | undefined;
  for (const { id, parameters, happened } of cyclesOf('meeting')) {
    if (parameters.body === 'members' && (happened.open ?? '') >= since) last = id;
  }
  return last;
}

/** The secretary, or whoever there is. */
export function secretaryOf(life: StoryContext): string {
  const { members, rows } = life.roster(life.today());
  return (
    members.find((member) => rows.get(member)?.roles.includes('secretary')) ??
    members[0] ??
    rows.keys().next().value ??
    life.wording.role('secretary')
  );
}
