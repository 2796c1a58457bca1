/** The box when it is closed: a sorted list and its root for every question, and nothing where fewer than five came back. */
import { type Announcement, fewest } from '../announcement/announcement.ts';
import { base64url, decoded } from '../bytes/base64url.ts';
import { sha256 } from '../bytes/bytes.ts';
import { mergeSmall } from '../suppression/merge-small.ts';
import type { PublishedList } from '../verify/was-counted.ts';
import type { Kept, Order } from './box.ts';
import { type Listed, merkleRoot } from './merkle-root.ts';

/** A sheet of a closed box: as it is published, and until it is destroyed what is sealed. */
export interface ClosedSheet extends Listed {
  /** In base64url. */
  readonly content?: string;
}

/** Sheets that are counted together. */
export interface ClosedList {
  readonly question: string;
  /** Groups whose sheets lie here: several where one had fewer than five. */
  readonly groups: readonly string[];
  /** Sorted by nullifier. */
  readonly sheets: readonly ClosedSheet[];
  /** SHA-256 over all of them, in base64url. */
  readonly root: string;
}

export interface ClosedBox {
  readonly format: 1;
  /** Fingerprint of the announcement. */
  readonly announcement: string;
  readonly lists: readonly ClosedList[];
  /** Questions to which fewer than five sheets came back: these were destroyed, and nothing is counted. */
  readonly tooFew: readonly string[];
  /** Questions to which more sheets came than papers were issued: somebody made papers. Their lists are published, and not counted. */
  readonly surplus: readonly string[];
}

export interface Closing {
  readonly announcement: Announcement;
  readonly fingerprint: string;
  /** What came of each lot, in the order of the announcement. */
  readonly kept: readonly Kept[];
  readonly order: Order;
  /** How many have a paper of a question. */
  readonly issuedTo: (question: string) => number;
}

export async function closedBox({ announcement, fingerprint, kept, order, issuedTo }: Closing): Promise<ClosedBox> {
  const lists: ClosedList[] = [];
  const tooFew: string[] = [];
  const surplus: string[] = [];
  for (const { id } of announcement.questions) {
    const lots = announcement.lots.flatMap((lot, number) => {
      return lot.question === id ? [{ group: lot.group, sheets: Object.entries(kept[number] ?? {}) }] : [];
    });
    const returned = lots.reduce((sum, { sheets }) => sum + sheets.length, 0);
    if (returned > issuedTo(id)) surplus.push(id);
    const parts = mergeSmall(lots.map(({ group, sheets }) => ({ id: group, count: sheets.length })));
    if (parts.some(({ count }) => count > 0 && count < fewest) || parts.every(({ count }) => count === 0)) {
      tooFew.push(id);
      continue;
    }
    for (const { ids } of parts) {
      const inside = lots.filter(({ group }) => ids.includes(group)).flatMap(({ sheets }) => sheets);
      const sheets = await closedSheets(Object.fromEntries(inside), order);
      lists.push({ question: id, groups: ids, sheets, root: await merkleRoot(sheets) });
    }
  }
  return { format: 1, announcement: fingerprint, lists, tooFew, surplus };
}

/** Sheets of the box, sorted, each with the hash that is published of it. */
export const closedSheets = (kept: Kept, order: Order): Promise<readonly Required<ClosedSheet>[]> =>
  Promise.all(
    Object.entries(kept)
      .sort(([a], [b]) => order(a, b))
      .map(async ([nullifier, content]) => ({ nullifier, sealed: await sealedHash(content), content })),
  );

/** SHA-256 of what is sealed, both in base64url. */
export const sealedHash = async (content: string): Promise<string> =>
  base64url(await sha256(decoded(content) ?? new Uint8Array()));

/**
 * The lists for everybody: what is sealed stays with the scrutineers.
 *
 * @example
 * const lists = publishedLists(closed);
 */
export const publishedLists = ({ lists }: Pick<ClosedBox, 'lists'>): readonly Required<PublishedList>[] =>
  lists.map(({ question, sheets, root }) => ({
    question,
    sheets: sheets.map(({ nullifier, sealed }) => ({ nullifier, sealed })),
    root,
  }));

/**
 * The lists that are counted: all but those of which somebody made papers.
 *
 * @example
 * countedLists(closed).length // → 2
 */
export const countedLists = ({ lists, surplus }: ClosedBox): readonly ClosedList[] =>
  lists.filter(({ question }) => !surplus.includes(question));

/** What was sealed is gone; the lists and their roots are as they were. */
export const withoutContent = (closed: ClosedBox): ClosedBox => ({
  ...closed,
  lists: closed.lists.map((list) => ({
    ...list,
    sheets: list.sheets.map(({ nullifier, sealed }) => ({ nullifier, sealed })),
  })),
});
