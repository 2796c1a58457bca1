/** A person by name: ids are for machines. Rosters are read once a unit. */
import { useEffect, useState } from 'preact/hooks';
import { namesIn, readRoster } from '../api/unit.ts';

const asked = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** Names of a unit's people; none where the roster may not be read. */
export function namesOf(unit: string): Promise<ReadonlyMap<string, string>> {
  const known = asked.get(unit);
  if (known) return known;
  const found = readRoster(unit).then((answer) => {
    if (answer.kind === 'ok') return namesIn(answer.value);
    asked.delete(unit);
    return new Map<string, string>();
  });
  asked.set(unit, found);
  return found;
}

export function useNames(unit: string): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let isOver = false;
    void namesOf(unit).then((found) => isOver || setNames(found));
    return () => {
      isOver = true;
    };
  }, [unit]);
  return names;
}

export function PersonName({ unit, member }: { unit: string; member: string }) {
  return <>{useNames(unit).get(member) ?? member}</>;
}
