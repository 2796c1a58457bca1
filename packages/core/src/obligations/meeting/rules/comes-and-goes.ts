/** Whoever comes was not there, and whoever leaves was. */
import { defineRule, noOptions } from '../../../rules/define-rule.ts';
import { checkedAgain } from '../../checked-again.ts';
import { inTheRoom } from '../in-the-room.ts';
import { meeting } from '../meeting.ts';

export const comesAndGoes = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['arrive', 'leave'] },
  clause: checkedAgain('who is in the room'),
  why: {
    en: 'Quorum and votes are counted on who is there when it is asked.',
    'zh-CN': '法定人数和表决均按当时在场人员计算。',
  },
  ...noOptions,
  people: ['member'],
  messages: {
    hereAlready: {
      en: '{{member}} is in the room already.',
      'zh-CN': '{{member}}已在场。',
      remedy: { en: 'Nothing to note.', 'zh-CN': '无须登记。' },
    },
    notHere: {
      en: '{{member}} is not in the room.',
      'zh-CN': '{{member}}不在场。',
      remedy: {
        en: 'Note first when they came, or correct the attendance.',
        'zh-CN': '请先登记其到会时间，或更正签到名单。',
      },
    },
  },
  evaluate({ event, cycle, found }) {
    const { member } = event.payload;
    const isHere = inTheRoom(cycle.context).some((entry) => entry.member === member && entry.present);
    if (event.type === 'arrive') return isHere ? [found('hereAlready', { member })] : [];
    return isHere ? [] : [found('notHere', { member })];
  },
});
