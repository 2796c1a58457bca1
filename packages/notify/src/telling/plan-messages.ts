/**
 * The heart: from everything that waits to what each person is told now. Rules have decided who is told what; here stands how soon,
 * in how many messages, and what has passed meanwhile and is told no more.
 */
import type { Timestamp, Told } from '@obligato/core';
import { type Item, type PersonId, personKey } from './item.ts';
import { isOver, type Matter } from './matter.ts';
import type { Invitation, Message } from './message.ts';
import type { Person, Reach } from './person.ts';
import { type Hours, type LocalTime, nextAllowed, nextDigest } from './when-told.ts';

export interface TellingInput {
  /** In the organisation's zone. */
  readonly now: Timestamp;
  /** The organisation's; the quiet hours are each person's own. */
  readonly hours: Hours;
  /** What is in no message yet, oldest first. */
  readonly waiting: readonly Item[];
  /** Undefined for whoever stands on no roster any more. */
  readonly personOf: (person: PersonId, unit: string) => Person | undefined;
  /** Undefined where there is no such cycle any more. */
  readonly matterOf: (cycle: string) => Matter | undefined;
  /** Cycles that a person was told of before, by a channel. */
  readonly followedBy: (person: PersonId, channel: string) => readonly string[];
  /** Meetings that somebody has in their calendar. */
  readonly invited: readonly Invited[];
  /** Whose mail came back for a wrong address, and nobody was told of it. */
  readonly returned: readonly { readonly person: PersonId; readonly unit: string }[];
  /** Whether the secretary was told that somebody has no address, or nobody knows just now whether they have one. */
  readonly isKnownUnreached: (person: PersonId, unit: string) => boolean;
  readonly secretariesOf: (unit: string) => readonly PersonId[];
}

export interface Invited {
  readonly person: PersonId;
  readonly unit: string;
  readonly channel: string;
  readonly invitation: Invitation;
}

export interface Telling {
  readonly messages: readonly Message[];
  /** Told no more: what they were about is over. */
  readonly past: readonly Item[];
  /** No longer followed: they are over. */
  readonly closed: readonly string[];
}

/**
 * Nothing is sent or written by it; asked again with the same, it answers the same.
 *
 * @example
 * const tell = (input: TellingInput) =>
 *   planMessages(input).messages.map(({ kind, person, items }) => `${person.name}: ${kind} of ${items.length}`);
 */
export function planMessages(input: TellingInput): Telling {
  const { personOf, isKnownUnreached } = input;
  const { past, current } = sift(input);
  const messages: Message[] = [];
  const closed = new Set<string>();
  for (const { person, items } of byPerson(current, input)) {
    if (person.reach === undefined) continue;
    const { atOnce, digest, reminder } = dueOf(items, person, input);
    messages.push(...alike(atOnce).map((same) => noticeOf(same, person, input)));
    if (reminder.length > 0) messages.push(gatheredOf('reminder', reminder, [], person, input));
    if (digest.length === 0) continue;
    const told = input.followedBy(person, person.reach.channel);
    const followed = told.filter((cycle) => isFollowed(cycle, digest, input, closed));
    messages.push(gatheredOf('digest', digest, followed, person, input));
  }
  const lacking = current.filter(
    ({ person, unit }) => personOf(person, unit)?.reach === undefined && !isKnownUnreached(person, unit),
  );
  messages.push(...changedInvitations(messages, input));
  messages.push(...toSecretaries('unreached', lacking, input), ...toSecretaries('returned', input.returned, input));
  return { messages, past, closed: [...closed] };
}

/** What asked for something that has been done meanwhile is past; so is a notice that nobody could be told of in time. */
function sift(input: TellingInput): { readonly past: readonly Item[]; readonly current: readonly Item[] } {
  const past: Item[] = [];
  const current: Item[] = [];
  for (const item of input.waiting) (isPast(item, input) ? past : current).push(item);
  return { past, current };
}

function isPast(item: Item, input: TellingInput): boolean {
  const { matterOf, personOf, now } = input;
  const person = personOf(item.person, item.unit);
  if (!person) return true;
  const matter = matterOf(item.cycle);
  const hasEnded = !matter || isOver(matter);
  if (item.does !== 'notify') return hasEnded;
  if (!isStale(item, { now, hours: hoursOf(person, input) })) return false;
  return hasEnded || (matter.meeting !== undefined && matter.meeting.heldOn < now.slice(0, 10));
}

const twoDays = 2 * 86_400_000;

/** Their own quiet hours. */
export const hoursOf = ({ quiet }: Pick<Person, 'quiet'>, { hours }: Pick<TellingInput, 'hours'>): Hours => ({
  ...hours,
  quiet,
});

