/** Reads so many days, or working days, before or after something. */
import { type Distance, dayUnits, mostDays, sides } from '../../../calendar/distance.ts';
import type { Text } from '../../../text/text.ts';
import type { Located } from '../../located.ts';
import { type Fault, type Part, wholeNumber } from './read-words.ts';

export interface WrittenDistance {
  readonly distance: Distance;
  /** What it is counted from, as it was written. */
  readonly from: Located;
}

/** Undefined where a fault was told. `hint` shows how it is written. */
export function readDistance(
  part: Part,
  { word, hint, at }: { readonly word: string; readonly hint: string; readonly at: Located },
  fault: Fault,
): WrittenDistance | undefined {
  const unit = oneWordOf(part, dayUnits, { word, hint, at }, fault);
  const side = oneWordOf(part, sides, { word, hint, at }, fault);
  const count = unit && wholeNumber(part(unit), unit, [0, mostDays], fault);
  const from = side && part(side);
  return unit && side && from && count !== undefined ? { distance: { count, unit, side }, from } : undefined;
}

/** The one of two words that is written. */
function oneWordOf<Word extends string>(
  part: Part,
  words: readonly Word[],
  { word, hint, at }: { readonly word: string; readonly hint: string; readonly at: Located },
  fault: Fault,
): Word | undefined {
  const written = words.filter((each) => part(each));
  if (written.length === 1) return written[0];
  const [first, second] = words;
  const message: Text =
    written.length === 0
      ? { en: `"${word}" needs "${first}" or "${second}"`, 'zh-CN': `“${word}”须写明“${first}”或“${second}”` }
      : {
          en: `"${first}" and "${second}" cannot be used together`,
          'zh-CN': `“${first}”与“${second}”不能同时使用`,
        };
  fault(message, { en: `Write ${hint}`, 'zh-CN': `请写作 \`${hint}\`` }, at);
  return undefined;
}
