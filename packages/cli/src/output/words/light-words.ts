/** The lights as words and as marks: nothing has to be told by colour alone. */
import type { Light, Text } from '@obligato/core';
import type { StatusRow } from '@obligato/engine';
import type { View } from '../view.ts';
import { words } from './words.ts';

/** Shades of done: `late`, after a deadline; `enteredLate`, in time, and written down after it. */
export type Shade = Light | 'late' | 'enteredLate';

/** From what presses most to what is over. */
export const shades: readonly Shade[] = ['overdue', 'soon', 'due', 'late', 'enteredLate', 'done', 'none'];

export const shadeWords: Readonly<Record<Shade, Text>> = {
  overdue: words.overdue,
  soon: words.soon,
  due: words.due,
  late: words.late,
  enteredLate: words.enteredLate,
  done: words.done,
  none: words.notOwed,
};

export const shadeMarks: Readonly<Record<Shade, string>> = {
  overdue: '✗',
  soon: '»',
  due: '…',
  late: '!',
  enteredLate: '°',
  done: '✓',
  none: '-',
};

/** What was late in one thing and only entered late in another is late. */
export function shadeOf({ light, late, enteredLate }: Pick<StatusRow, 'light' | 'late' | 'enteredLate'>): Shade {
  if (light !== 'done') return light;
  return late ? 'late' : enteredLate ? 'enteredLate' : 'done';
}

type Painter = (paint: View['paint']) => (text: string) => string;

const painters: Readonly<Record<Shade, Painter>> = {
  overdue: (paint) => paint.red,
  soon: (paint) => paint.yellow,
  due: () => (text) => text,
  late: (paint) => paint.yellow,
  enteredLate: (paint) => paint.green,
  done: (paint) => paint.green,
  none: (paint) => paint.dim,
};

export function painted(shade: Shade, text: string, { paint }: View): string {
  return painters[shade](paint)(text);
}

/** `✗ overdue   » soon   …` */
export function legend(shown: readonly Shade[], view: View): string {
  const entries = shown.map((shade) => `${painted(shade, shadeMarks[shade], view)} ${view.say(shadeWords[shade])}`);
  return `${view.say(words.legend)}${view.say(words.colon)}${entries.join('   ')}`;
}
