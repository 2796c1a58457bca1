/** The roster file of a configuration, with a problem for every row whose unit no file describes. */

import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { ObligatoError, type Origin, type Problem, type Roster, translated } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import { type Config, cellColumns, readRoster } from '@obligato/engine/files';

export type People = ReadonlyMap<string, Roster>;

/**
 * Reads the roster; undefined when the configuration names none. What is wrong goes to `problems`.
 * `units` are those that files describe, if they could all be read.
 */
export async function readPeople(
  { folder, roster }: Config,
  units: ReadonlySet<string> | undefined,
  problems: Problem[],
): Promise<People | undefined> {
  if (roster === undefined) return undefined;
  const file = relative(folder, roster);
  let text = '';
  let people: People = new Map();
  try {
    text = await readFile(roster, 'utf8');
    people = await readRoster(file, text);
  } catch (error) {
    if (error instanceof ObligatoError) problems.push(...error.problems);
    else problems.push(unreadable(file, error));
  }
  if (units) problems.push(...strangers(file, text, people, units));
  return people;
}

function strangers(file: string, text: string, people: People, units: ReadonlySet<string>): readonly Problem[] {
  const rows = rowsByUnit(text) ?? new Map(Array.from(people.keys(), (unit) => [unit, undefined]));
  return [...rows]
    .filter(([unit]) => unit !== '' && !units.has(unit))
    .map(([unit, place]) => ({
      code: 'OBLIGATO_UNIT_UNKNOWN' as const,
      ...translated(
        { en: `unit: no unit file describes "${unit}"`, 'zh-CN': `“unit”列：没有单位文件描述“${unit}”` },
        suggest(unit, units),
      ),
      origins: [{ file, ...place }],
    }));
}

/** Where each unit is named first. Undefined for a file with quotes, in which a line need not be a row. */
function rowsByUnit(text: string): ReadonlyMap<string, Omit<Origin, 'file'>> | undefined {
  if (text.includes('"')) return undefined;
  const [header = '', ...rows] = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const column = header.split(',').findIndex((name) => name.trim() === 'unit');
  const places = new Map<string, Omit<Origin, 'file'>>();
  rows.forEach((row, index) => {
    const unit = row.split(',')[column]?.trim();
    if (unit === undefined || places.has(unit)) return;
    const [at] = cellColumns(row).slice(column);
    places.set(unit, { line: index + 2, ...(at === undefined ? {} : { column: at }) });
  });
  return places;
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const unreadable = (file: string, error: unknown): Problem => ({
  code: 'OBLIGATO_CONFIG_FILE',
  ...translated(
    { en: `The roster cannot be read: ${reasonOf(error)}`, 'zh-CN': `无法读取名册：${reasonOf(error)}` },
    {
      en: 'Name it under "roster:" in obligato.yaml, or remove that line',
      'zh-CN': '请在 obligato.yaml 的“roster:”处写明，或删去该行',
    },
  ),
  origins: [{ file }],
});
