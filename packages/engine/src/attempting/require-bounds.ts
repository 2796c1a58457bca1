/** What is sent has to keep to bounds before anybody looks at it: so many values, and no character that no reader sees. */
import { ObligatoError, type Text, translated } from '@obligato/core';
import { hasControls, outOfBounds } from '@obligato/core/internal';

/** Throws `OBLIGATO_PAYLOAD_BOUNDS`, naming the place. */
export function requireBounds(payload: unknown): void {
  const beyond = outOfBounds(payload);
  if (!beyond) return;
  const at = ['payload', ...beyond.at.map(String)].join('.').slice(0, 300);
  throw refused({ en: `${at} ${beyond.text.en}`, 'zh-CN': `${at} ${beyond.text['zh-CN']}` });
}

/** The same for one text, such as a reason. */
export function requireReadable(field: string, text: string | undefined): void {
  if (text === undefined || !hasControls(text)) return;
  throw refused({ en: `${field} contains a control character`, 'zh-CN': `${field} 含有不可见的控制字符` });
}

const refused = (message: Text) =>
  new ObligatoError({
    code: 'OBLIGATO_PAYLOAD_BOUNDS',
    ...translated(message, {
      en: 'Send what people read: text without control characters, and no more than 10,000 values',
      'zh-CN': '请提交可读的内容：文字不含控制字符，所含的值不超过10000个',
    }),
  });
