/** What a plugin translates: into a language, and with every value that the English text names. */
import { type Origin, type Problem, type Text, type Translations, translated } from '@obligato/core';
import { languageFault, placeholdersIn } from '@obligato/core/internal';

/** `plugin` is its name and version; `origins`, where it was named. */
export function translationFaults(
  plugin: string,
  translations: Translations,
  origins: { readonly origins?: readonly Origin[] },
): readonly Problem[] {
  const fault = (message: Text, hint: Text): Problem => ({
    code: 'OBLIGATO_PLUGIN_TRANSLATION',
    ...translated({ en: `${plugin} ${message.en}`, 'zh-CN': `${plugin} ${message['zh-CN']}` }, hint),
    ...origins,
  });
  return Object.entries(translations).flatMap(([language, texts]) => {
    const meant = languageFault(language) ?? (written.has(language) ? writtenAlready : undefined);
    const wrong = Object.entries(texts).flatMap(([english, said]) => textFault(language, english, said) ?? []);
    const told = wrong.map((message) => fault(message, samePlaceholders));
    return meant ? [fault(noSuch(language), meant), ...told] : told;
  });
}

function textFault(language: string, english: string, said: unknown): Text | undefined {
  const quoted = JSON.stringify(english);
  if (typeof said !== 'string' || said === '')
    return { en: `has no ${language} text for ${quoted}`, 'zh-CN': `未给出 ${quoted} 的 ${language} 文字` };
  if (sorted(said) === sorted(english)) return undefined;
  return {
    en: `uses other placeholders in ${language} than in en for ${quoted}`,
    'zh-CN': `所译 ${quoted} 的 ${language} 文字占位符与英文不一致`,
  };
}

const sorted = (template: string) => [...placeholdersIn(template)].sort().join();

const noSuch = (language: string): Text => ({
  en: `translates into "${language}", which cannot be added`,
  'zh-CN': `译为“${language}”，该语言无法添加`,
});
const written: ReadonlySet<string> = new Set(['en', 'zh-CN']);
const writtenAlready: Text = { en: 'Everything is written in it already', 'zh-CN': '一切文字本来就有该语言' };
const samePlaceholders: Text = {
  en: 'Use the same placeholders as in English',
  'zh-CN': '请使用与英文相同的占位符',
};
