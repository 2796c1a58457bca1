/** What is wrong with a value, in both languages: a schema itself speaks English only, and to programmers. */
import { counted, type Text } from './text.ts';
import { quotedFailure } from './why-failed.ts';

/** What schemas made with zod say of a fault besides its message; another library may say nothing of it. */
export interface Told {
  readonly message: string;
  readonly code?: unknown;
  readonly expected?: unknown;
  readonly values?: unknown;
  readonly keys?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: unknown;
  readonly divisor?: unknown;
  /** Of each form that is allowed, why it is not that one. */
  readonly errors?: unknown;
  /** What a schema says by itself, in Chinese: `{ 'zh-CN': … }`. */
  readonly params?: unknown;
}

/** The kinds of value that a payload is made of. */
const kinds: Readonly<Record<string, Text>> = {
  string: { en: 'a text', 'zh-CN': '文字' },
  number: { en: 'a number', 'zh-CN': '数字' },
  int: { en: 'a whole number', 'zh-CN': '整数' },
  boolean: { en: 'true or false', 'zh-CN': '“是”或“否”（true 或 false）' },
  array: { en: 'a list', 'zh-CN': '列表' },
  object: { en: 'a group of fields', 'zh-CN': '一组字段' },
  record: { en: 'values by name', 'zh-CN': '若干“名称: 值”' },
  null: { en: 'nothing', 'zh-CN': '空值' },
};

const kindOf = (name: unknown): Text => kinds[String(name)] ?? { en: String(name), 'zh-CN': String(name) };
const listed = (values: unknown): readonly string[] => (Array.isArray(values) ? values.map(String) : [String(values)]);
const oneOf = (values: readonly string[]): Text =>
  values.length === 1
    ? { en: `expected ${values[0]}`, 'zh-CN': `应为${values[0]}` }
    : { en: `expected one of: ${values.join(', ')}`, 'zh-CN': `应为以下之一：${values.join('、')}` };

const bySchema: Readonly<Record<string, (told: Told) => Text>> = {
  invalid_type: ({ expected }) => expecting([kindOf(expected)]),
  invalid_value: ({ values }) => oneOf(listed(values)),
  too_small: ({ origin, minimum, inclusive }) => atLeast(String(origin), String(minimum), inclusive !== false),
  too_big: ({ origin, maximum, inclusive }) => atMost(String(origin), String(maximum), inclusive !== false),
  unrecognized_keys: ({ keys }) => ({
    en: `unknown: ${listed(keys).join(', ')}`,
    'zh-CN': `不认识的字段：${listed(keys).join('、')}`,
  }),
  invalid_format: () => ({ en: 'it is not written in the expected form', 'zh-CN': '格式不符' }),
  invalid_union: ({ errors }) => noneOf(errors),
  not_multiple_of: ({ divisor }) => ({
    en: `it has to be a multiple of ${String(divisor)}`,
    'zh-CN': `应为${String(divisor)}的整倍数`,
  }),
  custom: ({ message, params }) => ({
    en: message === 'Invalid input' ? 'it is not what is expected' : message,
    'zh-CN': chineseIn(params) ?? ownWords[message] ?? message,
  }),
};

const expecting = (what: readonly Text[]): Text => ({
  en: `expected ${what.map(({ en }) => en).join(', or ')}`,
  'zh-CN': `应为${what.map((each) => each['zh-CN']).join('，或')}`,
});

function atLeast(origin: string, least: string, inclusive: boolean): Text {
  if (origin === 'string' && least === '1') return { en: 'it must not be empty', 'zh-CN': '不得为空' };
  if (origin === 'string')
    return { en: `it has at least ${counted(least, 'characters')}`, 'zh-CN': `不得少于${least}个字` };
  if (origin === 'array') {
    return {
      en: `the list has at least ${counted(least, 'entries')}`,
      'zh-CN': `不得少于${least}项`,
    };
  }
  return inclusive
    ? { en: `expected ${least} or more`, 'zh-CN': `不得小于${least}` }
    : { en: `expected more than ${least}`, 'zh-CN': `应大于${least}` };
}

function atMost(origin: string, most: string, inclusive: boolean): Text {
  if (origin === 'string')
    return { en: `it has at most ${counted(most, 'characters')}`, 'zh-CN': `不得多于${most}个字` };
  if (origin === 'array') {
    return { en: `the list has at most ${counted(most, 'entries')}`, 'zh-CN': `不得多于${most}项` };
  }
  return inclusive
    ? { en: `expected ${most} or less`, 'zh-CN': `不得大于${most}` }
    : { en: `expected less than ${most}`, 'zh-CN': `应小于${most}` };
}

/** Of several forms: what each would have been, where it is another kind of value altogether. */
function noneOf(errors: unknown): Text {
  const forms = Array.isArray(errors) ? (errors as readonly (readonly Told[])[]) : [];
  const wanted = forms.map(([first]) => (first?.code === 'invalid_type' ? kindOf(first.expected) : undefined));
  const known = wanted.filter((each) => each !== undefined);
  if (known.length > 0 && known.length === forms.length) return expecting(known);
  return { en: 'it fits none of the forms that are allowed', 'zh-CN': '内容不符合任何一种允许的形式' };
}

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

/** A longer text is not repeated. */
const longestRepeated = 40;

/** What stands there instead: short values as they are, the others by their kind. */
function foundText(value: unknown): Text {
  if (value === null) return kindOf('null');
  if (Array.isArray(value)) return kindOf('array');
  if (typeof value === 'boolean' || typeof value === 'number') {
    const said = String(value);
    return { en: said, 'zh-CN': said };
  }
  if (typeof value !== 'string') return kindOf(typeof value);
  if (value.length > longestRepeated) return { en: 'a longer text', 'zh-CN': '一段较长的文字' };
  return { en: `the text "${value}"`, 'zh-CN': `文字“${value}”` };
}

/**
 * What a schema made with zod finds wrong, in plain words of both languages: what was expected and, where a value is given, what
 * was found. What another library says stays as it says it.
 *
 * @example
 * faultText({ code: 'invalid_type', message: 'Invalid input', expected: 'number' }, 'three').en // → 'expected a number, found the text "three"'
 */
export function faultText(told: Told, value?: unknown): Text {
  const tell = bySchema[String(told.code)];
  if (!tell) return quotedFailure(told.message);
  const said = tell(told);
  if (value === undefined || !said.en.startsWith('expected')) return said;
  const found = foundText(value);
  return { en: `${said.en}, found ${found.en}`, 'zh-CN': `${said['zh-CN']}，实为${found['zh-CN']}` };
}
