/** One unit file: what it says, with the place of every value. */
import { isDay, ObligatoError, type Problem, type RuleStatement, type Stated, type UnitSource } from '@obligato/core';
import { Fields } from '../config/fields.ts';
import { type Located, plain, readLocatedYaml } from '../config/located-yaml.ts';

const unitFields = ['unit', 'title', 'parent', 'extends', 'rules'];
/** Words of an entry that are not options of its rule. */
const entryWords = ['severity', 'since', 'until', 'clause'];

/** Reads a unit file. What is wrong with it goes to `problems`; undefined when not even its name can be made out. */
export function readUnit(file: string, text: string, problems: Problem[]): UnitSource | undefined {
  const fields = new Fields(readLocatedYaml(file, text), 'A unit file', unitFields, problems);
  const unit = fields.requiredText('unit');
  if (!unit) return undefined;
  const parent = fields.text('parent');
  return {
    unit: unit.value,
    title: fields.text('title')?.value ?? unit.value,
    ...(parent ? { parent } : {}),
    origin: unit.origin,
    extends: fields.texts('extends'),
    rules: fields.entries('rules').map(({ name, key, value }) => readEntry(name, { ...key }, value, problems)),
  };
}

/**
 * A unit file that is already in memory. `file` is what problems call it.
 *
 * Throws one `ObligatoError` with every problem in it.
 *
 * @example
 * parseUnit('unit: bureau\nextends: [organ/recommended]').unit // → 'bureau'
 */
export function parseUnit(text: string, file = 'unit.yaml'): UnitSource {
  const problems: Problem[] = [];
  const source = readUnit(file, text, problems);
  if (!source || problems.length > 0) throw new ObligatoError(problems);
  return source;
}

function readEntry(rule: string, origin: RuleStatement['origin'], value: Located, problems: Problem[]): RuleStatement {
  if (value.kind !== 'map')
    return { rule, origin, severity: { value: plain(value), origin: value.origin }, options: {} };
  const named = (name: string): Stated | undefined => {
    const field = value.fields.get(name)?.value;
    return field && { value: plain(field), origin: field.origin };
  };
  const options = [...value.fields]
    .filter(([name]) => !entryWords.includes(name))
    .map(([name, field]): [string, Stated] => [name, { value: plain(field.value), origin: field.value.origin }]);
  const severity = named('severity');
  const clause = named('clause');
  return {
    rule,
    origin,
    options: Object.fromEntries(options),
    ...(severity ? { severity } : {}),
    ...dayOf('since', named('since'), problems),
    ...dayOf('until', named('until'), problems),
    ...(clause ? { clause: String(clause.value) } : {}),
  };
}

function dayOf<K extends 'since' | 'until'>(key: K, stated: Stated | undefined, problems: Problem[]) {
  if (!stated) return {};
  if (typeof stated.value === 'string' && isDay(stated.value))
    return { [key]: { value: stated.value, origin: stated.origin } };
  problems.push({
    code: 'OBLIGATO_DATE',
    message: `"${key}" has to be a date, not ${JSON.stringify(stated.value)}`,
    hint: 'Write dates as YYYY-MM-DD',
    origins: [stated.origin],
  });
  return {};
}
