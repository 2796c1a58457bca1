/** Secret ballots: what whoever is signed in asks, and what is sent as nobody. */
import type { Announcement, ClosedBox, PaperRequest, PublishedList, Tally } from '@obligato/ballot/voter';
import type { Text } from '../texts/text.ts';
import { ask, path } from './client.ts';

export type Phase = 'announced' | 'issuing' | 'waiting' | 'casting' | 'ended' | 'closed' | 'tallied';

export interface ListedBallot {
  readonly ballot: string;
  readonly title: Text;
  readonly phase: Phase;
  readonly cycle: string | null;
  readonly isVoter: boolean;
  readonly isScrutineer: boolean;
}

export interface AnnouncedBallot {
  readonly announcement: Announcement;
  readonly fingerprint: string;
  readonly phase: Phase;
  readonly group: string | null;
  readonly isScrutineer: boolean;
  readonly issued: number | null;
  readonly kept: Readonly<Record<string, number>>;
  readonly tally: RecordedTally | null;
  readonly notPromised: readonly Text[];
}

export interface RecordedTally extends Tally {
  readonly issued: number;
  readonly on: string;
}

export interface Named {
  readonly member: string;
  readonly name: string;
}

export interface BegunBallot {
  readonly ballot: string;
  readonly title: Text;
  readonly questions: Announcement['questions'];
  readonly electorate: readonly (Named & { readonly group: string })[];
  /** Who may be counted apart. */
  readonly groups: readonly { readonly id: string; readonly title: Text }[];
  readonly others: readonly Named[];
}

export interface AnnouncedNow {
  readonly ballot: string;
  readonly fingerprint: string;
  readonly electorate: number;
}

export const readBallots = () => ask<{ readonly items: readonly ListedBallot[] }>('/ballots');
export const readBallot = (ballot: string) => ask<AnnouncedBallot>(path`/ballots/${ballot}`);
export const readBallotDraft = (cycle: string) => ask<BegunBallot>(path`/cycles/${cycle}/ballots/draft`);
export const announceBallot = (cycle: string, body: object) =>
  ask<AnnouncedNow>(path`/cycles/${cycle}/ballots`, { method: 'POST', body });
export const fetchPapers = (ballot: string, body: PaperRequest) =>
  ask<{ readonly signatures: readonly string[] }>(path`/ballots/${ballot}/papers`, { method: 'POST', body });
export const closeBallot = (ballot: string) =>
  ask<ClosedBox>(path`/ballots/${ballot}/close`, { method: 'POST', body: {} });
export const recordTally = (ballot: string, body: Tally) =>
  ask<RecordedTally>(path`/ballots/${ballot}/tally`, { method: 'POST', body });

/** One sheet, from nobody: without a cookie and without a word of who sends it. */
export const castSheet = (ballot: string, sheet: string) =>
  ask<unknown>(path`/ballots/${ballot}/sheets`, { method: 'POST', body: { sheet }, asNobody: true });
/** The whole list: nobody learns which line is looked for. */
export const readSheets = (ballot: string) =>
  ask<{ readonly items: readonly PublishedList[] }>(path`/ballots/${ballot}/sheets`, { asNobody: true });
