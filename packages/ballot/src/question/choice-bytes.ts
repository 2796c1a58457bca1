/** A choice as bytes, always as many for every choice to every question of a ballot: what is sealed tells nothing by its size. */
import { joined, utf8 } from '../bytes/bytes.ts';
import { kindOf } from './kinds.ts';
import type { Choice, Question } from './question.ts';

/** Most options of a question: one bit each. */
export const mostOptions = 64;
/** Most bytes of a name that is written in, as UTF-8. */
export const nameBytes = 40;
const format = 1;
const marksBytes = mostOptions / 8;
/** What seals to 157 bytes: all that a question without people written in needs, and room. */
const least = 76;

/** Bytes of a choice in a ballot of these questions. */
export function choiceBytesOf(questions: readonly Question[]): number {
  const writeIns = Math.max(0, ...questions.map((question) => kindOf(question).validityOf(question).writeIns));
  return Math.max(least, 1 + marksBytes + writeIns * (1 + nameBytes));
}

/** A name as it is counted: spaces at its ends are nobody’s, and letters have one form. */
export const nameAsCounted = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Throws a `RangeError` for what has no place on a sheet of this question: a page never lets anybody choose it. */
export function choiceToBytes(question: Question, { chosen, writeIns }: Choice, bytes: number): Uint8Array {
  const options = kindOf(question)
    .optionsOf(question)
    .map(({ id }) => id);
  const marks = new Uint8Array(marksBytes);
  for (const id of chosen) {
    const at = options.indexOf(id);
    if (at < 0) throw new RangeError(`not an option of ${question.id}: ${id}`);
    marks[at >> 3] = (marks[at >> 3] ?? 0) | (1 << (at & 7));
  }
  const names = writeIns.map((name) => utf8(nameAsCounted(name)));
  if (names.some(({ length }) => length === 0 || length > nameBytes)) throw new RangeError('a name of 1 to 40 bytes');
  const written = joined(
    Uint8Array.of(format),
    marks,
    ...names.map((name) => joined(Uint8Array.of(name.length), name)),
  );
  if (written.length > bytes) throw new RangeError('more people written in than there is room for');
  return joined(written, new Uint8Array(bytes - written.length));
}

/** Undefined for bytes that no page of this version writes. */
export function choiceFromBytes(question: Question, bytes: Uint8Array): Choice | undefined {
  const options = kindOf(question)
    .optionsOf(question)
    .map(({ id }) => id);
  if (bytes[0] !== format || bytes.length < least) return undefined;
  const marks = bytes.subarray(1, 1 + marksBytes);
  const places = Array.from({ length: mostOptions }, (_, at) => at).filter(
    (at) => (marks[at >> 3] ?? 0) & (1 << (at & 7)),
  );
  const chosen = places.map((at) => options[at]);
  const writeIns: string[] = [];
  let at = 1 + marksBytes;
  for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) {
    const name = nameIn(bytes.subarray(at + 1, at + 1 + length));
    if (length > nameBytes || name === undefined) return undefined;
    writeIns.push(name);
    at += 1 + length;
  }
  if (bytes.subarray(at).some((byte) => byte !== 0) || chosen.some((id) => id === undefined)) return undefined;
  return { chosen: chosen.filter((id) => id !== undefined), writeIns };
}

function nameIn(bytes: Uint8Array): string | undefined {
  try {
    const name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return name === nameAsCounted(name) && name !== '' ? name : undefined;
  } catch {
    return undefined;
  }
}
