/**
 * What tells people: it takes over from the engine's outbox what rules ask for, keeps it until it is time, and sends each person what
 * is theirs. Its own file is the truth of who was told what; the engine knows roles, and nothing of mail.
 */
import { type Problem, type Timestamp, unitOfCycle } from '@obligato/core';
import { isBefore } from '@obligato/core/internal';
import type { Clock, FactProvider, Notifier } from '@obligato/engine';
import type { FileSystem } from '@obligato/files';
import { BounceFolder } from './bounces/bounce-folder.ts';
import { type Bounce, isWrongAddress } from './bounces/read-bounce.ts';
import type { Channel } from './channels/channel.ts';
import { RateLimiter } from './channels/rate-limit.ts';
import { afterMinutes, type Sent, sendThrough } from './channels/send-through.ts';
import type { TellingSettings } from './settings/notify-settings.ts';
import type { NoticeTemplates } from './settings/read-notice-templates.ts';
import { SpoolFile } from './spool/spool-file.ts';
import { type SpoolRecord, sealed } from './spool/spool-record.ts';
import { followerKey } from './spool/spool-state.ts';
import { type UnitMessages, unitMessages } from './spool/unit-messages.ts';
import { duePeople } from './telling/due-people.ts';
import { type Item, itemsOf, personKey } from './telling/item.ts';
import type { Matter } from './telling/matter.ts';
import type { OpenMessage, ToldMessage } from './telling/message.ts';
import { calendarKey, type Invited, planMessages, type Telling, type TellingInput } from './telling/plan-messages.ts';
import { composeLetter, letterId } from './wording/compose-letter.ts';
import { noticePaper } from './wording/notice-paper.ts';
import { Directory } from './world/directory.ts';
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
  /** Who knows the addresses that no roster has: it provides `addresses`, by the ids of members `{ mail, messenger, told … }`. */
  readonly directory?: FactProvider;
  /** The notice of a meeting in the organisation's own words, as Markdown with the names of facts: by language, '' for every other. */
  readonly notice?: NoticeTemplates;
  /** A Maildir into which the mail server delivers what comes back. */
  readonly bounces?: string;
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
  /** What the directory could not say, or said wrongly; whom it concerns waits. */
  readonly problems: readonly Problem[];
}

export interface Post extends Notifier {
  /** Sends what is due. Asked again after a crash, it goes on where it was. */
  pass(engine: KnownEngine): Promise<PassReport>;
  /** Messages to people told in a unit, and nothing of what they say. */
  of(unit: string): Promise<UnitMessages>;
  /** Has one that was not delivered tried again, by its id; false where there is none. */
  retry(unit: string, id: string): Promise<boolean>;
  /** Ends what is under way, and lets go of the folder. */
  close(): Promise<void>;
}

/**
 * Opens what tells people. Throws `OBLIGATO_STORE_LOCKED` when another process has the folder, and `OBLIGATO_USAGE` for a directory that
 * is none.
 *
 * @example
 * const channels = [openChannel({ kind: 'file', name: 'trial', folder: 'told' })];
 * const post = await openPost({ folder: 'data-notify', settings: standardTelling, channels, clock });
 * const engine = await createEngine({ units, plugins, clock, notifiers: [post] });
 * await engine.tick();
 * await post.pass(engine);
 */
export async function openPost({ folder, files, ...rest }: PostOptions): Promise<Post> {
  const directory = rest.directory && new Directory(rest.directory);
  return new SpooledPost(await SpoolFile.open(folder, files), rest, directory);
}

class SpooledPost implements Post {
  readonly #spool: SpoolFile;
  readonly #options: Omit<PostOptions, 'folder' | 'files'>;
  readonly #directory: Directory | undefined;
  readonly #bounces: BounceFolder | undefined;
  readonly #limiters: ReadonlyMap<string, RateLimiter>;
  /** Channels that are left alone until then, and how often they were down in a row. */
  readonly #resting = new Map<string, { readonly until: Timestamp; readonly times: number }>();
  /** When the last pass began that came to its end. */
  #since: Timestamp | undefined;
  #running: Promise<unknown> = Promise.resolve();
  #isStopping = false;

