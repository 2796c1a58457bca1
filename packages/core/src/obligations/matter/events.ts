/** What can be said about a matter. Whoever raises or adds to one does so in confidence: nothing here has room for them. */
import { z } from 'zod';
import { clockEvents } from '../../machine/clock-events.ts';
import { field } from '../../machine/fields/field.ts';
import { newLastDay, proof } from '../../machine/fields/shared-fields.ts';
import { reason, words } from '../../machine/payload.ts';

export const matterEvents = {
  say: {
    title: { en: 'Say what it is about', 'zh-CN': '反映情况' },
    by: 'unit',
    anyOrder: true,
    confidential: true,
    // `about` names whom it concerns, so that it can go past them: nobody is kept out by a name that is not theirs. It is never
    // the person who speaks. It may be somebody of a unit above. Somebody from outside is named in the text.
    payload: z.strictObject({
      text: field(
        words,
        'long text',
        { en: 'What it is about', 'zh-CN': '反映内容' },
        {
          description: {
            en: 'What happened or is needed; nothing by which the speaker is recognised has to stand here.',
            'zh-CN': '所反映的情况或诉求；不必写明反映人身份。',
          },
        },
      ),
      about: field(
        z.array(words),
        'persons',
        { en: 'Whom it concerns', 'zh-CN': '涉及人员' },
        {
          description: {
            en: 'Ids of people it is about, so that it goes past them; never the person who speaks.',
            'zh-CN': '所涉及者的人员编号，办理时予以回避；切勿填写反映人本人。',
          },
        },
      ).default([]),
    }),
  },
  assign: {
    title: { en: 'Assign', 'zh-CN': '交办' },
    by: 'bearer',
    payload: z.strictObject({
      owner: field(
        words,
        'person',
        { en: 'Owner', 'zh-CN': '责任人' },
        { description: { en: 'Id of whoever has to see to it.', 'zh-CN': '负责办理者的人员编号。' } },
      ),
      measure: field(
        words,
        'text',
        { en: 'Measure', 'zh-CN': '措施' },
        {
          description: {
            en: 'What is to be done about it, where that is settled already.',
            'zh-CN': '已经确定的办理措施；尚未确定的可不填。',
          },
        },
      ).optional(),
    }),
  },
  begin: {
    title: { en: 'Begin', 'zh-CN': '着手办理' },
    by: 'bearer',
    payload: z.strictObject({}),
  },
  prove: {
    title: { en: 'Answer, with proof', 'zh-CN': '答复（附证明）' },
    by: 'bearer',
    payload: z.strictObject({
      text: field(
        words,
        'long text',
        { en: 'Answer', 'zh-CN': '答复' },
        {
          description: {
            en: 'What became of it, for whoever asked to read.',
            'zh-CN': '办理情况和结果，供反映人了解。',
          },
        },
      ),
      proof: proof.optional(),
    }),
  },
  sendBack: {
    title: { en: 'Send the proof back', 'zh-CN': '退回' },
    by: 'superior',
    reopens: ['prove'],
    payload: z.strictObject({ reason }),
  },
  verify: {
    title: { en: 'Verify', 'zh-CN': '核验' },
    by: 'superior',
    payload: z.strictObject({
      // Of a unit above, or called in from elsewhere.
      verifier: field(
        words,
        'person',
        { en: 'Verifier', 'zh-CN': '核验人' },
        {
          unknown: 'remark',
          description: {
            en: 'Id of whoever checked it, or the name of somebody called in.',
            'zh-CN': '核验人的人员编号；从外单位抽调的写姓名。',
          },
        },
      ),
      text: field(
        words,
        'long text',
        { en: 'Finding', 'zh-CN': '核验情况' },
        { description: { en: 'What was seen when it was checked.', 'zh-CN': '核验时看到的情况。' } },
      ).optional(),
    }),
  },
  extend: {
    title: { en: 'Give more time', 'zh-CN': '准予延期' },
    by: 'superior',
    payload: z.strictObject({ to: newLastDay, reason }),
  },
  close: {
    title: { en: 'Close', 'zh-CN': '销号' },
    by: 'bearer',
    payload: z.strictObject({
      madeKnown: field(
        words,
        'text',
        { en: 'How it was made known', 'zh-CN': '公开方式' },
        {
          description: {
            en: 'In which way people heard what became of it, such as in a meeting.',
            'zh-CN': '以何种方式公开办理结果，如在会上通报。',
          },
        },
      ).optional(),
    }),
  },
  drop: {
    title: { en: 'Drop', 'zh-CN': '终止办理' },
    by: 'superior',
    payload: z.strictObject({ reason }),
  },
  // A matter stays owed whoever comes or goes: it never lapses.
  remind: clockEvents.remind,
  miss: clockEvents.miss,
} as const;
