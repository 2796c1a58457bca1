/** What is reported as put right is something that the feedback asked for, and that was still open. */
import { defineRule, noOptions } from '../../rules/define-rule.ts';
import { checkedAgain } from '../checked-again.ts';
import { assessment } from './assessment.ts';

export const rectifiesWhatWasAsked = defineRule({
  kind: 'check',
  on: { obligation: assessment, events: ['rectify'] },
  clause: checkedAgain('rectification'),
  why: {
    en: 'Something else put right leaves open what was asked for.',
    'zh-CN': '改了别的，该改的还没改。',
  },
  ...noOptions,
  messages: {
    notOpen: {
      en: '“{{item}}” is not among what is still to be put right: {{open}}.',
      'zh-CN': '“{{item}}”不在待整改事项之中：{{open}}。',
      remedy: { en: 'Name the item as the feedback has it.', 'zh-CN': '请按反馈所列事项填写。' },
    },
  },
  evaluate({ event, cycle, found }) {
    const { open } = cycle.context;
    const { item } = event.payload;
    return open.includes(item) ? [] : [found('notOpen', { item, open: open.length > 0 ? open : '—' })];
  },
});
