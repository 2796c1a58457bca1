/** An organisation made of what a staff list calls its units: which of them is at the top, and an id for each. */
import { isUnitId } from '@obligato/core/internal';
import { idOfTitle } from './id-of-title.ts';
import type { NewUnit } from './organisation-files.ts';

/**
 * The title of the unit at the top: the one that ids name above all others, or the only one that its template takes for one. Undefined
 * where the list does not tell.
 *
 * @example
 * topOf(['税务局党委', '征收支部', '办公室支部'], (title) => title.endsWith('党委')) // → '税务局党委'
 * topOf(['tax/levy', 'tax/office'], () => false) // → 'tax'
 */
export function topOf(titles: readonly string[], isTop: (title: string) => boolean): string | undefined {
  if (titles.length === 1) return titles[0];
  const firsts = new Set(titles.map((title) => (isUnitId(title) ? (title.split('/')[0] ?? '') : '')));
  const [first = ''] = firsts;
  if (firsts.size === 1 && first !== '') return first;
  const above = titles.filter((title) => !isUnitId(title) && isTop(title));
  return above.length === 1 ? above[0] : undefined;
}

/**
 * The units below the top, with ids. A title that is an id is kept as it is, and what stands in front of its last "/" is above it, where
 * that is a unit of the list.
 *
 * @example
 * unitsBelow(['税务局党委', '征收支部'], { unit: 'tax', title: '税务局党委', unnamed: 'branch' }) // → [{ id: 'tax/zs', title: '征收支部', parent: 'tax' }]
 */
export function unitsBelow(
  titles: readonly string[],
  { unit, title, unnamed }: { readonly unit: string; readonly title: string; readonly unnamed: string },
): readonly NewUnit[] {
  // Whatever is an id means that unit: no other may get it.
  const ids = new Set([unit, ...titles.filter(isUnitId)]);
  const taken = new Set(ids);
  return titles
    .filter((each) => each !== title && each !== unit)
    .map((each, index) => {
      if (isUnitId(each)) return { id: each, title: each, parent: nearestAbove(each, ids) ?? unit };
      const id = nextFree(`${unit}/${idOfTitle(each) ?? `${unnamed}-${index + 1}`}`, taken);
      taken.add(id);
      return { id, title: each, parent: unit };
    });
}

/** The longest part in front of a "/" that is a unit itself. */
export function nearestAbove(id: string, ids: ReadonlySet<string>): string | undefined {
  const parts = id.split('/');
  const above = parts.map((_, index) => parts.slice(0, index).join('/')).reverse();
  return above.find((each) => ids.has(each));
}

/** The id itself, or with the first number that makes it another. */
export function nextFree(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(tried)) return tried;
  }
}
