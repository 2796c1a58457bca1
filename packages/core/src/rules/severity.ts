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
