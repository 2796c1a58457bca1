/** Reads what people are told: a text for everybody or one in each language, and whether its placeholders are filled. */

import { languageFault } from '../../../text/language-tag.ts';
import { didYouMean, nearTo } from '../../../text/suggest.ts';
import { inEachLanguage, placeholdersIn, type Text } from '../../../text/text.ts';
import type { Located, LocatedFields } from '../../located.ts';
import type { Operand } from '../condition.ts';
import type { Fault } from './read-words.ts';

/** A text for every language alike, or one for each; in a language that is left out it is told as in the first that is not. */
export function readTexts(written: Located | undefined, fault: Fault, body: Located, what: string): Text {
  if (written?.kind === 'map') return inLanguages(written.fields, what, fault, written);
  const value = written?.kind === 'scalar' ? written.value : undefined;
  // What people read is the same then, in whatever language the rest is: better than nothing in one of them.
  if (typeof value === 'string' && value !== '') return { en: value, 'zh-CN': value };
  const message = written
    ? { en: `"${what}" is no text`, 'zh-CN': `“${what}”不是文字` }
    : { en: `"${what}" is missing`, 'zh-CN': `缺少“${what}”` };
  fault(message, textHint(what), written ?? body);
  return { en: '', 'zh-CN': '' };
}

const textHint = (what: string): Text => ({
  en: `Write ${what}: …, or ${what}: { en: …, zh-CN: … }`,
  'zh-CN': `请写作 \`${what}: …\`，或 \`${what}: { en: …, zh-CN: … }\``,
});

function inLanguages(fields: LocatedFields, what: string, fault: Fault, at: Located): Text {
  const said = new Map<string, string>();
  for (const [language, { key, value }] of fields) {
    const meant = languageFault(language);
    if (meant) {
      const message = { en: `"${language}" is not a language`, 'zh-CN': `“${language}”不是语言代码` };
      fault(message, meant, { origin: key });
    } else if (value.kind === 'scalar' && typeof value.value === 'string' && value.value !== '') {
      said.set(language, value.value);
    } else {
      const message = { en: `"${what}" has no ${language} text`, 'zh-CN': `“${what}”缺少 ${language} 文字` };
      fault(message, textHint(what), value);
    }
  }
  if (fields.size === 0) fault({ en: `"${what}" is no text`, 'zh-CN': `“${what}”不是文字` }, textHint(what), at);
  const first = said.values().next().value ?? '';
  const { en = first, 'zh-CN': chinese = first, ...further } = Object.fromEntries(said);
  return { en, 'zh-CN': chinese, ...(Object.keys(further).length > 0 ? { further } : {}) };
}

/** Every placeholder has a value, and stands in every language that the text is written in. `anyway` are those that are always filled. */
export function checkPlaceholders(
  text: Text,
  show: Readonly<Record<string, Operand>>,
  fault: Fault,
  at: Located,
  anyway: readonly string[] = [],
): void {
  const used = inEachLanguage(text).map(placeholdersIn);
  for (const name of new Set(used.flat())) {
    if (!Object.hasOwn(show, name) && !anyway.includes(name)) {
      const meant = nearTo(name, [...Object.keys(show), ...anyway]);
      fault(
        { en: `{{${name}}} has no value`, 'zh-CN': `{{${name}}}没有取值` },
        meant !== undefined
          ? didYouMean(`{{${meant}}}`)
          : { en: `Add show: { ${name}: payload.… }`, 'zh-CN': `请补上 \`show: { ${name}: payload.… }\`` },
        at,
      );
    }
    if (!used.every((names) => names.includes(name))) {
      fault(
        { en: `{{${name}}} is not used in every language`, 'zh-CN': `{{${name}}}未在每种语言中出现` },
        { en: 'Use it in each', 'zh-CN': '请在每种语言中都写上' },
        at,
      );
    }
  }
}
