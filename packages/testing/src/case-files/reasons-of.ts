/** Why something came out as it did, a line a reason: what the rules said, what was missing, what could be done instead. */
import type { DecisionRecord, Text } from '@obligato/core';
import { findingMarks } from '@obligato/engine';

/**
 * @example
 * print(reasonsOf(decision).map((reason) => reason.en).join('\n'))
 */
export function reasonsOf({ findings, missing, possible, possibleTitles = {} }: DecisionRecord): readonly Text[] {
  const instead = possible.map((event) => possibleTitles[event] ?? { en: event, 'zh-CN': event });
  return [
    ...findings.map(({ rule, severity, message }) =>
      inBoth((language) => `${findingMarks[severity]} ${rule}: ${message[language]}`),
    ),
    ...missing.map(({ field, absent, message, text = { en: message, 'zh-CN': message } }): Text => {
      const name = field || 'data';
      return absent
        ? { en: `… "${name}" is missing`, 'zh-CN': `… 缺少“${name}”` }
        : { en: `… "${name}": ${text.en}`, 'zh-CN': `… “${name}”有误：${text['zh-CN']}` };
    }),
    ...(instead.length > 0
      ? [
          {
            en: `… possible now: ${instead.map(({ en }) => en).join(', ')}`,
            'zh-CN': `… 现可进行：${instead.map((title) => title['zh-CN']).join('、')}`,
          },
        ]
      : []),
  ];
}

const inBoth = (tell: (language: 'en' | 'zh-CN') => string): Text => ({ en: tell('en'), 'zh-CN': tell('zh-CN') });
