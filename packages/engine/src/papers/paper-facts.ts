/** What a notice or the minutes of a meeting say, taken from the record: plain words and numbers, ready for a template. */
import {
  type Catalogue,
  type Cycle,
  type DecisionRecord,
  eventsInPlace,
  type HeldTrait,
  type Language,
  localDay,
  type meeting,
  ObligatoError,
  type PayloadOf,
  type Reading,
  type Roster,
  rosterOn,
  textIn,
  translated,
  whoCame,
  writtenLanguage,
} from '@obligato/core';
import { eventTitleOf, givenTo, traitsOf } from '@obligato/core/internal';

export const paperKinds = ['notice', 'minutes'] as const;
/** What is sent before a meeting, and what is kept after it. */
export type PaperKind = (typeof paperKinds)[number];

/** A numbered line of an agenda, or a resolution with its votes. */
export interface PaperItem {
  readonly number: number;
  readonly title: string;
  readonly ayes?: number;
  readonly noes?: number;
  readonly abstentions?: number;
  readonly carried?: boolean;
}

/** What a meeting left to somebody to do. */
export interface PaperAgreed {
  readonly number: number;
  readonly what: string;
  readonly owner: string;
  /** Its last day; empty where none was said. */
  readonly until: string;
}

/** That something the paper quotes was put right since it was first written down. */
export interface PaperCorrection {
  readonly event: string;
  readonly on: string;
  readonly because: string;
  /** It was taken back, and is not quoted any more. */
  readonly withdrawn: boolean;
}

/** Every name that a template may use. What is not known is empty, and a section about it is left out. */
export interface PaperFacts {
  readonly title: string;
  readonly unit: string;
  readonly period: string;
  readonly date: string;
  /** The day that people were told of before, where a meeting was put off since. */
  readonly movedFrom: string;
  readonly weekday: string;
  readonly time: string;
  readonly place: string;
  readonly chair: string;
  readonly recorder: string;
  readonly signedBy: string;
  readonly sentOn: string;
  readonly writtenOn: string;
  /** Who should have come: the roster of that day, whoever stands in the list. */
  readonly expected: number;
  readonly attended: number;
  /** Everybody who was there; a guest, who is not counted, is said to be one. */
  readonly present: readonly { readonly name: string; readonly isGuest: boolean }[];
  /** Who should have come and did not, listed or not. */
  readonly absent: readonly { readonly name: string; readonly reason: string }[];
  /** Who came later, who left, and when the sitting was adjourned and resumed. */
  readonly movements: readonly { readonly when: string; readonly what: string; readonly name: string }[];
  readonly agenda: readonly PaperItem[];
  readonly resolutions: readonly PaperItem[];
  /** What was agreed, in the minutes. */
  readonly agreed: readonly PaperAgreed[];
  /** In a notice: what earlier meetings of the same kind agreed, and was open when it was sent. Nothing that is about somebody. */
  readonly agreedBefore: readonly PaperAgreed[];
  /** What was said, as the recorder wrote it; may have several lines. */
  readonly record: string;
  /** Oldest first. */
  readonly corrections: readonly PaperCorrection[];
  /** Where it stands: the cycle, and the decision by which it became so. */
  readonly source: string;
}

export interface PaperInput {
  readonly cycle: Cycle;
  /** Where its obligation is known: `engine.domain.catalogue`. */
  readonly catalogue: Pick<Catalogue, 'machines' | 'obligations' | 'titles'>;
  /** The unit's decisions, oldest first; those of other cycles are left aside. */
  readonly decisions: readonly DecisionRecord[];
  /** The unit's cycles, among which is what earlier meetings agreed; without them nothing is said of that. */
  readonly cycles?: Iterable<Cycle>;
  readonly unitTitle: string;
  readonly roster: Roster;
  readonly language: Reading;
}

/** What a paper quotes: payloads of whatever is held have the fields of a meeting's. */
type Said<E extends keyof typeof meeting.events> = PayloadOf<typeof meeting.events, E>;

/**
 * Gathers what a paper says. Throws `OBLIGATO_USAGE` for a cycle of what is not held, or of which there is nothing to say yet.
 *
 * @example
 * const { cycles, roster } = await engine.unit('branch');
 * const cycle = cycles.get('branch/general-meeting/2026-Q1');
 * if (!cycle) throw new Error('Not planned yet');
 * const decisions = await engine.decisions('branch');
 * const { catalogue } = engine.domain;
 * const facts = paperFacts('notice', { cycle, catalogue, decisions, unitTitle: 'A branch', roster, language: 'en' });
 */
