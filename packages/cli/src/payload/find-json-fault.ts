/** Where a text stops being JSON. `JSON.parse` of Node 20 does not say, or says it in words that differ between releases. */
import type { Text } from '@obligato/core';

export interface JsonFault {
  readonly expected: Text;
  readonly found: Text;
  readonly line: number;
  readonly column: number;
}

/** The first place at which a text that `JSON.parse` refused is wrong. */
export function findJsonFault(text: string): JsonFault {
  const reader = new Reader(text);
  const expected = reader.value() ?? reader.end() ?? lessNesting;
  const before = text.slice(0, reader.at).split('\n');
  const shown = JSON.stringify(text[reader.at]);
  const found = reader.at >= text.length ? theEnd : { en: shown, 'zh-CN': shown };
  return { expected, found, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const theEnd: Text = { en: 'the end', 'zh-CN': '结尾' };
const lessNesting: Text = { en: 'less nesting', 'zh-CN': '较少的嵌套' };
const aValue: Text = { en: 'a value', 'zh-CN': '值' };
const colon: Text = { en: '":"', 'zh-CN': '“:”' };
const quotedName: Text = { en: 'a name in double quotes', 'zh-CN': '加双引号的名称' };
const quotedText: Text = {
  en: 'a text in double quotes, closed on the same line',
  'zh-CN': '加双引号且在同一行结束的文字',
};

const space = /[ \t\n\r]*/y;
const string = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|[\u007f-\u009f])*"/uy;
const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Far deeper than any payload; a text that nests deeper is not followed to its end. */
const maxDepth = 500;

/** Each method moves past what it reads and gives what it expected instead, or undefined when all is well. */
class Reader {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth = 0): Text | undefined {
    this.#take(space);
    if (depth > maxDepth) return lessNesting;
    const opening = this.#text[this.at];
    if (opening === '{') return this.#list('}', () => this.#field(depth));
    if (opening === '[') return this.#list(']', () => this.value(depth + 1));
    if (opening === '"') return this.#take(string) ? undefined : quotedText;
    return this.#take(literal) ? undefined : aValue;
  }

  end(): Text | undefined {
    this.#take(space);
    return this.at < this.#text.length ? theEnd : undefined;
  }

  #list(closing: string, item: () => Text | undefined): Text | undefined {
    this.at += 1;
    this.#take(space);
    if (this.#skip(closing)) return undefined;
    for (;;) {
      const fault = item();
      if (fault !== undefined) return fault;
      this.#take(space);
      if (this.#skip(closing)) return undefined;
      if (!this.#skip(',')) return { en: `"," or "${closing}"`, 'zh-CN': `“,”或“${closing}”` };
    }
  }

  #field(depth: number): Text | undefined {
    this.#take(space);
    if (!this.#take(string)) return quotedName;
    this.#take(space);
    return this.#skip(':') ? this.value(depth + 1) : colon;
  }

  #skip(character: string): boolean {
    if (this.#text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.#text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}
