/** How a meeting goes: noticed or not, too late or not, with enough people or not, and what is done after a refusal. */
import { type Cycle, type Day, peopleFacts, type RosterView, type Text } from '@obligato/core';
import { asSet } from '../counting/as-set.ts';
import { guestFromAbove } from '../world/guest-from-above.ts';
import { dayOf, drawn, later, pause, shareOf } from '../world/habits/by-habit.ts';
import type { Habits } from '../world/habits.ts';
import { minutesOf, roomOf, topicOf } from '../world/own-words.ts';
import { type Answer, attempt, look, type Move, type Story, type StoryContext, type StoryRun, wait } from './move.ts';

export const meetingStory: Story = function* (life) {
  const { cycle, habits, dice } = life;
  if (dice.chance(habits.forgetsAltogether)) return;
  let heldOn = dice.chance(habits.thoughtOfTooLate)
    ? later(life, habits.meetingLateDays, cycle.period.to)
    : dayOf(life, waits(life) ? habits.lastDays : habits.meetingHeld);

  if (isLifeMeeting(life)) yield* askAround(life, heldOn);
  if (!dice.chance(habits.forgetsNotice)) {
    // What was learned until then counts.
    const thoughtOf = life.calendar.addWorkingDays(heldOn, -drawn(life, habits.thinksAheadDays));
    if (thoughtOf > life.today()) yield wait(thoughtOf);
    yield wait(noticeDay(life, heldOn));
    heldOn = yield* callFor(life, heldOn);
  }
  const writesDownLate = dice.chance(habits.writesDownLate);
  let came: readonly string[] = [];
  let tooFew = 0;
  for (let round = 1; ; round++) {
    yield wait(writesDownLate ? later(life, habits.writtenDownDays, heldOn) : heldOn);
    const people = gathering(life, heldOn, tooFew);
    if (!people) return;
    const answer = yield* openWith(life, people, heldOn);
    if (answer.outcome === 'accepted') {
      came = [people.chair, ...people.attendance.filter(isThere).map(({ member }) => member)];
      if (dice.chance(habits.votes)) yield* vote(life, people.attendance, heldOn);
      break;
    }
    if (answer.outcome === 'unavailable' || round === habits.triesAgain) return;
    if (isInquorate(answer)) tooFew++;
    heldOn = yield* arrangeAgain(life, answer);
  }
  yield attempt('adjourn', isLifeMeeting(life) ? criticism(life, heldOn, came) : {}, heldOn);
  yield* writeUp(life, came);
};

/** Sends the notice, for the day that was thought of; whoever reads what comes of it calls for a later one where that is too soon. */
function* callFor(life: StoryContext, heldOn: Day): Generator<Move, Day, Answer> {
  const call = notice(life, heldOn);
  if (life.dice.chance(life.habits.readsNext)) {
    const ahead = yield look('notify', call);
    const earliest = earliestIn(ahead);
    if (earliest !== undefined && earliest > heldOn) {
      keepInMind(life, ahead);
      yield notify(life, earliest);
      return earliest;
    }
  }
  yield attempt('notify', call);
  return heldOn;
}

/** Whoever reads what would be refused does not try it. */
function* openWith({ habits, dice }: StoryContext, people: object, heldOn: Day): Generator<Move, Answer, Answer> {
  if (dice.chance(habits.readsNext)) {
    const ahead = yield look('open', people, heldOn);
    if (ahead.outcome !== 'accepted') return ahead;
  }
  return yield attempt('open', people, heldOn);
}

const waits = ({ habits, dice }: StoryContext) => habits.waitsForTheEnd > 0 && dice.chance(habits.waitsForTheEnd);

/** As long before as people are used to, or as they have been told that they have to. */
function noticeDay(life: StoryContext, heldOn: Day): Day {
  const { calendar, habits, dice, learned } = life;
  if (dice.chance(habits.forgets)) delete learned.noticeDays;
  const usual = drawn(life, habits.noticeDays);
  const ahead = dice.chance(habits.noticeTooLate)
    ? drawn(life, habits.lateNoticeDays)
    : Math.max(usual, learned.noticeDays ?? 0);
  return calendar.addWorkingDays(heldOn, -ahead);
}

