/** How a meeting goes: noticed or not, too late or not, with enough people or not, and what is done after a refusal. */
import { type Cycle, type Day, peopleFacts, type RosterView, type Text } from '@obligato/core';
import { asSet } from '../counting/as-set.ts';
import type { Wording } from '../world/wording.ts';
import {
  type Answer,
  attempt,
  dayWithin,
  type Move,
  type Story,
  type StoryContext,
  type StoryRun,
  wait,
} from './move.ts';

/** How often a secretary tries again before giving up on this period. */
const patience = 4;

export const meetingStory: Story = function* (life) {
  const { cycle, calendar, habits, dice } = life;
  if (dice.chance(habits.forgetsAltogether)) return;
  const thoughtOfTooLate = dice.chance(habits.thoughtOfTooLate);
  let heldOn = thoughtOfTooLate
    ? calendar.addWorkingDays(cycle.period.to, dice.between(6, 15))
    : dayWithin(life, 0.45, 0.92);

  if (isLifeMeeting(life)) yield* askAround(life, heldOn);
  if (!dice.chance(habits.forgetsNotice)) {
    yield wait(calendar.addWorkingDays(heldOn, dice.chance(habits.noticeTooLate) ? -1 : -dice.between(6, 8)));
    yield notify(life, heldOn);
  }
  const writesDownLate = dice.chance(habits.writesDownLate);
  let came: readonly string[] = [];
  for (let round = 1; ; round++) {
    yield wait(writesDownLate ? calendar.addWorkingDays(heldOn, 10) : heldOn);
    const people = gathering(life, heldOn, round);
    if (!people) return;
    const opened = yield attempt('open', people, heldOn);
    if (opened.outcome === 'accepted') {
      came = [people.chair, ...people.attendance.filter(({ present }) => present).map(({ member }) => member)];
      if (dice.chance(0.5)) yield* vote(life, people.attendance, heldOn);
      break;
    }
    if (opened.outcome === 'unavailable' || round === patience) return;
    heldOn = yield* arrangeAgain(life, opened);
  }
  yield attempt('adjourn', isLifeMeeting(life) ? criticism(life, heldOn, came) : {}, heldOn);
  yield* writeUp(life, came);
};

const isLifeMeeting = ({ cycle }: StoryContext) => cycle.duty.endsWith('life-meeting');

const texts = {
  hotTopic: { en: 'Overtime and time off', 'zh-CN': '加班与调休' },
  putRight: { en: 'What has been put right since last year', 'zh-CN': '上年整改情况' },
  tooFew: { en: 'Too few people can come', 'zh-CN': '到会人数不足' },
  atWork: { en: 'Other work', 'zh-CN': '业务工作' },
  excused: { en: 'Excused', 'zh-CN': '请假' },
  travelling: { en: 'Travelling on business', 'zh-CN': '因公出差' },
  plans: { en: 'Plan of work', 'zh-CN': '工作安排' },
  record: { en: 'What was on the agenda, what was said, what was decided', 'zh-CN': '议题、发言要点与决定' },
  reported: { en: 'How the meeting went, and what will be put right', 'zh-CN': '会议情况与整改措施' },
} as const satisfies Record<string, Text>;

/** Members and colleagues are heard before the agenda is fixed. */
function* askAround(life: StoryContext, heldOn: Day): StoryRun {
  const { calendar, dice } = life;
  yield wait(calendar.addWorkingDays(heldOn, -dice.between(12, 18)));
  const roster = life.roster(life.today());
  const nonMembers = Math.max(1, roster.nonMembers.length);
  // A small unit asks together with its neighbours: of fewer than five anybody could tell who said what.
  const members = Math.max(1, 5 - nonMembers, Math.round(roster.members.length * 0.6));
  const topics = [{ topic: life.wording.say(texts.hotTopic), raisedBy: 3 }];
  yield attempt('collectOpinions', { members, nonMembers, topics });
}

/** Leaders speak first, then everybody who is there; what is open from before is reported on. */
function criticism(life: StoryContext, on: Day, came: readonly string[]) {
  const roster = life.roster(on);
  const people = shouldAttend(life, on).filter((member) => came.includes(member));
  const leaders = people.filter((member) => roster.leaders.includes(member));
  const reportedMatters = life
    .cyclesOf('matter')
    .filter(isOpen)
    .map(({ id }) => id);
  return { speakers: [...leaders, ...people.filter((member) => !leaders.includes(member))], reportedMatters };
}

const isOpen = ({ happened }: Cycle) => happened.close === undefined && happened.drop === undefined;

function notify(life: StoryContext, heldOn: Day) {
  const { cycle, dice, wording } = life;
  const place = `${dice.between(2, 5)}0${dice.between(1, 8)}`;
  return attempt('notify', {
    heldOn,
    place,
    agenda: isLifeMeeting(life) ? lifeAgenda(wording) : agendaOf(wording.say(cycle.title)),
  });
}

const agendaOf = (title: string) => [{ title, kind: 'matter' }];
const lifeAgenda = ({ say }: Wording) => [
  { title: say(texts.hotTopic), kind: 'problem', topic: say(texts.hotTopic) },
  { title: say(texts.putRight), kind: 'report' },
];

