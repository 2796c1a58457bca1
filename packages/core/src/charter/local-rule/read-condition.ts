/** Reads conditions from a unit file: every unknown field, and every test that cannot fit, is a problem with its place. */
import { isDay } from '../../calendar/day.ts';
import { suggest } from '../../text/suggest.ts';
import type { Text } from '../../text/text.ts';
import type { Located } from '../located.ts';
import { type Condition, type Operand, type Scalar, type Test, tests } from './condition.ts';
import type { Shape, Vocabulary } from './vocabulary.ts';

export interface Reading {
  readonly vocabulary: Vocabulary;
  readonly fault: (message: Text, hint: Text, at: Pick<Located, 'origin'>) => void;
  /** Inside a counted list: its items. */
  readonly item?: Shape;
}

/** What holds of nothing and everything: stands where a fault was told, and is never asked. */
const never: Condition = { any: [] };
const unread: Operand = { literal: '' };

/** A map whose entries all have to hold; a list of conditions is `all`. */
export function readCondition(written: Located, reading: Reading): Condition {
  if (written.kind === 'list' && written.items.length > 0) return conjunction(written.items, reading);
  if (written.kind !== 'map' || written.fields.size === 0) {
    reading.fault(
      { en: 'A condition must be a map', 'zh-CN': '条件应为一组字段' },
      {
        en: 'Write payload.place: { is: … }, all: […], any: […], not: … or count: …',
        'zh-CN': '请写作 `payload.place: { is: … }`、`all: […]`、`any: […]`、`not: …` 或 `count: …`',
      },
      written,
    );
    return never;
  }
  const parts = [...written.fields].flatMap(([name, { key, value }]) => {
    // What every object inherits, such as "constructor", combines nothing.
    const read = Object.hasOwn(combinators, name) ? combinators[name] : undefined;
    return read ? [read(value, reading)] : readTests({ field: name }, readField(name, key, reading), value, reading);
  });
  return parts.length === 1 && parts[0] ? parts[0] : { all: parts };
}

const conjunction = (items: readonly Located[], reading: Reading): Condition => ({
  all: items.map((item) => readCondition(item, reading)),
});

const combinators: Readonly<Record<string, (value: Located, reading: Reading) => Condition>> = {
  all: (value, reading) => conjunction(listOf(value, reading), reading),
  any: (value, reading) => ({ any: listOf(value, reading).map((item) => readCondition(item, reading)) }),
  not: (value, reading) => ({ not: readCondition(value, reading) }),
  count: (value, reading) => ({
    all: readTests(readCount(value, reading), { kind: 'number' }, value, reading, countWords),
  }),
  workingDays: (value, reading) => ({
    all: readTests(readWorkingDays(value, reading), { kind: 'number' }, value, reading, spanWords),
  }),
};

export const conditionWords = Object.keys(combinators);
const countWords = ['of', 'where'];
const spanWords = ['from', 'to'];

function listOf(value: Located, { fault }: Reading): readonly Located[] {
  if (value.kind === 'list' && value.items.length > 0) return value.items;
  fault(
    { en: 'A list of conditions is expected', 'zh-CN': '此处应为条件列表' },
    { en: 'Write one condition a line, each after "- "', 'zh-CN': '请每行写一个条件，行首写“- ”' },
    value,
  );
  return [];
}

/** Every test of one operand. A plain value is short for `is`. `besides` are words that are not tests. */
function readTests(
  left: Operand,
  shape: Shape,
  value: Located,
  reading: Reading,
  besides: readonly string[] = [],
): readonly Condition[] {
  if (value.kind === 'scalar') return [{ left, test: 'is', right: readRight('is', value, shape, reading) }];
  const fields = value.kind === 'map' ? [...value.fields].filter(([name]) => !besides.includes(name)) : [];
  if (fields.length === 0) {
    reading.fault(
      { en: 'It has no test', 'zh-CN': '未写明判断方式' },
      { en: `Add one of ${tests.join(', ')}`, 'zh-CN': `请写明其一：${tests.join('、')}` },
      value,
    );
  }
  return fields.flatMap(([name, { key, value: right }]) => {
    const test = tests.find((each) => each === name);
    if (test) return [{ left, test, right: readRight(test, right, shape, reading) }];
    const message = { en: `There is no test "${name}"`, 'zh-CN': `没有判断方式“${name}”` };
    reading.fault(message, suggest(name, [...tests, ...besides]), { origin: key });
    return [];
  });
}

const orders: ReadonlySet<Test> = new Set(['atLeast', 'atMost', 'moreThan', 'lessThan']);

