/** A unit's people over time, and who they are on one day. */
import type { Day } from '../calendar/day.ts';
import { memo } from '../fast/memo.ts';

/** `suspended`: a member whose right to vote rests (选举条例 art. 5); `non-member`: staff who are consulted, but not members. */
export const standings = ['full', 'probationary', 'suspended', 'non-member'] as const;
export type Standing = (typeof standings)[number];

/** What one person was in one unit over some days. A change of role is a new row, never an edit: the past stays. */
export interface RosterRow {
  readonly member: string;
  readonly name: string;
  readonly standing: Standing;
  /** `secretary`, `deputy`, `committee`, `leader` (of the unit), `group-leader` … */
  readonly roles: readonly string[];
  readonly group?: string;
  readonly from: Day;
  /** Last day; open when absent. */
  readonly to?: Day;
  /** Who left the should-attend count by which approval (应到会); absent means: counted. */
  readonly notCounted?: string;
  /** When an office-holder was elected: the term is counted from here, whatever the row's own days. */
  readonly electedOn?: Day;
  /** What the person need not do for age or illness, such as `study`. They stay in every count. */
  readonly exempt?: readonly string[];
  /** Where they are told things by mail. */
  readonly mail?: string;
  /** Who they are in the office messenger: the id by which it mentions them. */
  readonly messenger?: string;
  /** In which language they are told; the organisation's when absent. */
  readonly language?: string;
  /** How soon they are told of what is no notice; as the organisation does when absent. */
  readonly told?: Told;
  /** `20:00-08:00`: when they are told nothing; `any-hour`: there is no such time; the organisation's quiet hours when absent. */
  readonly quiet?: string;
  /** Through which channel, as the configuration calls it; the first that reaches them when absent. */
  readonly channel?: string;
}

/** `daily`, `weekly`: in one message for everything. */
export const toldWhen = ['at-once', 'daily', 'weekly'] as const;
export type Told = (typeof toldWhen)[number];

export type Roster = readonly RosterRow[];

/** The people on one day, already sorted into the lists that rules ask for. Lists hold member ids in roster order. */
export interface RosterView {
  readonly rows: ReadonlyMap<string, RosterRow>;
  /** Full and probationary members and those whose vote rests. */
  readonly members: readonly string[];
  readonly fullMembers: readonly string[];
  /** Members who should attend: everybody not taken out of the count by an approval. */
  readonly shouldAttend: readonly string[];
  /** Of those, who has a vote. */
  readonly voters: readonly string[];
  readonly committee: readonly string[];
  readonly leaders: readonly string[];
  readonly nonMembers: readonly string[];
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

const committeeRoles = new Set(['secretary', 'deputy', 'committee']);

/** A roster cut at every day on which somebody came, left or changed. */
interface Epochs {
  /** `''` stands before all of them, `'~'` behind. */
  readonly changes: readonly string[];
  readonly views: (RosterView | undefined)[];
  /** The one that was asked for last: the next question is mostly about the same. */
  last: number;
}

const unguarded = new WeakSet<Roster>();

/**
 * Leaves the lists of a roster's views as they are, for whoever lives millions of years and shares them with nobody: a frozen
 * list is walked several times more slowly. A rule that writes to such a list fails in an engine; here nobody would notice.
 *
 * @example
 * Object.isFrozen(rosterOn(skipFreezing(roster), '2026-01-01').members) // → false
 */
export function skipFreezing(roster: Roster): Roster {
  unguarded.add(roster);
  return roster;
}

/**
 * Who is on the roster on a day. Days between two changes share one view, so asking again costs a look-up.
 *
 * @example
 * rosterOn([{ member: 'm1', name: 'Li', standing: 'full', roles: [], from: '2020-01-01' }], '2026-01-01').members // → ['m1']
 */
export function rosterOn(roster: Roster, day: Day): RosterView {
  const epochs = epochsOf(roster);
  const { changes, views } = epochs;
  const isIn = (epoch: number) => (changes[epoch] as string) <= day && day < (changes[epoch + 1] as string);
  if (!isIn(epochs.last)) epochs.last = changes.findLastIndex((change) => change <= day);
  let view = views[epochs.last];
  if (!view) {
    view = viewOf(roster, day);
    behind.set(view, roster);
    views[epochs.last] = view;
  }
  return view;
}

/** The roster that a view was taken of. */
const behind = new WeakMap<RosterView, Roster>();

/**
 * The same people on another day: for whoever has a view alone, and counts what was held before.
 *
 * @example
 * const today = rosterOn(roster, '2026-04-01');
 * sameRosterOn(today, '2026-03-12') === rosterOn(roster, '2026-03-12') // → true
 */
export function sameRosterOn(view: RosterView, day: Day): RosterView {
  const roster = behind.get(view);
  return roster ? rosterOn(roster, day) : view;
}

/**
 * Whoever has a row on the roster, of that day or of another: for what may be said of people who have left since.
 *
 * @example
 * everybodyOf(rosterOn(roster, '2026-04-01')).has('m9') // → true, though m9 left in March
 */
export function everybodyOf(view: RosterView): ReadonlySet<string> {
  const roster = behind.get(view);
  return roster ? membersOf(roster) : new Set(view.rows.keys());
}

const membersOf = memo((roster: Roster): ReadonlySet<string> => new Set(roster.map(({ member }) => member)));

const epochsOf = memo((roster: Roster): Epochs => {
  // A row's last day still counts, so the change is the day after; '~' sorts behind every digit of the same day.
  const days = roster.flatMap((row) => (row.to ? [row.from, `${row.to}~`] : [row.from]));
  return { changes: ['', ...[...new Set(days)].sort(), '~'], views: [], last: 0 };
});

function viewOf(roster: Roster, day: Day): RosterView {
  // Where rows overlap the later one holds: nobody is counted twice.
  const rows = new Map<string, RosterRow>();
  for (const row of roster) {
    const other = rows.get(row.member);
    const holds = row.from <= day && (row.to === undefined || day <= row.to);
    if (holds && (other === undefined || other.from <= row.from)) rows.set(row.member, row);
  }
  const today = [...rows.values()];
  const guarded = !unguarded.has(roster);
  const ids = (test: (row: RosterRow) => boolean) => {
    const list = today.filter(test).map((row) => row.member);
    return guarded ? Object.freeze(list) : list;
  };
  const groups = new Map<string, string[]>();
  for (const row of today) {
    if (row.group === undefined || row.standing === 'non-member') continue;
    groups.set(row.group, [...(groups.get(row.group) ?? []), row.member]);
  }
  const isMember = (row: RosterRow) => row.standing !== 'non-member';
  return Object.freeze({
    rows,
    members: ids(isMember),
    fullMembers: ids((row) => row.standing === 'full'),
    shouldAttend: ids((row) => isMember(row) && row.notCounted === undefined),
    voters: ids((row) => row.standing === 'full' && row.notCounted === undefined),
    committee: ids((row) => isMember(row) && row.roles.some((role) => committeeRoles.has(role))),
    leaders: ids((row) => row.roles.includes('leader')),
    nonMembers: ids((row) => !isMember(row)),
    groups,
  });
}
