/** What the people of a run say: anything that any organisation could say, in the language of the run, with its own titles. */
import { commonPeople, type Language, type PeopleWords, roleText, type Text } from '@obligato/core';

export interface Wording {
  /** A text in the language of the run. */
  say(text: Text): string;
  /** What somebody who holds a role is called. */
  role(role: string): string;
  /** What somebody with a vote is called. */
  readonly member: string;
}

/**
 * The wording of a run.
 *
 * @example
 * wordingIn('zh-CN', createCatalogue({ organ: organBranch }).people).role('secretary') // → '书记'
 */
export function wordingIn(language: Language, people: PeopleWords = commonPeople): Wording {
  const say = (text: Text) => text[language];
  return Object.freeze({
    say,
    role: (role: string) => say(roleText(role, people)),
    member: say(people.standings.full.title),
  });
}
