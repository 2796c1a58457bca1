/** How much of what two texts say is the same, wherever it stands: by runs of characters, of which templates do not count. */

/** Longer ones are compared by their beginning: no answer costs more than what it says. */
const mostCharacters = 4000;
const run = 6;
/** What stands in more than half of so many texts is a template’s. */
const fewestForTemplate = 4;
/** With less of its own a text is a template, filled in by nobody: then it is compared whole. */
const leastOwn = 12;

/** Without what differs by itself: digits, spaces, marks. */
const normalised = (text: string): string =>
  text
    .slice(0, mostCharacters)
    .toLowerCase()
    .replace(/[\p{N}\p{P}\p{S}\s]+/gu, '');

function runsOf(text: string): ReadonlySet<string> {
  const letters = [...normalised(text)];
  const last = Math.max(1, letters.length - run + 1);
  return new Set(Array.from({ length: last }, (_, at) => letters.slice(at, at + run).join('')));
}

/**
 * For each text the one before it that it is most alike, from 0 to 1; undefined where none was before it.
 *
 * @example
 * mostAlike(['We planned the move.', 'We planned the move!'])[1] // → { to: 0, share: 1 }
 */
export function mostAlike(
  texts: readonly string[],
): readonly ({ readonly to: number; readonly share: number } | undefined)[] {
  const all = texts.map(runsOf);
  const seen = new Map<string, number>();
  for (const runs of all) for (const each of runs) seen.set(each, (seen.get(each) ?? 0) + 1);
  const isTemplate = (each: string) => texts.length >= fewestForTemplate && (seen.get(each) ?? 0) * 2 > texts.length;
  const own = all.map((runs) => {
    const left = new Set([...runs].filter((each) => !isTemplate(each)));
    return left.size >= leastOwn ? left : runs;
  });
  return own.map((runs, index) => {
    let best: { readonly to: number; readonly share: number } | undefined;
    for (let to = 0; to < index; to++) {
      const share = sharedBy(runs, own[to] as ReadonlySet<string>);
      if (best === undefined || share > best.share) best = { to, share };
    }
    return best;
  });
}

function sharedBy(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((each) => b.has(each)).length;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
}
