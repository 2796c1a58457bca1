/** Where the checks come from that belong to an obligation itself: what can be checked is checked, whoever said it. */
import type { Clause } from '../rules/clause.ts';

/**
 * The clause of a check that no regulation has to ask for.
 *
 * @example
 * checkedAgain('results of those announced').confidence // → 'local'
 */
export const checkedAgain = (article: string): Clause => ({
  source: { en: 'Obligato: what can be checked is checked', 'zh-CN': 'Obligato：凡能核对的，都要核对' },
  article,
  confidence: 'local',
});

/**
 * The clause of what keeps answers from being known.
 *
 * @example
 * byConstruction('tally').article // → 'tally'
 */
export const byConstruction = (article: string): Clause => ({
  source: { en: 'Obligato: confidence by construction', 'zh-CN': 'Obligato：以设计保障保密' },
  article,
  confidence: 'local',
});
