/** Papers and sheets of a ballot, where their voter keeps them: in this browser, or in a file where the computer is not theirs. */
import type { Announcement, Paper, Receipt } from '@obligato/ballot/voter';
import type { Text } from '../texts/text.ts';

/** A sheet that is cast: sent again until it is kept, and looked up by its receipt. */
export interface OwnSheet {
  readonly receipt: Receipt;
  /** What is sent, in base64url. It goes when the list has the sheet. */
  readonly bytes?: string;
  readonly state: 'waiting' | 'received' | 'kept' | 'refused' | 'missing' | 'exchanged' | 'root-differs';
  /** Why it was not taken. */
  readonly because?: string | undefined;
}

/** Nothing in it says whose it is. */
export interface OwnBallot {
  readonly format: 1;
  readonly announcement: Announcement;
  readonly fingerprint: string;
  readonly notPromised: readonly Text[];
  /** Until they are filled in. */
  readonly papers?: readonly Paper[];
  /** From then on. */
  readonly sheets?: readonly OwnSheet[];
}

const keyOf = (ballot: string) => `obligato:ballot:${ballot}`;

export function ownBallot(ballot: string): OwnBallot | undefined {
  return readOwn(localStorage.getItem(keyOf(ballot)) ?? '', ballot);
}

export const keep = (own: OwnBallot): void => localStorage.setItem(keyOf(own.announcement.ballot), JSON.stringify(own));

export const forget = (ballot: string): void => localStorage.removeItem(keyOf(ballot));

/** Undefined for what holds no papers of that ballot. */
export function readOwn(text: string, ballot: string): OwnBallot | undefined {
  try {
    const own = JSON.parse(text) as Partial<OwnBallot> | null;
    const isWhole = own?.format === 1 && own.announcement?.ballot === ballot && (own.papers ?? own.sheets);
    return isWhole ? (own as OwnBallot) : undefined;
  } catch {
    return undefined;
  }
}

export function saveAsFile(own: OwnBallot): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(own)], { type: 'application/json' }));
  link.download = `${own.announcement.ballot}.${own.papers ? 'papers' : 'sheets'}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
