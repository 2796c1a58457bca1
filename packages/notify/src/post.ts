/**
 * What tells people: it takes over from the engine's outbox what rules ask for, keeps it until it is time, and sends each person what
 * is theirs. Its own file is the truth of who was told what; the engine knows roles, and nothing of mail.
 */
import { type Timestamp, unitOfCycle } from '@obligato/core';
import { isBefore } from '@obligato/core/internal';
import type { Clock, Notifier } from '@obligato/engine';
import type { FileSystem } from '@obligato/files';
import type { Channel } from './channels/channel.ts';
import { RateLimiter } from './channels/rate-limit.ts';
import { afterMinutes, type Sent, sendThrough } from './channels/send-through.ts';
import type { TellingSettings } from './settings/notify-settings.ts';
import { SpoolFile } from './spool/spool-file.ts';
import { type SpoolRecord, sealed } from './spool/spool-record.ts';
import { duePeople } from './telling/due-people.ts';
import { type Item, itemsOf, personKey } from './telling/item.ts';
import type { Matter } from './telling/matter.ts';
import type { OpenMessage } from './telling/message.ts';
import { calendarKey, type Invited, planMessages, type Telling, type TellingInput } from './telling/plan-messages.ts';
import { composeLetter } from './wording/compose-letter.ts';
import { readMatters } from './world/matters.ts';
import { type KnownEngine, type People, readPeople } from './world/people.ts';

export interface PostOptions {
  /** A folder of its own, made when it is not there. */
  readonly folder: string;
  readonly settings: TellingSettings;
  /** In the order in which somebody is reached. */
  readonly channels: readonly Channel[];
  /** The engine's. */
  readonly clock: Pick<Clock, 'now'>;
  /** Who invites to meetings, an address of mail. */
  readonly organizer?: string;
  /** Nothing counts that it tells: every subject says so. */
  readonly isTrial?: boolean;
  readonly files?: FileSystem;
}

/** What one pass came to. */
export interface PassReport {
  /** Messages that were told, by the name of their channel. */
  readonly told: Readonly<Record<string, number>>;
  readonly failed: Sent['failed'];
  /** Channels that took nothing, and why; what is theirs waits. */
  readonly down: Readonly<Record<string, string>>;
  /** Items that are told no more, since what they were about is over. */
  readonly past: number;
  /** Items that wait for their time, and messages that are still to be sent. */
  readonly waiting: number;
  readonly unsent: number;
}

export interface Post extends Notifier {
  /** Sends what is due. Asked again after a crash, it goes on where it was. */
  pass(engine: KnownEngine): Promise<PassReport>;
  /** Ends what is under way, and lets go of the folder. */
  close(): Promise<void>;
}

/**
 * Opens what tells people. Throws `OBLIGATO_STORE_LOCKED` when another process has the folder.
 *
 * @example
 * const channels = [openChannel({ kind: 'file', name: 'trial', folder: 'told' })];
 * const post = await openPost({ folder: 'data-notify', settings: standardTelling, channels, clock });
 * const engine = await createEngine({ units, plugins, clock, notifiers: [post] });
 * await engine.tick();
 * await post.pass(engine);
 */
export async function openPost({ folder, files, ...rest }: PostOptions): Promise<Post> {
  return new SpooledPost(await SpoolFile.open(folder, files), rest);
}

class SpooledPost implements Post {
  readonly #spool: SpoolFile;
  readonly #options: Omit<PostOptions, 'folder' | 'files'>;
  readonly #limiters: ReadonlyMap<string, RateLimiter>;
  /** Channels that are left alone until then, and how often they were down in a row. */
  readonly #resting = new Map<string, { readonly until: Timestamp; readonly times: number }>();
  #running: Promise<unknown> = Promise.resolve();
  #isStopping = false;

  constructor(spool: SpoolFile, options: Omit<PostOptions, 'folder' | 'files'>) {
    this.#spool = spool;
    this.#options = options;
    this.#limiters = new Map(options.channels.map(({ name, limits }) => [name, new RateLimiter(limits)]));
  }

