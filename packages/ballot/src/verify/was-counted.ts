/** Was my sheet counted? The whole list is read, so that whoever serves it does not learn which line was looked for. */
import { type Listed, merkleRoot } from '../box/merkle-root.ts';
import type { Receipt } from '../paper/fill-sheet.ts';

/** What is published of one question: while people vote what is on the disk, afterwards what was closed. */
export interface PublishedList {
  readonly question: string;
  /** Sorted by nullifier. */
  readonly sheets: readonly Listed[];
  /** Of a closed list. */
  readonly root?: string;
}

/**
 * `counted`: this very sheet is in a list of its question. `missing`: send it again while people vote, and object afterwards.
 * `exchanged`: the paper was used with another sheet. `root-differs`: the list is not the one that its root was made of.
 */
export type Verification = 'counted' | 'missing' | 'exchanged' | 'root-differs';

/**
 * Looks a receipt up in the published lists.
 *
 * @example
 * await wasCounted(receipt, lists) // → 'counted'
 */
export async function wasCounted(receipt: Receipt, lists: readonly PublishedList[]): Promise<Verification> {
  const own = lists.filter(({ question }) => question === receipt.question);
  for (const { sheets, root } of own) {
    if (root !== undefined && (await merkleRoot(sheets)) !== root) return 'root-differs';
  }
  const found = own.flatMap(({ sheets }) => sheets).find(({ nullifier }) => nullifier === receipt.nullifier);
  if (!found) return 'missing';
  return found.sealed === receipt.sealed ? 'counted' : 'exchanged';
}
