/** A ballot that people hold, and everything that is left of it for whoever wants to know who voted what. Protections can be taken out. */
import { type Announcement, announceBallot, type Ballot, type Choice, type Question } from '@obligato/ballot';
import {
  type Blind,
  countBallot,
  fillSheet,
  finishPapers,
  makeScrutineerKey,
  type OpeningPart,
  openingPart,
  type Paper,
  preparePapers,
  type Receipt,
} from '@obligato/ballot/voter';
import { type Dice, diceOf, shuffled } from './ballot-dice.ts';
import { CopiedDisk, type Copy } from './ballot-disk.ts';
import {
  type BoxProtections,
  makeSigningKey,
  nullifierOf,
  openSheets,
  openUnprotected,
  type SigningKey,
  sheetFromBytes,
  suite,
} from './ballot-inside.ts';

/** What is there to be looked at. */
export interface Artefacts {
  readonly announcement: Announcement;
  /** The disk after every change, in order. */
  readonly copies: readonly Copy[];
  /** How many sheets had been cast when each copy was made: whoever copies knows when. */
  readonly castBefore: readonly number[];
  /** The server's log: requests of people who are signed in, by name; of sheets there is no line. */
  readonly log: readonly string[];
  /** Bodies of all requests for papers, with who sent them, in order. */
  readonly papers: readonly { readonly member: string; readonly blinded: readonly string[] }[];
  /** Bodies of all sheets that were sent, and nothing else of them: no order, no address. */
  readonly sheets: readonly Uint8Array[];
  /** What both scrutineers saw: the choice on every sheet. */
  readonly opened: ReadonlyMap<string, Choice>;
}

/** What only those know who stood at the door: who voted, one after the other. */
export type Queue = readonly string[];

export interface HeldBallot {
  readonly artefacts: Artefacts;
  readonly queue: Queue;
  /** Whose each sheet is, by question: what nobody should find out. */
  readonly truth: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly choices: ReadonlyMap<string, readonly Choice[]>;
  readonly agrees: boolean;
}

/** Protections that are taken out. */
export interface Without {
  readonly blinding?: true;
  readonly order?: true;
  readonly batches?: true;
  /** Whoever has papers votes at once: the order in which they were issued, which the log tells, is the order of casting. */
  readonly windows?: true;
  readonly silence?: true;
  readonly dayAlone?: true;
}

export interface Plan {
  readonly seed: number;
  readonly voters: number;
  readonly questions: readonly Question[];
  readonly choose: (dice: Dice, voter: number, question: Question) => Choice | undefined;
  /** Everybody casts all sheets at once, one person after the other; otherwise each sheet at a moment of its own. */
  readonly inLine?: boolean;
  readonly restarts?: boolean;
  readonly without?: Without;
}

const scrutineers = await Promise.all([makeScrutineerKey(), makeScrutineerKey()]);
const keys: SigningKey[] = [];
const time = (clock: string) => `2026-12-20T${clock}:00+08:00`;
const title = { en: 'Ballot', 'zh-CN': '投票' };

