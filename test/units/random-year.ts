/** A small organisation whose files are written anew again and again: random steps of one year, resolved against what there is by then. */
import { addDays, type Day } from '@obligato/core';
import { parseUnit, type UnitSource } from '@obligato/engine';
import fc from 'fast-check';

export const kinds = [
  'found',
  'move',
  'rename',
  'merge',
  'split',
  'dissolve',
  'bureau renamed',
  'person moves',
  'year',
  'notice',
  'draft',
  'inspect',
] as const;

/** What happens, after so many days; written so many days before the last day of the old order, or after it. */
export interface Step {
  readonly wait: number;
  readonly lead: number;
  readonly does: (typeof kinds)[number];
  readonly which: number;
  readonly other: number;
}

export const steps = fc.array(
  fc.record<Step>({
    wait: fc.integer({ min: 3, max: 45 }),
    lead: fc.integer({ min: -20, max: 30 }),
    does: fc.constantFrom(...kinds),
    which: fc.nat(20),
    other: fc.nat(20),
  }),
  { minLength: 4, maxLength: 12 },
);

/** What a unit file says. */
export interface Unit {
  readonly unit: string;
  readonly parents: readonly { readonly unit: string; readonly from?: Day }[];
  readonly from?: Day;
  readonly until?: Day;
  readonly successors?: readonly string[];
  readonly begins?: string;
}

/** Of one name, and not the same: whoever moves is judged by either, each in its time. */
const reviewed = (days: number) => [
  'local:',
  '  access-review:',
  '    duty: { en: Access review, zh-CN: 权限复核 }',
  '    obligation: report',
  '    cadence: quarterly',
  '    parameters: { to: superior }',
  '    clause: Security policy, article 9',
  '  review-in-time:',
  `    deadline: { workingDays: ${days}, before: cycle.period.to }`,
  '    on: { obligation: report, events: submit, duties: access-review }',
  '    clause: Security policy, article 9',
];

/** What a unit above lives by; a value of one of them changes in the middle of the year. */
const rulesOf = (unit: string): readonly string[] => [
  'extends: [organ/recommended]',
  ...(unit === 'bureau'
    ? [
        ...reviewed(5),
        'rules:',
        '  organ/notice:',
        '    - workingDays: 4',
        '    - { workingDays: 6, since: 2026-05-01 }',
      ]
    : ['rules:', '  organ/notice: { workingDays: 5 }', ...(unit === 'bureau2' ? reviewed(9) : [])]),
];

export const sourceOf = ({ unit, parents, from, until, successors, begins }: Unit): UnitSource =>
  parseUnit(
    [
      `unit: ${unit}`,
      ...(parents.length === 0 ? rulesOf(unit) : ['parent:', ...parents.map(parentLine)]),
      ...(from === undefined ? [] : [`from: ${from}`]),
      ...(until === undefined ? [] : [`until: ${until}`]),
      ...(successors === undefined ? [] : [`successor: [${successors.join(', ')}]`]),
      ...(begins === undefined ? [] : [`year: { begins: "${begins}" }`]),
    ].join('\n'),
    `${unit}.yaml`,
  );

const parentLine = ({ unit, from }: Unit['parents'][number]) =>
  `  - { unit: ${unit}${from === undefined ? '' : `, from: ${from}`} }`;

export const january: readonly Unit[] = [
  { unit: 'bureau', parents: [] },
  { unit: 'bureau2', parents: [] },
  ...['a', 'b', 'c'].map((name) => ({ unit: `bureau/${name}`, parents: [{ unit: 'bureau' }] })),
  { unit: 'bureau2/d', parents: [{ unit: 'bureau2' }], begins: '04-01' },
];

/** Who goes where when the files are written: people of one unit, from the day after the last. */
export interface Going {
  readonly from: string;
  readonly to: string | undefined;
  readonly who: 'all' | 'first half' | 'second half' | 'one';
}

export interface Written {
  readonly units: readonly Unit[];
  readonly last: Day;
  readonly going: readonly Going[];
}

