/** What people who came from another unit have begun there: whoever moves owes it once. */
import type { Day, Roster } from '@obligato/core';
import { elsewhereKey, isBegun } from '@obligato/core/internal';
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

/** By `elsewhereKey`, the other unit; undefined where nobody came in the years that are planned. */
export async function elsewhereOf(
  { store, whereabouts }: { readonly store: Store; readonly whereabouts: Whereabouts },
  { unit, roster }: Pick<UnitRecord, 'unit' | 'roster'>,
  days: { readonly from: Day; readonly to: Day },
): Promise<ReadonlyMap<string, string> | undefined> {
  const came = whoCame(roster, { from: `${days.from.slice(0, 4)}-01-01`, to: days.to });
  if (came.length === 0) return undefined;
  const elsewhere = new Map<string, string>();
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

/** Whoever has their first row within these days, but for the first of them. */
function whoCame(roster: Roster, { from, to }: { readonly from: Day; readonly to: Day }): readonly string[] {
  const first = new Map<string, Day>();
  for (const row of roster) {
    const known = first.get(row.member);
    if (known === undefined || row.from < known) first.set(row.member, row.from);
  }
  return [...first].flatMap(([member, day]) => (day > from && day <= to ? [member] : []));
}
