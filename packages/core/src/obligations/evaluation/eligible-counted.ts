/** How many may answer is counted on the roster of the day, not put down. */
import { z } from 'zod';
import { defineRule } from '../../rules/define-rule.ts';
import { evaluators } from '../../rules/people-facts.ts';
import { checkedAgain } from '../checked-again.ts';
import { evaluation } from './evaluation.ts';

export const eligibleCounted = defineRule({
  kind: 'check',
  on: { obligation: evaluation, events: ['announce'] },
  clause: checkedAgain('those eligible'),
  why: {
    en: 'With more sheets than people, nobody knows whose answers were counted.',
    'zh-CN': '可参加人数多于实有人数，就说不清计的是谁的意见。',
  },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  messages: {
    tooManyMembers: {
      en: '{{given}} members are said to be eligible; the roster of {{on}} has {{counted}}, those evaluated aside.',
      'zh-CN': '注明可参加党员{{given}}名；按{{on}}名册，除被评议人外为{{counted}}名。',
      remedy: {
        en: 'Announce it to {{counted}}, bring the roster up to date, or name the units under “Held with these units”.',
        'zh-CN': '请按{{counted}}名公布，或更新名册；与其他单位合并测评的，请在“联合开展的单位”中注明。',
      },
    },
    tooManyOthers: {
      en: '{{given}} people who are no members are said to be eligible; the roster of {{on}} has {{counted}}.',
      'zh-CN': '注明可参加群众{{given}}名；按{{on}}名册为{{counted}}名。',
      remedy: {
        en: 'Announce it to {{counted}}, bring the roster up to date, or name the units under “Held with these units”.',
        'zh-CN': '请按{{counted}}名公布，或更新名册；与其他单位合并测评的，请在“联合开展的单位”中注明。',
      },
    },
    farFewer: {
      en: '{{given}} people are said to be eligible; the roster of {{on}} has {{counted}}, those evaluated aside.',
      'zh-CN': '注明可参加{{given}}人；按{{on}}名册，除被评议人外为{{counted}}人。',
      remark: true,
    },
  },
  facts: { evaluators },
  evaluate({ event, facts, found }) {
    const { eligible, heldWith } = event.payload;
    // The people of the other units stand on rosters of their own.
    if (heldWith !== undefined) return [];
    const { members, nonMembers } = facts.evaluators;
    const { on } = event;
    const given = eligible.members + eligible.nonMembers;
    const counted = members + nonMembers;
    return [
      // Whom to ask is for the unit to say; that more than half are not asked is worth knowing.
      ...(given * 2 < counted ? [found('farFewer', { given, counted, on })] : []),
      ...(eligible.members > members
        ? [found('tooManyMembers', { given: eligible.members, counted: members, on })]
        : []),
      ...(eligible.nonMembers > nonMembers
        ? [found('tooManyOthers', { given: eligible.nonMembers, counted: nonMembers, on })]
        : []),
    ];
  },
});
