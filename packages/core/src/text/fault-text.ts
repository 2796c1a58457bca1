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
  /** What a schema says by itself, in Chinese: `{ 'zh-CN': … }`. */
  readonly params?: unknown;
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
  invalid_format: () => '格式不符',
  invalid_union: () => '内容不符合任何一种允许的形式',
  not_multiple_of: () => '数值不符合要求的倍数',
  custom: ({ message, params }) => chineseIn(params) ?? ownWords[message] ?? message,
};

/** What the obligations' own schemas say. */
const ownWords: Readonly<Record<string, string>> = {
  'expected a date, YYYY-MM-DD': '应为日期，格式为YYYY-MM-DD',
  'Invalid input': '内容不合要求',
};

/** What a schema says of options, in both languages: its first issue. */
export function issueText(issue: Told | undefined): Text {
  return issue ? faultText(issue) : { en: 'invalid', 'zh-CN': '不合要求' };
}

function chineseIn(params: unknown): string | undefined {
  if (typeof params !== 'object' || params === null) return undefined;
  const said = (params as Readonly<Record<string, unknown>>)['zh-CN'];
  return typeof said === 'string' ? said : undefined;
}

/**
 * The message in both languages; what has no Chinese here stays as the schema says it.
 *
 * @example
 * faultText({ code: 'invalid_type', message: 'Invalid input: expected string', expected: 'string' })['zh-CN'] // → '应为文字'
 */
export function faultText(told: Told): Text {
  const en = told.message.replace(/^Invalid input: /, '');
  const tell = inChinese[String(told.code)];
  return { en, 'zh-CN': tell ? tell(told) : en };
}
