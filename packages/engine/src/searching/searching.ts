/** Searching the records of every unit: the index is brought up to the end of the feed, and then gone through. */
import { ObligatoError, translated } from '@obligato/core';
import type { Domain } from '../domain.ts';
import type { Feed } from '../ports/feed.ts';
import type { Store } from '../ports/store.ts';
import { decodeIndex, encodeIndex } from './encode-index.ts';
import { type Entry, lineIn, type Searched, type SearchedComment, SearchIndex } from './search-index.ts';
import { findTerm, foldText, termsOf } from './terms.ts';

/** What somebody searches for. */
export interface SearchAsked {
  /** Words, each of which has to be found. Two characters at least. */
  readonly text: string;
  /** Only in these; everywhere when absent. */
  readonly units?: readonly string[];
  /** What of a unit whoever asks may see; all of it when absent. What they may not see is left out before anything is put in order. */
  readonly sees?: (unit: string) => Promise<(found: Pick<SearchHit, 'kind' | 'unit' | 'id' | 'comment'>) => boolean>;
  /** At most so many; 20 when absent. */
  readonly limit?: number;
}

export interface SearchHit extends Omit<Searched, 'text' | 'kind' | 'on' | 'comment'> {
  readonly kind: Searched['kind'] | 'unit';
  /** The line in which it was found. */
  readonly line: string;
  /** When it was last written down; null for a unit, which is described by its file. */
  readonly on: Searched['on'] | null;
  /** Of a comment: who wrote it, and who may read it. */
  readonly comment?: Omit<SearchedComment, 'change'>;
}

export interface SearchAnswer {
  /** Units first, then people, cycles, comments; of each what has the words in its name first, and then what was written last. */
  readonly hits: readonly SearchHit[];
  /** Whether there are more than were asked for. */
  readonly more: boolean;
}

/** Where the index is kept between two starts. It can be lost: it is made anew from the records. */
export interface SearchKeeping {
  read(): Promise<string | undefined>;
  write(text: string): Promise<void>;
}

export class Searching {
  readonly #domain: Domain;
  readonly #store: Store;
  readonly #keeping: SearchKeeping | undefined;
  #index: SearchIndex;
  /** Up to where the feed was read; undefined at its beginning. */
  #place: string | undefined;
  #unkept = 0;
  #catchingUp: Promise<void> | undefined;
  #isBegun = false;

  constructor(domain: Domain, store: Store, keeping?: SearchKeeping) {
    this.#domain = domain;
    this.#store = store;
    this.#keeping = keeping;
    this.#index = new SearchIndex(domain.catalogue);
  }

  /** Throws `OBLIGATO_USAGE` for a text that is too short or too long, and for a store without a feed. */
  async search({ text, units, sees, limit = 20 }: SearchAsked): Promise<SearchAnswer> {
    const terms = termsOf(text);
    await this.#catchUp();
    const asked = units ?? [...new Set([...this.#domain.organisation.units.keys(), ...this.#index.units()])];
    const ranked = new Ranked(limit + 1);
    for (const unit of asked) {
      const found = [...this.#unitIn(unit, terms), ...this.#index.matches(unit, terms)];
      if (found.length === 0) continue;
      const isSeen = await sees?.(unit);
      for (const ranking of found) if (isSeen?.(ranking.found) ?? true) ranked.add(ranking);
    }
    const first = ranked.first();
    return { hits: first.slice(0, limit).map(({ found }) => hitOf(found, terms)), more: first.length > limit };
  }

  /** A unit is found by its title, and by its id. */
  #unitIn(unit: string, terms: readonly string[]): readonly Ranking[] {
    const title = this.#domain.organisation.units.get(unit)?.title;
    if (title === undefined) return [];
    const line = [title, unit].find((each) => isNamed(each, terms));
    if (line === undefined) return [];
    const found = { kind: 'unit', unit, id: unit, title: { en: title, 'zh-CN': title }, line, on: null } as const;
    return [{ found, isInTitle: true }];
  }

  #catchUp(): Promise<void> {
    this.#catchingUp ??= this.#readOn().finally(() => {
      this.#catchingUp = undefined;
    });
    return this.#catchingUp;
  }

