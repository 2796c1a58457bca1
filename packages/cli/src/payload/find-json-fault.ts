/** Where a text stops being JSON. `JSON.parse` of Node 20 does not say, or says it in words that differ between releases. */

export interface JsonFault {
  readonly expected: string;
  readonly found: string;
  readonly line: number;
  readonly column: number;
}

/** The first place at which a text that `JSON.parse` refused is wrong. */
export function findJsonFault(text: string): JsonFault {
  const reader = new Reader(text);
  const expected = reader.value() ?? reader.end() ?? 'less nesting';
  const before = text.slice(0, reader.at).split('\n');
  const found = reader.at >= text.length ? 'the end' : JSON.stringify(text[reader.at]);
  return { expected, found, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

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

  value(depth = 0): string | undefined {
    this.#take(space);
    if (depth > maxDepth) return 'less nesting';
    const opening = this.#text[this.at];
    if (opening === '{') return this.#list('}', () => this.#field(depth));
    if (opening === '[') return this.#list(']', () => this.value(depth + 1));
    if (opening === '"') return this.#take(string) ? undefined : 'a text in double quotes, closed on the same line';
    return this.#take(literal) ? undefined : 'a value';
  }

  end(): string | undefined {
    this.#take(space);
    return this.at < this.#text.length ? 'the end' : undefined;
  }

  #list(closing: string, item: () => string | undefined): string | undefined {
    this.at += 1;
    this.#take(space);
    if (this.#skip(closing)) return undefined;
    for (;;) {
      const fault = item();
      if (fault !== undefined) return fault;
      this.#take(space);
      if (this.#skip(closing)) return undefined;
      if (!this.#skip(',')) return `"," or "${closing}"`;
    }
  }

  #field(depth: number): string | undefined {
    this.#take(space);
    if (!this.#take(string)) return 'a name in double quotes';
    this.#take(space);
    return this.#skip(':') ? this.value(depth + 1) : '":"';
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
