/** A cell of a tally with one in it is one person's answer; grades counted together are one cell. */
import type { Text } from '../text/text.ts';

/** How many chose each grade. */
type Marks<G extends string> = Readonly<Record<G, number>> & {
  /** Grades that were counted together: the sum stands under one of them, and the others are 0. */
  readonly together?: readonly G[] | undefined;
};

/**
 * The grades that exactly one person chose, by their titles; undefined where there are none. Sheets left blank are no answer.
 *
 * @example
 * cellsOfOne({ good: 9, poor: 1 }, { good: { en: 'Good', 'zh-CN': '良好' }, poor: { en: 'Poor', 'zh-CN': '较差' } })
 * // → { en: 'Poor', 'zh-CN': '较差' }
 */
export function cellsOfOne<G extends string>(marks: Marks<G>, titles: Readonly<Record<G, Text>>): Text | undefined {
  const shown = (Object.keys(titles) as G[]).filter((grade) => marks[grade] === 1);
  return shown.length === 0 ? undefined : titlesOf(shown, titles);
}

/** Grades by their titles, in a row. */
export function titlesOf<G extends string>(grades: readonly G[] = [], titles: Readonly<Record<G, Text>>): Text {
  const named = grades.map((grade) => titles[grade]);
  return { en: named.map(({ en }) => en).join(', '), 'zh-CN': named.map((title) => title['zh-CN']).join('、') };
}

/**
 * Whether grades that are said to be counted together were counted apart: more than one of them has a count.
 *
 * @example
 * areCountedApart({ fair: 3, poor: 2, together: ['fair', 'poor'] }) // → true
 */
export const areCountedApart = <G extends string>(marks: Marks<G>): boolean =>
  (marks.together ?? []).filter((grade) => marks[grade] > 0).length > 1;

/**
 * Whether grades that are said to be counted together lie apart on their scale, or are one grade said twice. Whoever adds up the
 * best and the worst hides what was answered, and not who answered it.
 *
 * @param scale all grades, from one end to the other
 * @example
 * areFarApart({ good: 3, fair: 0, poor: 2, together: ['good', 'poor'] }, ['good', 'fair', 'poor']) // → true
 */
export function areFarApart<G extends string>({ together }: Marks<G>, scale: readonly G[]): boolean {
  if (together === undefined) return false;
  const named = new Set(together);
  const places = scale.flatMap((grade, place) => (named.has(grade) ? [place] : []));
  return named.size < 2 || Number(places.at(-1)) - Number(places[0]) >= named.size;
}
