import { type Example, wordsIn } from '../example.ts';
import { fivePeople, noticed, opening } from './five-people.ts';

export const correction: Example = {
  name: 'correction',
  title: { en: 'A wrong list is put right', 'zh-CN': '更正签到名单' },
  about: {
    en: 'Qian was written down as present and was not. The decision that was wrong stays, and another one corrects it. Take Sun off the list too: too few are left.',
    'zh-CN': '钱进被误记为到会。原决定保留，另以一项决定更正。请把孙宇也改为缺席，人数就不够了。',
  },
  outcome: 'accepted',
  says: [],
  texts(language) {
    const say = wordsIn(language);
    const open = opening(['zhao', 'qian', 'sun', 'li'])
      .replace('when:', '  - at: 2026-03-23T15:00')
      .replaceAll('\n', '\n  ');
    return {
      unit: `unit: bureau
title: ${say('Levy branch', '征收科党支部')}
extends: [organ/recommended]
`,
      attempt: `unit: bureau
now: 2026-03-24T09:00
${fivePeople(say)}
${noticed(say, '2026-03-16', '2026-03-23')}
${open}
when:
  correct: general-meeting/2026-Q1#3
  reason: ${say('Qian was on leave', '钱进当日请假')}
  data:
    chair: zhao
    attendance:
      - { member: zhao, present: true }
      - { member: qian, present: false }
      - { member: sun, present: true }
      - { member: li, present: true }
      - { member: zhou, present: false }
`,
    };
  },
};
