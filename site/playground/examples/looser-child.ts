import { type Example, wordsIn } from '../example.ts';
import { fivePeople, noticed, opening } from './five-people.ts';

export const looserChild: Example = {
  name: 'looser-child',
  title: { en: 'A branch asks for less than its superior', 'zh-CN': '支部想比上级放宽' },
  about: {
    en: 'Whoever stands below may only tighten: the file itself is refused, with both lines. Write 6 instead of 2.',
    'zh-CN': '下级只能加严：文件本身不予接受，并指出两处行号。请把 2 改为 6。',
  },
  outcome: 'problem',
  says: ['OBLIGATO_RULE_LOOSER'],
  texts(language) {
    const say = wordsIn(language);
    return {
      unit: `unit: bureau
title: ${say('Bureau committee', '机关党委')}
extends: [organ/recommended]
rules:
  organ/notice: { workingDays: 5 }
---
unit: bureau/levy
title: ${say('Levy branch', '征收科党支部')}
parent: bureau
rules:
  organ/notice: { workingDays: 2 }
`,
      attempt: `unit: bureau/levy
now: 2026-03-23T15:00
${fivePeople(say)}
${noticed(say, '2026-03-16', '2026-03-23')}
${opening(['zhao', 'qian', 'sun'])}
`,
    };
  },
};
