/** What organisations commonly do, without a text that says so: whoever has one restates the rule with its clause. */
export const practice = { en: 'Common practice', 'zh-CN': '通行做法' } as const;

/** Why people are reminded, whatever of. */
export const whyRemind = {
  en: 'A reminder in time is worth more than a reproach.',
  'zh-CN': '事前提醒胜过事后追责。',
} as const;
