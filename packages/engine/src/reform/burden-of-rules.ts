/** What rules cost in hours of people’s time, by rule and by whose rule it is: before anybody adopts them. Hours are assumed, as in `hours.ts`. */
import type { Charter, Day, Text } from '@obligato/core';
import type { Domain } from '../domain.ts';
import { Whereabouts } from '../planning/elsewhere.ts';
import type { Store } from '../ports/store.ts';
import { type HoursPerDuty, timeAsked } from './hours.ts';
import { type Owed, owedUnder } from './owed-under.ts';
import type { Side } from './what-is-owed.ts';

/** Rules as they are, and as they would be. */
export interface RulesCompared {
  /** Whose people they are; nothing is written. */
  readonly store: Store;
  readonly domain: Domain;
  readonly rules: Domain;
  readonly units: readonly string[];
  /** Both included: what is owed in periods that overlap them. */
  readonly from: Day;
  readonly to: Day;
  /** Assumed; as long as usual where nothing is said of a duty. */
  readonly hours?: HoursPerDuty;
}

/** What one rule of somebody costs, in all the units that were asked of. */
export interface RuleBurden {
  /** The rule that declares the duty. */
  readonly rule: string;
  readonly title: Text;
  /** The unit whose file states it; the plugin where none does. */
  readonly statedBy: string;
  readonly cycles: Readonly<Record<Side, number>>;
  readonly hours: Readonly<Record<Side, number>>;
}

export interface BurdenOfRules {
  readonly from: Day;
  readonly to: Day;
  /** The largest difference of hours first: these are rules, and no units. */
  readonly rules: readonly RuleBurden[];
  /** Units of which nobody is on the roster: what people come together for is counted there for nobody. */
  readonly withoutPeople: readonly string[];
  /** Units whose duties cannot be planned, with the reason. */
  readonly cannot: readonly { readonly unit: string; readonly because: Text }[];
}

/**
 * Plans what is owed under both, with the people that units have, and tells what differs. A duty that another unit states is another’s rule, though its name is the same.
 *
 * @example
 * const next = createDomain({ units: nextYear, plugins });
 * const days = { from: '2027-01-01', to: '2027-12-31' };
 * const { rules } = await burdenOfRules({ store, domain, rules: next, units: ['tax-bureau/levy'], ...days });
 * print(rules.map(({ rule, hours }) => `${rule}: ${hours.now} h → ${hours.after} h`).join(', '));
 */
export async function burdenOfRules(compared: RulesCompared): Promise<BurdenOfRules> {
  const { store, from, to, units, hours = {} } = compared;
  const planned = { days: { from, to }, store, whereabouts: new Whereabouts(store) };
  const found = new Map<string, RuleBurden & { readonly cycles: Counts; readonly hours: Counts }>();
  const withoutPeople: string[] = [];
  const cannot: BurdenOfRules['cannot'][number][] = [];
  for (const unit of units) {
    const record = await store.unit(unit);
    const sides = [
      ['now', compared.domain, await owedUnder(compared.domain, record, planned)],
      ['after', compared.rules, await owedUnder(compared.rules, record, planned)],
    ] as const;
    const because = sides.flatMap(([, , owed]) => ('cannot' in owed ? [owed.cannot] : []))[0];
    if (because) cannot.push({ unit, because });
    else if (record.roster.length === 0) withoutPeople.push(unit);
    if (because) continue;
    for (const [side, domain, owed] of sides) add(found, side, statedIn(domain, unit, to), owed as Owed, hours);
  }
  const differing = [...found.values()].filter(({ cycles: c, hours: h }) => c.now !== c.after || h.now !== h.after);
  const change = ({ hours: { now, after } }: RuleBurden) => Math.abs(after - now);
  return { from, to, rules: differing.sort((a, b) => change(b) - change(a)), withoutPeople, cannot };
}

type Counts = Record<Side, number>;
type Found = Map<string, RuleBurden & { readonly cycles: Counts; readonly hours: Counts }>;

/** By the duty that it declares: the rule, and whose it is. */
function statedIn({ organisation }: Domain, unit: string, on: Day): ReadonlyMap<string, Charter['duties'][number]> {
  if (!organisation.units.has(unit)) return new Map();
  return new Map(organisation.charter(unit, on).duties.map((entry) => [entry.rule.duty.id, entry]));
}

function add(
  found: Found,
  side: Side,
  stated: ReadonlyMap<string, Charter['duties'][number]>,
  { cycles, roster, catalogue }: Owed,
  hours: HoursPerDuty,
): void {
  for (const cycle of cycles.values()) {
    const entry = stated.get(cycle.duty);
    // One that was planned by a charter of before, and is declared by no rule of this one.
    const rule = entry?.id ?? cycle.duty;
    const statedBy = entry?.owners?.severity ?? entry?.plugin ?? '—';
    const key = `${rule} ${statedBy}`;
    const none = { now: 0, after: 0 };
    const each = found.get(key) ?? { rule, title: cycle.title, statedBy, cycles: { ...none }, hours: { ...none } };
    found.set(key, each);
    const { people, each: long } = timeAsked(cycle, { roster, catalogue, hours });
    each.cycles[side] += 1;
    each.hours[side] += Object.values(people).reduce((sum, count) => sum + count, 0) * long;
  }
}
