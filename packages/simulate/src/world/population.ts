/** A population made up from shares: branches of different size, with committees, groups, leaders, and people who come and go. */
import {
  addDays,
  type Day,
  type Problem,
  type Roster,
  type RosterRow,
  type Text,
  translated,
  type UnitSource,
} from '@obligato/core';
import { type Dice, diceFor } from './random.ts';

export interface SizeClass {
  /** Full members, both ends included. */
  readonly from: number;
  readonly to: number;
  /** How often this class occurs, relative to the others. */
  readonly weight: number;
}

export interface GeneratedPopulation {
  readonly kind: 'generated';
  readonly branches: number;
  /** Rules of the unit above all branches, and of every branch: their ids are made up. */
  readonly superior: UnitSource;
  readonly branch: UnitSource;
  readonly sizes: readonly SizeClass[];
  /** Share of branches with one of the unit's leaders among their members, who wears two hats. */
  readonly dualRoleLeaders: number;
  /** Probationary members for every full member. */
  readonly probationary: number;
  /** Staff who are no members, for every full member. */
  readonly nonMembers: number;
  /** Share of members who leave, and are followed by another, in a year. */
  readonly turnover: number;
}

/** Sizes as a first guess: small branches are many. Not measured anywhere: change them. */
export const usualPopulation = {
  kind: 'generated',
  sizes: [
    { from: 3, to: 6, weight: 30 },
    { from: 7, to: 12, weight: 35 },
    { from: 13, to: 19, weight: 20 },
    { from: 20, to: 35, weight: 12 },
    { from: 36, to: 50, weight: 3 },
  ],
  dualRoleLeaders: 0.4,
  probationary: 0.05,
  nonMembers: 0.4,
  turnover: 0.06,
} as const;

/** Id of the n-th branch, from 0. */
export const branchId = (population: GeneratedPopulation, index: number): string =>
  `${population.superior.unit}/branch-${index + 1}`;

/** How a size class is called: by the full members of its smallest unit and of its largest. */
export const nameOfSize = ({ from, to }: Pick<SizeClass, 'from' | 'to'>): string => `${from}-${to}`;

/** The size class of the n-th branch, without its people: the first thing that chance decides of them. */
export function sizeOfBranch({ sizes }: GeneratedPopulation, seed: number, index: number): string {
  return nameOfSize(drawClass(sizes, diceFor(seed, peopleOf(index))));
}

/** The size class of given people: by the usual sizes, with smaller and larger ones beside them. */
export function sizeOfPeople(full: number): string {
  const { sizes } = usualPopulation;
  const [smallest, largest] = [sizes[0].from, sizes[sizes.length - 1]?.to ?? 0];
  const found = [{ from: 0, to: smallest - 1 }, ...sizes].find(({ to }) => full <= to);
  return found ? nameOfSize(found) : `${largest + 1}-`;
}

const peopleOf = (index: number) => `people ${index}`;

/**
 * The people of the n-th branch over the days: the same for the same seed, whoever asks.
 *
 * @example
 * const superior = parseUnit('unit: bureau\nextends: [organ/recommended]');
 * const branch = parseUnit('unit: bureau/branch\nparent: bureau');
 * const branches = { ...usualPopulation, branches: 20, superior, branch };
 * generateRoster(branches, 7, 0, { from: '2026-01-01', to: '2026-12-31' }) // → the people of branch-1
 */
export function generateRoster(
  population: GeneratedPopulation,
  seed: number,
  index: number,
  days: { from: Day; to: Day },
): Roster {
  const dice = diceFor(seed, peopleOf(index));
  const { from, to } = drawClass(population.sizes, dice);
  const size = dice.between(from, to);
  const committee = size >= 7 ? Math.min(5, 3 + Math.floor(size / 15)) : 0;
  const groups = size >= 20 ? Math.ceil(size / 12) : 0;
  const hasLeader = dice.chance(population.dualRoleLeaders);
  const rows: RosterRow[] = [];
  const add = (
    member: string,
    standing: RosterRow['standing'],
    roles: readonly string[],
    seat: number,
    from = '2020-01-01',
  ) => {
    const row = {
      member,
      name: member,
      standing,
      roles,
      from,
      ...(groups > 0 ? { group: `g${(seat % groups) + 1}` } : {}),
    };
    const office = roles.length > 0 && roles[0] !== 'group-leader' ? { electedOn: electedOn(days.from, index) } : {};
    rows.push({ ...row, ...office });
  };
  for (let seat = 0; seat < size; seat++) {
    const roles = rolesOf(seat, committee, groups, hasLeader && seat === size - 1);
    add(`m${seat + 1}`, 'full', roles, seat);
    if (roles.length === 0 && dice.chance(population.turnover)) comeAndGo(rows, days, dice);
  }
  const extra = (share: number) => Math.floor(size * share + dice.next());
  for (let seat = 0; seat < extra(population.probationary); seat++) add(`p${seat + 1}`, 'probationary', [], seat);
  for (let seat = 0; seat < extra(population.nonMembers); seat++) {
    rows.push({ member: `n${seat + 1}`, name: `n${seat + 1}`, standing: 'non-member', roles: [], from: '2020-01-01' });
  }
  return rows;
}

