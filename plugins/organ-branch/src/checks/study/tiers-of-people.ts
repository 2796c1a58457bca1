import { defineRule, study } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { levelsHere } from '../../facts/study/levels-here.ts';
import { sourceArticle } from '../../sources.ts';

/** Each level of a study plan is one at which somebody of this branch stands: a standing, an office or a group of its roster. */
export const tiersOfPeople = defineRule({
  kind: 'check',
  on: { obligation: study, events: ['plan'] },
  clause: { source: sourceArticle, article: 'S26', confidence: 'local' },
  why: {
    en: 'What is asked of nobody in particular is done by nobody.',
    'zh-CN': '分了层次却没有人，等于没有要求。',
  },
  ...noOptions,
  messages: {
    nobody: {
      en: 'Nobody on this roster is called “{{level}}”.',
      'zh-CN': '名册中没有“{{level}}”这一类人员。',
      remedy: {
        en: 'Call the level by a standing, an office or a group that stands on the roster: {{known}}.',
        'zh-CN': '请按名册中的类别、职务或小组填写，如：{{known}}。',
      },
    },
  },
  facts: { levelsHere },
  evaluate({ event, facts, found }) {
    const known = new Set(facts.levelsHere);
    const strange = event.payload.tiers.map(({ level }) => level).filter((level) => !isCalled(level, known));
    return strange.map((level) =>
      found('nobody', { level, known: facts.levelsHere.length > 0 ? facts.levelsHere : '—' }),
    );
  },
});

/** In English, many of them are called by an s. */
function isCalled(level: string, known: ReadonlySet<string>): boolean {
  const word = level.trim().toLowerCase();
  return known.has(word) || known.has(word.replace(/s$/, ''));
}
