import { type Example, wordsIn } from '../example.ts';

export const accessReview: Example = {
  name: 'access-review',
  title: { en: 'A firm: done, with nothing to show for it', 'zh-CN': '企业：只说做了，没有依据' },
  about: {
    en: 'Rights are reviewed every quarter, and somebody says that it is done. Say in a `summary` what was done.',
    'zh-CN': '每季度复核一次访问权限，有人只说已完成。请用 `summary` 写明做了什么。',
  },
  outcome: 'denied',
  says: ['compliance/evidence-named:nothingNamed'],
  texts(language) {
    const say = wordsIn(language);
    return {
      unit: `unit: firm
title: ${say('A firm', '某公司')}
extends: [compliance/recommended]
`,
      attempt: `unit: firm
now: 2026-03-12T10:00
roster:
  - { id: anna, name: ${say('Anna', '安娜')}, roles: [secretary] }
  - { id: ben, name: ${say('Ben', '本杰明')} }
when:
  cycle: access-review/2026-Q1
  event: finish
  data: {}
  # data: { summary: ${say('"Two former employees lost their access"', '"已停用两名离职人员的权限"')} }
`,
    };
  },
};