export function paperFacts(kind: PaperKind, input: PaperInput): PaperFacts {
  const { cycle, catalogue, language } = input;
  const { held } = traitsOf(catalogue, cycle.obligation);
  const record = recordOf(input);
  const main = held && record.last(mainEvent[kind](held));
  if (!main) throw nothingToSay(kind, cycle, held);
  const notice = record.last(held.notice);
  const opening = kind === 'minutes' ? main : undefined;
  const opened = opening?.payload as Said<'open'> | undefined;
  const noticed = notice?.payload as Said<'notify'> | undefined;
  const minute = kind === 'minutes' ? record.last(held.minutes, opening) : undefined;
  const minuted = minute?.payload as Said<'minute'> | undefined;
  const announced = opening ? undefined : held.noticeOf(cycle.state.context);
  const date = opening ? localDay(opening.occurredAt) : (announced?.heldOn ?? noticed?.heldOn ?? '');
  const nameOf = namesOn(input.roster, date);
  const attendance = (opening && held.attendanceOf?.(cycle.state.context)) ?? opened?.attendance ?? [];
  const body = String(cycle.parameters.body ?? 'members');
  const came = whoCame({ body, bearer: cycle.bearer, attendance }, rosterOn(input.roster, date));
  const resolved = kind === 'minutes' ? record.all(held.resolution, opening) : [];
  return {
    title: textIn(cycle.title, language),
    unit: input.unitTitle,
    period: cycle.period.id,
    date,
    movedFrom: announced?.movedFrom ?? '',
    weekday: weekdays[writtenLanguage(language)][new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '',
    time: opening?.occurredAt.slice(11, 16) ?? '',
    place: opened?.place ?? noticed?.place ?? '',
    chair: opened ? nameOf(opened.chair) : '',
    recorder: minuted ? nameOf(minuted.recorder) : '',
    signedBy: minuted?.signedBy === undefined ? '' : nameOf(minuted.signedBy),
    sentOn: notice ? localDay(notice.occurredAt) : '',
    writtenOn: minute ? localDay(minute.occurredAt) : '',
    expected: came.expected.length,
    attended: came.attended.length,
    present: attendance
      .filter(({ present }) => present)
      .map(({ member, capacity }) => ({ name: nameOf(member), isGuest: capacity === 'observer' })),
    movements: opening ? movementsOf(input, held, { record, opening, nameOf }) : [],
    absent: came.absent.map(({ member, reason = '' }) => ({ name: nameOf(member), reason })),
    agenda: (noticed?.agenda ?? []).map((item, index) => ({ number: index + 1, title: titleOf(item) })),
    resolutions: resolved.map(({ payload }, index) => {
      const { title, ayes, noes, abstentions, carried } = payload as Said<'resolve'>;
      return { number: index + 1, title, ayes, noes, abstentions, carried };
    }),
    agreed: opening ? numbered(record.all(held.agreement, opening).flatMap((each) => agreedIn(each, nameOf))) : [],
    agreedBefore: opening ? [] : numbered(openBefore(input, main, nameOf)),
    record: minuted?.record ?? '',
    corrections: correctionsOf(kind, input, held),
    source: main.id,
  };
}

type Agreed = Omit<PaperAgreed, 'number'>;
type NameOf = (member: string) => string;

const numbered = (items: readonly Agreed[]): readonly PaperAgreed[] =>
  items.map((item, index) => ({ number: index + 1, ...item }));

const agreedIn = ({ payload }: DecisionRecord, nameOf: NameOf): readonly Agreed[] =>
  ((payload as Said<'adjourn'>).agreed ?? []).map(({ what, owner, until = '' }) => ({
    ...{ what, owner: nameOf(owner), until },
  }));

/** As it stood when the notice was sent, so that it says the same whenever it is printed. What was dropped since is left out. */
function openBefore(input: PaperInput, { occurredAt }: DecisionRecord, nameOf: NameOf): readonly Agreed[] {
  const { cycle: meeting, catalogue, cycles = [], roster } = input;
  const isOpen = ({ obligation, happened, plannedAt }: Cycle) => {
    const done = happened[catalogue.obligations.get(obligation)?.fulfilledBy ?? ''];
    return plannedAt < occurredAt && (done === undefined || done > occurredAt);
  };
  const open = [...cycles].flatMap((cycle) => {
    const from = `${cycle.parameters.from ?? ''}`;
    const isOfKind = from.startsWith(`${meeting.unit}/${meeting.duty}/`) && from !== meeting.id;
    const isTheirs = meeting.bearer === meeting.unit || from.endsWith(`/${meeting.bearer}`);
    const given = isOfKind && isTheirs && isOpen(cycle) ? givenTo(cycle, { catalogue, roster }) : undefined;
    const isDropped = catalogue.machines.get(cycle.obligation)?.at(cycle.state).isEnded ?? false;
    if (!given || isDropped) return [];
    return [
      {
        what: given.subject ?? textIn(cycle.title, input.language),
        owner: nameOf(given.owner),
        until: cycle.period.to,
      },
    ];
  });
  return open.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}

/** In their order; with the day, where it is another than that of the opening. */
function movementsOf(
  { catalogue, cycle, language }: PaperInput,
  held: HeldTrait,
  {
    record,
    opening,
    nameOf,
  }: {
    readonly record: ReturnType<typeof recordOf>;
    readonly opening: DecisionRecord;
    readonly nameOf: (member: string) => string;
  },
): PaperFacts['movements'] {
  const events = held.movements ?? [];
  return record.from(opening).flatMap(({ event, payload, occurredAt }) => {
    if (!events.includes(event)) return [];
    const { member } = payload as { readonly member?: string };
    const time = occurredAt.slice(11, 16);
    const isSameDay = localDay(occurredAt) === localDay(opening.occurredAt);
    return [
      {
        when: isSameDay ? time : `${localDay(occurredAt)} ${time}`,
        what: textIn(eventTitleOf(catalogue, cycle, event), language),
        name: member === undefined ? '' : nameOf(member),
      },
    ];
  });
}

/** Without it there is no such paper. */
const mainEvent: Readonly<Record<PaperKind, (held: HeldTrait) => string | undefined>> = {
  notice: ({ notice }) => notice,
  minutes: ({ event }) => event,
};

/** A notice tells of its own; minutes of whatever was put right in the cycle. */
function correctionsOf(kind: PaperKind, { cycle, catalogue, language }: PaperInput, held: HeldTrait) {
  const notes = (cycle.corrections ?? []).filter(({ event }) => kind === 'minutes' || event === held.notice);
  return notes.map(({ event, on, reason, does }): PaperCorrection => {
    return {
      event: textIn(eventTitleOf(catalogue, cycle, event), language),
      on,
      because: reason,
      withdrawn: does === 'withdraw',
    };
  });
}

/** What was accepted on the cycle, in its order, each as it was put right. */
function recordOf({ cycle, decisions }: PaperInput) {
  const own = decisions.filter((each) => each.cycle === cycle.id);
  const accepted = [...eventsInPlace(own).values()].flatMap(({ now }) => now ?? []);
  const from = (since?: DecisionRecord) => accepted.slice(since ? accepted.indexOf(since) : 0);
  const all = (event: string | undefined, since?: DecisionRecord) => from(since).filter((each) => each.event === event);
  return { from, all, last: (event: string | undefined, since?: DecisionRecord) => all(event, since).at(-1) };
}

/** Names as the roster has them on that day; who is on no roster is called by their id. */
function namesOn(roster: Roster, day: string): (member: string) => string {
  const { rows } = rosterOn(roster, day);
  return (member) => rows.get(member)?.name ?? member;
}

/** Payloads are kept as they were sent: an item may be its title alone. */
const titleOf = (item: Said<'notify'>['agenda'][number] | string) => (typeof item === 'string' ? item : item.title);

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  'zh-CN': ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
};

function nothingToSay(kind: PaperKind, { id, obligation }: Cycle, held: HeldTrait | undefined): ObligatoError {
  const hasPaper = held !== undefined && mainEvent[kind](held) !== undefined;
  const notYet = {
    notice: { en: `${id} has no notice yet: none was sent`, 'zh-CN': `${id} 尚未发出通知，没有通知可打印` },
    minutes: { en: `${id} has no minutes yet: it was not opened`, 'zh-CN': `${id} 尚未召开，没有会议记录可打印` },
  }[kind];
  const noMeeting = {
    en: `${id} is a ${obligation}: only a meeting has a notice and minutes`,
    'zh-CN': `${id} 的义务类型是 ${obligation}，只有会议才有通知和记录`,
  };
  return new ObligatoError({
    code: 'OBLIGATO_USAGE',
    ...translated(hasPaper ? notYet : noMeeting, {
      en: `obligato next ${id} shows what is possible now`,
      'zh-CN': `运行 \`obligato next ${id}\` 可查看当前可办步骤`,
    }),
  });
}
