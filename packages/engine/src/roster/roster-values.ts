/** The words in the cells of a roster, in both languages, and what they mean. */
import { type RosterRole, rosterRoles, type Standing, standings, standingWords } from '@obligato/core';
import { cleanCell } from '../intake/clean-cell.ts';

/** What is the same in two writings of one word. */
const wordKey = (word: string) => cleanCell(word).toLowerCase().replace(/\s/g, '');

const standingByWord: ReadonlyMap<string, Standing> = new Map(
  standings.flatMap((standing) => {
    const { title, synonyms } = standingWords[standing];
    return [standing, title.en, title['zh-CN'], ...synonyms].map((word) => [wordKey(word), standing] as const);
  }),
);

/** @example standingOf('中共预备党员') // → 'probationary' */
export const standingOf = (word: string): Standing | undefined => standingByWord.get(wordKey(word));

const rolesByWord: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<RosterRole>(rosterRoles).flatMap(([role, { title, synonyms, implies = [] }]) => [
    // Its own word is read as it is: what else it implies is for staff lists, which have one word for both.
    [role, [role]] as const,
    ...[title.en, title['zh-CN'], ...synonyms].map((word) => [wordKey(word), [...implies, role]] as const),
  ]),
);

/** That it is held beside another post, or for one who is not there, is no other role. */
const besides = /\((?:兼|兼任|兼职|主持工作)\)$/;

/** What a staff list writes for somebody without a role. */
const noRole = new Set(['党员', '普通党员', '群众', '成员', 'member']);

/**
 * The roles that a word stands for; undefined for one that is not in the catalogue.
 *
 * @example
 * rolesOf('纪检委员') // → ['committee', 'discipline']
 */
export function rolesOf(word: string): readonly string[] | undefined {
  const key = wordKey(word).replace(besides, '');
  return noRole.has(key) ? [] : rolesByWord.get(key);
}

/** Every word for a role, for suggestions. */
export const roleWords: readonly string[] = Object.entries<RosterRole>(rosterRoles).flatMap(([role, { title }]) => [
  role,
  title['zh-CN'],
]);

export const standingTitles: readonly string[] = standings.flatMap((each) => [
  each,
  standingWords[each].title['zh-CN'],
]);

/**
 * Several words of one cell, by the usual separators. Blanks divide where no other separator does, and no title holds them.
 *
 * @example
 * wordsOfCell('书记、委员') // → ['书记', '委员']
 */
export function wordsOfCell(cell: string, isWord: (word: string) => boolean = () => false): readonly string[] {
  if (cell === '') return [];
  const whole = cell.trim();
  if (isWord(whole)) return [whole];
  const parts = whole
    .split(/[|;；、,，/\n｜]+/)
    // 副书记兼纪检委员; in brackets it says something of the one word.
    .flatMap((part) => (isWord(part.trim()) ? [part] : part.split(/(?<=\S)兼任?(?=[^)）任])/)))
    .map((word) => word.trim());
  return parts.flatMap((part) => (isWord(part) ? [part] : part.split(/\s+/))).filter((word) => word !== '');
}

const nothing = new Set([
  '无',
  '暂无',
  '没有',
  '空',
  '-',
  '--',
  '—',
  '——',
  '–',
  '/',
  '\\',
  'n/a',
  'na',
  'none',
  'null',
  '#n/a',
]);

/**
 * Whether a cell says that there is nothing to say.
 *
 * @example
 * isPlaceholder('无') // → true
 */
export const isPlaceholder = (cell: string): boolean => nothing.has(wordKey(cell));

const still = new Set(['至今', '现在', '今', '在任', '现任', 'now', 'present', 'current']);

/** For a last day: that there is none yet. */
export const isStillSo = (cell: string): boolean => still.has(wordKey(cell));
