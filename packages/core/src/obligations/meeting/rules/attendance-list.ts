/** Who was there: each is listed once; the chair, the recorder, whoever spoke or signs were there, and who makes up for it was not. */
import type { Attendance } from '../../../machine/payload.ts';
import { defineRule, noOptions } from '../../../rules/define-rule.ts';
import { attendanceMessages, listedAmiss } from '../../attendance/listed-amiss.ts';
import { checkedAgain } from '../../checked-again.ts';
import { inTheRoom } from '../in-the-room.ts';
import { meeting } from '../meeting.ts';

export const attendanceList = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open', 'resume', 'adjourn', 'minute', 'makeUp'] },
  clause: checkedAgain('attendance'),
  why: {
    en: 'Nobody leads, speaks at, records or vouches for a meeting at which they were not.',
    'zh-CN': '未到会的人，不能主持、发言，也不能记录或签字。',
  },
  ...noOptions,
  people: ['people', 'chair', 'recorder', 'signedBy'],
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
    speakersAway: {
      en: 'Written down as having spoken, and not there: {{people}}.',
      'zh-CN': '发言人未到会：{{people}}。',
      remedy: { en: 'Name who spoke, or put the attendance right.', 'zh-CN': '请改填实际发言人，或更正到会名单。' },
    },
    wasThere: {
      en: 'These were there to the end, and have nothing to make up for unless they came late: {{people}}.',
      'zh-CN': '以下人员到会至散会，除迟到者外无须补传达：{{people}}。',
      // Whoever came late may make up for what they did not hear.
      remark: true,
    },
  },
  evaluate({ event, cycle, found }) {
    const { context } = cycle;
    if (event.type === 'adjourn') {
      const away = (event.payload.speakers ?? []).filter((speaker) => !wasThere(context.attendance, speaker));
      return away.length > 0 ? [found('speakersAway', { people: [...new Set(away)] })] : [];
    }
    if (event.type === 'makeUp') {
      const here = event.payload.members.filter((member) => wasThere(inTheRoom(context), member));
      return here.length > 0 ? [found('wasThere', { people: [...new Set(here)] })] : [];
    }
    if (event.type !== 'minute') {
      const { attendance, chair } = event.payload;
      const { bothWays, twice } = listedAmiss(attendance);
      return [
        ...(bothWays.length > 0 ? [found('bothWays', { people: bothWays })] : []),
        ...(twice.length > 0 ? [found('twice', { people: twice })] : []),
        ...(wasThere(attendance, chair) ? [] : [found('chairAway', { chair })]),
      ];
    }
    const { attendance } = context;
    const { recorder, signedBy } = event.payload;
    return [
      ...(wasThere(attendance, recorder) ? [] : [found('recorderAway', { recorder })]),
      ...(signedBy === undefined || wasThere(attendance, signedBy) ? [] : [found('signedAway', { signedBy })]),
    ];
  },
});

const wasThere = (attendance: Attendance, person: string) =>
  attendance.some(({ member, present }) => present && member === person);
