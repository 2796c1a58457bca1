import { defineRule, peopleFacts, task } from '@obligato/core';
import { z } from 'zod';
import { organRegulations } from '../../sources.ts';

/** Fewer than three full members are no branch: the superior joins them with another unit's. */
export const joinBranch = defineRule({
  kind: 'duty',
  clause: { source: organRegulations, article: '7; 支部条例第二章', confidence: 'text' },
  why: {
    en: 'Two people cannot outvote each other, nor learn much from it.',
    'zh-CN': '两个人开不成支部大会。',
  },
  duty: {
    id: 'join-branch',
    title: { en: 'Join with another unit in one branch', 'zh-CN': '组建联合党支部' },
    obligation: task,
    bearer: 'superior',
  },
  options: z.strictObject({ cadence: z.enum(['yearly']), fullMembers: z.int().min(2) }),
  defaults: { cadence: 'yearly', fullMembers: 3 },
  stricter: { cadence: { order: ['yearly'] }, fullMembers: 'max' },
  messages: {
    nobody: { en: 'No members are on this roster.', 'zh-CN': '名册中没有党员。' },
    enough: {
      en: '{{fullMembers}} full members are a branch by themselves; {{required}} are needed.',
      'zh-CN': '正式党员{{fullMembers}}名，可单独成立支部（须{{required}}名）。',
    },
  },
  facts: { fullMembers: peopleFacts.fullMemberCount },
  owed({ facts: { fullMembers }, options, found }) {
    if (fullMembers === 0) return [found('nobody', {})];
    return fullMembers < options.fullMembers ? [] : [found('enough', { fullMembers, required: options.fullMembers })];
  },
});
