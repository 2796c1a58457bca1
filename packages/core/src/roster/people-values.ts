/** What the words for people stand for, in either language, whatever their case, widths and blanks: in staff lists and in unit files. */
import { memo } from '../fast/memo.ts';
import { didYouMean, nearTo } from '../text/suggest.ts';
import type { Text } from '../text/text.ts';
import { cleanCell } from './clean-cell.ts';
import type { PeopleWords, StandingWords } from './people-words.ts';
import { type Standing, standings } from './roster.ts';

/** What is the same in two writings of one word, whatever their case, widths and blanks. */
export const wordKey = (word: string) => cleanCell(word).toLowerCase().replace(/\s/g, '');

/** That it is held beside another post, or for one who is not there, is no other role. */
const besides = /\((?:兼|兼任|兼职|主持工作)\)$/;

export interface PeopleValues {
  /** What somebody counts as by a word; undefined for one that nobody knows. */
  standingOf(word: string): Standing | undefined;
  /**
   * The roles that a word stands for, its own the last: of 纪检委员 `committee` and `discipline`. Empty for what is said of somebody
   * without one; undefined for a word that nobody knows.
   */
  rolesOf(word: string): readonly string[] | undefined;
  /** Every word for a role and for a standing, for suggestions: its own, and as it is called in Chinese. */
  readonly roles: readonly (readonly [string, string])[];
  readonly standings: readonly (readonly [string, string])[];
}

/**
 * Of the words of an organisation.
 *
 * @example
 * peopleValuesOf(createCatalogue({ organ: organBranch }).people).standingOf('中共预备党员') // → 'probationary'
 */
export const peopleValuesOf = memo((people: PeopleWords): PeopleValues => {
  const standingByWord = new Map(
    standings.flatMap((each) => [each, ...spellings(people.standings[each])].map((word) => [wordKey(word), each])),
  );
  const rolesByWord = new Map<string, readonly string[]>(
    Object.entries(people.roles).flatMap(([role, words]) => [
      // Its own word is read as it is: what else it implies is for staff lists, which have one word for both.
      [role, [role]] as const,
      ...spellings(words).map((word) => [wordKey(word), [...(words.implies ?? []), role]] as const),
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

const spellings = ({ title, synonyms }: StandingWords) => [title.en, title['zh-CN'], ...synonyms];

/** What a word for a role comes to: roles that are known, or one that nobody has a word for, which a plugin may look at; or none. */
export type RoleReading =
  | { readonly roles: readonly string[]; readonly isKnown: boolean }
  /** What was meant, where it is a slip; undefined where nothing is near. */
  | { readonly roles?: never; readonly near: string | undefined };

/**
 * Reads a word as a roster does: whatever packs call their roles, and beside that any id, unless it is a slip of a known word.
 *
 * @example
 * readRoleWord('支部书记', createCatalogue({ organ: organBranch }).people) // → { roles: ['secretary'], isKnown: true }
 */
export function readRoleWord(word: string, people: PeopleWords): RoleReading {
  const { rolesOf, roles } = peopleValuesOf(people);
  const known = rolesOf(word);
  if (known) return { roles: known, isKnown: true };
  // Of two letters, every other word is one letter away.
  const slip = word.length > 2 ? nearTo(word, roles.flat()) : undefined;
  // A slip of the pen must not make a secretary vanish.
  if (slip === undefined && /^[a-z][a-z0-9-]*$/.test(word)) return { roles: [word], isKnown: false };
  return { near: slip ?? (word.length > 2 ? nearTo(word, Object.values(people.roles).flatMap(spellings)) : undefined) };
}

/** Where a file outside a roster names what is no role. */
export const noRole = (word: string): Text => ({ en: `No role is named "${word}"`, 'zh-CN': `没有职务“${word}”` });

/**
 * What can be written instead of a word that is no role: what was meant, or every role with its title.
 *
 * @example
 * nearestRoles({ near: 'secretary' }, commonPeople).en // → 'Did you mean "secretary"?'
 */
export function nearestRoles(read: RoleReading, { roles }: PeopleWords): Text {
  if (read.roles === undefined && read.near !== undefined) return didYouMean(read.near);
  const all = Object.entries(roles);
  const list = (language: 'en' | 'zh-CN', [open, close]: readonly [string, string]) =>
    all.map(([role, { title }]) => (title[language] === role ? role : `${role}${open}${title[language]}${close}`));
  return {
    en: `Known: ${list('en', [' (', ')']).join(', ')}`,
    'zh-CN': `可用的有：${list('zh-CN', ['（', '）']).join('、')}`,
  };
}
