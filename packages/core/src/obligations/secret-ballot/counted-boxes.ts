/** Which boxes were counted for a cycle: a fact that whoever holds ballots provides. */
import type { BoxCount } from '../../machine/traits.ts';
import { ownAskedFact } from '../../rules/fact.ts';

/**
 * The boxes that were counted for a cycle. None where nobody holds ballots; a provider that does answers instead, and what it
 * answered stands with the decision.
 */
export const countedBoxes = ownAskedFact<readonly BoxCount[]>('ballots/counted', [], {
  title: { en: 'secret ballots that were counted', 'zh-CN': '已计票的无记名电子投票' },
  parts: {
    ballot: { en: 'ballot', 'zh-CN': '投票' },
    announcement: { en: 'fingerprint', 'zh-CN': '校验码' },
    issued: { en: 'issued', 'zh-CN': '发出' },
    questions: { en: 'questions', 'zh-CN': '问题' },
    question: { en: 'question', 'zh-CN': '问题' },
    subject: { en: 'about', 'zh-CN': '对象' },
    returned: { en: 'returned', 'zh-CN': '收回' },
    counts: { en: 'counts', 'zh-CN': '计数' },
    together: { en: 'counted together', 'zh-CN': '合并统计' },
    writtenIn: { en: 'votes for others', 'zh-CN': '另选他人得票' },
    roots: { en: 'roots', 'zh-CN': '根值' },
    isWhole: { en: 'all counted', 'zh-CN': '全部计票' },
  },
});