/** A refusal names its remedy; a sensible secretary follows it: later, with notice, and after ringing round. */
function* arrangeAgain(life: StoryContext, refused: Answer): Generator<Move, Day, Answer> {
  const earliest = refused.findings.map(({ data }) => data.earliest).find((day) => typeof day === 'string');
  const heldOn = life.calendar.addWorkingDays(life.today(), 7);
  if (refused.findings.some(({ messageId }) => messageId === 'inquorate')) {
    yield attempt('postpone', { to: heldOn, reason: life.wording.say(texts.tooFew) });
    yield notify(life, heldOn);
    return heldOn;
  }
  const noticed = refused.findings.some(({ messageId }) => messageId === 'tooLate');
  if (!noticed) yield notify(life, heldOn);
  return noticed && earliest !== undefined ? String(earliest) : heldOn;
}

interface Seat {
  readonly member: string;
  readonly present: boolean;
  readonly capacity: 'member';
  readonly reason?: string;
}

/** Who came, at least one of those who should; undefined where nobody should. The second time somebody rings round, so more do. */
function gathering(life: StoryContext, on: Day, round: number) {
  const { habits, dice, wording } = life;
  const [atWork, excused] = [wording.say(texts.atWork), wording.say(texts.excused)];
  const roster = life.roster(on);
  const leaders = asSet(roster.leaders);
  const comes = (member: string) =>
    dice.chance(Math.min(0.98, (leaders.has(member) ? habits.leaderAttends : habits.attends) + 0.15 * (round - 1)));
  const seats = shouldAttend(life, on).map((member): Seat => {
    if (comes(member)) return { member, present: true, capacity: 'member' };
    return { member, present: false, capacity: 'member', reason: leaders.has(member) ? atWork : excused };
  });
  const [first, ...others] = seats;
  if (!first) return undefined;
  const attendance = seats.some(({ present }) => present) ? seats : [here(first), ...others];
  const { chair, by } = chairOf(roster, attendance);
  // Written out, as everything that is made a hundred times a unit-year.
  if (by === undefined) return { chair, attendance };
  return { chair, delegation: { by, reason: wording.say(texts.travelling) }, attendance };
}

const here = ({ member, capacity }: Seat): Seat => ({ member, present: true, capacity });

/** The secretary, or whoever of the committee is there, by delegation; otherwise whoever came. */
function chairOf(roster: RosterView, attendance: readonly Seat[]) {
  const here = attendance.filter((seat) => seat.present).map((seat) => seat.member);
  const secretary = roster.committee.find((member) => roster.rows.get(member)?.roles.includes('secretary'));
  if (secretary !== undefined && here.includes(secretary)) return { chair: secretary, by: undefined };
  const chair = here.find((member) => roster.committee.includes(member)) ?? here[0] ?? 'nobody';
  return { chair, by: secretary };
}

/** Whoever the rules expect: the same fact that the quorum is counted on. */
function shouldAttend({ cycle, roster, cycles }: StoryContext, on: Day): readonly string[] {
  const people = peopleFacts.shouldAttend.derive?.({
    unit: cycle.unit,
    above: [],
    day: on,
    roster: roster(on),
    cycle,
    cycles: cycles(),
  });
  return people?.map(({ member }) => member) ?? [];
}

/** Most who came agree; whether that is enough of those who should have come is another matter. */
function* vote(life: StoryContext, attendance: readonly Seat[], on: Day): StoryRun {
  const voting = asSet(life.roster(on).voters);
  const present = attendance.filter((seat) => seat.present && voting.has(seat.member)).length;
  const noes = life.dice.between(0, Math.floor(present / 5));
  const counted = (carried: boolean) => ({
    title: life.wording.say(texts.plans),
    ayes: present - noes,
    noes,
    abstentions: 0,
    matter: 'resolution',
    carried,
  });
  const resolved = yield attempt('resolve', counted(true), on);
  if (resolved.outcome === 'denied') yield attempt('resolve', counted(false), on);
}

/** The chair signs what somebody else who was there wrote. */
function* writeUp(life: StoryContext, came: readonly string[]): StoryRun {
  const { calendar, dice, habits } = life;
  const after = (workingDays: number) => wait(calendar.addWorkingDays(life.today(), workingDays));
  if (dice.chance(habits.forgetsMinutes)) {
    yield after(1);
    yield attempt('conclude', {});
    yield after(dice.between(3, 9));
  } else yield after(dice.between(1, 3));
  // Whoever has left since writes nothing.
  const { rows } = life.roster(life.today());
  const [chair = '', ...others] = came.filter((member) => rows.has(member));
  if (chair === '') return;
  const recorder = others.find((member) => member !== chair) ?? chair;
  yield attempt('minute', { recorder, record: life.wording.say(texts.record), signedBy: chair });
  yield after(1);
  yield attempt('conclude', {});
  if (isLifeMeeting(life)) yield attempt('reportUp', { summary: life.wording.say(texts.reported) });
  yield after(5);
  yield attempt('archive', {});
}
