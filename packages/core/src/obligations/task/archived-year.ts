/** What an archive says of a unit's year: a fact that whoever holds one provides. */
import { ownAskedFact } from '../../rules/fact.ts';

export interface ArchivedYear {
  readonly year: number;
  /** Records in the archive of that year. */
  readonly size: number;
  /** The root that stands for all of them, as its checkpoint has it. */
  readonly root: string;
}

/**
 * The archive of the year before the period of the cycle. Null where there is none; a provider that holds one answers, and what it
 * answered stands with the decision.
 */
export const archivedYear = ownAskedFact<ArchivedYear | null>('archive/year-before', null, {
  title: { en: 'archive of the year before', 'zh-CN': '上年度归档情况' },
  parts: {
    year: { en: 'year', 'zh-CN': '年度' },
    size: { en: 'records', 'zh-CN': '件数' },
    root: { en: 'root', 'zh-CN': '根值' },
  },
});
