/** `languages: [de, en]`: in which languages an organisation speaks. */
import { type Problem, translated } from '@obligato/core';
import { languageFault } from '@obligato/core/internal';
import type { Fields } from './fields.ts';

/** Each once, in the order in which they are written. */
export function readLanguages(fields: Fields, problems: Problem[]): readonly string[] {
  const languages = new Set<string>();
  for (const { value, origin } of fields.texts('languages')) {
    const meant = languageFault(value);
    const tell = (message: Parameters<typeof translated>[0], hint: Parameters<typeof translated>[1]) =>
      problems.push({ code: 'OBLIGATO_CONFIG_FIELD', ...translated(message, hint), origins: [origin] });
    if (meant) tell({ en: `"${value}" is not a language`, 'zh-CN': `“${value}”不是语言代码` }, meant);
    else if (languages.has(value)) {
      tell(
        { en: `"${value}" stands twice in "languages"`, 'zh-CN': `“languages”中“${value}”写了两次` },
        { en: 'Write it once', 'zh-CN': '请只写一次' },
      );
    } else languages.add(value);
  }
  return [...languages];
}
