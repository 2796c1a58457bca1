/** What can be searched of every unit, in memory, kept up to date by commits. */
import { type Catalogue, type Day, localDay, type Text } from '@obligato/core';
import type { ChangeRecord, CommentFor } from '../ports/change-record.ts';
import type { Commit } from '../ports/store.ts';
import { lineOfPerson, linesOfCycle } from './searched-lines.ts';
import { findTerm, foldText } from './terms.ts';

/** Something that can be found. */
export interface Searched {
  readonly kind: 'cycle' | 'person' | 'comment';
  readonly unit: string;
  /** Of the cycle, the member, or the cycle that the comment is about. */
  readonly id: string;
  /** What it is called: a comment as the cycle that it is about. */
  readonly title: Text;
  /** When it was last written down. */
  readonly on: Day;
  /** What somebody wrote, line by line. */
  readonly text: string;
  /** Of a comment: which change of the unit it is, by whom, and for whom. */
  readonly comment?: SearchedComment;
}

export interface SearchedComment {
  readonly change: string;
  readonly by: string | null;
  readonly for: CommentFor;
}

export interface Entry extends Searched {
  /** The same text where folding changes nothing: most of what is written in Chinese. */
  readonly folded: string;
  /** How much of it is what it is called: it stands first. */
  readonly titleEnd: number;
}

/** What was found. */
export interface Match {
  readonly found: Entry;
  readonly isInTitle: boolean;
}

/**
 * Every text as it is, and no index of words: going through the texts finds any two characters of Chinese that stand together and no
 * others, and costs the memory of the texts alone.
 */
export class SearchIndex {
  readonly #units = new Map<string, Map<string, Entry>>();
  readonly #catalogue: Pick<Catalogue, 'obligations'>;

  constructor(catalogue: Pick<Catalogue, 'obligations'>) {
    this.#catalogue = catalogue;
  }

  units(): Iterable<string> {
    return this.#units.keys();
  }

  /** All that can be found of a unit. */
  entries(unit: string): Iterable<Searched> {
    return this.#units.get(unit)?.values() ?? [];
  }

  add(searched: Searched): void {
    const { kind, unit, id, title, on, text, comment } = searched;
    const entries = this.#entriesOf(unit);
    const folded = foldText(text);
    // Moved to the end: what was written last is found first.
    const key = `${kind} ${comment?.change ?? id}`;
    entries.delete(key);
    const titleEnd = Math.max(...Object.values(title).map((each) => endOf(folded, foldText(String(each)))));
    entries.set(key, {
      kind,
      unit,
      id,
      title,
      on,
      text,
      folded: folded === text ? text : folded,
      titleEnd,
      ...(comment ? { comment } : {}),
    });
  }

  /** Cycles as they are after a commit, what was said of them, and people as they are on its roster. */
  apply({ unit, at, cycles, roster, changes }: Pick<Commit, 'unit' | 'at' | 'cycles' | 'roster' | 'changes'>): void {
    const on = localDay(at);
    for (const cycle of cycles) {
      const lines = linesOfCycle(this.#catalogue, cycle);
      if (!lines) this.#entriesOf(unit).delete(`cycle ${cycle.id}`);
      else this.add({ kind: 'cycle', unit, id: cycle.id, title: cycle.title, on, text: lines.join('\n') });
    }
    for (const change of changes ?? []) this.#addComment(change);
    if (!roster) return;
    for (const [key, { kind }] of this.#entriesOf(unit)) if (kind === 'person') this.#entriesOf(unit).delete(key);
    for (const row of roster) {
      const title = { en: row.name, 'zh-CN': row.name };
      this.add({ kind: 'person', unit, id: row.member, title, on, text: lineOfPerson(row) });
    }
  }

  /** Those in which every term stands. */
  *matches(unit: string, terms: readonly string[]): Generator<Match> {
    for (const found of this.#units.get(unit)?.values() ?? []) {
      let furthest = -1;
      for (const term of terms) {
        const at = findTerm(found.folded, term);
        if (at < 0) {
          furthest = -1;
          break;
        }
        if (at > furthest) furthest = at;
      }
      if (furthest >= 0) yield { found, isInTitle: furthest < found.titleEnd };
    }
  }

  #addComment({ unit, id, by, recordedAt, change }: ChangeRecord): void {
    if (change.does !== 'comment') return;
    const { cycle, text, for: whom } = change;
    const title = this.#units.get(unit)?.get(`cycle ${cycle}`)?.title ?? { en: cycle, 'zh-CN': cycle };
    const comment = { change: id, by: by.member ?? null, for: whom };
    this.add({ kind: 'comment', unit, id: cycle, title, on: localDay(recordedAt), text, comment });
  }

  #entriesOf(unit: string): Map<string, Entry> {
    let entries = this.#units.get(unit);
    if (!entries) {
      entries = new Map();
      this.#units.set(unit, entries);
    }
    return entries;
  }
}

/** The line that has the most of the terms, the first of such. */
export function lineIn({ text, folded }: Entry, terms: readonly string[]): string {
  const lines = text.split('\n');
  const compared = folded.split('\n');
  // Folding may make two lines of one.
  if (compared.length !== lines.length) return lines[0] ?? '';
  const counts = compared.map((line) => terms.filter((term) => findTerm(line, term) >= 0).length);
  return lines[counts.indexOf(Math.max(...counts))] ?? '';
}

const endOf = (text: string, part: string) => {
  const at = text.indexOf(part);
  return at < 0 ? 0 : at + part.length;
};
