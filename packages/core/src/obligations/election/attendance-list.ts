/** Who was there when ballots were cast: each is listed once, and the chair was there. */
import { defineRule, noOptions } from '../../rules/define-rule.ts';
import { attendanceMessages, listedAmiss } from '../attendance/listed-amiss.ts';
import { checkedAgain } from '../checked-again.ts';
import { election } from './election.ts';

export const attendanceList = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['ballot'] },
  clause: checkedAgain('attendance'),
  why: {
    en: 'Ballots are counted against who was there: somebody listed twice would have two.',
    'zh-CN': '选票按到会人数核对；重复列出，等于多一票。',
  },
  ...noOptions,
  people: ['people', 'chair'],
  messages: {
    ...attendanceMessages,
    scrutineersAway: {
      en: 'Scrutineers who were not there: {{people}}.',
      'zh-CN': '监票人未到会：{{people}}。',
      remedy: { en: 'Name those who counted, and list them as present.', 'zh-CN': '请填实际监票人，并列为到会。' },
    },
  },
  evaluate({ event, found }) {
    const { attendance, chair, scrutineers } = event.payload;
    const here = new Set(attendance.flatMap(({ member, present }) => (present ? [member] : [])));
    const { bothWays, twice } = listedAmiss(attendance);
    const away = scrutineers.filter((member) => !here.has(member));
    return [
      ...(bothWays.length > 0 ? [found('bothWays', { people: bothWays })] : []),
      ...(twice.length > 0 ? [found('twice', { people: twice })] : []),
      ...(here.has(chair) ? [] : [found('chairAway', { chair })]),
      ...(away.length > 0 ? [found('scrutineersAway', { people: away })] : []),
    ];
  },
});