const softens = ({ habits, dice }: StoryContext) => habits.softensCriticism > 0 && dice.chance(habits.softensCriticism);

const isLifeMeeting = ({ cycle }: StoryContext) => cycle.duty.endsWith('life-meeting');

const texts = {
  hotTopic: { en: 'Overtime and time off', 'zh-CN': '加班与调休' },
  harmless: { en: 'We are too modest about our work', 'zh-CN': '工作宣传还不够' },
  putRight: { en: 'What has been put right since last year', 'zh-CN': '上年整改情况' },
  tooFew: { en: 'Too few people can come', 'zh-CN': '到会人数不足' },
  atWork: { en: 'Other work', 'zh-CN': '业务工作' },
  excused: { en: 'Excused', 'zh-CN': '请假' },
  travelling: { en: 'Travelling on business', 'zh-CN': '因公出差' },
  plans: { en: 'Plan of work', 'zh-CN': '工作安排' },
  record: { en: 'What was on the agenda, what was said, what was decided.', 'zh-CN': '议题、发言要点与决定。' },
  reported: { en: 'How the meeting went, and what will be put right', 'zh-CN': '会议情况与整改措施' },
} as const satisfies Record<string, Text>;

/** Members and colleagues are heard before the agenda is fixed. */
function* askAround(life: StoryContext, heldOn: Day): StoryRun {
  const { calendar, habits } = life;
  yield wait(calendar.addWorkingDays(heldOn, -drawn(life, habits.asksAroundDays)));
  const roster = life.roster(life.today());
  const nonMembers = Math.max(1, roster.nonMembers.length);
  const members = Math.max(1, habits.leastAsked - nonMembers, Math.round(roster.members.length * habits.asksAround));
  const topics = [{ topic: life.wording.say(texts.hotTopic), raisedBy: habits.raisesTopic }];
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
  const others = people.filter((member) => !leaders.includes(member));
  return { speakers: softens(life) ? [...others, ...leaders] : [...leaders, ...others], reportedMatters };
}

const isOpen = ({ happened }: Cycle) => happened.close === undefined && happened.drop === undefined;

function notice(life: StoryContext, heldOn: Day) {
  const { cycle, wording } = life;
  const agenda = isLifeMeeting(life) ? lifeAgenda(life) : agendaOf(wording.say(cycle.title), topicOf(life));
  return { heldOn, place: roomOf(life, heldOn), agenda };
}

const notify = (life: StoryContext, heldOn: Day) => attempt('notify', notice(life, heldOn));

const agendaOf = (...titles: string[]) => titles.map((title) => ({ title, kind: 'matter' }));
const lifeAgenda = (life: StoryContext) => {
  const { say } = life.wording;
  const raised = { title: say(texts.hotTopic), kind: 'problem', topic: say(texts.hotTopic) };
  return [
    softens(life) ? { title: say(texts.harmless), kind: 'problem' } : raised,
    { title: say(texts.putRight), kind: 'report' },
  ];
};

const isInquorate = ({ findings }: Answer) => findings.some(({ messageId }) => messageId === 'inquorate');

/** The first day that would do, where an answer names one. */
const earliestIn = ({ findings }: Answer): Day | undefined =>
  findings.map(({ data }) => data.earliest).find((day) => typeof day === 'string');

/** How much notice is asked for, as the answer says: some go by it from then on. */
function keepInMind({ learned, dice, habits }: StoryContext, { findings }: Answer): void {
  const required = findings.map(({ data }) => data.required).find((days) => typeof days === 'number');
  if (required !== undefined && dice.chance(habits.learns)) learned.noticeDays = required;
}

