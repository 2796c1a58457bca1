import type { Text } from '../text/text.ts';

/** `observe` evaluates and records in the shadow, without effect. The later in the list, the stricter. */
export const severities = ['off', 'observe', 'warn', 'deny'] as const;

export type Severity = (typeof severities)[number];

/**
 * Positive when `a` is stricter than `b`.
 *
 * @example
 * compareSeverity('deny', 'warn') > 0 // → true
 */
export function compareSeverity(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b);
}

/**
 * The stricter of two: the only way severities combine.
 *
 * @example
 * joinSeverity('warn', 'deny') // → 'deny'
 */
export function joinSeverity(a: Severity, b: Severity): Severity {
  return compareSeverity(a, b) >= 0 ? a : b;
}

/** What severities are called; files and commands call them by their own words. */
export const severityWords: Readonly<Record<Severity, Text>> = {
  off: { en: 'off', 'zh-CN': '关闭' },
  observe: { en: 'observe', 'zh-CN': '仅记录' },
  warn: { en: 'warn', 'zh-CN': '提示' },
  deny: { en: 'deny', 'zh-CN': '否决' },
};
