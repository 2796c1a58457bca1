/**
 * Whoever wants to know whose a sheet is, and has everything that is left of a ballot: every copy of the disk, the log, the bodies of all
 * requests, and what the scrutineers saw. For every question each voter is given a sheet, by the strongest trace that there is; where
 * there is none it is guessed.
 */
import { constants, createPublicKey, publicEncrypt } from 'node:crypto';
import { fingerprintOf } from '@obligato/ballot/voter';
import { type Dice, shuffled } from './ballot-dice.ts';
import type { Copy } from './ballot-disk.ts';
import { type Artefacts, nullifierIn, type Queue } from './ballot-house.ts';
import { sheetFromBytes } from './ballot-inside.ts';

/** Voter → sheet, by question. */
export type Guess = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface Knowing {
  /** Who stood at the door. */
  readonly queue?: Queue;
}

export async function matchSheets(artefacts: Artefacts, dice: Dice, { queue }: Knowing = {}): Promise<Guess> {
  const sent = await sentSheets(artefacts);
  const unblinded = unblindedOf(artefacts, sent);
  const named = namedIn(artefacts);
  const order = arrivalOrder(artefacts);
  const found = new Map<string, Map<string, string>>();
  for (const { id } of artefacts.announcement.questions) {
    const lots = artefacts.announcement.lots.flatMap(({ question }, lot) => (question === id ? [lot] : []));
    const all = sent.filter(({ lot, nullifier }) => lots.includes(lot) && artefacts.opened.has(nullifier));
    const sheets = all.map(({ nullifier }) => nullifier);
    const voters = artefacts.papers.map(({ member }) => member);
    const guess = new Map<string, string>();
    for (const [sheet, member] of [...unblinded, ...named]) if (sheets.includes(sheet)) guess.set(member, sheet);
    const left = sheets.filter((sheet) => ![...guess.values()].includes(sheet));
    // Who came when is known at the door; whoever does not know it believes that people vote in the order in which they fetched papers.
    const line = (queue ?? voters).filter((member) => !guess.has(member));
    const { sorted, isTold } = order(left);
    if (queue && !isTold) byBatches(artefacts, { queue, sheets: left, guess, dice });
    else for (const [at, sheet] of sorted.entries()) if (line[at]) guess.set(line[at], sheet);
    found.set(id, guess);
  }
  return found;
}

interface Sent {
  readonly lot: number;
  readonly nullifier: string;
  readonly signature: Uint8Array;
}

async function sentSheets({ announcement, sheets }: Artefacts): Promise<readonly Sent[]> {
  const fingerprint = await fingerprintOf(announcement);
  const read = sheets.map(async (bytes) => {
    const sheet = sheetFromBytes(bytes, bytes.length);
    return {
      lot: sheet?.lot ?? 0,
      signature: sheet?.signature ?? bytes,
      nullifier: await nullifierIn(announcement, fingerprint, bytes),
    };
  });
  return Promise.all(read);
}

/** A signature that was not blinded leads back: raised to the public exponent it is what was sent to be signed. */
function unblindedOf({ announcement, papers }: Artefacts, sent: readonly Sent[]): ReadonlyMap<string, string> {
  const asked = new Map(papers.flatMap(({ member, blinded }) => blinded.map((each) => [each, member] as const)));
  const keys = announcement.lots.map(({ key }) =>
    createPublicKey({ key: Buffer.from(key, 'base64url'), type: 'spki', format: 'der' }),
  );
  const found = new Map<string, string>();
  for (const { lot, nullifier, signature } of sent) {
    const key = keys[lot];
    const raised = key && publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, signature).toString('base64url');
    const member = raised && asked.get(raised);
    if (member) found.set(nullifier, member);
  }
  return found;
}

