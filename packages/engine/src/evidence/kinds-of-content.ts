/** What may be attached, as people call it. */
import type { Text } from '@obligato/core';
import { officeTypes } from './content-type.ts';

interface Kind {
  readonly called: Text;
  readonly types: readonly string[];
}

const kinds: readonly Kind[] = [
  { called: { en: 'PDF', 'zh-CN': '`PDF`' }, types: ['application/pdf'] },
  {
    called: { en: 'pictures', 'zh-CN': '图片' },
    types: ['image/jpeg', 'image/png', 'image/tiff', 'image/webp', 'image/heic'],
  },
  {
    called: { en: 'office documents', 'zh-CN': '办公文档' },
    types: [...Object.values(officeTypes), 'application/x-ole-storage'],
  },
  { called: { en: 'plain text', 'zh-CN': '纯文本' }, types: ['text/plain'] },
];

/**
 * A kind is named where all that belongs to it is allowed; what is allowed beside stands by its type.
 *
 * @example
 * kindsOfContent(['application/pdf', 'text/plain']).en // → 'PDF, plain text'
 */
export function kindsOfContent(types: readonly string[]): Text {
  const whole = kinds.filter((kind) => kind.types.every((type) => types.includes(type)));
  const named = new Set(whole.flatMap((kind) => kind.types));
  const others = types.filter((type) => !named.has(type));
  return {
    en: [...whole.map(({ called }) => called.en), ...others].join(', '),
    'zh-CN': [...whole.map(({ called }) => called['zh-CN']), ...others.map((type) => `\`${type}\``)].join('、'),
  };
}
