/** Of one there is one: what the pages count in English. Chinese needs nothing of it. */
const counted = /\{\{(\w+)\}\} ((?:working )?(?:day|time|vote))s\b/g;

/**
 * A text of the pages with its nouns in the singular where there is one of them.
 *
 * @example
 * ofOne('{{count}} working days left', { count: 1 }) // → '{{count}} working day left'
 */
export const ofOne = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(counted, (whole, name: string, noun: string) =>
    Number(values[name]) === 1 ? `{{${name}}} ${noun}` : whole,
  );
