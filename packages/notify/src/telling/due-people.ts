/** Who may be told something now: only of what is theirs it is asked how it stands, which is most of the work. */
import { type PersonId, personKey } from './item.ts';
import type { TellingInput } from './plan-messages.ts';
import { nextDigest } from './when-told.ts';

type Asked = Pick<TellingInput, 'now' | 'hours' | 'waiting' | 'personOf' | 'isKnownUnreached'>;

/**
 * By their keys; nobody is missing whom `planMessages` would tell anything, or whose item it would let go for good.
 *
 * @example
 * const isQuiet = (input: TellingInput) => duePeople(input).size === 0;
 */
export function duePeople({ now, hours, waiting, personOf, isKnownUnreached }: Asked): ReadonlySet<string> {
  const due = new Set<string>();
  const local = now.slice(0, 16);
  const isDue = (id: PersonId, unit: string, does: string, takenAt: string): boolean => {
    const person = personOf(id, unit);
    // Whoever has left is let go.
    if (!person) return true;
    if (!person.reach) return !isKnownUnreached(id);
    if (does === 'notify' || person.told === 'at-once') return true;
    return nextDigest(takenAt.slice(0, 16), person.told, hours) <= local;
  };
  for (const { person, unit, does, takenAt } of waiting) {
    const key = personKey(person);
    if (!due.has(key) && isDue(person, unit, does, takenAt)) due.add(key);
  }
  return due;
}
