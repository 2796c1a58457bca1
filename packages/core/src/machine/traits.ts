/**
 * What an obligation is like besides its machine: asked by whoever would otherwise have to know it by name. A copy under
 * another name takes its traits along, and an obligation of a plugin gets what it declares.
 */
import type { Day } from '../calendar/day.ts';
import type { Roster } from '../roster/roster.ts';
import type { Confidence } from '../text/confidence.ts';
import type { Text } from '../text/text.ts';
import type { Parameters } from './define-obligation.ts';
import type { Attendance } from './payload.ts';

/** Events are named by their names in the obligation's own table. Functions are pure: same context, same answer. */
export interface Traits<Context = unknown> {
  /**
   * Whose course of events it takes: its own name, or that of the obligation it was copied from. The rules that belong to
   * that obligation itself hold for it too, and the simulator tells that obligation's story. `defineObligation` fills it in;
   * a copy whose events mean something else gives another.
   */
  readonly course?: string;
  /** People come together for it on a day. Without it nobody proposes a day, counts who came, or prints a paper. */
  readonly held?: HeldTrait<Context>;
  /** When people are in one place for it. Without it: the moment of `held.event`, where it is held at all. */
  readonly sitting?: SittingTrait<Context>;
  /** People vote on something by a show of hands. Without it nobody holds what is counted against who is there. */
  readonly votes?: VotesTrait<Context>;
  /** It judges people in person. Without it everybody who reaches the unit sees and moves it. */
  readonly judges?: JudgesTrait<Context>;
  /** People are asked about people. Without it a change of the roster takes nothing from it that has to be guarded. */
  readonly electorate?: ElectorateTrait<Context>;
  /** It may be voted on in a secret ballot. Without it nobody is offered one. */
  readonly ballot?: BallotTrait<Context>;
  /** It is given to somebody in person to see to, whoever owes it. Without it nobody has it as a task. */
  readonly given?: GivenTrait<Context>;
  /** What it says is said in confidence. Without it nothing of it is closed to anybody but whom it judges. */
  readonly seals?: SealsTrait<Context>;
  /** How long its closed cycles are kept where no plugin says otherwise. Without it: as what no source speaks of. */
  readonly retention?: RetentionTrait;
}

/** Payloads of the events it names have the fields of a meeting's: papers and counts read what is there of them. */
export interface HeldTrait<Context = unknown> {
  /** The event by which it is held: `chair`, `attendance`, `place`. The minutes begin with it, attendance is counted at it. */
  readonly event: string;
  /** The event that tells people of it: `heldOn`, `place`, `agenda`. Without it there is no notice to print. */
  readonly notice?: string;
  /** The event that puts something to the vote: `title`, `ayes`, `noes`, `abstentions`, `carried`. The minutes list them. */
  readonly resolution?: string;
  /** The event that says what was agreed: `agreed`, each `what`, `owner` and, if any, `until`. The minutes list it. */
  readonly agreement?: string;
  /** The event that writes it up: `recorder`, `record`, `signedBy`. The minutes quote it. */
  readonly minutes?: string;
  /** The events by which people come and go, or the sitting changes: `member`, if any. The minutes tell each with its time. */
  readonly movements?: readonly string[];
  /** Who came in all, to whichever sitting; without it: whom the opening lists. */
  attendanceOf?(context: Context): Attendance;
  /**
   * What people were told last: its day is fixed and not proposed anew, `movedFrom` is the day they were told of before, and `place`
   * where to come. Undefined while they were told nothing.
   */
  noticeOf(context: Context): { readonly heldOn: Day; readonly movedFrom?: Day; readonly place?: string } | undefined;
}

/** Two that overlap are remarked on, be they of two obligations; one does not count for two periods. Events are named by their names. */
export interface SittingTrait<Context = unknown> {
  /** It begins with this event, whose payload may name a `chair`. */
  readonly begins: string;
  /** It goes on with this one, on the same day or another. */
  readonly resumes?: string;
  /** Until it goes on. */
  readonly pauses?: string;
  /** It is over with this one; without it, it takes but the moment in which it begins. */
  readonly ends?: string;
  /** Who leads it. */
  chairOf?(context: Context): string | undefined;
}

/**
 * What was counted has to agree with what is said to follow from it, and with who is there. Papers that are handed out and come
 * back are none of its business: they are counted with those who may vote.
 */
export interface VotesTrait<Context = unknown> {
  /** The event that puts something to the vote. */
  readonly event: string;
  /** What a payload says was counted, and who was there. Its schema has let the payload through; the context is that before the event. */
  countOf(payload: unknown, context: Context): CountedVote;
  /** Whether the same was put to the vote before, which is remarked on. Without it everything may be voted on again. */
  isRepeated?(payload: unknown, context: Context): boolean;
}

/** How many voted which way: whole numbers from 0 on. */
export interface VoteTally {
  readonly ayes: number;
  readonly noes: number;
  readonly abstentions: number;
}

/** One vote. Nobody's name has a place in it. */
export interface CountedVote {
  /** What was put to the vote; absent: what the event is called. */
  readonly title?: string;
  /** Of those who are there. */
  readonly room: VoteTally;
  /** Of those who are not, handed in before: it carries, and needs nobody there. */
  readonly written?: VoteTally;
  readonly carried: boolean;
  /** How many are there who could vote at most: guests do not. Who of them has a vote, a rule says. */
  readonly present: number;
}