/** Whoever is named where a sheet is: in a line of the log, or of a file. */
function namedIn({ log, copies, papers, opened }: Artefacts): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const lines = [...log, ...copies.flatMap(({ files }) => [...files.values()])];
  const members = papers.map(({ member }) => member);
  for (const line of new Set(lines)) {
    const named = members.filter((member) => line.includes(`"${member}"`));
    const sheets = [...opened.keys()].filter((sheet) => line.includes(sheet));
    if (named.length === 1 && sheets.length === 1) found.set(sheets[0] ?? '', named[0] ?? '');
  }
  return found;
}

interface Arrival {
  readonly sorted: readonly string[];
  /** Whether anything tells the order of each; else it is that of copies, and of places in them. */
  readonly isTold: boolean;
}

/** The order in which sheets came: lines of the log, moments in a file, one copy after the other, or their places in a file. */
function arrivalOrder({ log, copies }: Artefacts): (sheets: readonly string[]) => Arrival {
  return (sheets) => {
    const logged = log.flatMap((line) => sheets.filter((sheet) => line.includes(`"${sheet}"`)));
    if (sheets.length > 0 && logged.length === sheets.length) return { sorted: logged, isTold: true };
    const moments = momentsIn(copies);
    if (sheets.some((sheet) => moments.has(sheet)))
      return {
        sorted: [...sheets].sort((a, b) => ((moments.get(a) ?? 'z') < (moments.get(b) ?? 'z') ? -1 : 1)),
        isTold: true,
      };
    const came = sheets.map((sheet) => ({ sheet, at: firstCopy(copies, sheet), place: placeIn(copies, sheet) }));
    const inFile = [...came].sort((a, b) => a.place - b.place).map(({ sheet }) => sheet);
    if (inFile.some((sheet, at) => at > 0 && sheet < (inFile[at - 1] ?? ''))) return { sorted: inFile, isTold: true };
    const sorted = came.sort((a, b) => a.at - b.at || a.place - b.place).map(({ sheet }) => sheet);
    return { sorted, isTold: new Set(came.map(({ at }) => at)).size === sheets.length };
  };
}

const boxes = (copies: readonly Copy[]) =>
  copies.flatMap(({ files }) => [...files].filter(([path]) => /(box|closed)\.json$/.test(path)));

function momentsIn(copies: readonly Copy[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, text] of boxes(copies)) {
    const { moments = {} } = JSON.parse(text) as { readonly moments?: Readonly<Record<string, string>> };
    for (const [sheet, moment] of Object.entries(moments)) found.set(sheet, moment);
  }
  return found;
}

const firstCopy = (copies: readonly Copy[], sheet: string) =>
  copies.findIndex(({ files }) =>
    [...files].some(([path, text]) => /(box|closed)\.json$/.test(path) && text.includes(sheet)),
  );

/** Its place in the last file that has it. */
const placeIn = (copies: readonly Copy[], sheet: string): number =>
  boxes(copies)
    .findLast(([, text]) => text.includes(sheet))?.[1]
    .indexOf(sheet) ?? 0;

interface Batching {
  readonly queue: Queue;
  readonly sheets: readonly string[];
  readonly guess: Map<string, string>;
  readonly dice: Dice;
}

/**
 * Who stood at the door and copied the disk at every batch: a sheet that came with a batch is most likely of somebody who came since the
 * one before, for none of those has had a sheet in any.
 */
function byBatches({ announcement, copies, castBefore }: Artefacts, { queue, sheets, guess, dice }: Batching): void {
  const questions = announcement.questions.length;
  const cameAt = new Map<number, string[]>();
  for (const sheet of sheets) {
    const copy = firstCopy(copies, sheet);
    cameAt.set(copy, [...(cameAt.get(copy) ?? []), sheet]);
  }
  let [before, waiting] = [0, [] as string[]];
  for (const [copy, came] of [...cameAt].sort(([a], [b]) => a - b)) {
    const upTo = Math.ceil((castBefore[copy] ?? 0) / questions);
    const fresh = shuffled(queue.slice(before, upTo), dice);
    const candidates = [...fresh, ...shuffled(waiting, dice)];
    for (const [at, sheet] of came.entries()) if (candidates[at]) guess.set(candidates[at], sheet);
    waiting = candidates.slice(came.length);
    before = upTo;
  }
}
