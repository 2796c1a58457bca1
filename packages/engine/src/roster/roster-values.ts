/** The words in the cells of a roster, in both languages, and what they mean. */
import { type PeopleWords, type Standing, type StandingWords, standings } from '@obligato/core';
import { memo } from '@obligato/core/internal';
import { cleanCell } from '../intake/clean-cell.ts';

/** What is the same in two writings of one word. */
const wordKey = (word: string) => cleanCell(word).toLowerCase().replace(/\s/g, '');

/** That it is held beside another post, or for one who is not there, is no other role. */
const besides = /\((?:兼|兼任|兼职|主持工作)\)$/;

/** What the words of cells stand for. */
export interface RosterValues {
  /** What somebody counts as by a word; undefined for one that nobody knows. */
  standingOf(word: string): Standing | undefined;
  /** The roles that a word stands for, of 纪检委员 `committee` and `discipline`; undefined for one that nobody knows. */
  rolesOf(word: string): readonly string[] | undefined;
  /** Every word for a role and for a standing, for suggestions: its own, and as it is called in Chinese. */
  readonly roles: readonly (readonly [string, string])[];
  readonly standings: readonly (readonly [string, string])[];
}

/**
 * Of the words of an organisation.
 *
 * @example
 * rosterValuesOf(createCatalogue({ organ: organBranch }).people).standingOf('中共预备党员') // → 'probationary'
 */
export const rosterValuesOf = memo((people: PeopleWords): RosterValues => {
  const wordsOf = ({ title, synonyms }: StandingWords) => [title.en, title['zh-CN'], ...synonyms].map(wordKey);
  const standingByWord = new Map(
    standings.flatMap((each) =>
      [each, ...wordsOf(people.standings[each])].map((word) => [wordKey(word), each] as const),
    ),
  );
  const rolesByWord = new Map<string, readonly string[]>(
    Object.entries(people.roles).flatMap(([role, words]) => [
      // Its own word is read as it is: what else it implies is for staff lists, which have one word for both.
      [role, [role]] as const,
      ...wordsOf(words).map((word) => [word, [...(words.implies ?? []), role]] as const),
    ]),
  );
  const plain = new Set(people.plain.map(wordKey));
  return Object.freeze({
    standingOf: (word: string) => standingByWord.get(wordKey(word)),
    rolesOf: (word: string) => {
      const key = wordKey(word).replace(besides, '');
      return plain.has(key) ? [] : rolesByWord.get(key);
    },
    roles: Object.entries(people.roles).map(([role, { title }]) => [role, title['zh-CN']] as const),
    standings: standings.map((each) => [each, people.standings[each].title['zh-CN']] as const),
  });
});

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
