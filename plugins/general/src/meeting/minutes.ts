import { defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { practice } from '../practice.ts';

/** No meeting is concluded without minutes, signed by whoever chaired it. */
export const minutes = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['conclude'] },
  clause: { source: practice, article: 'minutes', confidence: 'local' },
  why: {
    en: 'What nobody wrote down was, a year later, not decided.',
    'zh-CN': '没有记录的决定，一年后等于没有决定。',
  },
  options: z.strictObject({ signed: z.boolean() }),
  defaults: { signed: true },
  stricter: { signed: 'true' },
  people: ['chair'],
  messages: {
    missing: {
      en: 'The meeting of {{heldOn}} has no minutes.',
      'zh-CN': '{{heldOn}}的会议没有会议记录。',
      remedy: { en: 'Write the minutes, then conclude.', 'zh-CN': '请先整理会议记录，再行办结。' },
    },
    unsigned: {
      en: 'The minutes are not signed.',
      'zh-CN': '会议记录未签字。',
      remedy: { en: 'Have {{chair}} sign them.', 'zh-CN': '请{{chair}}签字。' },
    },
  },
  evaluate({ cycle, options, found }) {
    const { minutes: written, heldOn, chair } = cycle.context;
    if (!written) return [found('missing', { heldOn: heldOn ?? '?' })];
    return options.signed && written.signedBy === null ? [found('unsigned', { chair: chair ?? '?' })] : [];
  },
});