/** A refusal names its remedy; a sensible secretary follows it: later, with notice, and after ringing round. */
function* arrangeAgain(life: StoryContext, refused: Answer): Generator<Move, Day, Answer> {
  const { calendar, habits, learned, wording } = life;
  const earliest = earliestIn(refused);
  if (earliest !== undefined) keepInMind(life, refused);
  const ahead = Math.max(drawn(life, habits.againDays), learned.noticeDays ?? 0);
  const heldOn = calendar.addWorkingDays(life.today(), ahead);
  if (isInquorate(refused)) {
    yield attempt('postpone', { to: heldOn, reason: wording.say(texts.tooFew) });
    yield notify(life, heldOn);
    return heldOn;
  }
  // It was sent, only too late: the day that would do is a day for which it was sent in time.
  if (earliest !== undefined && refused.findings.some(({ messageId }) => messageId === 'tooLate')) return earliest;
  yield notify(life, heldOn);
  return heldOn;
}

interface Seat {
  readonly member: string;
  readonly present: boolean;
  readonly capacity: 'member' | 'observer';
  readonly reason?: string;
}

const isThere = ({ present, capacity }: Seat) => present && capacity === 'member';

/** Where a superior owes the visit, somebody sits in on the life meeting. */
function guestsAt({ cycle, cyclesOf, wording }: StoryContext): readonly Seat[] {
  const isOwed =
    cycle.duty === 'life-meeting' && [...cyclesOf('task')].some(({ duty }) => duty === 'life-meeting-visit');
  return isOwed ? [{ member: wording.say(guestFromAbove), present: true, capacity: 'observer' }] : [];
}

/** Who came, at least one of those who should; undefined where nobody should. After too few came somebody rings round, so more do. */
function gathering(life: StoryContext, on: Day, tooFew: number) {
  const { dice, wording } = life;
  const habits = life.habitsOn(on);
  const [atWork, excused] = [wording.say(texts.atWork), wording.say(texts.excused)];
  const roster = life.roster(on);
  const leaders = asSet(roster.leaders);
  const comes = (member: string) => {
    const usual = usuallyComes(habits, roster.rows.get(member)?.roles ?? [], leaders.has(member));
    return dice.chance(Math.min(Math.max(usual, habits.comesAtMost), usual + habits.ringsRound * tooFew));
  };
  const seats = shouldAttend(life, on).map((member): Seat => {
    if (comes(member)) return { member, present: true, capacity: 'member' };
    return { member, present: false, capacity: 'member', reason: leaders.has(member) ? atWork : excused };
  });
  const [first, ...others] = seats;
  if (!first) return undefined;
  const came = seats.some(({ present }) => present) ? seats : [here(first), ...others];
  const attendance = [...came, ...guestsAt(life)];
  const { chair, by } = chairOf(roster, attendance);
  // Written out, as everything that is made a hundred times a unit-year.
  if (by === undefined) return { chair, attendance };
  return { chair, delegation: { by, reason: wording.say(texts.travelling) }, attendance };
}

/** As somebody in their office does, where that is said; as leaders do, or as everybody does. */
function usuallyComes(
  { attendsAs, leaderAttends, attends }: Habits,
  roles: readonly string[],
  isLeader: boolean,
): number {
  let most: number | undefined;
  for (const role of roles) {
    const stated = attendsAs[role];
    if (stated !== undefined && (most === undefined || stated > most)) most = stated;
  }
  return most ?? (isLeader ? leaderAttends : attends);
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
  const noes = Math.round(present * shareOf(life, life.habits.votesAgainst));
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
  const { dice, habits } = life;
  if (dice.chance(habits.forgetsMinutes)) {
    yield pause(life, habits.nextDay);
    yield attempt('conclude', {});
    yield pause(life, habits.minutesLateDays);
  } else yield pause(life, habits.minutesDays);
  // Whoever has left since writes nothing.
  const { rows } = life.roster(life.today());
  const [chair = '', ...others] = came.filter((member) => rows.has(member));
  if (chair === '') return;
  const recorder = others.find((member) => member !== chair) ?? chair;
  yield attempt('minute', {
    recorder,
    record: `${life.wording.say(texts.record)} ${minutesOf(life)}`,
    signedBy: chair,
  });
  yield pause(life, habits.nextDay);
  yield attempt('conclude', {});
  if (isLifeMeeting(life)) yield attempt('reportUp', { summary: life.wording.say(texts.reported) });
  yield pause(life, habits.filedDays);
  yield attempt('archive', {});
}