/** The last one leaves on some day, and somebody new comes the day after or a few weeks later. */
function comeAndGo(rows: RosterRow[], days: { from: Day; to: Day }, dice: Dice): void {
  const leaver = rows.at(-1);
  if (!leaver) return;
  const to = addDays(days.from, dice.between(10, 330));
  rows[rows.length - 1] = { ...leaver, to };
  rows.push({
    ...leaver,
    member: `${leaver.member}n`,
    name: `${leaver.member}n`,
    from: addDays(to, dice.between(1, 60)),
  });
}

function rolesOf(seat: number, committee: number, groups: number, isLeader: boolean): readonly string[] {
  const roles: string[] = [];
  if (seat === 0) roles.push('secretary');
  else if (seat === 1 && committee > 0) roles.push('deputy');
  if (seat < committee) roles.push('committee');
  if (isLeader) roles.push('leader');
  if (groups > 0 && roles.length === 0 && seat < committee + groups) roles.push('group-leader');
  return roles;
}

/** Terms are spread over three years, so that a third of the branches elects in any one. */
function electedOn(from: Day, index: number): Day {
  const year = Number(from.slice(0, 4)) - 1 - (index % 3);
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}-15`;
}

function drawClass(sizes: readonly SizeClass[], dice: Dice): SizeClass {
  const total = sizes.reduce((sum, { weight }) => sum + weight, 0);
  let left = dice.next() * total;
  for (const size of sizes) {
    left -= size.weight;
    if (left < 0) return size;
  }
  return sizes.at(-1) ?? { from: 3, to: 3, weight: 1 };
}

/**
 * What makes a population impossible.
 *
 * @example
 * if (population.kind === 'generated') for (const { message } of populationProblems(population)) print(message);
 */
export function populationProblems(population: GeneratedPopulation): readonly Problem[] {
  const problems: Problem[] = [];
  const fault = (message: Text, hint: Text) =>
    problems.push({ code: 'OBLIGATO_SCENARIO', ...translated(message, hint) });
  if (!(Number.isInteger(population.branches) && population.branches > 0)) {
    fault(
      {
        en: `population.branches: ${population.branches} is not a number of units`,
        'zh-CN': `population.branches：${population.branches} 不是单位数`,
      },
      { en: 'Write a whole number above 0', 'zh-CN': '请写大于0的整数' },
    );
  }
  if (population.sizes.length === 0) {
    fault(
      { en: 'population.sizes: there is no size', 'zh-CN': '`population.sizes`：没有规模' },
      { en: 'Name at least one', 'zh-CN': '请至少写明一种' },
    );
  }
  for (const [index, { from, to, weight }] of population.sizes.entries()) {
    if (!(from >= 1 && to >= from)) {
      fault(
        {
          en: `population.sizes.${index}: from ${from} to ${to} is not a size`,
          'zh-CN': `population.sizes.${index}：${from}至${to}不是有效规模`,
        },
        { en: 'Start at 1 or more, and end no lower', 'zh-CN': '下限不小于1，上限不小于下限' },
      );
    }
    if (!(weight >= 0)) {
      fault(
        {
          en: `population.sizes.${index}.weight: ${weight} is not a weight`,
          'zh-CN': `population.sizes.${index}.weight：${weight} 不是权重`,
        },
        { en: 'Write 0 or more', 'zh-CN': '请写不小于0的数' },
      );
    }
  }
  if (population.sizes.length > 0 && !population.sizes.some(({ weight }) => weight > 0)) {
    fault(
      { en: 'population.sizes: every weight is 0', 'zh-CN': '`population.sizes`：权重均为0' },
      { en: 'Give one of them a weight', 'zh-CN': '请至少为其中一种设权重' },
    );
  }
  for (const share of ['dualRoleLeaders', 'probationary', 'nonMembers', 'turnover'] as const) {
    const most = share === 'nonMembers' ? 100 : 1;
    if (!(population[share] >= 0 && population[share] <= most)) {
      fault(
        {
          en: `population.${share}: ${population[share]} is out of range`,
          'zh-CN': `population.${share}：${population[share]} 超出范围`,
        },
        { en: `Write a number from 0 to ${most}`, 'zh-CN': `请写0至${most}之间的数` },
      );
    }
  }
  return problems;
}
