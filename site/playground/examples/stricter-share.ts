import { type Example, wordsIn } from '../example.ts';
import { fivePeople, noticed, opening } from './five-people.ts';

export const stricterShare: Example = {
  name: 'stricter-share',
  title: { en: 'A branch asks for more than its superior', 'zh-CN': '支部比上级要求更严' },
  about: {
    en: 'Half is enough for the committee; this branch wants two thirds, and three of five came. Take its line out.',
    'zh-CN': '机关党委要求半数，本支部要求三分之二，五人到了三人。请删去支部的这一行。',
  },
  outcome: 'denied',
  says: ['organ/quorum:inquorate'],
  texts(language) {
    const say = wordsIn(language);
    return {
      unit: `unit: bureau
title: ${say('Bureau committee', '机关党委')}
extends: [organ/recommended]
---
unit: bureau/service
title: ${say('Service branch', '纳税服务党支部')}
parent: bureau
rules:
  organ/quorum: { share: "2/3" }
`,
      attempt: `unit: bureau/service
now: 2026-03-23T15:00
${fivePeople(say)}
${noticed(say, '2026-03-16', '2026-03-23')}
${opening(['zhao', 'qian', 'sun'])}
`,
    };
  },
};
