import { defineFact } from '@obligato/core';

/** The unit above the superior: whoever hears that the superior did not do its part. Null at the second level. */
export const aboveSuperior = defineFact('unit/above-superior', ({ above }) => above[1] ?? null, {
  title: { en: 'the unit above the superior', 'zh-CN': '再上一级单位' },
});
