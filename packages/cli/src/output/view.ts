/** How a report is put into words: in which languages, and whether with colour. Nothing may depend on colour alone. */
import { fillText, type Language, type Reading, type Text, type TextData, writtenLanguage } from '@obligato/core';
import picocolors from 'picocolors';

export interface View {
  /** The languages in which somebody reads. */
  readonly reading: Reading;
  /** The first of them that everything is written in. */
  readonly language: Language;
  /** What a table has to fit into; absent where it may be as wide as it is. */
  readonly columns?: number;
  readonly paint: ReturnType<typeof picocolors.createColors>;
  /** In the first language that a text has of those that somebody reads. */
  say(text: Text, data?: TextData): string;
}

export function createView(reading: Reading, colour: boolean, columns?: number): View {
  return Object.freeze({
    ...(columns === undefined ? {} : { columns }),
    reading,
    language: writtenLanguage(reading),
    paint: picocolors.createColors(colour),
    say: (text: Text, data: TextData = {}) => fillText(text, data, reading),
  });
}
