import { type Example, wordsIn } from '../example.ts';
import { fivePeople, noticed, opening } from './five-people.ts';

export const shortNotice: Example = {
  name: 'short-notice',
  title: { en: 'A meeting called too late', 'zh-CN': '会议通知过晚' },
  about: {
    en: 'Notice went out on a Friday for the Monday after. Send it on 2026-03-16 instead, or ask for one working day.',
    'zh-CN': '周五发出通知，下周一就开会。请把通知日期改为2026-03-16，或只要求提前一个工作日。',
  },
  outcome: 'denied',
  says: ['organ/notice:tooLate'],
  texts(language) {
    const say = wordsIn(language);
    return {
      unit: `unit: bureau
title: ${say('Levy branch', '征收科党支部')}
extends: [organ/recommended]
rules:
  organ/notice: { workingDays: 5, clause: ${say('"House rules, article 2"', '支部议事规则第2条')} }
`,
      attempt: `unit: bureau
now: 2026-03-23T15:00
${fivePeople(say)}
${noticed(say, '2026-03-20', '2026-03-23')}
${opening(['zhao', 'qian', 'sun', 'li', 'zhou'])}
`,
    };
  },
};
