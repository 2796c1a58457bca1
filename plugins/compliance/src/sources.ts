/**
 * The documents that the clauses of this pack cite: the numbers of their clauses alone, since the texts are not ours to copy. The
 * numbers were not compared with the texts here (`secondary`); how often something is done is nowhere in them, and therefore `local`.
 */
export { practice } from '@obligato/general';

export const informationSecurity = { en: 'ISO/IEC 27001:2022', 'zh-CN': 'ISO/IEC 27001:2022' } as const;
/** Of both, whose clauses on management have the same numbers. */
export const bothStandards = {
  en: 'ISO/IEC 27001:2022, ISO 9001:2015',
  'zh-CN': 'ISO/IEC 27001:2022、ISO 9001:2015',
} as const;
