/** What is always in memory of every unit, so that the clock and the outbox need not open one that has nothing to do. */
import type { Day } from '@obligato/core';
import type { UnitRecord } from '@obligato/engine';
import { hasPending, nextDueOn } from '@obligato/engine/store';
import type { JournalEnd, Position } from '@obligato/files';
import type { IndexDocument, IndexedUnit } from '../documents/index-document.ts';
import { DueDays } from './due-days.ts';

export interface Summary {
  readonly dueOn: Day | undefined;
  readonly pending: boolean;
  /** Never too late and never too little, but only the unit itself can tell for certain. */
  readonly isGuess: boolean;
}

export interface IndexEntry extends Summary {
  /** The last journal record in the unit's document; 0 when it has none. */
  readonly documentSequence: number;
  /** The unit's journal records after its document, oldest first. */
  readonly tail: readonly Position[];
}

export class UnitIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #due = new DueDays();
  readonly #pending = new Set<string>();
  readonly #guesses = new Set<string>();

  get(unit: string): IndexEntry | undefined {
    return this.#entries.get(unit);
  }

  summary(unit: string): Summary {
    return this.#entries.get(unit) ?? nothing;
  }

  /** Units whose summary is only a guess. */
  guesses(): readonly string[] {
    return [...this.#guesses];
  }

  units(): readonly string[] {
    return [...this.#entries.keys()].sort();
  }

  entries(): Iterable<readonly [unit: string, entry: IndexEntry]> {
    return this.#entries;
  }

  dueUntil(day: Day): readonly { readonly unit: string; readonly on: Day }[] {
    return this.#due.until(day);
  }

  pendingUnits(): readonly string[] {
    return [...this.#pending].sort();
  }

  /** One more journal record of a unit. */
  addRecord(unit: string, position: Position): void {
    this.#entry(unit).tail.push(position);
  }

  /** What the clock and the outbox have to know, from the unit's records as they are now. */
  summarise(record: UnitRecord): void {
    this.setSummary(record.unit, { dueOn: nextDueOn(record), pending: hasPending(record), isGuess: false });
  }

  setSummary(unit: string, summary: Summary): void {
    this.#set(unit, summary);
  }

  /** A document now holds everything up to a sequence. */
  addDocument(unit: string, documentSequence: number): void {
    const tail = this.#entries.get(unit)?.tail.filter((position) => position.sequence > documentSequence);
    this.#set(unit, { documentSequence, tail: tail ?? [] });
  }

  encode(journal: JournalEnd): IndexDocument {
    return { journal, units: Array.from(this.#entries, ([unit, entry]) => encodeEntry(unit, entry)) };
  }

  static decode(document: IndexDocument): UnitIndex {
    const index = new UnitIndex();
    for (const [unit, dueOn, pending, documentSequence, tail] of document.units) {
      const positions = tail.map(([sequence, segment, offset, bytes]) => ({ sequence, segment, offset, bytes }));
      const summary = { dueOn: dueOn ?? undefined, pending: (pending & 1) === 1, isGuess: (pending & 2) === 2 };
      index.#set(unit, { ...summary, documentSequence, tail: positions });
    }
    return index;
  }

  #set(unit: string, change: Partial<Entry>): void {
    const entry = this.#entry(unit);
    const before = entry.dueOn;
    Object.assign(entry, change);
    if (before !== entry.dueOn) {
      if (before !== undefined) this.#due.remove(unit, before);
      if (entry.dueOn !== undefined) this.#due.add(unit, entry.dueOn);
    }
    if (entry.pending) this.#pending.add(unit);
    else this.#pending.delete(unit);
    if (entry.isGuess) this.#guesses.add(unit);
    else this.#guesses.delete(unit);
  }

  #entry(unit: string): Entry {
    const known = this.#entries.get(unit);
    if (known) return known;
    const entry: Entry = { ...nothing, documentSequence: 0, tail: [] };
    this.#entries.set(unit, entry);
    return entry;
  }
}

/** Changed in place: one is looked at with every commit. */
type Entry = { -readonly [Key in keyof IndexEntry]: IndexEntry[Key] } & { tail: Position[] };

const nothing: Summary = Object.freeze({ dueOn: undefined, pending: false, isGuess: false });

function encodeEntry(unit: string, { dueOn, pending, isGuess, documentSequence, tail }: IndexEntry): IndexedUnit {
  const positions = tail.map(({ sequence, segment, offset, bytes }) => [sequence, segment, offset, bytes] as const);
  return [unit, dueOn ?? null, (pending ? 1 : 0) + (isGuess ? 2 : 0), documentSequence, positions];
}
