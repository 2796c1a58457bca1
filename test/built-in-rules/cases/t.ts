/** What a case is called. */
export const t = (en: string, zh: string) => ({ en, 'zh-CN': zh });
