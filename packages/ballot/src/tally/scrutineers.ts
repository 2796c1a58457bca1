/**
 * The scrutineers' room. Each makes their part of every sealed choice with their own share, in their own browser; the two parts open it.
 * Neither ever holds the other's share, and the server holds none.
 */
import type { Announcement } from '../announcement/announcement.ts';
import { fingerprintOf } from '../announcement/fingerprint-of.ts';
import { questionOf } from '../announcement/lots-for.ts';
import { type ClosedBox, type ClosedList, countedLists, sealedHash } from '../box/closed-box.ts';
import { merkleRoot } from '../box/merkle-root.ts';
import { base64url, decoded } from '../bytes/base64url.ts';
import { pointsOf } from '../paper/fill-sheet.ts';
import { choiceFromBytes } from '../question/choice-bytes.ts';
import type { Choice } from '../question/question.ts';
import { privateKeyIn, secretIn } from '../seal/scrutineer-key.ts';
import { open, partOf } from '../seal/seal.ts';
import { contextOf } from '../seal/sealed-for.ts';
import { type Refused, refused } from '../words/refusals.ts';
import { countChoices } from './count-choices.ts';
import type { Tally } from './tally.ts';

/** What one scrutineer hands to the other. Together with the other's share it opens this ballot, so it is handed to nobody else. */
export interface OpeningPart {
  readonly format: 1;
  /** Fingerprint of the announcement. */
  readonly announcement: string;
  /** Which scrutineer, in the order of the announcement. */
  readonly scrutineer: 0 | 1;
  /** A list for each list of the box: 32 bytes for each sheet, in base64url; empty where what is sealed cannot be opened. */
  readonly lists: readonly (readonly string[])[];
}

/**
 * One scrutineer's part.
 *
 * @example
 * const part = await openingPart(announcement, closed, share);
 */
export async function openingPart(
  announcement: Announcement,
  closed: ClosedBox,
  share: string,
): Promise<OpeningPart | Refused> {
  const secret = await secretIn(share);
  if (!secret) return refused('share-mistyped');
  for (const scrutineer of [0, 1] as const) {
    const key = await privateKeyIn(secret, pointsOf(announcement)[scrutineer]);
    if (!key) continue;
    const lists: string[][] = [];
    for (const { sheets } of countedLists(closed)) {
      const parts = await Promise.all(sheets.map(({ content }) => partOf(decoded(content) ?? new Uint8Array(), key)));
      lists.push(parts.map((part) => (part ? base64url(part) : '')));
    }
    return { format: 1, announcement: await fingerprintOf(announcement), scrutineer, lists };
  }
  return refused('share-of-another');
}

/**
 * Opens and counts, with the parts of both.
 *
 * @example
 * const tally = await countBallot(announcement, closed, [part, otherPart]);
 */
export async function countBallot(
  announcement: Announcement,
  closed: ClosedBox,
  parts: readonly OpeningPart[],
): Promise<Tally | Refused> {
  const opened = await openSheets(announcement, closed, parts);
  if ('is' in opened) return opened;
  const results = countedLists(closed).map(({ question, groups, root }, list) => ({
    ...{ question, groups },
    ...countChoices(questionOf(announcement, question), opened[list] ?? []),
    root,
  }));
  const { ballot } = announcement;
  return {
    format: 1,
    ballot,
    announcement: closed.announcement,
    results,
    tooFew: closed.tooFew,
    surplus: closed.surplus,
  };
}

/** What lies open between the two for a moment: the choices of every list, in the order of its sheets. Only counts leave the room. */
export async function openSheets(
  announcement: Announcement,
  closed: ClosedBox,
  parts: readonly OpeningPart[],
): Promise<readonly (readonly (Choice | undefined)[])[] | Refused> {
  const [first, second] = [0, 1].map((which) => parts.find(({ scrutineer }) => scrutineer === which));
  if (!first || !second) return refused('share-missing');
  const fingerprint = await fingerprintOf(announcement);
  if (closed.announcement !== fingerprint || !(await rootsHold(closed.lists))) return refused('root-differs');
  if (!fits(first, closed, fingerprint) || !fits(second, closed, fingerprint)) return refused('part-of-another');
  return Promise.all(
    countedLists(closed).map(({ question, sheets }, list) =>
      Promise.all(
        sheets.map(async ({ nullifier, content }, place) => {
          const [one, other] = [decoded(first.lists[list]?.[place], 32), decoded(second.lists[list]?.[place], 32)];
          const bytes = decoded(content);
          if (!one || !other || !bytes) return undefined;
          const context = contextOf({ fingerprint, question, nullifier });
          const choice = await open({ points: pointsOf(announcement), sealed: bytes, context, parts: [one, other] });
          return choice && choiceFromBytes(questionOf(announcement, question), choice);
        }),
      ),
    ),
  );
}

const fits = (part: OpeningPart, closed: ClosedBox, fingerprint: string) =>
  part.announcement === fingerprint &&
  part.lists.length === countedLists(closed).length &&
  countedLists(closed).every(({ sheets }, list) => part.lists[list]?.length === sheets.length);

/** Of what is sealed, not of what is said about it. */
async function rootsHold(lists: readonly ClosedList[]): Promise<boolean> {
  for (const { sheets, root } of lists) {
    const hashes = await Promise.all(sheets.map(({ content = '' }) => sealedHash(content)));
    if (sheets.some(({ sealed }, place) => sealed !== hashes[place]) || (await merkleRoot(sheets)) !== root)
      return false;
  }
  return true;
}