  constructor(spool: SpoolFile, options: Omit<PostOptions, 'folder' | 'files'>, directory: Directory | undefined) {
    this.#spool = spool;
    this.#options = options;
    this.#directory = directory;
    this.#bounces = options.bounces === undefined ? undefined : new BounceFolder(options.bounces);
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

  async of(unit: string): Promise<UnitMessages> {
    return unitMessages(this.#spool.state, unit);
  }

  async retry(unit: string, id: string): Promise<boolean> {
    const { dead, returned } = this.#spool.state;
    const message = [...dead.values(), ...returned.values()].find(
      (each) => each.unit === unit && letterId(each.key) === id,
    );
    if (message) await this.#spool.write([{ does: 'revive', key: message.key, at: this.#options.clock.now() }]);
    return message !== undefined;
  }

  async close(): Promise<void> {
    this.#isStopping = true;
    await this.#running;
    for (const channel of this.#options.channels) await channel.close?.();
    await this.#spool.close();
  }

  async #pass(engine: KnownEngine): Promise<PassReport> {
    const { channels } = this.#options;
    await this.#bounces?.take((bounces) =>
      this.#spool.write(returnedBy(bounces, this.#spool.state.told, engine.now())),
    );
    const people = await this.#readPeople(engine);
    await this.#spool.write(this.#corrected(people, engine.now()));
    const matters = new Map<string, Matter>();
    const begunAt = engine.now();
    const input = await this.#input(engine, people, matters);
    for (const [cycle, matter] of await readMatters(engine, cyclesToPlan(input))) matters.set(cycle, matter);
    const telling = planMessages(input);
    await this.#spool.write(recordsOf(telling, engine.now()));
    this.#since = begunAt;
    const ready = this.#ready(engine.now());
    for (const [cycle, matter] of await readMatters(engine, cyclesIn(ready, matters))) matters.set(cycle, matter);
    const sent = await Promise.all(
      channels.map(
        async (channel) => [channel.name, await this.#send(channel, ready, { engine, people, matters })] as const,
      ),
    );
    await this.#spool.tidy(engine.now());
    return this.#report(sent, telling, people.problems);
  }

  #readPeople(engine: KnownEngine): Promise<People> {
    const { waiting, open, invited } = this.#spool.state;
    const wrong = this.#wrong();
    const asked = [...waiting.values(), ...open.values(), ...invited.values(), ...wrong].map(({ person, unit }) => ({
      person,
      unit,
    }));
    return readPeople(engine, {
      asked,
      channels: this.#options.channels,
      settings: this.#options.settings,
      directory: this.#directory,
      isWrong: (person, address) =>
        wrong.some((each) => each.address === address && personKey(each.person) === personKey(person)),
    });
  }

  /** What came back because there is no such address. */
  #wrong() {
    return [...this.#spool.state.returned.values()].flatMap(({ unit, ...rest }) =>
      rest.isWrongAddress && unit !== undefined ? [{ ...rest, unit }] : [],
    );
  }

  /** Another address stands in the place of one that was none. */
  #corrected(people: People, at: Timestamp): readonly SpoolRecord[] {
    return this.#wrong().flatMap(({ key, person, unit, channel: name }): readonly SpoolRecord[] => {
      const channel = this.#options.channels.find((each) => each.name === name);
      const isCorrected = channel && people.addressOn(channel, person, unit) !== undefined;
      return isCorrected ? [{ does: 'revive', key, at }] : [];
    });
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
      followedBy: (person, channel) => [...(followed.get(followerKey(person, channel)) ?? [])],
      invited: await this.#invitedElsewhere(engine),
      returned: this.#wrong().filter((each) => !each.isKnown && !told.has(personKey(each.person))),
      isKnownUnreached: (person, unit) =>
        unreached.has(personKey(person)) ||
        told.has(personKey(person)) ||
        people.isUnknown(person, unit) ||
        this.#wrong().some((each) => personKey(each.person) === personKey(person)),
    };
    const due = duePeople({ ...input, ...(this.#since === undefined ? {} : { since: this.#since }) });
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
    const {
      settings,
      organizer = 'obligato@localhost',
      isTrial = false,
      notice: templates = new Map(),
    } = this.#options;
    const rest = this.#resting.get(channel.name);
    if (rest && isBefore(engine.now(), rest.until)) return { told: 0, failed: [] };
    const { units } = engine.domain.organisation;
    const sent = await sendThrough({
      channel,
      limiter: this.#limiters.get(channel.name) as RateLimiter,
      messages: ready.filter(
        ({ channel: name, person, unit }) => name === channel.name && !people.isUnknown(person, unit),
      ),
      compose: async (message) => {
        const person = people.personOf(message.person, message.unit);
        const address = people.addressOn(channel, message.person, message.unit);
        if (!person || address === undefined) return undefined;
        const paper = await noticePaper(message, person.reading, { engine, templates });
        return composeLetter(message, {
          ...(paper === undefined ? {} : { paper }),
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

  #report(sent: readonly (readonly [string, Sent])[], { past }: Telling, problems: readonly Problem[]): PassReport {
    const { waiting, open } = this.#spool.state;
    return {
      told: Object.fromEntries(sent.flatMap(([name, { told }]) => (told > 0 ? [[name, told]] : []))),
      failed: sent.flatMap(([, { failed }]) => failed),
      down: Object.fromEntries(sent.flatMap(([name, { down }]) => (down === undefined ? [] : [[name, down]]))),
      ...{ past: past.length, waiting: waiting.size, unsent: open.size, problems },
    };
  }
}

/** Each report names a letter by its id; of what nobody was told here, nothing is recorded. */
function returnedBy(bounces: readonly Bounce[], told: readonly ToldMessage[], at: Timestamp): readonly SpoolRecord[] {
  const wanted = new Map(bounces.map((bounce) => [bounce.id, bounce]));
  return told.flatMap(({ key }): readonly SpoolRecord[] => {
    const bounce = wanted.get(letterId(key));
    if (!bounce) return [];
    const { address, because } = bounce;
    return [{ does: 'return', key, address, because, isWrongAddress: isWrongAddress(bounce), at }];
  });
}

/** Of what waits, of what its people were told of before, and of meetings that may have changed. */
function cyclesToPlan({ waiting, personOf, followedBy, invited }: TellingInput): ReadonlySet<string> {
  const cycles = new Set(invited.map(({ invitation }) => invitation.cycle));
  const seen = new Set<string>();
  for (const { cycle, person, unit } of waiting) {
    cycles.add(cycle);
    const channel = personOf(person, unit)?.reach?.channel;
    if (channel === undefined || seen.has(followerKey(person, channel))) continue;
    seen.add(followerKey(person, channel));
    for (const each of followedBy(person, channel)) cycles.add(each);
  }
  return cycles;
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
