/** How a meeting goes: noticed or not, too late or not, with enough people or not, and what is done after a refusal. */
import type { Day, DecisionRecord } from '@obligato/core';
import { dayWithin, type Life, type Story } from './life.ts';

/** How often a secretary tries again before giving up on this period. */
const patience = 4;

export const meetingStory: Story = async function* (life) {
  const { cycle, calendar, habits, dice } = life;
  if (dice.chance(habits.forgetsAltogether)) return;
  const thoughtOfTooLate = dice.chance(habits.thoughtOfTooLate);
  let heldOn = thoughtOfTooLate
    ? calendar.addWorkingDays(cycle.period.to, dice.between(6, 15))
    : dayWithin(life, 0.45, 0.92);

  if (!dice.chance(habits.forgetsNotice)) {
    yield calendar.addWorkingDays(heldOn, dice.chance(habits.noticeTooLate) ? -1 : -dice.between(6, 8));
    await notify(life, heldOn);
  }
  const writesDownLate = dice.chance(habits.writesDownLate);
  for (let attempt = 1; ; attempt++) {
    yield writesDownLate ? calendar.addWorkingDays(heldOn, 10) : heldOn;
    const people = await gathering(life, attempt);
    const opened = await life.act('open', people, heldOn);
    if (opened.outcome === 'accepted') {
      if (dice.chance(0.5)) await vote(life, people.attendance, heldOn);
      break;
    }
    if (opened.outcome === 'unavailable' || attempt === patience) return;
    heldOn = await arrangeAgain(life, opened);
  }
  await life.act('adjourn', {}, heldOn);
  yield* writeUp(life);
};

async function notify(life: Life, heldOn: Day): Promise<DecisionRecord> {
  const { cycle, dice } = life;
  return life.act('notify', {
    heldOn,
    place: `${dice.between(2, 5)}0${dice.between(1, 8)}`,
    agenda: [cycle.title['zh-CN']],
  });
}

/** A refusal names its remedy; a sensible secretary follows it: later, with notice, and after ringing round. */
async function arrangeAgain(life: Life, refused: DecisionRecord): Promise<Day> {
  const earliest = refused.findings.map(({ data }) => data.earliest).find((day) => typeof day === 'string');
  const today = life.today();
  const heldOn = life.calendar.addWorkingDays(today, 7);
  if (refused.findings.some(({ messageId }) => messageId === 'inquorate')) {
    await life.act('postpone', { to: heldOn, reason: '到会人数不足' });
    await notify(life, heldOn);
    return heldOn;
  }
  const noticed = refused.findings.some(({ messageId }) => messageId === 'tooLate');
  if (!noticed) await notify(life, heldOn);
  return noticed && earliest !== undefined ? String(earliest) : heldOn;
}

/** Who came. The second time somebody rings round, so more do. */
async function gathering(life: Life, attempt: number) {
  const { cycle, habits, dice } = life;
  const roster = await life.roster(life.today());
  const leaders = new Set(roster.leaders);
  const body = bodyOf(cycle.parameters.body, cycle.bearer);
  const present = (member: string) =>
    dice.chance(Math.min(0.98, (leaders.has(member) ? habits.leaderAttends : habits.attends) + 0.15 * (attempt - 1)));
  const attendance = body(roster).map((member) => {
    const here = present(member);
    return {
      member,
      present: here,
      capacity: 'member',
      ...(here ? {} : { reason: leaders.has(member) ? '业务工作' : '请假' }),
    };
  });
  const chair = attendance.find((entry) => entry.present)?.member ?? 'nobody';
  return { chair, attendance };
}

const bodyOf = (body: unknown, bearer: string) => (roster: Awaited<ReturnType<Life['roster']>>) =>
  body === 'committee' ? roster.committee : body === 'group' ? (roster.groups.get(bearer) ?? []) : roster.shouldAttend;

/** Most who came agree; whether that is enough of those who should have come is another matter. */
async function vote(
  life: Life,
  attendance: readonly { member: string; present: boolean }[],
  heldOn: Day,
): Promise<void> {
  const voting = new Set((await life.roster(heldOn)).voters);
  const present = attendance.filter((entry) => entry.present && voting.has(entry.member)).length;
  const noes = life.dice.between(0, Math.floor(present / 5));
  const counted = { title: '工作安排', ayes: present - noes, noes, abstentions: 0 };
  const resolved = await life.act('resolve', { ...counted, carried: true }, heldOn);
  if (resolved.outcome === 'denied') await life.act('resolve', { ...counted, carried: false }, heldOn);
}

async function* writeUp(life: Life): AsyncGenerator<Day, void, void> {
  const { calendar, dice, habits } = life;
  const after = (workingDays: number) => calendar.addWorkingDays(life.today(), workingDays);
  if (dice.chance(habits.forgetsMinutes)) {
    yield after(1);
    await life.act('conclude', {});
    yield after(dice.between(3, 9));
  } else yield after(dice.between(1, 3));
  await life.act('minute', { recorder: '组织委员', record: '议题、发言要点与决定', signedBy: '主持人' });
  yield after(1);
  await life.act('conclude', {});
  yield after(5);
  await life.act('archive', {});
}
