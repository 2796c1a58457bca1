/** Pieces that payloads of several obligations are made of. */
import { z } from 'zod';
import { isDay } from '../calendar/day.ts';
import { field } from './fields/field.ts';

/** A local day, `YYYY-MM-DD`. */
export const day = z.string().refine(isDay, { message: 'expected a date, YYYY-MM-DD' });

/** A non-empty text. */
export const words = z.string().trim().min(1);

/** At least one non-empty text. */
export const someWords = z.array(words).min(1);

/** Why something is done, in the words of whoever does it. */
export const reason = field(
  words,
  'text',
  { en: 'Reason', 'zh-CN': '理由' },
  {
    description: {
      en: 'Why, in a sentence or two; it stays on record, for everybody concerned to read.',
      'zh-CN': '用一两句话写明原因；存入记录，有关人员可以看到。',
    },
  },
);

/** Who came, and as what. A leader who sits in a branch meeting does so in the capacity `member`. */
export const attendance = field(
  z.array(
    z.strictObject({
      member: field(
        words,
        'person',
        { en: 'Person', 'zh-CN': '人员' },
        {
          description: {
            en: 'Id of the person on the roster; a guest may be called by name.',
            'zh-CN': '名册中的人员编号；列席人员可直接写姓名。',
          },
        },
      ),
      present: field(
        z.boolean(),
        'truth',
        { en: 'Present', 'zh-CN': '是否到会' },
        {
          description: {
            en: 'Whether this person was there; whoever should come and is not listed counts as absent.',
            'zh-CN': '此人是否到会；应到而未列入名单的按缺席计。',
          },
        },
      ),
      capacity: field(
        z.enum(['member', 'chair', 'recorder', 'observer']),
        'choice',
        {
          en: 'Capacity',
          'zh-CN': '与会身份',
        },
        {
          description: {
            en: 'As what the person was there, a member unless it is said; an observer is not counted.',
            'zh-CN': '此人以何种身份与会，不填即为成员；列席人员不计入到会人数。',
          },
          choices: {
            member: { en: 'Member', 'zh-CN': '成员' },
            chair: { en: 'Chair', 'zh-CN': '主持' },
            recorder: { en: 'Recorder', 'zh-CN': '记录' },
            observer: { en: 'Observer (a guest)', 'zh-CN': '列席' },
          },
        },
      ).default('member'),
      reason: field(
        words,
        'text',
        { en: 'Reason for being absent', 'zh-CN': '缺席原因' },
        {
          description: {
            en: 'Only for somebody who was not there; it stands in the minutes and in the ledger.',
            'zh-CN': '仅缺席者填写，载入会议记录和台账。',
          },
        },
      ).optional(),
    }),
  ),
  'attendance',
  { en: 'Attendance', 'zh-CN': '到会名单' },
  {
    description: {
      en: 'Who came and who did not; somebody from outside is a guest, in the capacity observer.',
      'zh-CN': '到会与缺席人员；外来人员为列席，`capacity` 填 `observer`。',
    },
  },
);

export type Attendance = z.output<typeof attendance>;