  async #readOn(): Promise<void> {
    const { feed } = this.#store;
    if (!feed) throw noFeed();
    if (!this.#isBegun) await this.#begin();
    for (;;) {
      const page = await feed.after(this.#place, commitsAtOnce);
      if (!page) {
        await this.#beginAnew(feed);
        continue;
      }
      for (const commit of page.commits) this.#index.apply(commit);
      this.#unkept += page.commits.length;
      this.#place = page.place;
      if (page.commits.length < commitsAtOnce) break;
    }
    if (this.#unkept >= worthKeeping) await this.#keep();
  }

  /** It is not known any more what followed: the records are read as they are. What has left them is not found then. */
  async #beginAnew(feed: Feed): Promise<void> {
    this.#index = new SearchIndex(this.#domain.catalogue);
    this.#place = await feed.end();
    for (const unit of await this.#store.units()) {
      const { cycles, roster, committedAt } = await this.#store.unit(unit);
      if (committedAt === undefined) continue;
      const changes = await this.#store.changes(unit);
      this.#index.apply({ unit, at: committedAt, cycles: [...cycles.values()], roster, changes });
    }
  }

  async #begin(): Promise<void> {
    this.#isBegun = true;
    const kept = await this.#keeping?.read();
    if (!kept) return;
    const read = decodeIndex(kept, this.#domain.catalogue);
    if (!read) return;
    this.#index = read.index;
    this.#place = read.place;
  }

  async #keep(): Promise<void> {
    if (!this.#keeping || this.#place === undefined) return;
    this.#unkept = 0;
    await this.#keeping.write(encodeIndex(this.#index, this.#place, this.#domain.catalogue));
  }
}

const commitsAtOnce = 500;
/** Fewer commits are read again sooner than the index is written. */
const worthKeeping = 200;

/** A unit is put into words when it is found; everything else, once it is among the first. */
type Found = Entry | SearchHit;

interface Ranking {
  readonly found: Found;
  readonly isInTitle: boolean;
}

function hitOf(found: Found, terms: readonly string[]): SearchHit {
  if (!('folded' in found)) return found;
  const { kind, unit, id, title, on, comment } = found;
  const said = comment ? { comment: { by: comment.by, for: comment.for } } : {};
  return { kind, unit, id, title, line: lineIn(found, terms), on, ...said };
}

const kinds: readonly SearchHit['kind'][] = ['unit', 'person', 'cycle', 'comment'];

function inOrder(one: Ranking, other: Ranking): number {
  const byKind = kinds.indexOf(one.found.kind) - kinds.indexOf(other.found.kind);
  if (byKind !== 0) return byKind;
  if (one.isInTitle !== other.isInTitle) return one.isInTitle ? -1 : 1;
  const [on, otherOn] = [one.found.on ?? '', other.found.on ?? ''];
  if (on !== otherOn) return on > otherOn ? -1 : 1;
  return one.found.id < other.found.id ? -1 : 1;
}

/** The first of many, without putting all of them in order. */
class Ranked {
  readonly #most: number;
  #kept: Ranking[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(ranking: Ranking): void {
    this.#kept.push(ranking);
    if (this.#kept.length >= this.#most * 32) this.#cut();
  }

  first(): readonly Ranking[] {
    this.#cut();
    return this.#kept;
  }

  #cut(): void {
    this.#kept = this.#kept.sort(inOrder).slice(0, this.#most);
  }
}

const isNamed = (name: string, terms: readonly string[]) => {
  const folded = foldText(name);
  return terms.every((term) => findTerm(folded, term) >= 0);
};

const noFeed = () =>
  new ObligatoError({
    code: 'OBLIGATO_USAGE',
    ...translated(
      {
        en: 'These records cannot be searched: their store has no feed of what is written',
        'zh-CN': '该存储不提供写入流，其记录无法搜索',
      },
      {
        en: 'Keep them with lowdb or PostgreSQL, or give the store a feed',
        'zh-CN': '请改用 `lowdb` 或 PostgreSQL 保存，或为该存储增加写入流',
      },
    ),
  });
