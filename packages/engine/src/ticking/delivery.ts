/** The outbox: what was planned with a commit is done after it, at least once, and tried again when it fails. */
import { type Cycle, type Day, isOpenTo, localDay, ObligatoError, rosterOn, translated } from '@obligato/core';
import { suggest, superiorsOf } from '@obligato/core/internal';
import { Temporal } from 'temporal-polyfill';
import type { UnitWork } from '../attempting/unit-work.ts';
import { changesOf } from '../changing/change-of.ts';
import { deputiesOn } from '../deputies/deputy.ts';
import type { Domain } from '../domain.ts';
import type { Author } from '../ports/change-record.ts';
import { isAfter } from '../ports/clock.ts';
import type { Notification, Notifier, Recipient } from '../ports/notifier.ts';
import { addressText, type OutboxEntry } from '../ports/outbox-entry.ts';
import { refuseBackwards, type UnitRecord } from '../ports/unit-record.ts';
import { inParallel, unitsAtOnce } from '../stores/in-parallel.ts';
import { retryOnConflict, type Tried } from '../stores/retry-on-conflict.ts';
import { addressedBy } from './addressed.ts';
import { pendingAmong } from './among-units.ts';
import type { UnitFailure } from './for-each-unit.ts';
import { settled } from './settled.ts';
import { sharingUnits } from './sharing-units.ts';

/** After this many failures an entry is laid aside for somebody to look at. */
const triesBeforeDead = 8;

export class Delivery {
  readonly #work: UnitWork;
  readonly #notifiers: readonly Notifier[];

  constructor(work: UnitWork, notifiers: readonly Notifier[]) {
    this.#work = work;
    this.#notifiers = notifiers;
  }