export async function holdBallot(plan: Plan): Promise<HeldBallot> {
  const { seed, voters, questions, choose, inLine = false, restarts = false, without = {} } = plan;
  const dice = diceOf(seed);
  const members = shuffled(
    Array.from({ length: voters }, (_, at) => `m${String(at + 1).padStart(3, '0')}`),
    dice,
  );
  const disk = new CopiedDisk();
  let now = time('08:00');
  const opening = { folder: 'ballots/b', files: disk, now: () => now };
  let made = 0;
  const signingKey = async () => (keys[made++] ??= await makeSigningKey());
  const windows = {
    issue: { opens: time('09:00'), closes: time('10:00') },
    cast: { opens: time('11:00'), closes: time('12:00') },
  };
  const both = scrutineers.map(({ key }, at) => ({ member: `s${at}`, key })) as [never, never];
  const electorate = members.map((member) => ({ member }));
  await announceBallot(
    { ballot: 'b', title, questions: [...questions], electorate, ...windows, scrutineers: both },
    { ...opening, signingKey },
  );

  const moments = new Map<string, string>();
  const box = protectionsOf(without, dice, moments);
  let ballot = await openUnprotected(opening, box);
  const { announcement } = ballot;
  const log: string[] = [];
  const requests: { readonly member: string; readonly blinded: readonly string[] }[] = [];

  now = time('09:30');
  const papers = new Map<string, readonly Paper[]>();
  const issued = shuffled(members, dice);
  for (const [at, member] of issued.entries()) {
    const blind = without.blinding ? notBlind : undefined;
    const { pending, request } = await preparePapers(announcement, { member, group: 'all' }, ...(blind ? [blind] : []));
    requests.push({ member, blinded: request.blinded });
    const answer = certain(await ballot.issue(member, request));
    log.push(JSON.stringify({ time: time(`09:${String(at % 60).padStart(2, '0')}`), route: 'papers', member }));
    papers.set(member, certain(await finishPapers(announcement, pending, answer.signatures)));
  }

  now = time('11:30');
  const queue = without.windows ? issued : shuffled(members, dice);
  const filled: { readonly member: string; readonly bytes: Uint8Array; readonly receipt: Receipt }[] = [];
  const choices = new Map<string, Choice[]>();
  for (const member of queue) {
    for (const paper of papers.get(member) ?? []) {
      const question = questions.find(({ id }) => id === announcement.lots[paper.lot]?.question) as Question;
      const choice = choose(dice, members.indexOf(member), question);
      if (!choice) continue;
      filled.push({ member, ...(await fillSheet(announcement, paper, choice)) });
      choices.set(question.id, [...(choices.get(question.id) ?? []), choice]);
    }
  }
  const sent = inLine ? filled : shuffled(filled, dice);
  const castBefore: number[] = [];
  for (const [at, { bytes, receipt }] of sent.entries()) {
    while (castBefore.length < disk.copies.length) castBefore.push(at);
    moments.set(receipt.nullifier, `cast ${String(at).padStart(5, '0')}`);
    certain(await ballot.cast(bytes));
    if (without.silence)
      log.push(JSON.stringify({ time: time('11:30'), route: 'sheets', at, sheet: receipt.nullifier }));
    await written();
    if (restarts && dice(20) === 0) {
      await ballot.shut();
      ballot = await openUnprotected(opening, box);
    }
  }
  // Phones look at the list, and send again what it lacks.
  const kept = new Set((await ballot.published()).flatMap(({ sheets }) => sheets.map(({ nullifier }) => nullifier)));
  for (const { bytes, receipt } of shuffled(filled, dice))
    if (!kept.has(receipt.nullifier)) certain(await ballot.cast(bytes));
  await written();
  while (castBefore.length < disk.copies.length) castBefore.push(sent.length);

  now = time('12:30');
  const closed = certain(await ballot.close());
  const parts: OpeningPart[] = [];
  for (const { share } of scrutineers) parts.push(certain(await openingPart(announcement, closed, share)));
  const seen = certain(await openSheets(announcement, closed, parts));
  const opened = new Map<string, Choice>();
  for (const [list, { sheets }] of closed.lists.entries())
    for (const [place, { nullifier }] of sheets.entries()) {
      const choice = seen[list]?.[place];
      if (choice) opened.set(nullifier, choice);
    }
  const tally = certain(await countBallot(announcement, closed, parts));
  certain(await ballot.tally(tally));
  await ballot.shut();
  while (castBefore.length < disk.copies.length) castBefore.push(sent.length);

  const truth = new Map(questions.map(({ id }) => [id, new Map<string, string>()]));
  for (const { member, receipt } of filled)
    if (opened.has(receipt.nullifier)) truth.get(receipt.question)?.set(member, receipt.nullifier);
  return {
    artefacts: {
      ...{ announcement, copies: disk.copies, castBefore, log, papers: requests, opened },
      sheets: shuffled(
        filled.map(({ bytes }) => bytes),
        dice,
      ),
    },
    queue: queue.filter((member) => filled.some((each) => each.member === member)),
    truth,
    choices,
    agrees: tally.results.every(({ question, returned }) => returned === choices.get(question)?.length),
  };
}

function protectionsOf(without: Without, dice: Dice, moments: ReadonlyMap<string, string>): Partial<BoxProtections> {
  if (without.order) return { dice: () => 0, order: () => 0 };
  if (without.batches) return { dice, fewest: 0 };
  const inOrder = () => Object.fromEntries([...moments].sort(([a], [b]) => (a < b ? -1 : 1)));
  return without.dayAlone ? { dice, besides: () => ({ moments: inOrder() }) } : { dice };
}

/** Blinds with 1, which is not blinding. */
const notBlind: Blind = async (key, prepared) => {
  const drawn = crypto.getRandomValues.bind(crypto);
  const one: typeof crypto.getRandomValues = (into) => {
    if (!into || into.byteLength < 200) return drawn(into);
    const bytes = into as unknown as Uint8Array;
    bytes.fill(0);
    bytes[bytes.length - 1] = 1;
    return into;
  };
  crypto.getRandomValues = one;
  try {
    return await suite.blind(key, prepared);
  } finally {
    crypto.getRandomValues = drawn;
  }
};

/** Batches are written after the answer. */
export const written = () =>
  new Promise((resume) => setTimeout(resume, 0)).then(() => new Promise((resume) => setImmediate(resume)));

export function certain<T>(value: T): Exclude<T, { readonly is: 'refused' }> {
  if (typeof value === 'object' && value !== null && 'is' in value && value.is === 'refused')
    throw new Error(JSON.stringify(value));
  return value as Exclude<T, { readonly is: 'refused' }>;
}

/** The nullifier of a sheet that was sent. */
export async function nullifierIn(announcement: Announcement, fingerprint: string, bytes: Uint8Array): Promise<string> {
  const sheet = sheetFromBytes(bytes, bytes.length);
  const lot = sheet && announcement.lots[sheet.lot];
  return sheet && lot ? nullifierOf({ fingerprint, question: lot.question, paper: sheet.paper }) : '';
}

export type { Ballot };
