/** The outbox: what was planned with a commit is done after it, at least once, and tried again when it fails. */
import { localDay, ObligatoError, rosterOn, translated } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import { Temporal } from 'temporal-polyfill';
import { changesOf } from '../changing/change-of.ts';
import type { Author } from '../ports/change-record.ts';
import { type Clock, isAfter } from '../ports/clock.ts';
import type { Notification, Notifier, Recipient } from '../ports/notifier.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import type { Store } from '../ports/store.ts';
import { isPending } from '../ports/unit-record.ts';
import { inParallel, unitsAtOnce } from '../stores/in-parallel.ts';
import type { UnitQueue } from '../stores/unit-queue.ts';
import { forEachUnit, type UnitFailure } from './for-each-unit.ts';

/** After this many failures an entry is laid aside for somebody to look at. */
const triesBeforeDead = 8;

export class Delivery {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #queue: UnitQueue;
  readonly #notifiers: readonly Notifier[];

  constructor(store: Store, clock: Clock, queue: UnitQueue, notifiers: readonly Notifier[]) {
    this.#store = store;
    this.#clock = clock;
    this.#queue = queue;
    this.#notifiers = notifiers;
  }

  /** Tries whatever is pending and not waiting for a retry. Returns what is settled by that: told, or laid aside. */
  async deliver(): Promise<{ readonly settled: readonly OutboxEntry[]; readonly failed: readonly UnitFailure[] }> {
    const units = await this.#store.outboxUnits();
    const { done, failed } = await forEachUnit(units, (unit) => this.#queue.run(unit, () => this.#deliverUnit(unit)));
    return { settled: done.flat(), failed };
  }

  /** What was tried until nobody tries any more: somebody has to look at it. */
  async deadLetters(): Promise<readonly OutboxEntry[]> {
    const found = await inParallel(await this.#store.units(), unitsAtOnce, async (unit) => {
      const { outbox } = await this.#store.unit(unit);
      return [...outbox.values()].filter(({ status }) => status === 'dead');
    });
    return found.flat();
  }

  /** Puts a dead letter back, as if it had never been tried. Throws `OBLIGATO_USAGE` when there is none of that key. */
  async retryDead(key: string, author: Author = {}): Promise<OutboxEntry> {
    const dead = await this.deadLetters();
    const found = dead.find((entry) => entry.key === key);
    if (!found) {
      const hint = suggest(
        key,
        dead.map((entry) => entry.key),
      );
      const message = {
        en: `No undelivered notification has the key "${key}"`,
        'zh-CN': `没有请求标识为“${key}”的未送达通知`,
      };
      throw new ObligatoError({ code: 'OBLIGATO_USAGE', ...translated(message, hint) });
    }
    return this.#queue.run(found.unit, async () => {
      const { because, ...rest } = found;
      const entry: OutboxEntry = { ...rest, status: 'pending', tries: 0 };
      const at = this.#clock.now();
      const changes = changesOf(await this.#store.unit(found.unit), [{ does: 'retry', key }], { at, author });
      const commit = { unit: found.unit, at, expected: {}, cycles: [], decisions: [], changes };
      await this.#store.commit({ ...commit, outbox: [entry] });
      return entry;
    });
  }

  async #deliverUnit(unit: string): Promise<readonly OutboxEntry[]> {
    const record = await this.#store.unit(unit);
    const now = this.#clock.now();
    const ready = [...record.outbox.values()].filter((entry) => entry.status === 'pending' && isReady(entry, now));
    if (ready.length === 0) return [];
    const outbox: OutboxEntry[] = [];
    for (const entry of ready) outbox.push(await this.#deliverEntry(entry));
    await this.#store.commit({ unit, at: now, expected: {}, cycles: [], decisions: [], outbox });
    return outbox.filter((entry) => !isPending(entry));
  }

  async #deliverEntry(entry: OutboxEntry): Promise<OutboxEntry> {
    const tries = entry.tries + 1;
    try {
      const recipients = await this.#recipients(entry);
      // Telling nobody is not telling: it is laid aside, where somebody will see that the role is vacant.
      if (recipients.length === 0) return { ...entry, status: 'dead', tries, because: 'nobody', ...unheld(entry) };
      await this.#tell({ entry, recipients });
      return { ...entry, status: 'done', tries, doneAt: this.#clock.now() };
    } catch (error) {
      const lastError = error instanceof Error ? error.message : String(error);
      if (tries >= triesBeforeDead) return { ...entry, status: 'dead', tries, because: 'failed', lastError };
      return { ...entry, tries, lastError, retryAt: afterMinutes(this.#clock.now(), 2 ** tries) };
    }
  }

  /** One that fails keeps nothing from the others; all are told again then, and know it by its key. */
  async #tell(notification: Notification): Promise<void> {
    const told = await Promise.allSettled(this.#notifiers.map((notifier) => notifier.notify(notification)));
    const failed = told.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** Who holds the role today; roles change hands between planning and delivery. */
  async #recipients({ to }: OutboxEntry): Promise<readonly Recipient[]> {
    const { roster } = await this.#store.unit(to.unit);
    const view = rosterOn(roster, localDay(this.#clock.now()));
    return [...view.rows.values()]
      .filter((row) => row.roles.includes(to.role))
      .map(({ member, name }) => ({ member, name }));
  }
}

const unheld = ({ to }: OutboxEntry) => ({ lastError: `Nobody holds the role "${to.role}" in ${to.unit}` });

const isReady = ({ retryAt }: OutboxEntry, now: string) => retryAt === undefined || !isAfter(retryAt, now);

/** Kept in UTC: nobody reads a retry time as a local day. */
const afterMinutes = (now: string, minutes: number) => Temporal.Instant.from(now).add({ minutes }).toString();
