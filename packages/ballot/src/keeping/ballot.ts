/** A ballot that is held: papers are issued, sheets are cast, the box is closed, the tally is recorded, and what could lead back is destroyed. */
import type { KeyObject } from 'node:crypto';
import type { Announcement } from '../announcement/announcement.ts';
import { lotsFor } from '../announcement/lots-for.ts';
import { laterOf, type Phase, phaseAt } from '../announcement/phase.ts';
import type { Box, Kept, Order } from '../box/box.ts';
import { type ClosedBox, closedBox, closedSheets, publishedLists, withoutContent } from '../box/closed-box.ts';
import { isSigned } from '../box/verify-paper.ts';
import { base64url, decoded } from '../bytes/base64url.ts';
import type { Roll } from '../issue/roll.ts';
import { signBlinded } from '../issue/sign-blinded.ts';
import type { PaperRequest } from '../paper/papers.ts';
import { nullifierOf } from '../sheet/nullifier.ts';
import { sheetBytesOf, sheetFromBytes, signatureBytes } from '../sheet/sheet.ts';
import { checkTally } from '../tally/check-tally.ts';
import type { Tally } from '../tally/tally.ts';
import type { PublishedList } from '../verify/was-counted.ts';
import { type Refused, refused } from '../words/refusals.ts';
import type { BallotFolder } from './ballot-folder.ts';
import { isOldEnough, type RecordedTally } from './recorded-tally.ts';

/** Signatures in the order of the request, in base64url. On the disk before they are given. */
export interface Issued {
  readonly is: 'issued';
  readonly signatures: readonly string[];
}

/** The sheet is in the box of this process, and not on the disk yet: send it again if the published list does not have it. */
export interface Received {
  readonly is: 'received';
}

export interface Status {
  readonly phase: Phase;
  readonly electorate: number;
  /** How many have papers; absent once who they are is destroyed. */
  readonly issued?: number;
  /** Sheets of each question on the disk. What the box holds besides is told nobody: it would count along with whoever votes. */
  readonly kept: Readonly<Record<string, number>>;
}

/** What a ballot is held with. Made by `openBallot`. */
export interface Holding {
  readonly announcement: Announcement;
  readonly fingerprint: string;
  readonly folder: BallotFolder;
  readonly now: () => string;
  readonly roll: Roll;
  /** By lot; empty once they are destroyed. */
  readonly signing: readonly KeyObject[];
  readonly verifying: readonly KeyObject[];
  readonly box: Box;
  readonly kept: readonly Kept[];
  readonly closed: ClosedBox | undefined;
  readonly tallied: RecordedTally | undefined;
  readonly phase: Phase;
  readonly order: Order;
  /** What is written of a box. */
  readonly boxContent: (kept: readonly Kept[]) => unknown;
}

/**
 * What a server does for a ballot. Every refusal is a value, and changes nothing.
 *
 * @example
 * const answer = await ballot.cast(new Uint8Array(480));
 * if (answer.is === 'refused') print(answer.message.en);
 */
export class Ballot {
  readonly announcement: Announcement;
  /** Of the announcement: what phones compare with what is posted. */
  readonly fingerprint: string;
  readonly #with: Holding;
  readonly #sheetBytes: number;
  #signing: readonly KeyObject[];
  #phase: Phase;
  /** What is on the disk. */
  #kept: readonly Kept[];
  #published: Promise<readonly PublishedList[]> | undefined;
  #closed: ClosedBox | undefined;
  #tallied: RecordedTally | undefined;
  #closing: Promise<ClosedBox | Refused> | undefined;

  constructor(holding: Holding) {
    this.announcement = holding.announcement;
    this.fingerprint = holding.fingerprint;
    this.#with = holding;
    this.#sheetBytes = sheetBytesOf(holding.announcement.questions);
    this.#signing = holding.signing;
    this.#phase = holding.phase;
    this.#kept = holding.kept;
    this.#closed = holding.closed;
    this.#tallied = holding.tallied;
  }

  /** The group that a member votes in; undefined for whoever may not vote, and once the list of voters is destroyed. */
  groupOf(member: string): string | undefined {
    return this.#with.roll.voter(member)?.group;
  }

