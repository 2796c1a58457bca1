/** A few people that are made up: enough for a plan and a first meeting, too few for a committee. */
import { type Language, roleText, type Text } from '@obligato/core';
import type { NewOrganisation, NewUnit } from './organisation-files.ts';

const person: Text = { en: 'Example {{n}}', 'zh-CN': '示例{{n}}' };

/** The rows of a roster file. */
export function examplePeople({ units, template, words }: NewOrganisation, language: Language): readonly string[] {
  const { top, lower, inWords } = template.people;
  const standing = inWords ? words.standings.full.title[language] : 'full';
  const called = (role: string) => (inWords ? roleText(role, words)[language] : role);
  const rowsOf = ({ id, parent }: NewUnit, prefix: string) =>
    (parent === undefined ? top : lower).map((roles, index) => {
      const who = `${prefix}${index + 1}`;
      const name = person[language].replace('{{n}}', who);
      return `${id},${who},${name},${standing},${roles.map(called).join('|')},,2020-01-01,`;
    });
  return units.flatMap((unit, index) => rowsOf(unit, index === 0 ? 'a' : `b${index}-`));
}
