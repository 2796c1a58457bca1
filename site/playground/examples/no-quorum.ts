import { type Example, wordsIn } from '../example.ts';
import { fivePeople, noticed, opening } from './five-people.ts';

export const noQuorum: Example = {
  name: 'no-quorum',
  title: { en: 'Too few came', 'zh-CN': '到会人数不足' },
  about: {
    en: 'Two of five came to a meeting that was called in time. Let a third one come.',
    'zh-CN': '通知及时，五人只到两人。请让第三人到会。',
  },
  outcome: 'denied',
  says: ['organ/quorum:inquorate', 'organ/unable-to-pass:nothingCanPass'],
  texts(language) {
    const say = wordsIn(language);
    return {
      unit: `unit: bureau
title: ${say('Office branch', '办公室党支部')}
extends: [organ/recommended]
`,
      attempt: `unit: bureau
now: 2026-03-23T15:00
${fivePeople(say)}
${noticed(say, '2026-03-16', '2026-03-23')}
${opening(['zhao', 'qian'])}
`,
    };
  },
};
