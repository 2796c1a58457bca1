/** What people call the standings of a roster. */
import type { Text } from '../text/text.ts';
import type { Standing } from './roster.ts';

export interface StandingWords {
  readonly title: Text;
  /** What a staff list calls it, beside its title. */
  readonly synonyms: readonly string[];
}

/** @example standingWords.probationary.title['zh-CN'] // → '预备党员' */
export const standingWords: Readonly<Record<Standing, StandingWords>> = Object.freeze({
  full: {
    title: { en: 'full member', 'zh-CN': '正式党员' },
    synonyms: ['正式', '党员', '中共党员', '中共正式党员', '中国共产党党员', 'member'],
  },
  probationary: {
    title: { en: 'probationary member', 'zh-CN': '预备党员' },
    synonyms: ['预备', '中共预备党员', '中国共产党预备党员'],
  },
  suspended: {
    title: { en: 'member whose vote rests', 'zh-CN': '暂停表决权' },
    synonyms: ['留党察看', '受留党察看处分'],
  },
  'non-member': {
    title: { en: 'not a member', 'zh-CN': '群众' },
    synonyms: [
      ...['非党员', '共青团员', '团员', '中国共产主义青年团团员', '民主党派', '无党派', '无党派人士'],
      ...['入党积极分子', '积极分子', '发展对象', 'nonmember'],
    ],
  },
});
