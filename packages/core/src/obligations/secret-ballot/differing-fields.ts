/** Which fields of a count are not as they should be. */
import type { Text } from '../../text/text.ts';
import { titlesOf } from '../cells-of-one.ts';

/**
 * Absent and zero are the same: nobody writes down that nothing was left blank.
 *
 * @example
 * differingFields({ issued: 7, returned: 6 }, { issued: 7, returned: 5 })?.en // → 'returned'
 */
export function differingFields(
  expected: Partial<Readonly<Record<CountField, unknown>>>,
  said: object,
): Text | undefined {
  const names = (Object.keys(titles) as CountField[]).filter(
    (name) =>
      name in expected && plainly(expected[name]) !== plainly((said as Readonly<Record<string, unknown>>)[name]),
  );
  return names.length > 0 ? titlesOf(names, titles) : undefined;
}

const titles = {
  issued: { en: 'issued', 'zh-CN': '发出' },
  returned: { en: 'returned', 'zh-CN': '收回' },
  results: { en: 'results', 'zh-CN': '结果' },
  tally: { en: 'votes', 'zh-CN': '得票' },
  box: { en: 'box', 'zh-CN': '电子票箱' },
} as const satisfies Readonly<Record<string, Text>>;

type CountField = keyof typeof titles;

/** As text, with the names of fields in one order, and lists of people in one order. */
function plainly(value: unknown): string {
  if (Array.isArray(value)) {
    const items = value.map(plainly);
    return `[${value.every((each) => typeof each === 'object') ? items.sort() : items}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const fields = Object.entries(value).flatMap(([name, each]) =>
    each === undefined || each === 0 ? [] : [`${JSON.stringify(name)}:${plainly(each)}`],
  );
  return `{${fields.sort()}}`;
}
