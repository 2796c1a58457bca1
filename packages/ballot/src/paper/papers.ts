/**
 * The voter's papers: 32 random bytes a question that nobody else ever sees, sent out blinded and brought home signed. What runs here
 * runs on the voter's phone.
 */
import type { Announcement } from '../announcement/announcement.ts';
import { fingerprintOf } from '../announcement/fingerprint-of.ts';
import { lotsFor, type Voter } from '../announcement/lots-for.ts';
import { base64url, decoded } from '../bytes/base64url.ts';
import { randomBytes } from '../bytes/bytes.ts';
import { signatureBytes } from '../sheet/sheet.ts';
import { type Refused, refused } from '../words/refusals.ts';
import { type BlindSuite, lotKey, suite } from './suite.ts';

/** A paper that is not signed yet. It stays on the phone until it is, and is forgotten then. */
export interface PendingPaper {
  readonly lot: number;
  /** What is signed, in base64url. */
  readonly paper: string;
  /** What takes the blinding off, in base64url. Whoever has it can tell which request was whose. */
  readonly unblinds: string;
}

/** What is sent, signed in as oneself. */
export interface PaperRequest {
  /** Fingerprint of the announcement that the phone holds. */
  readonly announcement: string;
  /** One a lot, in the order of the lots: 256 bytes each, in base64url. */
  readonly blinded: readonly string[];
}

export interface PreparedPapers {
  /** Kept on the phone; the same request is sent again when its answer was lost on the way. */
  readonly pending: readonly PendingPaper[];
  readonly request: PaperRequest;
}

/** What is cast. It says nothing of who it was issued to. */
export interface Paper {
  readonly lot: number;
  readonly paper: string;
  readonly signature: string;
}

/** How a message is blinded: by the library, in everything that people use. */
export type Blind = BlindSuite['blind'];
const blinded: Blind = (key, prepared) => suite.blind(key, prepared);

/**
 * Prepares all papers of a voter at once: some 30 ms each on a computer, up to 800 on an old phone.
 *
 * @example
 * const { pending, request } = await preparePapers(announcement, { member: 'li', group: 'all' });
 */
export async function preparePapers(
  announcement: Announcement,
  voter: Voter,
  blind = blinded,
): Promise<PreparedPapers> {
  const each = [];
  for (const lot of lotsFor(announcement, voter)) {
    const prepared = suite.prepare(randomBytes(32));
    const { blindedMsg, inv } = await blind(await keyOfLot(announcement, lot), prepared);
    each.push({ lot, paper: base64url(prepared), unblinds: base64url(inv), blinded: base64url(blindedMsg) });
  }
  return {
    pending: each.map(({ lot, paper, unblinds }) => ({ lot, paper, unblinds })),
    request: { announcement: await fingerprintOf(announcement), blinded: each.map((paper) => paper.blinded) },
  };
}

/**
 * Takes the blinding off what the server signed, and checks it against the announced keys: a signature by a key of one's own is refused.
 *
 * @example
 * const papers = await finishPapers(announcement, pending, signatures);
 */
export async function finishPapers(
  announcement: Announcement,
  pending: readonly PendingPaper[],
  signatures: readonly string[],
): Promise<readonly Paper[] | Refused> {
  if (signatures.length !== pending.length) return refused('paper-refused');
  const papers: Paper[] = [];
  for (const [place, { lot, paper, unblinds }] of pending.entries()) {
    const [signed, inverse] = [decoded(signatures[place], signatureBytes), decoded(unblinds, signatureBytes)];
    const message = decoded(paper);
    if (!signed || !inverse || !message) return refused('paper-refused');
    try {
      const signature = await suite.finalize(await keyOfLot(announcement, lot), message, signed, inverse);
      papers.push({ lot, paper, signature: base64url(signature) });
    } catch {
      return refused('paper-refused');
    }
  }
  return papers;
}

const keyOfLot = ({ lots }: Announcement, lot: number) => lotKey(lots[lot]?.key ?? '');
