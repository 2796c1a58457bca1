/** The one table of who may do what where. Routes name an action; what is not in the table is refused. */
import type { Role } from './principal.ts';

export const actions = [
  'read-unit',
  'read-status',
  'read-cycles',
  'look-ahead',
  'read-decisions',
  'read-proofs',
  'read-feed',
  'follow',
  'attempt',
  'read-roster',
  'write-roster',
  'plan',
  'raise',
  'comment',
  'confide',
  'read-outbox',
  'deliver',
  'read-metrics',
  'assess',
  'check',
] as const;
export type Action = (typeof actions)[number];

/** What changes records: it has an actor. What is said in confidence has none. */
export const changing: ReadonlySet<Action> = new Set(['attempt', 'write-roster', 'plan', 'raise', 'comment']);

/** Where a unit stands, seen from the unit of a grant: itself, anywhere below, anywhere above, or elsewhere. */
export const relations = ['own', 'child', 'parent', 'sibling'] as const;
export type Relation = (typeof relations)[number];

/**
 * `all`: every cycle. `shared`: every cycle but what another member owes in person. `mine`: only what the caller owes in person.
 * From narrow to wide.
 */
export const reaches = ['mine', 'shared', 'all'] as const;
export type Reach = (typeof reaches)[number];

type Reaches = Partial<Readonly<Record<Action, Reach>>>;

/** What anybody who belongs to a unit may see of it; a member writes only about what they owe themselves. */
const member: Reaches = {
  'read-unit': 'all',
  'read-status': 'shared',
  'read-cycles': 'shared',
  'look-ahead': 'shared',
  'read-decisions': 'shared',
  'read-proofs': 'shared',
  'read-feed': 'shared',
  follow: 'shared',
  attempt: 'mine',
  comment: 'shared',
  confide: 'all',
  'read-roster': 'all',
};

/** Reading without writing: whoever looks into a matter must not be able to move it. */
const reading: Reaches = {
  'read-unit': 'all',
  'read-status': 'all',
  'read-cycles': 'all',
  'look-ahead': 'all',
  'read-decisions': 'all',
  'read-proofs': 'all',
  'read-feed': 'all',
  follow: 'all',
  'read-roster': 'all',
};

/** Writing beside it, on behalf of whoever is named. */
const writing: Reaches = {
  ...reading,
  attempt: 'all',
  'write-roster': 'all',
  plan: 'all',
  raise: 'all',
  comment: 'all',
  confide: 'all',
  'read-outbox': 'all',
  deliver: 'all',
};

const everything: Reaches = Object.fromEntries(actions.map((action) => [action, 'all']));

/** What the units above show to those below: that they are there, and how their own duties stand. */
const upwards: Reaches = { 'read-unit': 'all', 'read-status': 'shared' };

export const permissions: Readonly<Record<Role, Readonly<Record<Relation, Reaches>>>> = {
  member: { own: member, child: {}, parent: upwards, sibling: {} },
  secretary: {
    own: writing,
    child: {},
    parent: upwards,
    sibling: {},
  },
  superior: {
    own: { ...reading, assess: 'all' },
    child: {
      ...reading,
      assess: 'all',
      attempt: 'all',
      plan: 'all',
      raise: 'all',
      comment: 'all',
      'read-outbox': 'all',
    },
    parent: upwards,
    sibling: {},
  },
  auditor: {
    own: { ...reading, 'read-outbox': 'all', 'read-metrics': 'all' },
    child: { ...reading, 'read-outbox': 'all' },
    parent: upwards,
    sibling: {},
  },
  portal: { own: writing, child: writing, parent: upwards, sibling: {} },
  administrator: { own: everything, child: everything, parent: upwards, sibling: {} },
};
