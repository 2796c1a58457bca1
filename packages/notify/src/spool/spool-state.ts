/** What the records of telling come to: what waits, what is to be sent, what was told. A fold, and nothing else. */
import type { Timestamp } from '@obligato/core';
import { type Item, type PersonId, personKey } from '../telling/item.ts';
import type { OpenMessage, ReturnedMessage, ToldMessage } from '../telling/message.ts';
import { calendarKey, type Invited } from '../telling/plan-messages.ts';
import type { SpoolRecord } from './spool-record.ts';

export interface SpoolState {
  /** In no message yet. */
  readonly waiting: Map<string, Item>;
  /** Keys of all that was ever taken over, with when that was: what comes again is left. */
  readonly taken: Map<string, Timestamp>;
  readonly open: Map<string, OpenMessage>;
  readonly dead: Map<string, OpenMessage>;
  /** The latest at the end. */
  readonly told: ToldMessage[];
  readonly returned: Map<string, ReturnedMessage>;
  /** Cycles that somebody was told of, by person and channel. */
  readonly followed: Map<string, Set<string>>;
  readonly invited: Map<string, Invited>;
  /** Whose secretary knows that they have no address. */
  readonly unreached: Set<string>;
}

export const emptySpool = (): SpoolState => ({
  ...{ waiting: new Map(), taken: new Map(), open: new Map(), dead: new Map(), told: [] },
  ...{ followed: new Map(), invited: new Map(), unreached: new Set(), returned: new Map() },
});

/** Changes the state by one record; what names something that is not there changes nothing. */
export function applyRecord(state: SpoolState, record: SpoolRecord): void {
  (steps[record.does] as (state: SpoolState, record: SpoolRecord) => void)(state, record);
}

type Step<Does extends SpoolRecord['does']> = (
  state: SpoolState,
  record: Extract<SpoolRecord, { readonly does: Does }>,
) => void;

const steps: { readonly [Does in SpoolRecord['does']]: Step<Does> } = {
  take: (state, { items }) => {
    for (const item of items) {
      if (state.taken.has(item.key)) continue;
      state.taken.set(item.key, item.takenAt);
      state.waiting.set(item.key, item);
    }
  },
  past: (state, { items }) => {
    for (const key of items) state.waiting.delete(key);
  },
  seal: (state, { message }) => {
    const items = message.items.flatMap((key) => state.waiting.get(key) ?? []);
    for (const { key } of items) state.waiting.delete(key);
    state.open.set(message.key, { ...message, items, tries: 0 });
  },
  tell: (state, { key, at }) => {
    const message = state.open.get(key);
    if (!message) return;
    state.open.delete(key);
    remember(state, message, at);
  },
  fail: (state, { key, because, retryAt }) => {
    const message = state.open.get(key);
    if (message) state.open.set(key, { ...message, tries: message.tries + 1, lastError: because, retryAt });
  },
  die: (state, { key, because }) => {
    const message = state.open.get(key);
    if (!message) return;
    state.open.delete(key);
    const { retryAt, ...rest } = message;
    state.dead.set(key, { ...rest, tries: rest.tries + 1, lastError: because });
  },
  return: (state, { key, at, ...why }) => {
    const index = state.told.findIndex((each) => each.key === key);
    const [message] = index < 0 ? [] : state.told.splice(index, 1);
    if (message) state.returned.set(key, { ...message, ...why, at, isKnown: false });
  },
  revive: (state, { key }) => {
    state.returned.delete(key);
    const message = state.dead.get(key);
    if (!message) return;
    state.dead.delete(key);
    state.open.set(key, { ...message, tries: 0 });
  },
  close: (state, { cycles }) => {
    for (const [person, followed] of state.followed) {
      for (const cycle of cycles) followed.delete(cycle);
      if (followed.size === 0) state.followed.delete(person);
    }
  },
  begin: (state, { state: snapshot }) => {
    for (const part of Object.values(state)) Array.isArray(part) ? part.splice(0) : part.clear();
    restore(state, snapshot);
  },
};

/** What a person was told in one group is not said again in another. */
export const followerKey = (person: PersonId, channel: string): string => `${personKey(person)}|${channel}`;

function remember(state: SpoolState, message: OpenMessage, at: Timestamp): void {
  const { key, kind, person, unit, channel, items, cycles, invitation, unreached = [], tries } = message;
  state.told.push({ key, kind, person, unit, channel, count: items.length + cycles.length, at, tries: tries + 1 });
  const follower = followerKey(person, channel);
  const followed = state.followed.get(follower) ?? new Set<string>();
  for (const { does, cycle } of items) if (does !== 'notify') followed.add(cycle);
  if (followed.size > 0) state.followed.set(follower, followed);
  if (invitation) state.invited.set(calendarKey(person, invitation), { person, unit, channel, invitation });
  const named = new Set(unreached.map(personKey));
  if (kind === 'unreached') for (const each of named) state.unreached.add(each);
  if (kind !== 'returned') return;
  for (const each of state.returned.values())
    if (named.has(personKey(each.person))) state.returned.set(each.key, { ...each, isKnown: true });
}

/** The same as plain data: what is kept when the file is written anew. */
export interface SpoolSnapshot {
  readonly waiting: readonly Item[];
  readonly taken: readonly (readonly [string, Timestamp])[];
  readonly open: readonly OpenMessage[];
  readonly dead: readonly OpenMessage[];
  readonly told: readonly ToldMessage[];
  readonly followed: readonly (readonly [string, readonly string[]])[];
  readonly invited: readonly (readonly [string, Invited])[];
  readonly unreached: readonly string[];
  /** Absent in what was written before mail could come back. */
  readonly returned?: readonly ReturnedMessage[];
}

/** How long it is remembered what was told: an entry is not told again after as long, and nobody asks any more. */
const keptMilliseconds = 90 * 86_400_000;

/** @param now what is older than ninety days is left out */
export function snapshotOf(state: SpoolState, now: Timestamp): SpoolSnapshot {
  const since = Date.parse(now) - keptMilliseconds;
  const isLate = (at: Timestamp) => Date.parse(at) >= since;
  return {
    waiting: [...state.waiting.values()],
    taken: [...state.taken].filter(([, at]) => isLate(at)),
    open: [...state.open.values()],
    dead: [...state.dead.values()],
    told: state.told.filter(({ at }) => isLate(at)),
    followed: [...state.followed].map(([person, cycles]) => [person, [...cycles]]),
    invited: [...state.invited].filter(([, { invitation }]) => isLate(`${invitation.heldOn}T23:59:59Z`)),
    unreached: [...state.unreached],
    returned: [...state.returned.values()].filter(({ at }) => isLate(at)),
  };
}

function restore(state: SpoolState, snapshot: SpoolSnapshot): void {
  const byKey = <T extends { readonly key: string }>(into: Map<string, T>, all: readonly T[]) => {
    for (const each of all) into.set(each.key, each);
  };
  byKey(state.waiting, snapshot.waiting);
  byKey(state.open, snapshot.open);
  byKey(state.dead, snapshot.dead);
  byKey(state.returned, snapshot.returned ?? []);
  state.told.push(...snapshot.told);
  for (const [key, at] of snapshot.taken) state.taken.set(key, at);
  for (const [person, cycles] of snapshot.followed) state.followed.set(person, new Set(cycles));
  for (const [key, invited] of snapshot.invited) state.invited.set(key, invited);
  for (const person of snapshot.unreached) state.unreached.add(person);
}
