/** What a Chinese keyboard writes in place of the signs of YAML. To YAML they are letters, and a line with one means something else. */
import type { Text } from '@obligato/core';

export interface WideSign {
  /** Where it stands in the text that was looked through. */
  readonly at: number;
  readonly message: Text;
  readonly hint: Text;
}

interface Kind {
  /** In a value that stands without quotes. */
  readonly inValue: RegExp;
  /** On a line that could not be read. */
  readonly inLine: RegExp;
  readonly sign: RegExp;
  /** Only between braces or brackets: elsewhere it is part of a text. */
  readonly inFlow?: true;
  /** It hides a field: on the line of another field it is part of a text. */
  readonly hidesField?: true;
  readonly message: Text;
  readonly hint: Text;
}

const colon: Kind = {
  inValue: /^[A-Za-z][\w/-]*[ \t]*：/,
  inLine: /^[\s{[,-]*[A-Za-z][\w/-]*[ \t]*：/,
  sign: /：/,
  hidesField: true,
  message: {
    en: 'A full-width colon (：) stands after the name of a field',
    'zh-CN': '字段名后用了全角冒号（：）',
  },
  hint: {
    en: 'Write a half-width colon and a space after it: "name: value"',
    'zh-CN': '请改用半角冒号，后加一个空格，例如 `unit: levy`',
  },
};

const blank: Kind = {
  inValue: /^[\u3000\u00a0]|[\u3000\u00a0](?:#|$)/,
  inLine: /^[ \t-]*[\u3000\u00a0]/,
  sign: /[\u3000\u00a0]/,
  message: {
    en: 'A full-width or non-breaking space stands here, which YAML takes for a letter',
    'zh-CN': '此处用了全角空格或不间断空格，不能作缩进或分隔',
  },
  hint: { en: 'Write ordinary spaces', 'zh-CN': '请改用半角空格' },
};

const blankAfterColon: Kind = {
  ...blank,
  inValue: /^[A-Za-z][\w/-]*[ \t]*:[\u3000\u00a0]/,
  inLine: /^[ \t{[,-]*[A-Za-z][\w/-]*[ \t]*:[ \t]*[\u3000\u00a0]/,
  hidesField: true,
};

const quotes: Kind = {
  // A Chinese text in such quotes is what it says; a word of the file is not.
  inValue: /^[“”‘’「『＂＇][\x20-\x7e]+[“”‘’」』＂＇]$/,
  inLine: /[:{[,-][ \t]*[“”‘’「『＂＇][\x20-\x7e]+[“”‘’」』＂＇]/,
  sign: /[“”‘’「『＂＇]/,
  message: { en: 'A word stands in full-width quotes', 'zh-CN': '此处用了全角引号' },
  hint: { en: 'Write half-width quotes ("), or none', 'zh-CN': '请改用半角引号（"），或不加引号' },
};

const comma: Kind = {
  // Between Chinese words it may belong to a text.
  inValue: /[\w"'}\]][ \t]*[，、；][ \t]*[\w@"'{[]/,
  inLine: /[{[].*[\w"'}\]][ \t]*[，、；][ \t]*[\w@"'{[]/,
  sign: /[，、；]/,
  inFlow: true,
  message: {
    en: 'A full-width comma stands between braces or brackets',
    'zh-CN': '括号内用了全角逗号、顿号或分号',
  },
  hint: {
    en: 'Write a half-width comma and a space after it: "[a, b]"',
    'zh-CN': '请改用半角逗号，后加一个空格，例如 `[a, b]`',
  },
};

const kinds = [colon, blank, blankAfterColon, quotes, comma];

interface Standing {
  readonly isInFlow: boolean;
  /** Whether it stands on the line of the field whose value it is. */
  readonly isInLine: boolean;
}

/** In a value, or the name of a field, that stands without quotes. */
export function wideSignIn(value: string, { isInFlow, isInLine }: Standing): WideSign | undefined {
  const kind = kinds.find(
    ({ inValue, inFlow, hidesField }) => (isInFlow || !inFlow) && !(isInLine && hidesField) && inValue.test(value),
  );
  return kind && foundBy(kind, value, kind.inValue);
}

/** Where the text could not be read: on the line of the error, or beside it. */
export function wideSignNear(text: string, line: number): WideSign | undefined {
  let start = 0;
  for (const [index, row] of text.split('\n').entries()) {
    const isNear = Math.abs(index + 1 - line) <= 1 && !row.trimStart().startsWith('#');
    const kind = isNear ? kinds.find(({ inLine }) => inLine.test(row)) : undefined;
    if (kind) {
      const found = foundBy(kind, row, kind.inLine);
      return { ...found, at: start + found.at };
    }
    start += row.length + 1;
  }
  return undefined;
}

function foundBy({ sign, message, hint }: Kind, text: string, pattern: RegExp): WideSign {
  const { index = 0, 0: matched = '' } = pattern.exec(text) ?? {};
  return { at: index + Math.max(0, matched.search(sign)), message, hint };
}
