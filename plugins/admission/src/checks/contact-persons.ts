import { defineRosterFact, defineRule } from '@obligato/core';
import { z } from 'zod';
import { admission } from '../pipeline/admission.ts';
import { admissionRules } from '../sources.ts';

const fullMembers = defineRosterFact('admission/full-members', (roster) => roster.fullMembers, {
  title: { en: 'full members', 'zh-CN': '正式党员' },
});

/** One or two full members accompany an activist; how many is the payload's business, who they are is this rule's. */
export const contactPersons = defineRule({
  kind: 'check',
  on: { obligation: admission, events: ['foster'] },
  clause: { source: admissionRules, article: '培养联系人', confidence: 'secondary' },
  why: { en: 'Who is still learning the way cannot show it.', 'zh-CN': '自己还在考察期，难以带别人。' },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  people: ['people'],
  messages: {
    notFull: {
      en: 'Not full members of this branch: {{people}}.',
      'zh-CN': '非本支部正式党员：{{people}}。',
      remedy: { en: 'Name one or two full members.', 'zh-CN': '请指定一至两名正式党员。' },
    },
  },
  facts: { fullMembers },
  evaluate({ event, facts, found }) {
    const people = event.payload.contacts.filter((person) => !facts.fullMembers.includes(person));
    return people.length === 0 ? [] : [found('notFull', { people })];
  },
});
