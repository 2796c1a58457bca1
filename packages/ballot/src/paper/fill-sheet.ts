/** The voter fills a sheet: the choice is sealed to both scrutineers, and bound to the paper that it lies on. */
import type { Announcement } from '../announcement/announcement.ts';
import { fingerprintOf } from '../announcement/fingerprint-of.ts';
import { questionOf } from '../announcement/lots-for.ts';
import { base64url, decoded } from '../bytes/base64url.ts';
import { sha256 } from '../bytes/bytes.ts';
import { choiceBytesOf, choiceToBytes } from '../question/choice-bytes.ts';
import type { Choice } from '../question/question.ts';
import { type Points, seal } from '../seal/seal.ts';
import { contextOf } from '../seal/sealed-for.ts';
import { nullifierOf } from '../sheet/nullifier.ts';
import { paperBytes, sheetToBytes, signatureBytes } from '../sheet/sheet.ts';
import type { Paper } from './papers.ts';

/** What the voter can look up afterwards. It proves that a sheet is in the box, and not what it says; forget it when the ballot is closed. */
export interface Receipt {
  readonly question: string;
  readonly nullifier: string;
  /** SHA-256 of what is sealed, in base64url. */
  readonly sealed: string;
}

export interface FilledSheet {
  /** What is sent, without a name, a cookie or anything else: as many bytes for every choice. */
  readonly bytes: Uint8Array;
  readonly receipt: Receipt;
}

/**
 * A sheet to be cast. Keep the bytes until the published list has it: sent again they count once.
 *
 * @example
 * const { bytes, receipt } = await fillSheet(announcement, paper, { chosen: ['good'], writeIns: [] });
 */
export async function fillSheet(announcement: Announcement, paper: Paper, choice: Choice): Promise<FilledSheet> {
  const question = questionOf(announcement, announcement.lots[paper.lot]?.question ?? '');
  const [message, signature] = [certain(paper.paper, paperBytes), certain(paper.signature, signatureBytes)];
  const fingerprint = await fingerprintOf(announcement);
  const nullifier = await nullifierOf({ fingerprint, question: question.id, paper: message });
  const sealed = await seal({
    points: pointsOf(announcement),
    choice: choiceToBytes(question, choice, choiceBytesOf(announcement.questions)),
    context: contextOf({ fingerprint, question: question.id, nullifier }),
  });
  return {
    bytes: sheetToBytes({ lot: paper.lot, paper: message, signature, sealed }),
    receipt: { question: question.id, nullifier, sealed: base64url(await sha256(sealed)) },
  };
}

/** The points of both scrutineers, in their order. */
export const pointsOf = ({ scrutineers: [one, other] }: Pick<Announcement, 'scrutineers'>): Points => [
  certain(one.key, 65),
  certain(other.key, 65),
];

function certain(text: string, length: number): Uint8Array {
  const bytes = decoded(text, length);
  if (!bytes) throw new RangeError(`not ${length} bytes in base64url`);
  return bytes;
}