/** What a test compares with: values as they are written, fields and counts named as such. */
function readRight(test: Test, written: Located, shape: Shape, reading: Reading): Operand {
  const { fault } = reading;
  if (test === 'exists') {
    if (written.kind === 'scalar' && typeof written.value === 'boolean') return { literal: written.value };
    fault(
      { en: '"exists" must be true or false', 'zh-CN': '“exists”应为“true”或“false”' },
      { en: 'Write exists: true', 'zh-CN': '请写作 `exists: true`' },
      written,
    );
    return unread;
  }
  const isList = shape.kind === 'list';
  if (isList && test !== 'contains') {
    fault(
      { en: `"${test}" does not apply to a list`, 'zh-CN': `“${test}”不适用于列表` },
      { en: 'Count it: count: { of: …, atLeast: 1 }', 'zh-CN': '请改为计数：`count: { of: …, atLeast: 1 }`' },
      written,
    );
  }
  if (test === 'contains' && !isList && shape.kind !== 'unknown') {
    fault(
      { en: '"contains" applies to lists only', 'zh-CN': '“contains”仅适用于列表' },
      { en: 'Use "is" or "in"', 'zh-CN': '请用“is”或“in”' },
      written,
    );
  }
  if (test === 'in' || test === 'notIn') {
    if (written.kind === 'map') return readOperand(written, reading);
    const items = written.kind === 'list' ? written.items : [written];
    return { literal: items.flatMap((item) => scalarOf(item, shape, fault) ?? []) };
  }
  if (written.kind === 'map') return readOperand(written, reading);
  const value = scalarOf(written, test === 'contains' ? (shape.item ?? { kind: 'unknown' }) : shape, fault);
  if (orders.has(test) && typeof value === 'boolean') {
    fault(
      { en: `"${test}" needs a number or a date`, 'zh-CN': `“${test}”须与数字或日期比较` },
      { en: 'Use "is"', 'zh-CN': '请用“is”' },
      written,
    );
  }
  return value === undefined ? unread : { literal: value };
}

const scalarKinds: Readonly<Record<string, Shape['kind']>> = { string: 'text', number: 'number', boolean: 'truth' };

const kindWords: Readonly<Record<Shape['kind'], Text>> = {
  number: { en: 'number', 'zh-CN': '数字' },
  text: { en: 'text', 'zh-CN': '文字' },
  truth: { en: 'truth value', 'zh-CN': '是非值' },
  list: { en: 'list', 'zh-CN': '列表' },
  map: { en: 'map', 'zh-CN': '一组字段' },
  unknown: { en: 'value', 'zh-CN': '值' },
};

function scalarOf(written: Located, { kind }: Shape, fault: Reading['fault']): Scalar | undefined {
  if (written.kind !== 'scalar' || written.value === null) {
    fault(
      { en: 'One value is expected', 'zh-CN': '此处应为单个值' },
      { en: 'Write a text, a number, true or false', 'zh-CN': '请写文字、数字、“true”或“false”' },
      written,
    );
    return undefined;
  }
  const own = scalarKinds[typeof written.value];
  if (['text', 'number', 'truth'].includes(kind) && kind !== own) {
    const value = JSON.stringify(written.value);
    const { en, 'zh-CN': zh } = kindWords[kind];
    fault(
      { en: `${value} cannot be compared with a ${en}`, 'zh-CN': `${value} 不能与${zh}比较` },
      { en: 'Write a value of its kind', 'zh-CN': '请写同一类型的值' },
      written,
    );
  }
  return written.value;
}

/** `{ field: … }`, `{ count: { of, where } }` or `{ workingDays: { from, to } }`. */
export function readOperand(written: Located, reading: Reading): Operand {
  const [first, second] = written.kind === 'map' ? [...written.fields] : [];
  const [name, field] = first ?? [];
  if (field && !second) {
    const { key, value } = field;
    if (name === 'count') return readCount(value, reading, true);
    if (name === 'workingDays') return readWorkingDays(value, reading, true);
    if (name === 'field' && value.kind === 'scalar' && typeof value.value === 'string') {
      readField(value.value, value.origin, reading);
      return { field: value.value };
    }
    if (name !== 'field') {
      const message = { en: `"${name}" is not a value`, 'zh-CN': `“${name}”不是值` };
      reading.fault(message, suggest(name ?? '', ['field', 'count', 'workingDays']), { origin: key });
    } else {
      reading.fault(
        { en: '"field" must name one field', 'zh-CN': '“field”应写明一个字段' },
        { en: 'Write { field: payload.chair }', 'zh-CN': '请写作 `{ field: payload.chair }`' },
        value,
      );
    }
  } else {
    reading.fault(
      { en: 'A value is expected', 'zh-CN': '此处应为值' },
      {
        en: 'Write { field: … }, { count: … } or { workingDays: … }',
        'zh-CN': '请写作 `{ field: … }`、`{ count: … }` 或 `{ workingDays: … }`',
      },
      written,
    );
  }
  return unread;
}

