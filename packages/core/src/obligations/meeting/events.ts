/** What can be said about a meeting. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { field } from '../../machine/fields/field.ts';
import { chair, heldOn, place } from '../../machine/fields/shared-fields.ts';
import { attendance, day, reason, someWords, words } from '../../machine/payload.ts';
import { agenda } from './agenda.ts';
import { agreed } from './agreed.ts';
import { opinionSheet } from './opinions.ts';
import { vote } from './vote.ts';

export const meetingEvents = {
  collectOpinions: {
    title: { en: 'Collect opinions', 'zh-CN': '征求意见' },
    by: 'unit',
    anyOrder: true,
    confidential: true,
    payload: opinionSheet,
  },
  notify: {
    title: { en: 'Send notice', 'zh-CN': '发出通知' },
    by: 'unit',
    payload: z.strictObject({
      heldOn,
      place,
      agenda,
    }),
  },
  open: {
    title: { en: 'Open the meeting', 'zh-CN': '开会' },
    by: 'unit',
    payload: z.strictObject({
      chair,
      place: place.optional(),
      attendance,
      delegation: field(
        z.strictObject({
          by: field(
            words,
            'person',
            { en: 'Who handed over the chair', 'zh-CN': '委托人' },
            { description: { en: 'Id of whoever would have chaired.', 'zh-CN': '原应主持会议者的人员编号。' } },
          ),
          reason,
        }),
        'group',
        { en: 'Handed over by', 'zh-CN': '委托主持' },
        {
          description: {
            en: 'Only where whoever should chair could not, and asked somebody else to.',
            'zh-CN': '仅在应主持者因故不能主持、委托他人时填写。',
          },
        },
      ).optional(),
      offHoursReason: field(
        words,
        'text',
        {
          en: 'Why outside working hours',
          'zh-CN': '非工作时间召开的原因',
        },
        {
          description: {
            en: 'Only for a meeting outside working hours: why it could not be held within them.',
            'zh-CN': '仅在非工作时间开会时填写，说明为何不能在工作时间召开。',
          },
        },
      ).optional(),
    }),
  },
  resolve: {
    title: { en: 'Put a resolution to the vote', 'zh-CN': '表决' },
    by: 'unit',
    payload: vote,
  },
  arrive: {
    title: { en: 'Note who comes later', 'zh-CN': '登记迟到' },
    by: 'unit',
    payload: z.strictObject({
      // A guest may come later, too.
      member: field(
        words,
        'person',
        { en: 'Who comes', 'zh-CN': '到会人' },
        {
          description: {
            en: 'Id of whoever comes after the beginning, and is counted from then on; a guest may be called by name.',
            'zh-CN': '会议开始后才到者的人员编号，自此时起计入到会人数；列席人员可直接写姓名。',
          },
          unknown: 'remark',
        },
      ),
      capacity: attendance.element.shape.capacity,
    }),
  },
  leave: {
    title: { en: 'Note who leaves early', 'zh-CN': '登记早退' },
    by: 'unit',
    payload: z.strictObject({
      // Looked for among those in the room.
      member: field(
        words,
        'person',
        { en: 'Who leaves', 'zh-CN': '离会人' },
        {
          description: {
            en: 'Id of whoever leaves before the end, and is not counted from then on.',
            'zh-CN': '会议结束前离开者的人员编号，自此时起不再计入到会人数。',
          },
          unknown: 'nothing',
        },
      ),
      reason: reason.optional(),
    }),
  },
  suspend: {
    title: { en: 'Adjourn to another day', 'zh-CN': '休会，择日续开' },
    by: 'unit',
    payload: z.strictObject({
      to: field(
        day,
        'day',
        { en: 'Day of the next sitting', 'zh-CN': '续开日期' },
        {
          description: {
            en: 'The day on which it goes on; who is there is listed anew then.',
            'zh-CN': '择定的续开日期；届时另行登记到会情况。',
          },
        },
      ),
      reason,
    }),
  },
  resume: {
    title: { en: 'Resume the meeting', 'zh-CN': '复会' },
    by: 'unit',
    payload: z.strictObject({
      chair,
      place: place.optional(),
      attendance,
    }),
  },
  adjourn: {
    title: { en: 'Close the session', 'zh-CN': '散会' },
    by: 'unit',
    payload: z.strictObject({
      speakers: field(
        z.array(words),
        'persons',
        { en: 'Who spoke', 'zh-CN': '发言人' },
        {
          description: {
            en: 'Ids of those who spoke in criticism and self-criticism, in the order in which they spoke.',
            'zh-CN': '作批评与自我批评发言者的人员编号，按发言先后排列。',
          },
        },
      ).optional(),
      reportedMatters: field(
        z.array(words),
        'cycles',
        { en: 'Matters reported on', 'zh-CN': '通报的问题' },
        {
          description: {
            en: 'Ids of the open matters of which the meeting was told how far they have come.',
            'zh-CN': '会上通报了进展的未办结问题的编号。',
          },
        },
      ).optional(),
      agreed: agreed.optional(),
    }),
  },
  minute: {
    title: { en: 'Write the minutes', 'zh-CN': '整理会议记录' },
    by: 'unit',
    payload: z.strictObject({
      recorder: field(
        words,
        'person',
        { en: 'Recorder', 'zh-CN': '记录人' },
        {
          description: {
            en: 'Id of whoever took the minutes, who was there.',
            'zh-CN': '作会议记录者的人员编号，本人须到会。',
          },
        },
      ),
      record: field(
        words,
        'long text',
        { en: 'Record', 'zh-CN': '会议记录' },
        {
          description: {
            en: 'What was said and decided, in full; it is printed in the minutes.',
            'zh-CN': '会议内容和决定的完整记录，印入会议记录。',
          },
        },
      ),
      signedBy: field(
        words,
        'person',
        { en: 'Signed by', 'zh-CN': '签字人' },
        {
          description: {
            en: 'Id of whoever signs the minutes, who was there.',
            'zh-CN': '在会议记录上签字者的人员编号，本人须到会。',
          },
        },
      ).optional(),
    }),
  },
  conclude: {
    title: { en: 'Conclude: the record stands', 'zh-CN': '办结' },
    by: 'unit',
    payload: z.strictObject({}),
  },
  reportUp: {
    title: { en: 'Report to the superior', 'zh-CN': '向上级报告' },
    by: 'unit',
    payload: z.strictObject({
      summary: field(
        words,
        'long text',
        { en: 'Summary', 'zh-CN': '报告摘要' },
        {
          description: {
            en: 'What the superior is to know of the meeting, in short.',
            'zh-CN': '简要写明需让上级了解的会议情况。',
          },
        },
      ),
    }),
  },
  makeUp: {
    title: { en: 'Make up for absentees', 'zh-CN': '为缺席者补传达' },
    by: 'unit',
    anyOrder: true,
    payload: z.strictObject({
      members: field(
        someWords,
        'persons',
        { en: 'Who made up for it', 'zh-CN': '补传达对象' },
        {
          description: {
            en: 'Ids of those who were absent and have been told since what was said.',
            'zh-CN': '缺席后已补传达者的人员编号。',
          },
        },
      ),
      how: field(
        words,
        'text',
        { en: 'How', 'zh-CN': '补传达方式' },
        {
          description: {
            en: 'In which way they were told, such as in person or by reading the record.',
            'zh-CN': '以何种方式补传达，如当面传达、阅读会议记录。',
          },
        },
      ),
    }),
  },
  archive: archiveEvent('unit'),
  combine: {
    title: { en: 'Hold within another activity', 'zh-CN': '合并召开' },
    by: 'unit',
    countsAs: 'open',
    payload: z.strictObject({
      with: field(
        words,
        'cycle',
        { en: 'Held within', 'zh-CN': '并入的活动' },
        {
          description: {
            en: 'Id of the activity in which this one was held; who was there is read from its list.',
            'zh-CN': '所并入的活动的编号；到会情况以该活动名单为准。',
          },
        },
      ),
    }),
  },
  postpone: {
    title: { en: 'Postpone', 'zh-CN': '延期' },
    by: 'unit',
    payload: z.strictObject({
      to: field(
        day,
        'day',
        { en: 'New day', 'zh-CN': '新的日期' },
        {
          description: {
            en: 'The day on which it is to be held instead; a new notice is needed for a day earlier than announced.',
            'zh-CN': '改在此日召开；早于原公布日期的，须重新发出通知。',
          },
        },
      ),
      reason,
    }),
  },
  carryOver: {
    title: { en: 'Allow it in the next quarter', 'zh-CN': '准予跨期召开' },
    by: 'superior',
    payload: z.strictObject({
      to: field(
        day,
        'day',
        { en: 'New day', 'zh-CN': '新的日期' },
        {
          description: {
            en: 'The day after the period on which it may still be held.',
            'zh-CN': '准许在期满后召开的日期。',
          },
        },
      ),
      notice: field(
        words,
        'text',
        { en: 'Notice of the superior', 'zh-CN': '上级通知' },
        {
          description: {
            en: 'Number or title of the notice in which the superior allows it.',
            'zh-CN': '上级准予跨期的通知文号或标题。',
          },
        },
      ),
    }),
  },
  cancel: {
    title: { en: 'Cancel', 'zh-CN': '取消' },
    by: 'unit',
    payload: z.strictObject({
      reason,
      approval: field(
        words,
        'text',
        { en: 'Approval', 'zh-CN': '批准依据' },
        {
          description: {
            en: 'Who agreed to it, or the number of the paper; a rule may ask for it.',
            'zh-CN': '由谁批准或批准文件的文号；有的规则要求填写。',
          },
        },
      ).optional(),
    }),
  },
  ...clockEvents,
} as const;
