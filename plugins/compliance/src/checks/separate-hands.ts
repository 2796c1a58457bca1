import { assessment, defineRule, roleName } from '@obligato/core';
import { z } from 'zod';
import { rolesHeld } from '../facts/roles-held.ts';
import { bothStandards } from '../sources.ts';

/** Nobody audits what they answer for. */
export const separateHands = defineRule({
  kind: 'check',
  on: { obligation: assessment, events: ['inspect'] },
  clause: { source: bothStandards, article: '9.2.2; A.5.3', confidence: 'secondary' },
  why: { en: 'Whoever answers for something finds it in order.', 'zh-CN': '自己负责的事，自己查总是没问题。' },
  options: z.strictObject({ roles: z.array(roleName()).min(1) }),
  defaults: { roles: ['control-owner', 'leader'] },
  stricter: { roles: 'union' },
  messages: {
    answersForIt: {
      en: '{{person}} is in charge of what is audited here, and cannot audit it.',
      'zh-CN': '{{person}}负责被审核的工作，不得担任审核人。',
      remedy: {
        en: 'Have somebody audit it who neither leads this unit nor owns a control of it.',
        'zh-CN': '请由既不领导本单位、也不负责其控制措施的人员审核。',
      },
    },
  },
  facts: { rolesHeld },
  evaluate({ event, facts, options, found }) {
    const { inspector } = event.payload;
    const held = facts.rolesHeld.find(({ member, name }) => member === inspector || name === inspector);
    return held?.roles.some((role) => options.roles.includes(role))
      ? [found('answersForIt', { person: held.name })]
      : [];
  },
});
