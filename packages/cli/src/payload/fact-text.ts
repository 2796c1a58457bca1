/** A fact in words: its parts by what they are called, people and units by their names. */
import type { Catalogue, Fact, FactWords, Text } from '@obligato/core';
import type { View } from '../output/view.ts';
import { words } from '../output/words/words.ts';

/** What facts, people and units are called today. */
export interface CalledFacts {
  readonly factWords: ReadonlyMap<string, FactWords>;
  /** Of people, units, duties and cycles; any other text as it is. */
  readonly nameOf: (id: string) => Text;
  /** Of the roles that somebody holds; each by its own word where this is left out. */
  readonly roleOf?: (role: string) => Text;
}

/** Of every fact that some rule looks at, and that says what it is called. */
export function factWordsIn({ rules }: Pick<Catalogue, 'rules'>): ReadonlyMap<string, FactWords> {
  const facts: readonly Fact[] = [...rules.values()].flatMap(({ rule }) => Object.values(rule.facts));
  return new Map(facts.flatMap(({ name, words }) => (words ? [[name, words] as const] : [])));
}

interface Telling extends Pick<View, 'say'>, Pick<CalledFacts, 'nameOf' | 'roleOf'> {
  readonly parts: Readonly<Record<string, Text>>;
}

/**
 * The value as a sentence would have it.
 *
 * @example
 * const view = { say: (text: { 'zh-CN': string }) => text['zh-CN'] };
 * const nameOf = (id: string) => ({ en: id, 'zh-CN': id });
 * factText([{ member: 'm1', name: '李明' }], { ...view, parts: {}, nameOf }) // → '李明'
 */
export function factText(value: unknown, telling: Telling): string {
  const { say, nameOf } = telling;
  if (typeof value === 'string') return say(nameOf(value));
  if (typeof value === 'boolean') return say(value ? words.yes : words.no);
  if (value === null || value === undefined) return say(words.none);
  if (typeof value !== 'object') return String(value);
  if (Object.keys(value).length === 0) return say(words.none);
  if (!Array.isArray(value)) return recordText(value, telling);
  // What has commas of its own needs another sign between.
  return value.map((each) => factText(each, telling)).join(say(value.some(hasParts) ? words.semicolon : words.listed));
}

function recordText(value: object, telling: Telling): string {
  const { say, parts, nameOf, roleOf = nameOf } = telling;
  if (isText(value)) return say(value);
  const isPerson = 'member' in value;
  const entries = Object.entries(value).filter(([part]) => !isPerson || (part !== 'member' && part !== 'name'));
  const told = entries.map(([part, each]) => {
    const called = Object.hasOwn(parts, part) ? parts[part] : undefined;
    return `${say(called ?? nameOf(part))}${say(words.colon)}${factText(each, part === 'roles' ? { ...telling, nameOf: roleOf } : telling)}`;
  });
  if (!isPerson) return told.join(say(words.comma));
  const who = 'name' in value && typeof value.name === 'string' ? value.name : say(nameOf(String(value.member)));
  return told.length === 0 ? who : `${who} (${told.join(say(words.comma))})`;
}

const hasParts = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).some((part) => part !== 'member' && part !== 'name');

const isText = (value: object): value is Text => 'en' in value && 'zh-CN' in value;
