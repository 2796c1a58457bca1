/** Who may be told something now: only of what is theirs it is asked how it stands, which is most of the work. */
import type { Timestamp } from '@obligato/core';
import { isBefore } from '@obligato/core/internal';
import { type PersonId, personKey } from './item.ts';
import { hoursOf, type TellingInput } from './plan-messages.ts';
import { nextDigest } from './when-told.ts';

type Asked = Pick<TellingInput, 'now' | 'hours' | 'waiting' | 'personOf' | 'isKnownUnreached'> & {
  /** When all were asked about before: whether something can wait for the digest of the week is asked once a morning. */
  readonly since?: Timestamp;
};

/**
 * By their keys; nobody is missing whom `planMessages` would tell anything, or whose item it would let go for good.
 *
 * @example
 * const isQuiet = (input: Parameters<typeof duePeople>[0]) => duePeople(input).size === 0;
 */
export function duePeople({
  now,
  hours: common,
  waiting,
  personOf,
  isKnownUnreached,
  since,
}: Asked): ReadonlySet<string> {
  const due = new Set<string>();
  const local = now.slice(0, 16);
  const isDue = (id: PersonId, unit: string, does: string, takenAt: Timestamp): boolean => {
    const person = personOf(id, unit);
    // Whoever has left is let go.
    if (!person) return true;
    if (!person.reach) return !isKnownUnreached(id, unit);
    const hours = hoursOf(person, { hours: common });
    if (does === 'notify' || person.told === 'at-once') return true;
    if (nextDigest(takenAt.slice(0, 16), person.told, hours) <= local) return true;
    const asked = since !== undefined && isBefore(takenAt, since) ? since : takenAt;
    return person.told === 'weekly' && nextDigest(asked.slice(0, 16), 'daily', hours) <= local;
  };
  for (const { person, unit, does, takenAt } of waiting) {
    const key = personKey(person);
    if (!due.has(key) && isDue(person, unit, does, takenAt)) due.add(key);
  }
  return due;
}
