/** How a report is put into words: which language, and whether with colour. Nothing may depend on colour alone. */
import { fillText, type Language, type Text, type TextData } from '@obligato/core';
import picocolors from 'picocolors';

export interface View {
  readonly language: Language;
  readonly paint: ReturnType<typeof picocolors.createColors>;
  say(text: Text, data?: TextData): string;
}

export function createView(language: Language, colour: boolean): View {
  return Object.freeze({
    language,
    paint: picocolors.createColors(colour),
    say: (text: Text, data: TextData = {}) => fillText(text, data, language),
  });
}
