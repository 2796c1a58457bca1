import { defineRule, task } from '@obligato/core';
import { recurring } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/** Committee members talk with each other and with members, and members among themselves, at least once a year. */
export const talks = defineRule({
  kind: 'duty',
  clause: { source: branchRegulations, article: '19', confidence: 'text' },
  why: {
    en: 'What nobody would say in a meeting is said between two.',
    'zh-CN': '会上不便说的话，两个人可以谈开。',
  },
  duty: {
    id: 'talks',
    title: { en: 'Talks', 'zh-CN': '谈心谈话' },
    obligation: task,
    bearer: 'unit',
  },
  ...recurring('yearly'),
});
