import type { Language } from '@obligato/core';
import { usage } from './usage.ts';

/** The language of the surroundings, as POSIX says: LC_ALL over LC_MESSAGES over LANG. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh/i.test(locale) ? 'zh-CN' : 'en';
}

/** Reads `--lang`. */
export function readLanguage(text: string): Language {
  if (/^en\b/i.test(text)) return 'en';
  if (/^zh/i.test(text)) return 'zh-CN';
  throw usage(
    { en: `--lang "${text}" is not a language of this program`, 'zh-CN': `--lang “${text}”不是本程序支持的语言` },
    { en: 'Write --lang en or --lang zh-CN', 'zh-CN': '请写 --lang en 或 --lang zh-CN' },
  );
}
