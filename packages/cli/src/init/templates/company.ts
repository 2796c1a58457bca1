/** A firm with departments, by the compliance pack. */
import type { Language } from '@obligato/core';
import { isFirm } from './firm-titles.ts';
import { heldBelow } from './held-below.ts';
import type { Template } from './template.ts';

const texts = {
  parts: {
    en: 'A part of it alone: information-security, quality or safety in place of recommended',
    'zh-CN':
      '只需其中一部分时，以 `information-security`（信息安全）、`quality`（质量）或 `safety`（安全）代替 `recommended`',
  },
  stricter: { en: 'What this department does more strictly, and by which clause:', 'zh-CN': '本部门从严之处及依据：' },
  clause: { en: 'Security policy, section 4', 'zh-CN': '信息安全管理制度 第4条' },
} as const;

export const company: Template = {
  meaning: {
    en: 'a firm with departments: information security, quality and safety',
    'zh-CN': '企业及各部门，按信息安全、质量和安全管理要求',
  },
  asksFor: 'units',
  asksForYear: true,
  zone: undefined,
  calendar: undefined,
  plugins: { compliance: '@obligato/compliance' },
  packs: async () => [(await import('@obligato/compliance')).compliance],
  below: [
    { id: 'it', title: { en: 'IT', 'zh-CN': '信息技术部' } },
    { id: 'operations', title: { en: 'Operations', 'zh-CN': '运营部' } },
  ],
  unnamed: 'department',
  isTop: isFirm,
  top: (language: Language) => [heldBelow[language], `# ${texts.parts[language]}`, 'extends: [compliance/recommended]'],
  lower: (language) => [
    `# ${texts.stricter[language]}`,
    '# rules:',
    `#   compliance/access-review: { cadence: monthly, clause: ${JSON.stringify(texts.clause[language])} }`,
  ],
  people: {
    top: [['leading-group'], ['secretary'], ['leading-group']],
    lower: [['leader', 'leading-group'], ['secretary', 'control-owner'], ['safety-officer'], []],
    inWords: true,
  },
};
