/** Reads a word, a number or a map of fields, and tells where it is none. */
import { suggest } from '../../../text/suggest.ts';
import type { Text } from '../../../text/text.ts';
import type { Located } from '../../located.ts';
import type { Scalar } from '../condition.ts';
import type { Reading } from '../read-condition.ts';

export type Fault = Reading['fault'];

/** The value of a field; undefined where it was left out. */
export type Part = (name: string) => Located | undefined;

export const quoted = (name: string): Text => ({ en: `"${name}"`, 'zh-CN': `“${name}”` });

export function fieldsOf(written: Located, what: Text, words: readonly string[], fault: Fault) {
  if (written.kind !== 'map') {
    fault(
      { en: `${what.en} must be a map of fields`, 'zh-CN': `${what['zh-CN']}应为一组字段` },
      { en: 'Write "name: value" lines', 'zh-CN': '请逐行写作“名称: 值”' },
      written,
    );
  } else {
    for (const [name, { key }] of written.fields) {
      if (words.includes(name)) continue;
      const message = { en: `${what.en} has no field "${name}"`, 'zh-CN': `${what['zh-CN']}没有字段“${name}”` };
      fault(message, suggest(name, words), { origin: key });
    }
  }
  return (name: string) => (written.kind === 'map' ? written.fields.get(name)?.value : undefined);
}

/** One known word or several. `field` is where they stand. */
export function wordsIn(
  written: Located | undefined,
  { field, what, known }: { readonly field: string; readonly what: Text; readonly known: Iterable<string> },
  fault: Fault,
  above: Located,
): readonly string[] {
  const words = [...known];
  const items = written === undefined ? [] : written.kind === 'list' ? written.items : [written];
  if (items.length === 0) {
    const message = { en: `"${field}" names no ${what.en}`, 'zh-CN': `“${field}”未写明${what['zh-CN']}` };
    fault(message, suggest(what.en, words), written ?? above);
  }
  return items.flatMap((item) => {
    const value = item.kind === 'scalar' ? String(item.value) : '';
    if (words.includes(value)) return [value];
    const message = { en: `No ${what.en} is named "${value}"`, 'zh-CN': `没有${what['zh-CN']}“${value}”` };
    fault(message, suggest(value, words), item);
    return [];
  });
}

/** One of some words; undefined where it was left out. A wrong one is told with the nearest, or with `hint`. */
export function oneOf<const Word extends string>(
  written: Located | undefined,
  field: string,
  known: readonly Word[],
  fault: Fault,
  hint: (word: string, known: readonly string[]) => Text = suggest,
): Word | undefined {
  if (!written) return undefined;
  const value = written.kind === 'scalar' ? written.value : undefined;
  const word = known.find((each) => each === value);
  if (word !== undefined) return word;
  const shown = JSON.stringify(value ?? null);
  const message = { en: `"${field}" cannot be ${shown}`, 'zh-CN': `“${field}”不能写作 ${shown}` };
  fault(message, hint(String(value ?? ''), known), written);
  return undefined;
}

/** A whole number between two limits; undefined where it was left out, or is none. */
export function wholeNumber(
  written: Located | undefined,
  field: string,
  [least, most]: readonly [number, number],
  fault: Fault,
): number | undefined {
  if (!written) return undefined;
  const value = written.kind === 'scalar' ? written.value : undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  const shown = JSON.stringify(value ?? null);
  fault(
    {
      en: `"${field}" is ${shown}, not a whole number from ${least} to ${most}`,
      'zh-CN': `“${field}”为 ${shown}，应为${least}至${most}之间的整数`,
    },
    { en: `Write ${field}: 5`, 'zh-CN': `请写作 \`${field}: 5\`` },
    written,
  );
  return undefined;
}

export const scalarOf = (written: Located | undefined): Scalar | undefined =>
  written?.kind === 'scalar' && written.value !== null ? written.value : undefined;
