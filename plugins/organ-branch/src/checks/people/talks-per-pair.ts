import { defineRule, task } from '@obligato/core';
import { z } from 'zod';
import { committeeSize } from '../../facts/people/people-to-reach.ts';
import { branchRegulations } from '../../sources.ts';

/** Kinds of talk, by who talks with whom. */
export const pairs = ['committee-committee', 'committee-member', 'member-member'] as const;

/** Committee members among themselves, with members, and members with each other: each kind at least once a year. */
export const talksPerPair = defineRule({
  kind: 'check',
  on: { obligation: task, events: ['finish', 'finishAgain'], duties: ['talks'] },
  clause: { source: branchRegulations, article: '19', confidence: 'text' },
  why: {
    en: 'Whoever is only talked to from above never says what is wrong.',
    'zh-CN': '只有上对下的谈话，听不到真话。',
  },
  options: z.strictObject({ times: z.int().min(1) }),
  defaults: { times: 1 },
  stricter: { times: 'max' },
  messages: {
    missing: {
      en: '{{pair}}: {{given}} talks this year; at least {{required}} are asked for.',
      'zh-CN': '{{pair}}：本年度谈心{{given}}次，应不少于{{required}}次。',
      remedy: {
        en: 'Have the talk, and log that it took place. What was said stays between the two.',
        'zh-CN': '请补谈并登记；谈话内容不作记录。',
      },
    },
  },
  facts: { committeeSize },
  evaluate({ cycle, facts, options, found }) {
    return pairs.flatMap((pair) => {
      if (facts.committeeSize < committeeNeeded[pair]) return [];
      const given = cycle.context.log.filter(({ kind }) => kind === pair).length;
      return given >= options.times
        ? []
        : [found('missing', { pair: pairTitles[pair], given, required: options.times })];
    });
  },
});

/** Nobody is asked for a talk between two committee members where there is one. */
const committeeNeeded: Readonly<Record<(typeof pairs)[number], number>> = {
  'committee-committee': 2,
  'committee-member': 1,
  'member-member': 0,
};

const pairTitles = {
  'committee-committee': { en: 'Committee members with each other', 'zh-CN': '支委之间' },
  'committee-member': { en: 'Committee members with members', 'zh-CN': '支委与党员' },
  'member-member': { en: 'Members with each other', 'zh-CN': '党员之间' },
} as const;