/** Nobody was there to tell it while it was new: what it says may have passed since. */
function isStale({ plannedAt, takenAt }: Item, { now, hours }: Pick<TellingInput, 'now' | 'hours'>): boolean {
  if (Date.parse(takenAt) - Date.parse(plannedAt) > twoDays) return true;
  const offset = now.slice(19);
  const wasAllowed = `${nextAllowed(takenAt.slice(0, 16), hours)}:00${offset}`;
  return Date.parse(now) - Date.parse(wasAllowed) > twoDays;
}

/** And by channel: what concerns one unit is not posted in the group of another. */
function byPerson(items: readonly Item[], { personOf }: TellingInput) {
  const people = new Map<string, { readonly person: Person; readonly items: Item[] }>();
  for (const item of items) {
    const person = personOf(item.person, item.unit);
    if (!person) continue;
    const key = `${personKey(person)}\n${person.reach?.channel}`;
    const known = people.get(key);
    if (known) known.items.push(item);
    else people.set(key, { person, items: [item] });
  }
  return people.values();
}

interface Due {
  readonly atOnce: readonly Item[];
  /** Empty as long as their digest is not due; otherwise all that waits for it. */
  readonly digest: readonly Item[];
  /** What cannot wait for it. */
  readonly reminder: readonly Item[];
}

/**
 * More than these at once are told in one message: a clock that stood still for months says all of it in one minute. For whoever is
 * told at once that message goes out at once, too; for others it waits for their digest, so that a few notices do not.
 */
const mostAlone: Readonly<Record<Told, number>> = { 'at-once': 1, daily: 3, weekly: 3 };

/** A notice goes out at once, and so does everything to whoever wants it so; what is old or comes in heaps is gathered all the same. */
function dueOf(items: readonly Item[], person: Person, everybody: TellingInput): Due {
  const { told } = person;
  const hours = hoursOf(person, everybody);
  const input = { ...everybody, hours };
  const { now } = input;
  const local: LocalTime = now.slice(0, 16);
  const alone = items.filter((item) => (item.does === 'notify' || told === 'at-once') && !isStale(item, input));
  const calls = alone.filter((item) => isCall(item, input));
  const atOnce = alone.length - calls.length > mostAlone[told] ? calls : alone;
  const gathered = items.filter((item) => !atOnce.includes(item));
  const digestAt = ({ takenAt }: Item) => {
    const taken = takenAt.slice(0, 16);
    return told === 'at-once' ? nextAllowed(taken, hours) : nextDigest(taken, told, hours);
  };
  const isDigestDue = gathered.some((item) => digestAt(item) <= local);
  return {
    atOnce: atOnce.filter((item) => mayBeTold(item, local, input)),
    digest: isDigestDue ? gathered : [],
    reminder: isDigestDue || told !== 'weekly' ? [] : gathered.filter((item) => cannotWait(item, input)),
  };
}

/**
 * For the digest of the week, what they would hear of on its last day or later, what is escalated, and notices that came in a heap: it
 * is told on the next morning.
 */
function cannotWait(item: Item, input: TellingInput): boolean {
  const { now, hours, matterOf } = input;
  const local: LocalTime = now.slice(0, 16);
  if (nextDigest(item.takenAt.slice(0, 16), 'daily', hours) > local) return false;
  if (item.does !== 'remind') return !isStale(item, input);
  const lastDay = matterOf(item.cycle)?.notAfter;
  return lastDay !== undefined && lastDay <= nextDigest(local, 'weekly', hours).slice(0, 10);
}

/** Whether it calls people together. */
const isCall = ({ does, cycle }: Item, { matterOf }: TellingInput): boolean =>
  does === 'notify' && matterOf(cycle)?.meeting !== undefined;

/** Where people come together before anybody could be told in working hours, they are told now. */
function mayBeTold({ cycle }: Item, local: LocalTime, { hours, matterOf }: TellingInput): boolean {
  const allowed = nextAllowed(local, hours);
  const heldOn = matterOf(cycle)?.meeting?.heldOn;
  return allowed === local || (heldOn !== undefined && heldOn <= allowed.slice(0, 10));
}

/** What somebody is told in two roles is told once. */
function alike(items: readonly Item[]): readonly (readonly [Item, ...Item[]])[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const same = `${item.cycle}\n${item.rule}\n${item.message.en}`;
    const known = groups.get(same);
    if (known) known.push(item);
    else groups.set(same, [item]);
  }
  return [...groups.values()];
}

