/** Whether a condition holds. Pure, and total: what is not there satisfies nothing but `exists: false`, `isNot` and `notIn`. */
import type { Calendar } from '../../calendar/calendar.ts';
import { isDay } from '../../calendar/day.ts';
import type { Condition, Operand, Test } from './condition.ts';

/** What the first word of a field means. */
export interface ConditionScope {
  readonly event: object;
  readonly cycle: object;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly options: object;
  readonly calendar: Calendar;
  readonly item?: unknown;
}

export function holds(condition: Condition, scope: ConditionScope): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, scope));
  if ('any' in condition) return condition.any.some((each) => holds(each, scope));
  if ('not' in condition) return !holds(condition.not, scope);
  return outcomes[condition.test](valueIn(condition.left, scope), valueIn(condition.right, scope));
}

export function valueIn(operand: Operand, scope: ConditionScope): unknown {
  if ('literal' in operand) return operand.literal;
  if ('field' in operand) return fieldOf(operand.field, scope);
  if ('count' in operand) {
    const list = fieldOf(operand.count, scope);
    const { where } = operand;
    if (!Array.isArray(list)) return undefined;
    return where ? list.filter((item) => holds(where, { ...scope, item })).length : list.length;
  }
  const from = dayIn(valueIn(operand.workingDays.from, scope));
  const to = dayIn(valueIn(operand.workingDays.to, scope));
  return from === undefined || to === undefined ? undefined : scope.calendar.workingDaysBetween(from, to);
}

/** Own fields only: what every object inherits is nobody's value. */
function fieldOf(path: string, scope: ConditionScope): unknown {
  const [root = '', ...rest] = path.split('.');
  const [start, keys] = root === 'facts' ? factIn(rest, scope) : [roots[root]?.(scope), rest];
  return keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined),
    start,
  );
}

/** A fact's name may hold dots of its own: of the names that are there the longest is meant, and the rest is inside it. */
function factIn(keys: readonly string[], { facts }: ConditionScope): readonly [fact: unknown, keys: readonly string[]] {
  const nameTo = (last: number) => keys.slice(0, last + 1).join('.');
  const last = keys.findLastIndex((_, index) => Object.hasOwn(facts, nameTo(index)));
  return [facts[nameTo(last)], keys.slice(last + 1)];
}

const roots: Readonly<Record<string, (scope: ConditionScope) => unknown>> = {
  payload: ({ event }) => Reflect.get(event, 'payload'),
  event: ({ event }) => event,
  cycle: ({ cycle }) => cycle,
  context: ({ cycle }) => Reflect.get(cycle, 'context'),
  options: ({ options }) => options,
  item: ({ item }) => item,
};

/** The local day of a day or a timestamp. */
function dayIn(value: unknown): string | undefined {
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  return isDay(day) ? day : undefined;
}

const isMissing = (value: unknown) => value === undefined || value === null;

/** Negative, zero or positive; undefined for what has no order. A moment and a day compare as days. */
function order(a: unknown, b: unknown): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== 'string' || typeof b !== 'string') return undefined;
  const [left, right] = [a, b].some(isDay) ? [a.slice(0, 10), b.slice(0, 10)] : [a, b];
  return left < right ? -1 : left > right ? 1 : 0;
}

const ordered = (isIt: (difference: number) => boolean) => (a: unknown, b: unknown) => {
  const difference = order(a, b);
  return difference !== undefined && isIt(difference);
};
const isOneOf = (value: unknown, list: unknown) => Array.isArray(list) && list.includes(value);

const outcomes: Readonly<Record<Test, (left: unknown, right: unknown) => boolean>> = {
  is: (left, right) => !isMissing(left) && left === right,
  isNot: (left, right) => left !== right,
  in: (left, right) => !isMissing(left) && isOneOf(left, right),
  notIn: (left, right) => !isOneOf(left, right),
  contains: (left, right) => isOneOf(right, left),
  atLeast: ordered((difference) => difference >= 0),
  atMost: ordered((difference) => difference <= 0),
  moreThan: ordered((difference) => difference > 0),
  lessThan: ordered((difference) => difference < 0),
  exists: (left, right) => isMissing(left) !== right,
};
