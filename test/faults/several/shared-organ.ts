/** The records that several processes share, and what has to be true of them after each round. */
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { type Engine, ObligatoError, type Store, timestampOf, VirtualClock } from '@obligato/engine';
import { encodeRecord } from '@obligato/engine/store';
import { openPostgresStore } from '@obligato/postgres';
import { FollowedFeed } from '@obligato/testing/fixtures';
import { Violation } from '../figures.ts';
import { begin, organOfMany } from './organ-of-many.ts';

export interface OrganTask {
  readonly url: string;
  readonly schema: string;
  readonly branches: number;
  /** The file in which people are told. */
  readonly told: string;
}

interface Parts {
  readonly task: OrganTask;
  readonly store: Store;
  readonly engine: Engine;
  readonly clock: VirtualClock;
}

const zone = 'Asia/Shanghai';

export class SharedOrgan {
  readonly task: OrganTask;
  readonly #parts: Parts;
  readonly #feed = new FollowedFeed();
  readonly #acknowledged = new Set<string>();
  readonly #done = new Set<string>();
  readonly #said = { behind: 0, away: 0 };
  #now = Date.parse(timestampOf('2026-03-20', zone, '12:00'));

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.task = parts.task;
  }

  static async begin(task: OrganTask): Promise<SharedOrgan> {
    const { url, schema, branches, told } = task;
    writeFileSync(told, '');
    const store = await openPostgresStore({ url, schema });
    const clock = new VirtualClock('2026-01-01T08:00:00+08:00');
    const tell = async (key: string) => writeFileSync(told, `${key}\n`, { flag: 'a' });
    const engine = await organOfMany({ branches, store, clock, notifier: { notify: ({ entry }) => tell(entry.key) } });
    await begin(engine, branches, { from: '2026-01-01', to: '2026-06-30' });
    return new SharedOrgan({ task, store, engine, clock });
  }

  /** What a clock says that is so many minutes off. */
  timeOff(minutes: number): string {
    return new Date(this.#now + minutes * 60_000).toISOString();
  }

  /** So far that no clock of this round is behind one of the last. */
  goOn(): void {
    this.#now += 8 * day;
  }

  /** Somebody follows the feed while others write, as an archivist would. */
  async whileFollowed<T>(work: () => Promise<T>): Promise<T> {
    let isOver = false;
    const following = (async () => {
      while (!isOver) {
        await this.#follow();
        await setTimeout(20);
      }
    })();
    // A fault in the feed is thrown below, once the processes are gone.
    following.catch(() => undefined);
    try {
      return await work();
    } finally {
      isOver = true;
      await following;
    }
  }

  /** What processes have said until they were gone. */
  hear(lines: readonly string[]): void {
    for (const line of lines) {
      const [word = '', ...rest] = line.split(' ');
      if (word === 'broken') throw new Violation(line);
      if (word === 'ack') this.#acknowledged.add(rest.join(' '));
      if (word === 'done') this.#done.add(rest.join(' '));
      if (word === 'OBLIGATO_TIME_BACKWARDS') this.#said.behind += 1;
      if (word === 'OBLIGATO_STORE_UNAVAILABLE') this.#said.away += 1;
    }
  }

  async check(where: string): Promise<void> {
    const fault = (what: string) => new Violation(`${where}: ${what}`);
    const { url, schema } = this.task;
    // As a process sees it that has just begun.
    const store = await openPostgresStore({ url, schema, cacheBytes: 0 });
    try {
      const difference = await this.#untilFedWholly(store);
      if (difference) throw fault(difference);
      const written = new Set([...this.#feed.decisions.values()].flat());
      for (const id of this.#acknowledged) if (!written.has(id)) throw fault(`acknowledged and lost: ${id}`);
      for (const key of this.#done)
        if (!this.#feed.done.has(key)) throw fault(`said to be told, and not written: ${key}`);
      const told = new Set(this.#toldLines());
      for (const key of this.#feed.done) if (!told.has(key)) throw fault(`written as told, and told to nobody: ${key}`);
      const [problem] = (await store.verify?.())?.problems ?? [];
      if (problem) throw fault(`verify: ${problem.message}`);
    } finally {
      await store.close();
    }
  }

  /** Somebody comes who is alone, and does what is left; then nothing is. */
  async finish(where: string) {
    const { store, engine, clock } = this.#parts;
    clock.set(new Date(this.#now).toISOString());
    const today = clock.now().slice(0, 10);
    // What was claimed by the dead is free soon.
    for (let tries = 0; tries < 100 && (await this.#left(today)) > 0; tries++) {
      this.hear((await engine.tick()).failed.map(({ message }) => `broken ${message}`));
      await setTimeout(50);
    }
    const left = await this.#left(today);
    if (left > 0) throw new Violation(`${where}: ${left} units still have something due, or to be told`);
    await this.check(where);
    await store.close();
    const told = this.#toldLines();
    const { commits, fired, done } = this.#feed;
    const acknowledged = this.#acknowledged.size;
    return { commits, acknowledged, fired, done: done.size, again: told.length - new Set(told).size, ...this.#said };
  }

  async #left(today: string): Promise<number> {
    const { store } = this.#parts;
    return (await store.dueUnits(today)).length + (await store.outboxUnits()).length;
  }

  async #follow(): Promise<void> {
    const { feed } = this.#parts.store;
    if (!feed) throw new Violation('the store has no feed');
    try {
      await this.#feed.follow(feed);
    } catch (error) {
      if (!(error instanceof ObligatoError) || error.code !== 'OBLIGATO_STORE_UNAVAILABLE') throw error;
    }
  }

  /** What killed processes had sent may still be under way on the server for a moment. Answers with what is missing after that. */
  async #untilFedWholly(store: Store): Promise<string | undefined> {
    const patience = Date.now() + 10_000;
    for (;;) {
      await this.#follow();
      const difference = await this.#differenceFrom(store);
      if (difference === undefined || Date.now() > patience) return difference;
      await setTimeout(50);
    }
  }

  async #differenceFrom(store: Store): Promise<string | undefined> {
    for (const unit of await store.units()) {
      const [record, told] = [await store.unit(unit), this.#feed.records.get(unit)];
      if (!told || told.revision !== record.revision) {
        return `${unit} has ${record.revision} commits, the feed told ${told?.revision ?? 0}`;
      }
      if (JSON.stringify(encodeRecord(record)) !== JSON.stringify(encodeRecord(told))) {
        return `${unit} is not what the feed tells`;
      }
      const ids = (await store.decisionIds?.(unit)) ?? [];
      if (ids.join() !== (this.#feed.decisions.get(unit) ?? []).join())
        return `${unit} has other decisions than the feed`;
    }
    return undefined;
  }

  #toldLines(): readonly string[] {
    return readFileSync(this.task.told, 'utf8').split('\n').slice(0, -1);
  }
}

const day = 24 * 60 * 60 * 1_000;
