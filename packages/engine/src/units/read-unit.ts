/** One unit file: what it says, with the place of every value. */
import { ObligatoError, type Problem, type UnitSource } from '@obligato/core';
import { Fields } from '../config/fields.ts';
import { readLocatedYaml } from '../config/located-yaml.ts';
import { readDay } from './read-day.ts';
import { readEntries } from './read-entry.ts';
import { readParents } from './read-parents.ts';
import { readWaiver } from './read-waiver.ts';
import { readYear } from './read-year.ts';

export const unitFields = [
  'unit',
  'title',
  'parent',
  'from',
  'until',
  'successor',
  'year',
  'extends',
  'rules',
  'waivers',
  'local',
] as const;

/** Reads a unit file. What is wrong with it goes to `problems`; undefined when not even its name can be made out. */
export function readUnit(file: string, text: string, problems: Problem[]): UnitSource | undefined {
  const fields = new Fields(
    readLocatedYaml(file, text),
    { en: 'A unit file', 'zh-CN': '单位文件' },
    unitFields,
    problems,
  );
  const unit = fields.requiredText('unit');
  if (!unit) return undefined;
  const until = readDay('until', fields.stated('until'), problems);
  // Who comes after an end of which nobody can tell the day, cannot be told either.
  const isEndUnread = fields.at('until') !== undefined && !until.until;
  const successors = isEndUnread ? [] : fields.texts('successor');
  const waivers = fields.items('waivers').flatMap((item) => readWaiver(item, problems) ?? []);
  const local = fields.entries('local').map(({ name, key, value }) => ({ name, origin: key, body: value }));
  return {
    unit: unit.value,
    title: fields.text('title')?.value ?? unit.value,
    ...readParents(fields, problems),
    ...readDay('from', fields.stated('from'), problems),
    ...until,
    ...(successors.length > 0 ? { successors } : {}),
    ...readYear(fields, problems),
    origin: unit.origin,
    extends: fields.texts('extends'),
    rules: fields.entries('rules').flatMap(({ name, key, value }) => readEntries(name, key, value, problems)),
    ...(waivers.length > 0 ? { waivers } : {}),
    ...(local.length > 0 ? { local } : {}),
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
