/** How pages are cut into words for the search. */

/**
 * Words of Latin letters and digits as they are; of Chinese, every two characters that stand together, so that any two of them find the
 * page. It is written into the page as text, so it looks at nothing but its argument.
 *
 * @example
 * searchWords('党支部 quorum') // → ['党支', '支部', 'quorum']
 */
export function searchWords(text: string): string[] {
  const words: string[] = [];
  for (const [run] of text.matchAll(/\p{Script=Han}+|[\p{L}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{N}])*/gu)) {
    if (!/\p{Script=Han}/u.test(run) || run.length === 1) words.push(run);
    else for (let at = 0; at + 1 < run.length; at += 1) words.push(run.slice(at, at + 2));
  }
  return words;
}