  /** Signs the papers of a member, who is signed in. Once; the same request again is answered again. */
  async issue(member: string, { announcement, blinded }: PaperRequest): Promise<Issued | Refused> {
    const phase = await this.#reach();
    if (phase !== 'issuing') return refused(phase === 'announced' ? 'before-issue' : 'after-issue');
    if (announcement !== this.fingerprint) return refused('not-this-ballot');
    const { roll, folder } = this.#with;
    const voter = roll.voter(member);
    if (!voter) return refused('not-on-list');
    const lots = lotsFor(this.announcement, voter);
    const asked = Array.isArray(blinded) ? blinded.map((each) => decoded(each, signatureBytes)) : [];
    const signed = lots.map((lot, place) => {
      const [key, request] = [this.#signing[lot], asked[place]];
      return key && request && signBlinded(key, request);
    });
    const requests = asked.filter((each) => each !== undefined);
    const signatures = signed.flatMap((each) => (each ? [base64url(each)] : []));
    if (signatures.length !== lots.length || asked.length !== lots.length) return refused('not-the-papers');
    if (roll.claim(member, requests) === 'another') return refused('issued-already');
    // Also when it is asked again: the first request may still be on its way to the disk.
    await folder.write('issued', () => roll.issued);
    return { is: 'issued', signatures };
  }

  /** Takes a sheet from nobody. It is answered before anything is written, alike whether or not it fills a batch. */
  async cast(bytes: Uint8Array): Promise<Received | Refused> {
    const phase = await this.#reach();
    if (phase !== 'casting') return refused(beforeCasting.includes(phase) ? 'before-cast' : 'after-cast');
    const sheet = sheetFromBytes(bytes, this.#sheetBytes);
    const lot = sheet && this.announcement.lots[sheet.lot];
    const key = sheet && this.#with.verifying[sheet.lot];
    if (!sheet || !lot || !key) return refused('not-a-sheet');
    if (!isSigned(key, sheet.paper, sheet.signature)) return refused('not-signed');
    const { box, folder } = this.#with;
    const nullifier = await nullifierOf({ fingerprint: this.fingerprint, question: lot.question, paper: sheet.paper });
    folder.check();
    // It may have been closed meanwhile.
    if (this.#closing) return refused('after-cast');
    if (box.receive(sheet.lot, nullifier, base64url(sheet.sealed)) === 'used') return refused('used-already');
    if (box.isFull) setImmediate(() => void this.#keep());
    return { is: 'received' };
  }

  /** What is on the disk, sorted: phones send again what it lacks. The whole list, so that nobody says which line they look for. */
  async published(): Promise<readonly PublishedList[]> {
    if (this.#closed) return publishedLists(this.#closed);
    this.#published ??= Promise.all(
      this.announcement.lots.map(async ({ question }, lot) => {
        const sheets = await closedSheets(this.#kept[lot] ?? {}, this.#with.order);
        return { question, sheets: sheets.map(({ nullifier, sealed }) => ({ nullifier, sealed })) };
      }),
    );
    return this.#published;
  }

  /** The last batch, the sorted lists and their roots: written in one file, in one step. */
  async close(): Promise<ClosedBox | Refused> {
    const phase = await this.#reach();
    if (this.#closed) return this.#closed;
    if (phase !== 'ended') return refused('not-ended');
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** The closed lists for the scrutineers. */
  get closed(): ClosedBox | undefined {
    return this.#closed;
  }

  get tallied(): RecordedTally | undefined {
    return this.#tallied;
  }

  /** Records what the scrutineers counted, and destroys the keys, the list of voters and the set of those who have papers. */
  async tally(tally: Tally): Promise<RecordedTally | Refused> {
    if (!this.#closed) return refused('not-closed');
    if (this.#tallied) return refused('tallied-already');
    const wrong = checkTally(this.announcement, this.#closed, tally);
    if (wrong) return wrong;
    const { roll, folder, now } = this.#with;
    const recorded: RecordedTally = { ...tally, issued: roll.issued.length, on: now().slice(0, 10) };
    await folder.write('tally', () => recorded);
    await folder.remove(['keys', 'issued', 'electorate']);
    this.#tallied = recorded;
    this.#signing = [];
    roll.forget();
    return recorded;
  }

  /** 30 days after the tally what is sealed is taken out of the lists; their roots still hold. */
  async destroySealed(): Promise<ClosedBox | Refused> {
    const { folder, now } = this.#with;
    if (!this.#tallied || !this.#closed) return refused('not-tallied');
    const isKept = this.announcement.sealed === 'kept';
    if (isKept || !isOldEnough(this.#tallied, now())) return refused('too-early-to-destroy');
    const emptied = withoutContent(this.#closed);
    await folder.write('closed', () => emptied);
    this.#closed = emptied;
    return emptied;
  }

  async status(): Promise<Status> {
    const phase = await this.#reach();
    const lots = this.announcement.lots.map(({ question }, lot) => [question, this.#kept[lot] ?? {}] as const);
    const countOf = (id: string): number =>
      this.#closed
        ? sum(this.#closed.lists.filter(({ question }) => question === id).map(({ sheets }) => sheets.length))
        : sum(lots.filter(([question]) => question === id).map(([, sheets]) => Object.keys(sheets).length));
    return {
      phase,
      electorate: this.announcement.electorate,
      ...(this.#tallied ? {} : { issued: this.#with.roll.issued.length }),
      kept: Object.fromEntries(this.announcement.questions.map(({ id }) => [id, countOf(id)])),
    };
  }

  /** Lets go of the folder. Sheets that are not on the disk are lost with it, as they would be in a crash: phones send them again. */
  shut(): Promise<void> {
    return this.#with.folder.release();
  }

  async #close(): Promise<ClosedBox> {
    const { announcement, fingerprint, box, folder, order, roll } = this.#with;
    const lots = roll.holders.flatMap((voter) => lotsFor(announcement, voter));
    const issuedTo = (id: string) => lots.filter((lot) => announcement.lots[lot]?.question === id).length;
    const closed = await closedBox({ announcement, fingerprint, kept: box.pour(true), order, issuedTo });
    await folder.write('closed', () => closed);
    this.#closed = closed;
    await folder.remove(['box']);
    return closed;
  }

  async #keep(): Promise<void> {
    if (this.#closing || !this.#with.box.isFull) return;
    let poured: readonly Kept[] = [];
    const { box, folder, boxContent } = this.#with;
    // A write that fails is told to whoever casts next: the fuse of the folder has blown.
    await folder
      .write('box', () => {
        poured = box.pour();
        return boxContent(poured);
      })
      .then(() => {
        if (poured.length === 0) return;
        this.#kept = poured;
        this.#published = undefined;
      })
      .catch(() => undefined);
  }

  /** Where it stands, by the clock, by what was done, and never behind where it stood. */
  async #reach(): Promise<Phase> {
    const { folder, now } = this.#with;
    folder.check();
    const done = this.#tallied ? 'tallied' : this.#closed ? 'closed' : this.#phase;
    const phase = laterOf(done, phaseAt(this.announcement, Date.parse(now())));
    if (phase === this.#phase) return phase;
    this.#phase = phase;
    await folder.write('phase', () => ({ phase: this.#phase }));
    return phase;
  }
}

const beforeCasting: readonly Phase[] = ['announced', 'issuing', 'waiting'];
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
