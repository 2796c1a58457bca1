import { defineRosterFact } from '@obligato/core';
import { people } from '../../people.ts';

/** The words by which somebody on this roster is called: standings and roles in both languages, and groups. */
export const levelsHere = defineRosterFact(
  'organ-branch/levels-here',
  (roster) => {
    const words = new Set<string>();
    for (const { standing, roles, group } of roster.rows.values()) {
      for (const word of [standing, ...roles]) for (const called of calledBy(word)) words.add(called);
      if (group !== undefined) words.add(group.toLowerCase());
    }
    if (roster.members.length > 0) for (const word of people.plain ?? []) words.add(word.toLowerCase());
    return [...words].sort();
  },
  { title: { en: 'what people here are called', 'zh-CN': '本支部人员类别' } },
);

/** What plans call them besides. */
const inPlans: Readonly<Record<string, readonly string[]>> = {
  committee: ['officer', '班子成员', '支部班子'],
  leader: ['党员领导干部'],
  probationary: ['newcomer', '新党员'],
};

function calledBy(word: string): readonly string[] {
  const said = people.standings?.[word as keyof typeof people.standings] ?? people.roles?.[word];
  const titles = said?.title ? Object.values(said.title) : [];
  return [word, ...titles, ...(said?.synonyms ?? []), ...(inPlans[word] ?? [])].map((called) => called.toLowerCase());
}
