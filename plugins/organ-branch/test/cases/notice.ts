import type { RuleCases } from '@obligato/testing';
import { attended } from './scenes.ts';

const sent = (on: string, heldOn: string) => [
  { event: 'notify', on, payload: { heldOn, place: '301', agenda: ['the year'] } },
];

export const notice: RuleCases = {
  given: { on: '2026-03-12', payload: attended(['f1', 'f2']) },
  admits: [
    { name: { en: 'three working days', 'zh-CN': '恰好三个工作日' }, after: sent('2026-03-09', '2026-03-12') },
    { name: { en: 'no notice where none is asked for', 'zh-CN': '无需通知' }, options: { workingDays: 0 } },
  ],
  denies: [
    {
      name: { en: 'a working day less', 'zh-CN': '少一个工作日' },
      after: sent('2026-03-10', '2026-03-12'),
      says: [{ message: 'tooLate', data: { given: 2, required: 3, earliest: '2026-03-13' } }],
    },
    { name: { en: 'none was sent', 'zh-CN': '未发通知' }, says: ['none'] },
  ],
};
