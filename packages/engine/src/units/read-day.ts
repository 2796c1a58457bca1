/** A date in a unit file, which has to be one. */
import { isDay, type Problem, type Stated, translated } from '@obligato/core';

/** The field ready to be spread; empty when it is absent, or no date. */
export function readDay<K extends 'since' | 'until' | 'from'>(
  key: K,
  stated: Stated | undefined,
  problems: Problem[],
): { readonly [Key in K]?: Stated<string> } {
  if (!stated) return {};
  if (typeof stated.value === 'string' && isDay(stated.value)) {
    return { [key]: { value: stated.value, origin: stated.origin } } as { readonly [Key in K]?: Stated<string> };
  }
  problems.push({
    code: 'OBLIGATO_DATE',
    ...translated(
      {
        en: `"${key}" must be a date, not ${JSON.stringify(stated.value)}`,
        'zh-CN': `“${key}”应为日期，而不是 ${JSON.stringify(stated.value)}`,
      },
      { en: 'Write dates as YYYY-MM-DD', 'zh-CN': '日期请写作 YYYY-MM-DD' },
    ),
    origins: [stated.origin],
  });
  return {};
}
