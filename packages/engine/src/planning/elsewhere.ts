/** What was begun in other units and is not owed again: by people who came from there, and by the unit that goes on with them. */
import type { Day, Organisation, Roster } from '@obligato/core';
import { elsewhereKey, isBegun, memo } from '@obligato/core/internal';
import type { Store } from '../ports/store.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import { inParallel, unitsAtOnce } from '../stores/in-parallel.ts';

/** In which units somebody stands or stood. Read when somebody has moved, all of them once. */
export class Whereabouts {
  readonly #store: Store;
  #found: Promise<ReadonlyMap<string, readonly string[]>> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  async unitsOf(member: string): Promise<readonly string[]> {
    this.#found ??= this.#find();
    return (await this.#found).get(member) ?? [];
  }

  async #find(): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = new Map<string, string[]>();
    await inParallel(await this.#store.units(), unitsAtOnce, async (unit) => {
      const { roster } = await this.#store.unit(unit);
      for (const member of new Set(roster.map((row) => row.member))) {
        const known = found.get(member);
        if (known) known.push(unit);
        else found.set(member, [unit]);
      }
    });
    return found;
  }
}

interface Around {
  readonly store: Store;
  readonly whereabouts: Whereabouts;
  readonly organisation: Pick<Organisation, 'units'>;
}

/** By `elsewhereKey`, the other unit. */
export async function elsewhereOf(
  around: Around,
  record: Pick<UnitRecord, 'unit' | 'roster'>,
  days: { readonly from: Day; readonly to: Day },
): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await begunByPeople(around, record, days)), ...(await begunBefore(around, record.unit))]);
}

/** By those who came in the years that are planned. */
async function begunByPeople(
  { store, whereabouts }: Around,
  { unit, roster }: Pick<UnitRecord, 'unit' | 'roster'>,
  days: { readonly from: Day; readonly to: Day },
): Promise<ReadonlyMap<string, string>> {
  const elsewhere = new Map<string, string>();
  const came = whoCame(roster, { from: `${days.from.slice(0, 4)}-01-01`, to: days.to });
  for (const member of came) {
    for (const other of await whereabouts.unitsOf(member)) {
      if (other === unit) continue;
      for (const cycle of (await store.unit(other)).cycles.values()) {
        const isTheirs = cycle.bearer === member && cycle.owedBy.startsWith('each-');
        if (isTheirs && isBegun(cycle)) elsewhere.set(elsewhereKey(cycle), other);
      }
    }
  }
  return elsewhere;
}

/** By every unit that this one goes on with: of two that merged, what one of them alone has begun is still owed. */
async function begunBefore({ store, organisation }: Around, unit: string): Promise<ReadonlyMap<string, string>> {
  const predecessors = predecessorsIn(organisation)(unit);
  const begun = await Promise.all(
    predecessors.map(async (each) => {
      const cycles = [...(await store.unit(each)).cycles.values()].filter(isBegun);
      const owned = cycles.filter(({ owedBy }) => owedBy === 'unit' || owedBy === 'superior');
      return owned.map((cycle) => elsewhereKey(cycle.owedBy === 'unit' ? { ...cycle, bearer: unit } : cycle));
    }),
  );
  const [first = [], ...others] = begun;
  const last = predecessors.at(-1) ?? unit;
  return new Map(first.filter((key) => others.every((keys) => keys.includes(key))).map((key) => [key, last]));
}

/** Looked up once: an organisation is what its files say. */
const predecessorsIn = memo(({ units }: Pick<Organisation, 'units'>) => {
  const found = new Map<string, string[]>();
  for (const [id, { successors }] of units) {
    for (const each of successors) found.set(each, [...(found.get(each) ?? []), id]);
  }
  return (unit: string): readonly string[] => found.get(unit) ?? [];
});

/** Whoever has their first row within these days, but for the first of them. */
function whoCame(roster: Roster, { from, to }: { readonly from: Day; readonly to: Day }): readonly string[] {
  const first = new Map<string, Day>();
  for (const row of roster) {
    const known = first.get(row.member);
    if (known === undefined || row.from < known) first.set(row.member, row.from);
  }
  return [...first].flatMap(([member, day]) => (day > from && day <= to ? [member] : []));
}