/** The files as they stand after a step, and whose people it takes along; undefined where it cannot be done now. */
export function written(units: readonly Unit[], step: Step, today: Day, nth: number): Written | undefined {
  const last = addDays(today, step.lead);
  const first = addDays(last, 1);
  const lives = ({ until, from = '' }: Unit) => until === undefined && from <= today && from <= last;
  const branches = units.filter((unit) => unit.parents.length > 0 && lives(unit));
  const [one, two] = [branches[step.which % (branches.length || 1)], branches[step.other % (branches.length || 1)]];
  const bureaus = units.filter((unit) => unit.parents.length === 0 && lives(unit));
  const above = bureaus[step.other % (bureaus.length || 1)]?.unit ?? 'bureau';
  const replaced = (...changed: readonly Unit[]) => {
    const names = new Set(changed.map(({ unit }) => unit));
    return [...units.filter(({ unit }) => !names.has(unit)), ...changed];
  };
  const born = (name: string, parent: string): Unit => ({
    unit: `${parent}/${name}${nth}`,
    parents: [{ unit: parent }],
    from: first,
    ...(step.other % 3 === 0 ? { begins: '07-01' } : {}),
  });
  if (!one) return undefined;
  const parent = one.parents.at(-1)?.unit ?? 'bureau';
  const ended = (unit: Unit, ...to: readonly Unit[]): Unit => ({
    ...unit,
    until: last,
    ...(to.length > 0 ? { successors: to.map((each) => each.unit) } : {}),
  });
  const ofAll = (from: Unit, to: Unit | undefined): Going => ({ from: from.unit, to: to?.unit, who: 'all' });
  const does: Partial<Record<Step['does'], () => Written | undefined>> = {
    found: () => {
      const unit = born('new', above);
      return { units: replaced(unit), last, going: [{ from: one.unit, to: unit.unit, who: 'one' }] };
    },
    move: () =>
      parent === above || (one.parents.at(-1)?.from ?? '') >= first
        ? undefined
        : { units: replaced({ ...one, parents: [...one.parents, { unit: above, from: first }] }), last, going: [] },
    rename: () => {
      const unit = born('renamed', parent);
      return { units: replaced(ended(one, unit), unit), last, going: [ofAll(one, unit)] };
    },
    merge: () => {
      if (!two || one === two) return undefined;
      const unit = born('merged', parent);
      return {
        units: replaced(ended(one, unit), ended(two, unit), unit),
        last,
        going: [ofAll(one, unit), ofAll(two, unit)],
      };
    },
    split: () => {
      const [left, right] = [born('left', parent), born('right', parent)];
      return {
        units: replaced(ended(one, left, right), left, right),
        last,
        going: [
          { from: one.unit, to: left.unit, who: 'first half' },
          { from: one.unit, to: right.unit, who: 'second half' },
        ],
      };
    },
    dissolve: () => ({ units: replaced(ended(one)), last, going: [ofAll(one, two === one ? undefined : two)] }),
    'bureau renamed': () => {
      const old = bureaus[step.which % (bureaus.length || 1)];
      if (!old || old.unit === 'bureau2') return undefined;
      const unit: Unit = { unit: `bureau${nth + 10}`, parents: [], from: first };
      const below = units.filter(({ parents, until = first }) => parents.at(-1)?.unit === old.unit && until >= first);
      const moved = below.map((each) => ({ ...each, parents: [...each.parents, { unit: unit.unit, from: first }] }));
      if (below.some(({ parents }) => (parents.at(-1)?.from ?? '') >= first)) return undefined;
      return { units: replaced(ended(old, unit), unit, ...moved), last, going: [ofAll(old, unit)] };
    },
    'person moves': () =>
      !two || one === two ? undefined : { units, last, going: [{ from: one.unit, to: two.unit, who: 'one' }] },
    year: () => ({ units: replaced({ ...one, begins: step.other % 2 === 0 ? '04-01' : '01-01' }), last, going: [] }),
  };
  return does[step.does]?.();
}
