/** Reads what fills a message, and tells which facts a rule looks at. */
import type { Located } from '../../located.ts';
import { type Condition, fieldsIn, type Operand } from '../condition.ts';
import { type Reading, readField, readOperand } from '../read-condition.ts';

export function readShow(written: Located | undefined, reading: Reading): Readonly<Record<string, Operand>> {
  if (!written) return {};
  if (written.kind !== 'map') {
    reading.fault(
      { en: '"show" must be a map', 'zh-CN': '“show”应为一组字段' },
      { en: 'Write show: { place: payload.place }', 'zh-CN': '请写作 `show: { place: payload.place }`' },
      written,
    );
  }
  const fields = written.kind === 'map' ? [...written.fields] : [];
  return Object.fromEntries(
    fields.map(([name, { value }]): [string, Operand] => {
      if (value.kind !== 'scalar' || typeof value.value !== 'string') return [name, readOperand(value, reading)];
      readField(value.value, value.origin, reading);
      return [name, { field: value.value }];
    }),
  );
}

export function factsIn(
  parts: readonly (Condition | Operand)[],
  known: ReadonlyMap<string, unknown>,
): readonly string[] {
  const paths = parts.flatMap(fieldsIn).filter((field) => field.startsWith('facts.'));
  const named = paths.flatMap((path) => [...known.keys()].filter((name) => `${path}.`.startsWith(`facts.${name}.`)));
  return [...new Set(named)].sort();
}
