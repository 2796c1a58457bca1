/** Names in lines, for pictures: a library that draws without a browser knows no letter's width, and cuts what is wider. */

/** Of letters of 11 pixels in the widest of the usual fonts; Chinese ones are square. */
const widthOf = (letter: string) => (letter > '\u2e80' ? 11.5 : 7);
const widthOfText = (text: string) => [...text].reduce((sum, letter) => sum + widthOf(letter), 0);

/**
 * The text in lines of at most so many pixels: broken after a space, a slash or a hyphen, between Chinese letters, and within a word
 * only where it is too long by itself.
 *
 * @example
 * wrapped('organ/ideological-report-topics', 150) // → ['organ/ideological-', 'report-topics']
 */
export function wrapped(text: string, width: number): readonly string[] {
  const pieces = text.match(/[^\s/\-\u2e80-\uffff]*(?:[\s/-]|[\u2e80-\uffff])|[^\s/\-\u2e80-\uffff]+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces.flatMap((each) => (widthOfText(each.trim()) > width ? [...each] : [each]))) {
    if (line !== '' && widthOfText((line + piece).trim()) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trim()];
}
