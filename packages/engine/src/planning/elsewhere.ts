/** What was begun in other units and is not owed again: by people who came from there, and by the unit that goes on with them. */
import type { Cycle, Day, Organisation, Roster } from '@obligato/core';
import { elsewhereKey, isBegun, predecessorsOf } from '@obligato/core/internal';
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

/**
 * By every unit that this one goes on with, and by those before them: of two that merged, what one of them alone has begun is still
 * owed, and of one that was renamed twice, what was begun under the first name is not.
 */
async function begunBefore(around: Around, unit: string): Promise<ReadonlyMap<string, string>> {
  const begun = await begunByOthers(around, unit, []);
  return new Map(
    [...begun.values()].map(({ cycle, as }) => [elsewhereKey({ ...cycle, bearer: as ?? unit }), cycle.unit]),
  );
}

/** `as`: who bears it wherever it stands; absent for what each unit bears itself. */
interface Begun {
  readonly cycle: Cycle;
  readonly as: string | undefined;
}

async function begunByOthers(
  around: Around,
  unit: string,
  asked: readonly string[],
): Promise<ReadonlyMap<string, Begun>> {
  const earlier = predecessorsOf(around.organisation, unit).filter((each) => !asked.includes(each));
  const begun = await Promise.all(
    earlier.map(
      async (each) =>
        new Map([...(await begunByOthers(around, each, [...asked, unit])), ...(await begunIn(around.store, each))]),
    ),
  );
  const [first = new Map<string, Begun>(), ...others] = begun;
  return new Map([...first].filter(([key]) => others.every((keys) => keys.has(key))));
}

async function begunIn(store: Store, unit: string): Promise<ReadonlyMap<string, Begun>> {
  const found = new Map<string, Begun>();
  for (const cycle of (await store.unit(unit)).cycles.values()) {
    if (!isBegun(cycle) || (cycle.owedBy !== 'unit' && cycle.owedBy !== 'superior')) continue;
    const as = cycle.owedBy === 'unit' ? undefined : cycle.bearer;
    found.set(elsewhereKey({ ...cycle, bearer: as ?? '' }), { cycle, as });
  }
  return found;
}

/** Whoever has their first row within these days, but for the first of them. */
function whoCame(roster: Roster, { from, to }: { readonly from: Day; readonly to: Day }): readonly string[] {
  const first = new Map<string, Day>();
  for (const row of roster) {
    const known = first.get(row.member);
    if (known === undefined || row.from < known) first.set(row.member, row.from);
  }
  return [...first].flatMap(([member, day]) => (day > from && day <= to ? [member] : []));
}
