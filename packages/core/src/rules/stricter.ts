/** Which way is stricter, for every kind of option: each way is a join that is commutative, associative and idempotent. */
import { z } from 'zod';
import type { Season } from '../calendar/year.ts';
import type { Text } from '../text/text.ts';

export type Share = `${number}/${number}`;

/** The directions that fit an option of type `T`; `union` on a number does not compile. */
export type StricterFor<T> = [T] extends [number]
  ? 'max' | 'min'
  : [T] extends [boolean]
    ? 'true' | 'false'
    : [T] extends [readonly unknown[]]
      ? 'union' | 'intersection' | 'within'
      : [T] extends [Share]
        ? 'max-share'
        : [T] extends [string]
          ? { readonly order: readonly T[] }
          : never;

export type Stricter =
  | 'max'
  | 'min'
  | 'true'
  | 'false'
  | 'union'
  | 'intersection'
  | 'within'
  | 'max-share'
  | { readonly order: readonly string[] };

type Join = (a: never, b: never) => unknown;

const sorted = (values: Iterable<string | number>) => [...new Set(values)].sort();

const joins: Readonly<Record<Exclude<Stricter, object>, Join>> = {
  max: (a: number, b: number) => Math.max(a, b),
  min: (a: number, b: number) => Math.min(a, b),
  true: (a: boolean, b: boolean) => a || b,
  false: (a: boolean, b: boolean) => a && b,
  union: (a: readonly string[], b: readonly string[]) => sorted([...a, ...b]),
  intersection: (a: readonly string[], b: readonly string[]) => sorted(a.filter((value) => b.includes(value))),
  // The later beginning and the earlier end; what has no day in common ends before it begins.
  within: ([from, to]: Season, [first, last]: Season): Season => [from > first ? from : first, to < last ? to : last],
  // Equal shares have one writing, whichever side is asked first: 1/2 and 2/4 join to 1/2.
  'max-share': (a: Share, b: Share) => {
    const order = compareShares(a, b);
    if (order !== 0) return order > 0 ? a : b;
    return a.length < b.length || (a.length === b.length && a <= b) ? a : b;
  },
};

/**
 * The stricter of two values of one option.
 *
 * @example
 * joinOption('max', 3, 5) // → 5
 * joinOption({ order: ['monthly', 'weekly'] }, 'monthly', 'weekly') // → 'weekly'
 */
export function joinOption<T>(stricter: Stricter, a: T, b: T): T {
  if (typeof stricter === 'object') {
    return stricter.order.indexOf(a as string) >= stricter.order.indexOf(b as string) ? a : b;
  }
  return joins[stricter](a as never, b as never) as T;
}

/**
 * Whether stating `child` under `parent` would loosen: joining it would change what the child wrote.
 *
 * @example
 * isLooser('max', 3, 5) // → true: the unit above asks for 5
 */
export function isLooser<T>(stricter: Stricter, child: T, parent: T): boolean {
  const joined = joinOption(stricter, child, parent);
  if (stricter === 'max-share') return compareShares(joined as Share, child as Share) !== 0;
  if (stricter === 'within') return JSON.stringify(joined) !== JSON.stringify(child);
  if (Array.isArray(joined)) return JSON.stringify(joined) !== JSON.stringify(sorted(child as readonly string[]));
  return joined !== child;
}

/**
 * Compares two shares exactly, without floating point.
 *
 * @example
 * compareShares('2/3', '1/2') // → 1
 */
export function compareShares(a: Share, b: Share): number {
  const [an, ad] = parseShare(a);
  const [bn, bd] = parseShare(b);
  return Math.sign(an * bd - bn * ad);
}

/**
 * The two numbers of a share.
 *
 * @example
 * parseShare('2/3') // → [2, 3]
 */
export function parseShare(share: Share): readonly [number, number] {
  const [numerator, denominator] = share.split('/');
  return [Number(numerator), Number(denominator)];
}

/** How a count is compared with a share: `>=` includes the number (以上), `>` excludes it (超过). */
export const comparators = ['>=', '>'] as const;
export type Comparator = (typeof comparators)[number];

const digits = [...'零一二三四五六七八九十'];
const inChinese = (number: number) => digits[number] ?? String(number);

/**
 * A share in words: what a rule says instead of `>= 4/5`. After a number that has to be reached.
 *
 * @example
 * shareText({ comparator: '>=', share: '4/5' })['zh-CN'] // → '五分之四'
 * shareText({ comparator: '>', share: '1/2' }).en // → 'more than 1/2'
 */
export function shareText({ comparator, share }: { readonly comparator: Comparator; readonly share: Share }): Text {
  const [numerator, denominator] = parseShare(share);
  const chinese = `${inChinese(denominator)}分之${inChinese(numerator)}`;
  return comparator === '>'
    ? { en: `more than ${share}`, 'zh-CN': `${chinese}以上，不含本数` }
    : { en: `at least ${share}`, 'zh-CN': chinese };
}

/**
 * Whether `count` out of `total` reaches a share.
 *
 * @example
 * reaches(8, 16, '>', '1/2') // → false: exactly half is not more than half
 */
export function reaches(count: number, total: number, comparator: Comparator, share: Share): boolean {
  const [numerator, denominator] = parseShare(share);
  const difference = count * denominator - total * numerator;
  // Nobody is never enough: half of an empty roster would otherwise be reached by an empty room.
  return count > 0 && (comparator === '>' ? difference > 0 : difference >= 0);
}

/**
 * The smallest count that reaches a share of `total`.
 *
 * @example
 * leastCount(16, '>', '1/2') // → 9
 */
export function leastCount(total: number, comparator: Comparator, share: Share): number {
  const [numerator, denominator] = parseShare(share);
  const exact = (total * numerator) / denominator;
  return Math.max(1, comparator === '>' ? Math.floor(exact) + 1 : Math.ceil(exact));
}

/**
 * What a rule that asks for a share needs to say of its options, ready to be spread into `defineRule`: the share, and
 * whether the share itself is enough (以上) or has to be passed (超过). That is data, because texts and their readers differ.
 *
 * @example
 * const half = { ...requiredShare, defaults: { comparator: '>=', share: '1/2' } } as const;
 */
export const requiredShare = {
  options: z.strictObject({
    comparator: z.enum(comparators),
    share: z.templateLiteral([z.int().min(1), '/', z.int().min(1)]) as unknown as z.ZodType<Share>,
  }),
  stricter: { comparator: { order: comparators }, share: 'max-share' },
} as const;

/**
 * How many would be needed, when a count falls short of a share of `total`; undefined when it reaches it.
 *
 * @example
 * requiredUnlessReached(8, 16, { comparator: '>', share: '1/2' }) // → 9: exactly half is not more than half
 */
export function requiredUnlessReached(
  count: number,
  total: number,
  { comparator, share }: { readonly comparator: Comparator; readonly share: Share },
): number | undefined {
  return reaches(count, total, comparator, share) ? undefined : leastCount(total, comparator, share);
}