  /** Tries whatever is pending and not waiting for a retry. Returns what is settled by that: told, or laid aside. */
  async deliver(
    among?: readonly string[],
  ): Promise<{ readonly settled: readonly OutboxEntry[]; readonly failed: readonly UnitFailure[] }> {
    const units = await pendingAmong(this.#work.store, among);
    const { done, failed } = await sharingUnits(this.#work.store, 'deliver', units, (unit) =>
      this.#work.queue.run(unit, () => this.#deliverUnit(unit)),
    );
    return { settled: done.flat(), failed };
  }

  /** What was tried until nobody tries any more: somebody has to look at it. */
  async deadLetters(): Promise<readonly OutboxEntry[]> {
    const found = await inParallel(await this.#work.store.units(), unitsAtOnce, async (unit) => {
      const { outbox } = await this.#work.store.unit(unit);
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
    const retryOnce = async (): Promise<Tried<OutboxEntry>> => {
      const { unit, cycle } = found;
      const record = await this.#work.store.unit(unit);
      const { because, ...rest } = record.outbox.get(key) ?? found;
      // Somebody else has put it back since.
      if (rest.status !== 'dead') return { conflict: undefined, answer: rest };
      const entry: OutboxEntry = { ...rest, status: 'pending', tries: 0 };
      const at = this.#work.clock.now();
      const changes = changesOf(record, [{ does: 'retry', key, cycle }], { at, author });
      const commit = { unit, at, basedOn: record.revision, cycles: [], decisions: [], changes, outbox: [entry] };
      return { conflict: await this.#work.store.commit(commit), answer: entry };
    };
    return this.#work.run(found.unit, retryOnce);
  }

  async #deliverUnit(unit: string): Promise<readonly OutboxEntry[]> {
    const record = await this.#work.store.unit(unit);
    const now = this.#work.clock.now();
    const ready = [...record.outbox.values()].filter((entry) => entry.status === 'pending' && isReady(entry, now));
    if (ready.length === 0) return [];
    // By a clock that is behind, it could be told and not written down: then it would be told again, at every tick.
    refuseBackwards(record, { at: now });
    const tried: OutboxEntry[] = [];
    for (const entry of ready) tried.push(await this.#deliverEntry(entry, record));
    return retryOnConflict(() => this.#settle(unit, tried));
  }

  /** As the unit stands now, and not as it stood when it was tried: another engine may have written meanwhile. */
  async #settle(unit: string, tried: readonly OutboxEntry[]): Promise<Tried<readonly OutboxEntry[]>> {
    const { store, clock } = this.#work;
    const { outbox: known, revision: basedOn } = await store.unit(unit);
    const outbox = tried.flatMap((entry) => settled(entry, known.get(entry.key)));
    const answer = outbox.filter(({ status }) => status === 'done' || status === 'dead');
    if (outbox.length === 0) return { conflict: undefined, answer };
    // Telling takes its time: it is written down when it is over, which is not before what was written meanwhile.
    const at = clock.now();
    return { conflict: await store.commit({ unit, at, basedOn, cycles: [], decisions: [], outbox }), answer };
  }

  async #deliverEntry(entry: OutboxEntry, record: UnitRecord): Promise<OutboxEntry> {
    const tries = entry.tries + 1;
    try {
      const recipients = await this.#recipients(entry, record);
      // One person who has left leaves nothing vacant.
      if (recipients.length === 0 && entry.to.member !== undefined) return { ...entry, status: 'cancelled', tries };
      // Telling nobody is not telling: it is laid aside, where somebody will see that the role is vacant.
      if (recipients.length === 0) return { ...entry, status: 'dead', tries, because: 'nobody', ...unheld(entry) };
      const { people } = this.#work.decisions.domain.catalogue;
      await this.#tell({ entry, recipients, role: addressText(entry.to, people) });
      return { ...entry, status: 'done', tries, doneAt: this.#work.clock.now() };
    } catch (error) {
      const lastError = error instanceof Error ? error.message : String(error);
      if (tries >= triesBeforeDead) return { ...entry, status: 'dead', tries, because: 'failed', lastError };
      return { ...entry, tries, lastError, retryAt: afterMinutes(this.#work.clock.now(), 2 ** tries) };
    }
  }

  /** One that fails keeps nothing from the others; all are told again then, and know it by its key. */
  async #tell(notification: Notification): Promise<void> {
    const told = await Promise.allSettled(this.#notifiers.map((notifier) => notifier.notify(notification)));
    const failed = told.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /**
   * Who holds the role today; roles change hands between planning and delivery. What is closed to whoever holds it, since it was said
   * about them, is told above instead: nobody learns of it by being reminded.
   */
  async #recipients({ to, cycle: id }: OutboxEntry, record: UnitRecord): Promise<readonly Recipient[]> {
    const { catalogue, organisation } = this.#work.decisions.domain;
    const cycle = record.cycles.get(id);
    const holders = await this.#holders(to);
    if (!cycle || !isSealing(cycle, catalogue)) return holders;
    const above = superiorsOf(organisation, cycle, localDay(this.#work.clock.now()));
    const around = { catalogue, roster: record.roster, above };
    const mayKnow = (unit: string) => (person: Recipient) =>
      isOpenTo(cycle, { member: person.member, units: [unit] }, around);
    const open = holders.filter(mayKnow(to.unit));
    const [next] = above.slice(above.indexOf(to.unit) + 1);
    if (open.length > 0 || holders.length === 0 || next === undefined) return open;
    return (await this.#holders({ ...to, unit: next })).filter(mayKnow(next));
  }

  async #holders({ unit, role, member }: OutboxEntry['to']): Promise<readonly Recipient[]> {
    const today = localDay(this.#work.clock.now());
    const acting = this.#work.decisions.domain.organisation.actingFor(unit, today);
    const records = await Promise.all(acting.map((each) => this.#work.store.unit(each)));
    const holders = records.flatMap((record) =>
      member === undefined ? holdersIn(record, role, today) : personIn(record, member, today),
    );
    return [...new Map(holders.map(({ member, name }) => [member, { member, name }])).values()];
  }
}

const personIn = ({ roster }: UnitRecord, member: string, today: Day): readonly Recipient[] => {
  const row = rosterOn(roster, today).rows.get(member);
  return row ? [row] : [];
};

/** And beside them who stands in for them: whoever is away need not be the only one who knows. */
function holdersIn({ roster, deputies }: UnitRecord, role: string, today: Day): readonly Recipient[] {
  const holders = addressedBy(role, rosterOn(roster, today));
  const away = new Set(holders.map(({ member }) => member));
  const standing = deputiesOn(deputies, today).filter(({ officer }) => away.has(officer.member));
  return [...holders, ...standing.map(({ deputy }) => deputy)];
}

/** Said in confidence: what merely judges people is theirs to be reminded of. One whose obligation is gone may be any of this. */
const isSealing = ({ obligation }: Cycle, { obligations }: Domain['catalogue']): boolean =>
  !obligations.has(obligation) || obligations.get(obligation)?.traits?.seals !== undefined;

const unheld = ({ to }: OutboxEntry) => ({ lastError: `Nobody holds the role "${to.role}" in ${to.unit}` });

const isReady = ({ retryAt }: OutboxEntry, now: string) => retryAt === undefined || !isAfter(retryAt, now);

/** Kept in UTC: nobody reads a retry time as a local day. */
const afterMinutes = (now: string, minutes: number) => Temporal.Instant.from(now).add({ minutes }).toString();
