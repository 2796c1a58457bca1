/** What is counted and what is written agree, and one thing is decided once. */
import { z } from 'zod';
import { defineRule } from '../../../rules/define-rule.ts';
import { checkedAgain } from '../../checked-again.ts';
import { meeting } from '../meeting.ts';

export const voteAgrees = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['resolve'] },
  clause: checkedAgain('votes'),
  why: {
    en: 'Whatever majority is asked for, fewer for it than against it is none.',
    'zh-CN': '不论要求何种多数，赞成少于反对都不是多数。',
  },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  messages: {
    notCarried: {
      en: '“{{title}}” is written down as carried, with {{ayes}} for it and {{noes}} against it.',
      'zh-CN': '“{{title}}”记为通过，而赞成{{ayes}}票、反对{{noes}}票。',
      remedy: { en: 'Record it as not carried, or count again.', 'zh-CN': '请记为未通过，或重新计票。' },
    },
    decidedBefore: {
      en: '“{{title}}” was voted on in this meeting before.',
      'zh-CN': '“{{title}}”本次会议此前已表决过。',
      remark: true,
    },
  },
  evaluate({ event, cycle, found }) {
    const { title, carried, written } = event.payload;
    const ayes = event.payload.ayes + (written?.ayes ?? 0);
    const noes = event.payload.noes + (written?.noes ?? 0);
    const before = cycle.context.resolutions.some((each) => each.title === title);
    return [
      ...(carried && ayes < noes ? [found('notCarried', { title, ayes, noes })] : []),
      ...(before ? [found('decidedBefore', { title })] : []),
    ];
  },
});