  async notify(notification: Parameters<Notifier['notify']>[0]): Promise<void> {
    const items = itemsOf(notification, this.#options.clock.now());
    const fresh = items.filter(({ key }) => !this.#spool.state.taken.has(key));
    if (fresh.length > 0) await this.#spool.write([{ does: 'take', items: fresh }]);
  }

  pass(engine: KnownEngine): Promise<PassReport> {
    // One after the other: two at once would both send what is ready.
    const pass = this.#running.then(() => this.#pass(engine));
    this.#running = pass.catch(() => undefined);
    return pass;
  }

  async close(): Promise<void> {
    this.#isStopping = true;
    await this.#running;
    for (const channel of this.#options.channels) await channel.close?.();
    await this.#spool.close();
  }

  async #pass(engine: KnownEngine): Promise<PassReport> {
    const { channels } = this.#options;
    const people = await this.#readPeople(engine);
    const matters = new Map<string, Matter>();
    const input = await this.#input(engine, people, matters);
    for (const [cycle, matter] of await readMatters(engine, cyclesToPlan(input))) matters.set(cycle, matter);
    const telling = planMessages(input);
    await this.#spool.write(recordsOf(telling, engine.now()));
    const ready = this.#ready(engine.now());
    for (const [cycle, matter] of await readMatters(engine, cyclesIn(ready, matters))) matters.set(cycle, matter);
    const sent = await Promise.all(
      channels.map(
        async (channel) => [channel.name, await this.#send(channel, ready, { engine, people, matters })] as const,
      ),
    );
    await this.#spool.tidy(engine.now());
    return this.#report(sent, telling);
  }

  #readPeople(engine: KnownEngine): Promise<People> {
    const { waiting, open, invited } = this.#spool.state;
    const asked = [...waiting.values(), ...open.values(), ...invited.values()].map(({ person, unit }) => ({
      person,
      unit,
    }));
    return readPeople(engine, { asked, channels: this.#options.channels, settings: this.#options.settings });
  }

  /** Of whoever may be told something now, and of meetings that have changed since people got them into their calendars. */
  async #input(engine: KnownEngine, people: People, matters: ReadonlyMap<string, Matter>): Promise<TellingInput> {
    const { waiting, followed, unreached, open } = this.#spool.state;
    const { calendar, organisation } = engine.domain;
    const told = new Set([...open.values()].flatMap((message) => message.unreached?.map(personKey) ?? []));
    // Of a unit whose file is wrong nothing is known just now: it is told when it is.
    const isRunning = ({ unit, cycle }: Item) =>
      !organisation.stopped.has(unit) && !organisation.stopped.has(unitOfCycle(cycle) ?? '');
    const input: TellingInput = {
      now: engine.now(),
      hours: { ...this.#options.settings, calendar },
      waiting: [...waiting.values()].filter(isRunning),
      personOf: people.personOf,
      secretariesOf: people.secretariesOf,
      matterOf: (cycle) => matters.get(cycle),
      followedBy: (person) => [...(followed.get(personKey(person)) ?? [])],
      invited: await this.#invitedElsewhere(engine),
      isKnownUnreached: (person) => unreached.has(personKey(person)) || told.has(personKey(person)),
    };
    const due = duePeople(input);
    return { ...input, waiting: input.waiting.filter(({ person }) => due.has(personKey(person))) };
  }

  /** Whoever has a meeting to come that was changed since, and is not being told of that. */
  async #invitedElsewhere(engine: KnownEngine): Promise<readonly Invited[]> {
    const { invited, open } = this.#spool.state;
    const today = engine.now().slice(0, 10);
    const underWay = new Set(
      [...open.values()].flatMap(({ person, invitation }) => (invitation ? calendarKey(person, invitation) : [])),
    );
    const changed: Invited[] = [];
    for (const each of invited.values()) {
      const { invitation, person } = each;
      if (invitation.heldOn < today || underWay.has(calendarKey(person, invitation))) continue;
      const { cycles } = await engine.unit(unitOfCycle(invitation.cycle) ?? '');
      if (cycles.get(invitation.cycle)?.version !== invitation.sequence) changed.push(each);
    }
    return changed;
  }

  /** What is to be sent and not waiting for another try: notices first. */
  #ready(now: Timestamp): readonly OpenMessage[] {
    const ready = [...this.#spool.state.open.values()].filter(
      ({ retryAt }) => retryAt === undefined || !isBefore(now, retryAt),
    );
    const isDigest = ({ kind }: OpenMessage) => Number(kind === 'digest');
    return ready.sort((a, b) => isDigest(a) - isDigest(b));
  }

  async #send(
    channel: Channel,
    ready: readonly OpenMessage[],
    { engine, people, matters }: { engine: KnownEngine; people: People; matters: ReadonlyMap<string, Matter> },
  ): Promise<Sent> {
    const { settings, organizer = 'obligato@localhost', isTrial = false } = this.#options;
    const rest = this.#resting.get(channel.name);
    if (rest && isBefore(engine.now(), rest.until)) return { told: 0, failed: [] };
    const { units } = engine.domain.organisation;
    const sent = await sendThrough({
      channel,
      limiter: this.#limiters.get(channel.name) as RateLimiter,
      messages: ready.filter((message) => message.channel === channel.name),
      compose: (message) => {
        const person = people.personOf(message.person, message.unit);
        const address = people.addressOn(channel, message.person, message.unit);
        if (!person || address === undefined) return undefined;
        return composeLetter(message, {
          ...{ reading: person.reading, address },
          matterOf: (cycle) => matters.get(cycle),
          titleOf: (unit) => units.get(unit)?.title ?? unit,
          url: settings.url,
          ...{ organizer, isTrial },
        });
      },
      write: (records) => this.#spool.write(records),
      now: () => engine.now(),
      isStopping: () => this.#isStopping,
    });
    this.#note(channel.name, sent, engine.now());
    return sent;
  }

  /** One that is down is left alone for a minute, then two, up to an hour. */
  #note(name: string, { down }: Sent, now: Timestamp): void {
    if (down === undefined) this.#resting.delete(name);
    else {
      const times = (this.#resting.get(name)?.times ?? 0) + 1;
      this.#resting.set(name, { until: afterMinutes(now, Math.min(60, 2 ** (times - 1))), times });
    }
  }

  #report(sent: readonly (readonly [string, Sent])[], { past }: Telling): PassReport {
    const { waiting, open } = this.#spool.state;
    return {
      told: Object.fromEntries(sent.flatMap(([name, { told }]) => (told > 0 ? [[name, told]] : []))),
      failed: sent.flatMap(([, { failed }]) => failed),
      down: Object.fromEntries(sent.flatMap(([name, { down }]) => (down === undefined ? [] : [[name, down]]))),
      ...{ past: past.length, waiting: waiting.size, unsent: open.size },
    };
  }
}

/** Of what waits, of what its people were told of before, and of meetings that may have changed. */
function cyclesToPlan({ waiting, followedBy, invited }: TellingInput): ReadonlySet<string> {
  const people = new Map(waiting.map(({ person }) => [personKey(person), person]));
  return new Set([
    ...waiting.map(({ cycle }) => cycle),
    ...[...people.values()].flatMap((person) => followedBy(person)),
    ...invited.map(({ invitation }) => invitation.cycle),
  ]);
}

function recordsOf({ messages, past, closed }: Telling, at: Timestamp): readonly SpoolRecord[] {
  return [
    ...(past.length > 0 ? [{ does: 'past', items: past.map(({ key }) => key), at } as const] : []),
    ...(closed.length > 0 ? [{ does: 'close', cycles: closed } as const] : []),
    ...messages.map((message) => ({ does: 'seal', message: sealed(message) }) as const),
  ];
}

/** Those that were fixed before, and are not known yet. */
const cyclesIn = (ready: readonly OpenMessage[], known: ReadonlyMap<string, unknown>): readonly string[] =>
  ready
    .flatMap(({ items, cycles }) => [...items.map(({ cycle }) => cycle), ...cycles])
    .filter((cycle) => !known.has(cycle));