/** To whom it was given, and what: asked through `givenTo`, which tells nothing of what is about somebody. */
export interface GivenTrait<Context = unknown> {
  /** Null while nobody has it. */
  ownerOf(context: Context): string | null;
  /** What it is about; null where whatever raised it did not say. */
  subjectOf(context: Context): string | null;
}

/** The guard above every role of the API: whoever is judged neither keeps the record of it, nor looks into it too early. */
export interface JudgesTrait<Context = unknown> {
  /** Members whom it judges. Before they are named: everybody whom it may come to judge, so that nobody can leave themselves out. */
  subjectsOf(context: Context, around: JudgedAround): readonly string[];
  /** Members whom this payload would make its subjects: nobody does that to themselves. It was not validated yet. */
  subjectsIn(payload: unknown): readonly string[];
  /** Closed to its subjects until this event has happened; where it never happens, for good. */
  readonly sealedUntil: string;
}

/**
 * Whom it is about, and who answers: open until both are fixed, by what is announced. Until then nobody whom it is about may take it away, or those
 * who answer, by changing the roster.
 */
export interface ElectorateTrait<Context = unknown> {
  /** From then on no roster changes any more whom it is about, and how many answer. */
  isFixed(context: Context): boolean;
  aboutOf(context: Context, around: JudgedAround): readonly string[];
  /** Absent where those whom it is about answer themselves. */
  answeringOf?(context: Context, around: JudgedAround): readonly string[];
}

/** The count of one question, over all groups. */
export interface QuestionCount {
  readonly question: string;
  /** Whom it is about; null for a resolution and an election. */
  readonly subject: string | null;
  readonly returned: number;
  /** How many chose each option, by its id: a grade, or a candidate. */
  readonly counts: Readonly<Record<string, number>>;
  /** Options that were counted together: the sum stands under the first. */
  readonly together?: readonly string[];
  /** Votes of people who were written in; their names are nobody’s id. */
  readonly writtenIn: readonly number[];
  /** Over the sheets that were counted, one a list. */
  readonly roots: readonly string[];
}

/** A box that was closed and counted by its scrutineers. */
export interface BoxCount {
  readonly ballot: string;
  /** Fingerprint of what was announced. */
  readonly announcement: string;
  /** How many had papers. */
  readonly issued: number;
  readonly questions: readonly QuestionCount[];
  /** Whether every question that was asked was counted: where too few sheets came back, nothing was. */
  readonly isWhole: boolean;
}

/** What a secret ballot on it asks, of whom, and how its count is written down. */
export interface BallotTrait<Context = unknown> {
  readonly kind: 'evaluation' | 'appraisal' | 'election';
  /** Who may vote, by the roster; whoever announces the ballot says whether that is so. */
  votersOf(context: Context, around: JudgedAround): readonly string[];
  /** Those whom it is about may count it, where everybody is: neither of the two opens anything alone. */
  readonly aboutMayCount?: true;
  /** Whom it is about: those who are graded, or the candidates. */
  aboutOf(context: Context, around: JudgedAround): readonly string[];
  /** What each may be given, from the best to the worst; absent for an election. */
  readonly grades?: Readonly<Record<string, Text>>;
  /** How many are elected. */
  seatsOf?(context: Context): number;
  /** What an event’s payload says of a box that was counted, by the event’s name. */
  readonly records: Readonly<Record<string, (box: BoxCount) => object>>;
}

/**
 * Whom it is kept from: they see neither what it says nor that it is there. Every reader asks it through `isOpenTo`, which keeps it
 * from whoever it is about, and where it keeps the unit out, from everybody but the units above.
 */
export interface SealsTrait<Context = unknown> {
  /** Whom it is about, as far as is known. With nobody it is open, unless it keeps the unit out. */
  subjectsOf(context: Context, around: SealedAround): readonly string[];
  /** Whether whoever answers to them is kept out as well: everybody of the unit. */
  keepsUnitOut(context: Context, around: SealedAround): boolean;
  /** Kept until this event has happened; absent: for good. */
  readonly until?: string;
}

/** Where a cycle stands that is said in confidence. */
export interface SealedAround extends JudgedAround {
  /** Of its duty: one that is always about a leader says so before anybody is named. */
  readonly parameters: Parameters;
}

/** Where a cycle stands that judges people. */
export interface JudgedAround {
  readonly roster: Roster;
  readonly period: { readonly from: Day; readonly to: Day };
}

/** The three periods of China's state organs (State Archives Order 8 of 2006). */
export type RetentionClass = 'permanent' | '30 years' | '10 years';

/** A class, with where it comes from and how sure that is. */
export interface RetentionTrait {
  readonly keep: RetentionClass;
  readonly source: Text;
  readonly confidence: Confidence;
}

/** How long the content of a closed cycle is kept, as data: a class per duty, with where it comes from and how sure that is. */
export interface RetentionRule extends RetentionTrait {
  /** The duty it is for; absent: every duty of the obligation. */
  readonly duty?: string;
  /** The obligation it is for; absent: every obligation. */
  readonly obligation?: string;
}

/** The first rule that fits is it. */
export type RetentionSchedule = readonly RetentionRule[];
