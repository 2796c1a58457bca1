/**
 * Which groups of a tree may be told apart in what is published, over all ballots that asked the same in the same time. What is published
 * cuts the people into regions: those who stand in exactly the same groups. Every sum and difference of published counts is a count over
 * whole regions. So if no region has fewer than five people, nothing that can be worked out is about fewer than five.
 */
import { fewest } from '../announcement/announcement.ts';

/** A unit with those whose sheets are its own, and the units below it. */
export interface Branch {
  readonly id: string;
  /** Who may vote and belongs to this unit itself. */
  readonly people: readonly string[];
  readonly below: readonly Branch[];
}

/** A count that is, or was, made known. */
export interface PublishedGroup {
  /** Ids of units: several that are counted together. */
  readonly units: readonly string[];
  /** Everybody whom it counts. */
  readonly people: readonly string[];
}

export interface Publishable {
  /** From the whole downwards. Empty when not even the whole can be told. */
  readonly groups: readonly PublishedGroup[];
  /** Units that are not told apart, and why they are not: together with which, or only as a part of what is above them. */
  readonly merged: readonly Suppressed[];
}

export interface Suppressed {
  readonly units: readonly string[];
  /** `with-neighbour`: counted together. `in-the-whole`: told only as a part of the unit above. `by-difference`: an earlier ballot, less this, would leave fewer than five. */
  readonly why: 'with-neighbour' | 'in-the-whole' | 'by-difference';
}

/**
 * The groups of a tree that may be published beside what was published before.
 *
 * @example
 * const people = ['a', 'b', 'c', 'd', 'e', 'f'];
 * publishable({ id: 'bureau', people, below: [] }, []).groups.length // → 1
 */
export function publishable(tree: Branch, before: readonly PublishedGroup[], least = fewest): Publishable {
  const told = below(tree, least);
  const groups: PublishedGroup[] = [];
  const merged: Suppressed[] = [...told.merged];
  // From the whole downwards: what is larger is worth more, and what an earlier ballot forbids is left out alone.
  for (const group of [whole(tree), ...told.groups]) {
    if (isSafe([...before, ...groups, group], least)) groups.push(group);
    else merged.push({ units: group.units, why: 'by-difference' });
  }
  return { groups, merged };
}

/**
 * Whether every region that these groups cut has at least so many people.
 *
 * @example
 * isSafe([{ units: ['a'], people: ['1', '2', '3', '4', '5', '6'] }, { units: ['b'], people: ['1', '2', '3', '4', '5'] }]) // → false
 */
export function isSafe(groups: readonly PublishedGroup[], least = fewest): boolean {
  const standsIn = new Map<string, string>();
  for (const [number, { people }] of groups.entries()) {
    for (const person of new Set(people)) standsIn.set(person, `${standsIn.get(person) ?? ''},${number}`);
  }
  const regions = new Map<string, number>();
  for (const region of standsIn.values()) regions.set(region, (regions.get(region) ?? 0) + 1);
  return [...regions.values()].every((people) => people >= least);
}

const everybody = ({ people, below: lower }: Branch): readonly string[] => [...people, ...lower.flatMap(everybody)];
const whole = (branch: Branch): PublishedGroup => ({ units: [branch.id], people: everybody(branch) });

interface Cell {
  readonly branches: readonly Branch[];
  readonly people: readonly string[];
}

/** The groups below a unit: its parts, merged until none is small, and the parts of those that stayed whole. */
function below(unit: Branch, least: number): Publishable {
  if (unit.below.length === 0) return { groups: [], merged: [] };
  // Whoever belongs to the unit itself is a part like the others: what the unit has and its parts have not.
  const own: readonly Cell[] = unit.people.length > 0 ? [{ branches: [], people: unit.people }] : [];
  const cells = mergeCells(
    [...unit.below.map((each) => ({ branches: [each], people: everybody(each) })), ...own],
    least,
  );
  const [first, ...otherCells] = cells;
  if (first && otherCells.length === 0) {
    const [branch, ...others] = first.branches;
    // A unit that is all there is below another has the same people: it is cut like that one.
    const isSame = branch !== undefined && others.length === 0 && first.people.length === everybody(branch).length;
    const lower = isSame ? below(branch, least) : { groups: [], merged: [] };
    const units = unit.below.map(({ id }) => id);
    return { groups: lower.groups, merged: [{ units, why: 'in-the-whole' }, ...lower.merged] };
  }
  const groups: PublishedGroup[] = [];
  const merged: Suppressed[] = [];
  for (const { branches, people } of cells) {
    const units = branches.map(({ id }) => id);
    const [only, ...others] = branches;
    const withOwn = only !== undefined && others.length === 0 && people.length !== everybody(only).length;
    if (others.length > 0 || withOwn) merged.push({ units, why: 'with-neighbour' });
    if (only === undefined || people.length === 0) continue;
    groups.push({ units: withOwn ? [...units, unit.id] : units, people });
    // What was merged is not cut again: its parts would lead back to the small one.
    if (others.length > 0 || withOwn) continue;
    const lower = below(only, least);
    groups.push(...lower.groups);
    merged.push(...lower.merged);
  }
  return { groups, merged };
}

function mergeCells(cells: readonly Cell[], least: number): readonly Cell[] {
  const merged = [...cells];
  for (;;) {
    const small = merged.findIndex(({ people }) => people.length > 0 && people.length < least);
    if (small < 0 || merged.length < 2) return merged;
    const [before, after] = [merged[small - 1], merged[small + 1]];
    const at = before && (!after || before.people.length <= after.people.length) ? small - 1 : small;
    const [left, right] = merged.slice(at, at + 2) as [Cell, Cell];
    const both = { branches: [...left.branches, ...right.branches], people: [...left.people, ...right.people] };
    merged.splice(at, 2, both);
  }
}
