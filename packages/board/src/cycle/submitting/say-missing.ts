/** What a field lacks, in a sentence that names it. */
import type { MissingField } from '../../api/decision.ts';
import { words as formWords } from '../../form/words.ts';
import { language, say } from '../../texts/text.ts';

export const sayMissing = ({ absent, title, text, message, field }: MissingField): string => {
  const what = title ? say(title) : field;
  // What shape it ought to have is for whoever has written something.
  const why = absent ? say(formWords.missing) : text ? say(text) : message;
  return why.startsWith(what) ? why : `${what}${language.value === 'en' ? ': ' : '：'}${why}`;
};
