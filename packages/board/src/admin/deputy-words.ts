/** What is said of whoever stands in for an officer. */
export const deputyWords = {
  title: { en: 'Who stands in for whom', 'zh-CN': '代理情况' },
  none: { en: 'Nobody stands in for anybody.', 'zh-CN': '目前无代理。' },
  standsIn: { en: '{{deputy}} for {{officer}}', 'zh-CN': '{{deputy}}代理{{officer}}' },
  days: { en: '{{from}} to {{until}}', 'zh-CN': '{{from}}至{{until}}' },
  name: { en: 'Name somebody who stands in', 'zh-CN': '指定代理人' },
  officer: { en: 'Who is away', 'zh-CN': '外出人员' },
  deputy: { en: 'Who stands in', 'zh-CN': '代理人' },
  from: { en: 'First day', 'zh-CN': '起始日' },
  until: { en: 'Last day', 'zh-CN': '截止日' },
  why: { en: 'Why', 'zh-CN': '代理事由' },
  whyEnded: { en: 'Why it ends', 'zh-CN': '撤销事由' },
  end: { en: 'End it early', 'zh-CN': '提前撤销' },
  endOf: { en: 'End it early: {{deputy}}', 'zh-CN': '提前撤销{{deputy}}的代理' },
  endNow: { en: 'End it now', 'zh-CN': '立即撤销' },
} as const;
