import { defineRule, peopleFacts, task } from '@obligato/core';
import { z } from 'zod';
import { groupRules } from '../../sources.ts';

/** A branch of twenty members or more generally forms groups. The task lapses by itself when the roster shows them. */
export const formGroups = defineRule({
  kind: 'duty',
  clause: { source: groupRules, article: '设立', confidence: 'secondary' },
  why: {
    en: 'Where twenty sit together, ten never speak.',
    'zh-CN': '人一多，总有一半人没机会开口。',
  },
  duty: {
    id: 'form-groups',
    title: { en: 'Form groups', 'zh-CN': '划分党小组' },
    obligation: task,
    bearer: 'unit',
  },
  options: z.strictObject({ cadence: z.enum(['yearly']), members: z.int().min(2) }),
  defaults: { cadence: 'yearly', members: 20 },
  stricter: { cadence: { order: ['yearly'] }, members: 'min' },
  messages: {
    small: {
      en: 'A branch of {{members}} members may do without groups; from {{required}} it forms them.',
      'zh-CN': '本支部党员{{members}}名，可不设党小组；满{{required}}名一般应设。',
    },
    formed: { en: 'This branch has {{groups}} groups.', 'zh-CN': '本支部已设{{groups}}个党小组。' },
  },
  facts: { members: peopleFacts.memberCount, groups: peopleFacts.groupCount },
  owed({ facts: { members, groups }, options, found }) {
    if (groups > 0) return [found('formed', { groups })];
    return members >= options.members ? [] : [found('small', { members, required: options.members })];
  },
});
