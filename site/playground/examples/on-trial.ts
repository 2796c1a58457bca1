import { type Example, wordsIn } from '../example.ts';
import { fivePeople, noticed, opening } from './five-people.ts';

export const onTrial: Example = {
  name: 'on-trial',
  title: { en: 'A rule that only looks on', 'zh-CN': '只记录、不否决的规则' },
  about: {
    en: 'What would ten working days bring? The rule is asked and its answer recorded, and nobody is refused. Write `deny` for `observe`.',
    'zh-CN': '如果要求提前十个工作日会怎样？规则照常审查并留下记录，但不否决。请把 `observe` 改为 `deny`。',
  },
  outcome: 'accepted',
  says: ['organ/notice:tooLate'],
  texts(language) {
    const say = wordsIn(language);
    return {
      unit: `unit: bureau
title: ${say('Levy branch', '征收科党支部')}
extends: [organ/recommended]
rules:
  organ/notice: { severity: observe, workingDays: 10 }
`,
      attempt: `unit: bureau
now: 2026-03-13T15:00
${fivePeople(say)}
${noticed(say, '2026-03-09', '2026-03-13')}
${opening(['zhao', 'qian', 'sun', 'li'])}
`,
    };
  },
};
