import { type Example, wordsIn } from '../example.ts';
import { fivePeople, noticed, opening } from './five-people.ts';

export const waiver: Example = {
  name: 'waiver',
  title: { en: 'Let off a rule, for a while', 'zh-CN': '限期豁免' },
  about: {
    en: 'The committee asks for five working days, and let one branch off until the end of March. What held on the first day of a quarter binds it: let it end on 2025-12-31.',
    'zh-CN':
      '机关党委要求提前五个工作日，对一个支部豁免至三月底。每个季度以首日有效的规定为准：请把豁免截止日改为2025-12-31。',
  },
  outcome: 'accepted',
  says: [],
  texts(language) {
    const say = wordsIn(language);
    return {
      unit: `unit: bureau
title: ${say('Bureau committee', '机关党委')}
extends: [organ/recommended]
rules:
  organ/notice: { workingDays: 5 }
waivers:
  - unit: bureau/levy
    rule: organ/notice
    workingDays: 2
    until: 2026-03-31
    reason: ${say('the flood', '防汛')}
    grantedBy: ${say('Director Li', '李主任')}
---
unit: bureau/levy
title: ${say('Levy branch', '征收科党支部')}
parent: bureau
`,
      attempt: `unit: bureau/levy
now: 2026-03-13T15:00
${fivePeople(say)}
${noticed(say, '2026-03-10', '2026-03-13')}
${opening(['zhao', 'qian', 'sun', 'li'])}
`,
    };
  },
};
