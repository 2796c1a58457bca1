/** YAML with the place of every value, refused when it is too big, too deep, or has keys that are not data. */
import {
  type Located,
  type LocatedField,
  ObligatoError,
  type Origin,
  type Problem,
  type Text,
  translated,
} from '@obligato/core';
import { counted } from '@obligato/core/internal';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { unclosedIn } from './unclosed.ts';
import { wideSignIn, wideSignNear } from './wide-signs.ts';
import { yamlErrorText } from './yaml-error-text.ts';

export type { Located } from '@obligato/core';
export { plain } from '@obligato/core/internal';

const maxBytes = 1_000_000;
const maxDepth = 64;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses one document. Throws `OBLIGATO_CONFIG_SYNTAX` with every fault of the file.
 *
 * @example
 * readLocatedYaml('door.yaml', 'room: 301').origin // → { file: 'door.yaml', line: 1, column: 1 }
 */
export function readLocatedYaml(file: string, text: string): Located {
  const problems: Problem[] = [];
  const fault = (message: Text, hint: Text, origin: Origin) =>
    problems.push({ code: 'OBLIGATO_CONFIG_SYNTAX', ...translated(message, hint), origins: [origin] });
  if (text.length > maxBytes) {
    fault(
      {
        en: `The file has ${counted(text.length, 'characters')}; ${maxBytes} are accepted`,
        'zh-CN': `文件有${text.length}个字符，最多允许${maxBytes}个`,
      },
      { en: 'Split it', 'zh-CN': '请拆分文件' },
      { file },
    );
    throw new ObligatoError(problems);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const placeOf = (offset: number | undefined): Origin => {
    if (offset === undefined) return { file };
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  for (const error of document.errors) {
    const wide = wideSignNear(text, lines.linePos(error.pos[0]).line);
    if (wide) {
      fault(wide.message, wide.hint, placeOf(wide.at));
      break;
    }
    // What is wrong behind it may be wrong for this alone.
    const unclosed = unclosedIn(document, text);
    if (unclosed) {
      fault(unclosed.message, unclosed.hint, placeOf(unclosed.at));
      break;
    }
    const hint = { en: 'Correct the YAML here', 'zh-CN': '请在此处改正 YAML' };
    fault(yamlErrorText(error), hint, placeOf(error.pos[0]));
  }
  if (problems.length > 0) throw new ObligatoError(problems);

  const lineOf = (node: unknown) => placeOf((node as Node | null)?.range?.[0]).line;
  const isOnItsLine = (key: unknown, value: unknown) => lineOf(key) === lineOf(value);
  /** Tells of a sign that is none of YAML's in a text without quotes. */
  const isWide = (node: unknown, { isInFlow = false, isInLine = false } = {}): boolean => {
    if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.value !== 'string' || !node.range) return false;
    const [start, end] = node.range;
    const wide = wideSignIn(text.slice(start, end), { isInFlow, isInLine });
    if (wide) fault(wide.message, wide.hint, placeOf(start + wide.at));
    return wide !== undefined;
  };
  const locate = (node: Node | null | undefined, depth: number): Located => {
    // An empty file has no node, and a first line.
    const origin = placeOf(node?.range?.[0] ?? (depth === 0 ? 0 : undefined));
    if (depth > maxDepth) {
      fault(
        { en: `Nested more than ${maxDepth} levels deep`, 'zh-CN': `嵌套超过${maxDepth}层` },
        { en: 'Flatten it', 'zh-CN': '请减少层次' },
        origin,
      );
    } else if (isAlias(node)) {
      fault(
        { en: 'Aliases are not accepted here', 'zh-CN': '此处不允许使用别名' },
        { en: 'Write the value out', 'zh-CN': '请直接写出值' },
        origin,
      );
    } else if (isSeq(node)) {
      node.items.some((item) => isWide(item, { isInFlow: node.flow === true }));
      return { kind: 'list', origin, items: node.items.map((item) => locate(item as Node, depth + 1)) };
    } else if (isMap(node)) {
      const fields = new Map<string, LocatedField>();
      for (const { key, value } of node.items) {
        const place = placeOf((key as Node | null)?.range?.[0]);
        const name = isScalar(key) ? String(key.value) : undefined;
        const isInFlow = node.flow === true;
        if (isWide(key, { isInFlow }) || isWide(value, { isInFlow, isInLine: isOnItsLine(key, value) })) continue;
        if (name === undefined || forbiddenKeys.has(name))
          fault(
            { en: `${String(key)} is not accepted as a key`, 'zh-CN': `“${String(key)}”不能用作字段名` },
            { en: 'Rename it', 'zh-CN': '请改名' },
            place,
          );
        else fields.set(name, { key: place, value: locate(value as Node | null, depth + 1) });
      }
      return { kind: 'map', origin, fields };
    } else if (isScalar(node)) {
      const { value } = node;
      if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        return { kind: 'scalar', origin, value };
      }
      fault(
        {
          en: `"${String(value)}" is not a text, a number or a truth value`,
          'zh-CN': `“${String(value)}”不是文字、数字或是非值`,
        },
        { en: 'Quote it', 'zh-CN': '请加上引号' },
        origin,
      );
    }
    return { kind: 'scalar', origin, value: null };
  };
  isWide(document.contents);
  const located = locate(document.contents as Node | null, 0);
  if (problems.length > 0) throw new ObligatoError(problems);
  return located;
}
