/** What is wrong with a field of a payload, in both languages: a schema itself speaks English only. */
import type { Text } from './text.ts';

/** What schemas made with zod say of a fault besides its message; another library may say nothing of it. */
interface Told {
  readonly message: string;
  readonly code?: unknown;
  readonly expected?: unknown;
  readonly values?: unknown;
  readonly keys?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
}

/** The kinds of value that a payload is made of. */
const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“是”或“否”',
  array: '列表',
  object: '一组字段',
};

const kindOf = (name: unknown) => kinds[String(name)] ?? String(name);
const listed = (values: unknown) => (Array.isArray(values) ? values.map(String).join('、') : String(values));
const measured = (origin: unknown) => (origin === 'string' ? '个字' : origin === 'array' ? '项' : '');

const inChinese: Readonly<Record<string, (told: Told) => string>> = {
  invalid_type: ({ expected }) => `应为${kindOf(expected)}`,
  invalid_value: ({ values }) => `应为以下之一：${listed(values)}`,
  too_small: ({ origin, minimum }) => `不得少于${String(minimum)}${measured(origin)}`,
  too_big: ({ origin, maximum }) => `不得多于${String(maximum)}${measured(origin)}`,
  unrecognized_keys: ({ keys }) => `不认识的字段：${listed(keys)}`,
  custom: ({ message }) => ownWords[message] ?? message,
};

/** What the obligations' own schemas say. */
const ownWords: Readonly<Record<string, string>> = { 'expected a date, YYYY-MM-DD': '应为日期，格式为YYYY-MM-DD' };

/** The message in both languages; what has no Chinese here stays as the schema says it. */
export function faultText(told: Told): Text {
  const en = told.message.replace(/^Invalid input: /, '');
  const tell = inChinese[String(told.code)];
  return { en, 'zh-CN': tell ? tell(told) : en };
}
