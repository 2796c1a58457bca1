/** An organ with branches, by the national pack. */
import { organBranch } from '@obligato/organ-branch';
import { heldBelow } from './held-below.ts';
import type { Template } from './template.ts';

const texts = {
  stricter: { en: 'What this branch does more strictly, and by which clause:', 'zh-CN': '本支部从严之处及依据：' },
  clause: { en: 'Branch rules, section 2', 'zh-CN': '支部议事规则 第2条' },
} as const;

export const organ: Template = {
  meaning: { en: 'an organ with branches, by the national rules', 'zh-CN': '机关及下属支部，按全国统一规定' },
  asksFor: 'branches',
  asksForYear: false,
  zone: 'Asia/Shanghai',
  calendar: 'cn',
  plugins: { organ: '@obligato/organ-branch' },
  packs: async () => [organBranch],
  below: [],
  unnamed: 'branch',
  isTop: (title) => !/支部|小组|分会|branch|group/i.test(title),
  top: (language) => [heldBelow[language], 'extends: [organ/recommended]'],
  lower: (language) => [
    `# ${texts.stricter[language]}`,
    '# rules:',
    `#   organ/notice: { workingDays: 5, clause: ${JSON.stringify(texts.clause[language])} }`,
  ],
  people: {
    top: [['secretary'], ['leader']],
    lower: [['secretary'], ['leader'], [], [], []],
    inWords: false,
  },
};
