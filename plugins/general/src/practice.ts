/** What organisations commonly do, without a text that says so: whoever has one restates the rule with its clause. */
export const practice = { en: 'Common practice', 'zh-CN': '通行做法' } as const;
