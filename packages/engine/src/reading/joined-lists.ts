/** A sentence that ends in lists. */
import type { Language, Text } from '@obligato/core';

/** Of a year's plan nobody reads a hundred ids in a line. */
const most = 5;

/** What was done, and to whom: of long lists the first few are named and the rest counted. */
export function joined(what: Text, lists: readonly (readonly [Text, readonly string[]])[]): Text {
  const some = lists.filter(([, list]) => list.length > 0);
  const part = (language: Language) => {
    const { colon, comma, semicolon } = marks[language];
    const parts = some.map(([word, list]) => {
      const rest = list.length > most ? `${comma}${more(list.length - most)[language]}` : '';
      return `${word[language]} ${list.slice(0, most).join(comma)}${rest}`;
    });
    return parts.length === 0 ? what[language] : `${what[language]}${colon}${parts.join(semicolon)}`;
  };
  return { en: part('en'), 'zh-CN': part('zh-CN') };
}

const more = (count: number): Text => ({ en: `and ${count} more`, 'zh-CN': `另有${count}项` });
export const marks: Readonly<
  Record<Language, { readonly colon: string; readonly comma: string; readonly semicolon: string }>
> = {
  en: { colon: ': ', comma: ', ', semicolon: '; ' },
  'zh-CN': { colon: '：', comma: '、', semicolon: '；' },
};
