/** YAML with the place of every value, refused when it is too big, too deep, or has keys that are not data. */
import { type Located, type LocatedField, ObligatoError, type Origin, type Problem } from '@obligato/core';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

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
  const fault = (message: string, hint: string, origin: Origin) =>
    problems.push({ code: 'OBLIGATO_CONFIG_SYNTAX', message, hint, origins: [origin] });
  if (text.length > maxBytes) {
    fault(`The file has ${text.length} characters; ${maxBytes} are accepted`, 'Split it', { file });
    throw new ObligatoError(problems);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const placeOf = (offset: number | undefined): Origin => {
    if (offset === undefined) return { file };
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  for (const error of document.errors) fault(error.message, 'Correct the YAML here', placeOf(error.pos[0]));
  if (problems.length > 0) throw new ObligatoError(problems);

  const locate = (node: Node | null | undefined, depth: number): Located => {
    const origin = placeOf(node?.range?.[0]);
    if (depth > maxDepth) fault(`Nested deeper than ${maxDepth}`, 'Flatten it', origin);
    else if (isAlias(node)) fault('Aliases are not accepted here', 'Write the value out', origin);
    else if (isSeq(node)) {
      return { kind: 'list', origin, items: node.items.map((item) => locate(item as Node, depth + 1)) };
    } else if (isMap(node)) {
      const fields = new Map<string, LocatedField>();
      for (const { key, value } of node.items) {
        const place = placeOf((key as Node | null)?.range?.[0]);
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined || forbiddenKeys.has(name))
          fault(`${String(key)} is not accepted as a key`, 'Rename it', place);
        else fields.set(name, { key: place, value: locate(value as Node | null, depth + 1) });
      }
      return { kind: 'map', origin, fields };
    } else if (isScalar(node)) {
      const { value } = node;
      if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        return { kind: 'scalar', origin, value };
      }
      fault(`${String(value)} is not a text, a number or a truth value`, 'Quote it', origin);
    }
    return { kind: 'scalar', origin, value: null };
  };
  const located = locate(document.contents as Node | null, 0);
  if (problems.length > 0) throw new ObligatoError(problems);
  return located;
}
