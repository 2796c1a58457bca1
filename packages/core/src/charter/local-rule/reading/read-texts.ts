/** Reads what people are told: a text for everybody or one in each language, and whether its placeholders are filled. */
import { didYouMean, nearTo } from '../../../text/suggest.ts';
import type { Text } from '../../../text/text.ts';
import type { Located } from '../../located.ts';
import type { Operand } from '../condition.ts';
import { type Fault, fieldsOf, quoted } from './read-words.ts';

/** A text for every language alike, or one for each. */
export function readTexts(written: Located | undefined, fault: Fault, body: Located, what: string): Text {
  if (written?.kind === 'map') {
    fieldsOf(written, quoted(what), ['en', 'zh-CN'], fault);
    return { en: inLanguage(written, 'en', what, fault), 'zh-CN': inLanguage(written, 'zh-CN', what, fault) };
  }
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

function inLanguage(written: Located, language: string, what: string, fault: Fault): string {
  const value = written.kind === 'map' ? written.fields.get(language)?.value : undefined;
  if (value?.kind === 'scalar' && typeof value.value === 'string' && value.value !== '') return value.value;
  const message = { en: `"${what}" has no ${language} text`, 'zh-CN': `“${what}”缺少 ${language} 文字` };
  fault(message, textHint(what), value ?? written);
  return '';
}

/** Every placeholder has a value, and stands in both languages. `anyway` are those that are always filled. */
export function checkPlaceholders(
  text: Text,
  show: Readonly<Record<string, Operand>>,
  fault: Fault,
  at: Located,
  anyway: readonly string[] = [],
): void {
  const used = (written: string) => [...written.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
  for (const name of new Set([...used(text.en), ...used(text['zh-CN'])])) {
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
    if (used(text.en).includes(name) !== used(text['zh-CN']).includes(name)) {
      fault(
        { en: `{{${name}}} is used in one language only`, 'zh-CN': `{{${name}}}只在一种语言中出现` },
        { en: 'Use it in both', 'zh-CN': '请在两种语言中都写上' },
        at,
      );
    }
  }
}
