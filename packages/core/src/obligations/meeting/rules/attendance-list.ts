/** Who was there: each is listed once, and the chair, the recorder and whoever signs were there themselves. */
import { z } from 'zod';
import type { Attendance } from '../../../machine/payload.ts';
import { defineRule } from '../../../rules/define-rule.ts';
import { attendanceMessages, listedAmiss } from '../../attendance/listed-amiss.ts';
import { checkedAgain } from '../../checked-again.ts';
import { meeting } from '../meeting.ts';

export const attendanceList = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open', 'resume', 'minute'] },
  clause: checkedAgain('attendance'),
  why: {
    en: 'Nobody leads, records or vouches for a meeting at which they were not.',
    'zh-CN': '未到会的人，不能主持会议，也不能记录或签字。',
  },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  messages: {
    ...attendanceMessages,
    recorderAway: {
      en: '{{recorder}} took the minutes, and was not there.',
      'zh-CN': '记录人{{recorder}}未到会。',
      remedy: { en: 'Name who took them, or put the attendance right.', 'zh-CN': '请改填实际记录人，或更正到会名单。' },
    },
    signedAway: {
      en: '{{signedBy}} signed the minutes, and was not there.',
      'zh-CN': '签字人{{signedBy}}未到会。',
      remedy: {
        en: 'Let somebody sign who was there, or put the attendance right.',
        'zh-CN': '请由到会人员签字，或更正到会名单。',
      },
    },
  },
  evaluate({ event, cycle, found }) {
    if (event.type !== 'minute') {
      const { attendance, chair } = event.payload;
      const { bothWays, twice } = listedAmiss(attendance);
      return [
        ...(bothWays.length > 0 ? [found('bothWays', { people: bothWays })] : []),
        ...(twice.length > 0 ? [found('twice', { people: twice })] : []),
        ...(wasThere(attendance, chair) ? [] : [found('chairAway', { chair })]),
      ];
    }
    const { attendance } = cycle.context;
    const { recorder, signedBy } = event.payload;
    return [
      ...(wasThere(attendance, recorder) ? [] : [found('recorderAway', { recorder })]),
      ...(signedBy === undefined || wasThere(attendance, signedBy) ? [] : [found('signedAway', { signedBy })]),
    ];
  },
});

const wasThere = (attendance: Attendance, person: string) =>
  attendance.some(({ member, present }) => present && member === person);