function noticeOf(items: readonly [Item, ...Item[]], person: Person, { matterOf, now }: TellingInput): Message {
  const [item] = items;
  const matter = matterOf(item.cycle);
  const invitation = item.does === 'notify' && matter ? invitationTo(matter) : undefined;
  return {
    ...{ key: `notice/${item.key}`, kind: 'notice', person: idOf(person), unit: item.unit },
    ...{ channel: reachOf(person).channel, items, cycles: [], sealedAt: now },
    ...(invitation ? { invitation } : {}),
  };
}

function gatheredOf(
  kind: 'digest' | 'reminder',
  items: readonly Item[],
  cycles: readonly string[],
  person: Person,
  { now }: TellingInput,
): Message {
  const unit = items[0]?.unit ?? '';
  const { channel } = reachOf(person);
  const key = `${kind}/${personKey(person)}/${channel}/${now.slice(0, 16)}`;
  return { ...{ key, kind, person: idOf(person), unit, channel }, items, cycles, sealedAt: now };
}

function isFollowed(cycle: string, items: readonly Item[], { matterOf }: TellingInput, closed: Set<string>): boolean {
  const matter = matterOf(cycle);
  if (!matter || isOver(matter)) {
    closed.add(cycle);
    return false;
  }
  return !items.some((item) => item.cycle === cycle);
}

/** Whoever has none was left out before. */
const reachOf = ({ reach }: Person): Reach => reach as Reach;

const idOf = ({ member, name }: PersonId): PersonId => ({ member, name });

/** What somebody gets into their calendar; of what is said in confidence, nothing. */
export function invitationTo(matter: Matter): Invitation | undefined {
  const { meeting, cycle, isConfidential } = matter;
  if (!meeting || isConfidential || isOver(matter)) return undefined;
  const { heldOn, place, version: sequence } = meeting;
  return { cycle, method: 'REQUEST', heldOn, sequence, ...(place === undefined ? {} : { place }) };
}

/** Whoever has a meeting in their calendar that is elsewhere now, on another day, or off, gets it put right. */
function changedInvitations(told: readonly Message[], input: TellingInput): readonly Message[] {
  const { now, invited, matterOf, personOf } = input;
  const anew = new Set(told.flatMap(({ person, invitation }) => (invitation ? calendarKey(person, invitation) : [])));
  return invited.flatMap(({ person, unit, channel, invitation: had }): readonly Message[] => {
    const matter = matterOf(had.cycle);
    // Once it was to be, it is nobody's calendar that matters any more; and whoever left is told nothing.
    if (had.method === 'CANCEL' || had.heldOn < now.slice(0, 10) || matter?.stands === 'done') return [];
    if (anew.has(calendarKey(person, had)) || !personOf(person, unit)) return [];
    const wanted = matter && invitationTo(matter);
    if (wanted && wanted.heldOn === had.heldOn && wanted.place === had.place) return [];
    const sequence = Math.max(had.sequence + 1, matter?.meeting?.version ?? 0);
    const invitation: Invitation = wanted ? { ...wanted, sequence } : { ...had, method: 'CANCEL', sequence };
    const key = `invitation/${had.cycle}/${sequence}>${person.member}`;
    const rest = { kind: 'invitation', person, unit, channel, items: [], cycles: [had.cycle], sealedAt: now } as const;
    return [{ key, ...rest, invitation }];
  });
}

/** By whom, and of which meeting. */
export const calendarKey = (person: PersonId, { cycle }: Invitation): string => `${personKey(person)}|${cycle}`;

/** Nobody is left out silently: whoever keeps the roster hears once who cannot be reached. */
function toSecretaries(
  kind: 'unreached' | 'returned',
  about: readonly { readonly person: PersonId; readonly unit: string }[],
  { personOf, secretariesOf, now }: TellingInput,
): readonly Message[] {
  const byUnit = new Map<string, Map<string, PersonId>>();
  for (const { person, unit } of about)
    byUnit.set(unit, (byUnit.get(unit) ?? new Map()).set(personKey(person), idOf(person)));
  return [...byUnit].flatMap(([unit, people]) =>
    secretariesOf(unit).flatMap((person): readonly Message[] => {
      const reach = personOf(person, unit)?.reach;
      if (!reach) return [];
      const key = `${kind}/${unit}/${[...people.keys()].sort().join(',')}>${person.member}`;
      const rest = { kind, person, unit, channel: reach.channel, items: [], cycles: [] };
      return [
        {
          key: kind === 'returned' ? `${key}/${now.slice(0, 10)}` : key,
          ...rest,
          unreached: [...people.values()],
          sealedAt: now,
        },
      ];
    }),
  );
}