function readCount(value: Located, reading: Reading, isWhole = false): Operand {
  const of = value.kind === 'map' ? value.fields.get('of')?.value : undefined;
  const where = value.kind === 'map' ? value.fields.get('where')?.value : undefined;
  refuseOthers(value, countWords, isWhole, reading);
  if (of?.kind !== 'scalar' || typeof of.value !== 'string') {
    reading.fault(
      { en: '"count" has no "of"', 'zh-CN': '“count”缺少“of”' },
      {
        en: 'Write count: { of: payload.attendance, where: { item.present: true } }',
        'zh-CN': '请写作 `count: { of: payload.attendance, where: { item.present: true } }`',
      },
      of ?? value,
    );
    return unread;
  }
  const shape = readField(of.value, of.origin, reading);
  if (!['list', 'unknown'].includes(shape.kind)) {
    reading.fault(
      { en: `"${of.value}" is not a list`, 'zh-CN': `“${of.value}”不是列表` },
      { en: 'Count a list', 'zh-CN': '请对列表计数' },
      of,
    );
  }
  const item = shape.item ?? { kind: 'unknown' as const };
  return where ? { count: of.value, where: readCondition(where, { ...reading, item }) } : { count: of.value };
}

function readWorkingDays(value: Located, reading: Reading, isWhole = false): Operand {
  refuseOthers(value, spanWords, isWhole, reading);
  const end = (name: string): Operand => {
    const written = value.kind === 'map' ? value.fields.get(name)?.value : undefined;
    if (written?.kind === 'scalar' && typeof written.value === 'string') {
      if (isDay(written.value)) return { literal: written.value };
      readField(written.value, written.origin, reading);
      return { field: written.value };
    }
    reading.fault(
      { en: `"workingDays" needs "${name}"`, 'zh-CN': `“workingDays”缺少“${name}”` },
      { en: `Write ${name}: event.on, or a date`, 'zh-CN': `请写作 \`${name}: event.on\`，或写日期` },
      written ?? value,
    );
    return unread;
  };
  return { workingDays: { from: end('from'), to: end('to') } };
}

function refuseOthers(value: Located, words: readonly string[], isWhole: boolean, { fault }: Reading): void {
  if (!isWhole || value.kind !== 'map') return;
  for (const [name, { key }] of value.fields) {
    if (words.includes(name)) continue;
    fault({ en: `There is no "${name}" here`, 'zh-CN': `此处没有“${name}”` }, suggest(name, words), { origin: key });
  }
}

/** The shape of a field; an unknown one is a problem with the nearest name. */
export function readField(path: string, origin: Located['origin'], { vocabulary, item, fault }: Reading): Shape {
  const roots = item ? new Map([...vocabulary.roots, ['item', item]]) : vocabulary.roots;
  const [root = '', ...rest] = path.split('.');
  const start = roots.get(root);
  if (!start) {
    const message = { en: `There is no field "${path}"`, 'zh-CN': `没有字段“${path}”` };
    fault(message, suggest(root, [...roots.keys(), ...conditionWords]), { origin });
    return { kind: 'unknown' };
  }
  // A fact's name may hold dots, and what it holds is known when it is gathered.
  if (root === 'facts') {
    const known = [...vocabulary.facts.keys()].some((name) => `${rest.join('.')}.`.startsWith(`${name}.`));
    if (!known) {
      const name = rest.join('.');
      const message = { en: `There is no fact "${name}"`, 'zh-CN': `没有事实“${name}”` };
      fault(message, suggest(name, vocabulary.facts.keys()), { origin });
    }
    return { kind: 'unknown' };
  }
  let shape: Shape = start;
  for (const [index, name] of rest.entries()) {
    const { fields, kind }: Shape = shape;
    const next: Shape | undefined = fields?.get(name);
    if (fields ? !next : !['map', 'unknown'].includes(kind)) {
      const before = [root, ...rest.slice(0, index)].join('.');
      const message = { en: `"${before}" has no field "${name}"`, 'zh-CN': `“${before}”没有字段“${name}”` };
      fault(message, suggest(name, fields?.keys() ?? []), { origin });
    }
    shape = next ?? { kind: 'unknown' };
  }
  return shape;
}
