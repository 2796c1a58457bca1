import { defineRule, matter } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { inChargeHere } from '../../facts/people/in-charge-here.ts';
import { organRegulations } from '../../sources.ts';

/**
 * What is said about somebody who leads the unit or its branch goes to the unit above: as an opinion about a leader,
 * which the superior owes, is reminded of, and is reported for above itself.
 */
export const pastTheLeader = defineRule({
  kind: 'check',
  on: { obligation: matter, events: ['say'], duties: ['opinion', 'rectification-item'] },
  clause: { source: organRegulations, article: '26(8)', confidence: 'text' },
  why: {
    en: 'Whoever fears to meet it again on the leader’s desk says nothing.',
    'zh-CN': '怕意见落到领导手里被“穿小鞋”，就没有人讲真话。',
  },
  ...noOptions,
  messages: {
    aboutLeader: {
      en: 'It is about {{people}}, who would have a hand in it here.',
      'zh-CN': '该意见涉及{{people}}，在本级办理须经其手。',
      remedy: {
        en: 'Raise it as an opinion about a leader: it then goes to the unit above.',
        'zh-CN': '请按“对领导的意见”提出，直接由上级办理。',
      },
    },
  },
  facts: { inCharge: inChargeHere },
  evaluate({ event, facts, found }) {
    const people = facts.inCharge.filter(({ member }) => event.payload.about.includes(member)).map(({ name }) => name);
    return people.length === 0 ? [] : [found('aboutLeader', { people })];
  },
});
