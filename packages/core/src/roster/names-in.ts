/** Nobody knows a person by a number: what those on a roster are called. */
import { memo } from '../fast/memo.ts';
import type { Text } from '../text/text.ts';
import type { Roster } from './roster.ts';

/**
 * The name of a person, of their last row; an id of nobody stays as it is.
 *
 * @example
 * namesIn(roster)('m1') // → '李明'
 */
export const namesIn: (roster: Roster) => (member: string) => string = memo((roster: Roster) => {
  const names = new Map(roster.map(({ member, name }) => [member, name]));
  return (member: string) => names.get(member) ?? member;
});

/**
 * A person as a sentence tells of them: names are not unique, and an id says nothing to who reads it. An id of nobody, or of
 * somebody without another name, stands alone.
 *
 * @example
 * personText(roster, 'm1') // → { en: '李明 (m1)', 'zh-CN': '李明（m1）' }
 */
export const personText = (roster: Roster, member: string): Text => namedText(namesIn(roster)(member), member);

/**
 * A name with the id beside it; what has no other name stands alone.
 *
 * @example
 * namedText('征收科党支部', 'bureau/levy').en // → '征收科党支部 (bureau/levy)'
 */
export const namedText = (name: string, id: string): Text =>
  name === id ? { en: id, 'zh-CN': id } : { en: `${name} (${id})`, 'zh-CN': `${name}（${id}）` };
