/** Question: how do I add a rule of my own? Answer: fifteen lines, as plain data with one pure function. */
import { defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { tryRule } from './try-rule.ts';

const roomNumber = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['notify'] },
  clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '7', confidence: 'local' },
  why: { en: 'Who knows the room finds it.', 'zh-CN': '写明房间号，大家才找得到。' },
  options: z.strictObject({ digits: z.int().min(1) }),
  defaults: { digits: 3 },
  stricter: { digits: 'max' },
  messages: {
    vague: {
      en: '“{{place}}” is no room: give its {{digits}} digits.',
      'zh-CN': '“{{place}}”不是房间号：请写{{digits}}位数字。',
    },
  },
  evaluate: ({ event: { payload }, options: { digits }, found }) =>
    new RegExp(`^\\d{${digits},}$`).test(payload.place) ? [] : [found('vague', { place: payload.place, digits })],
});

await tryRule(roomNumber, 'notify', { heldOn: '2026-03-20', place: 'upstairs', agenda: ['the roof'] });
await tryRule(roomNumber, 'notify', { heldOn: '2026-03-20', place: '301', agenda: ['the roof'] });
