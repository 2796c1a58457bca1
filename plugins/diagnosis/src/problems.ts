/** What the indicators look for: five problems that are told of recurring duties, and what the duties cost. */
import type { Indicates } from '@obligato/core';

type Problem = Indicates['problem'];

export const problems = {
  formOnly: { id: 'form-only', order: 1, title: { en: 'Form without substance', 'zh-CN': '流于形式' } },
  downwardOnly: { id: 'downward-only', order: 2, title: { en: 'Supervision only downward', 'zh-CN': '监督只对下' } },
  criticismSoftened: { id: 'criticism-softened', order: 3, title: { en: 'Criticism softened', 'zh-CN': '批评变味' } },
  rulesOnTheWall: { id: 'rules-on-the-wall', order: 4, title: { en: 'Rules on the wall', 'zh-CN': '制度挂在墙上' } },
  superiorsSkim: { id: 'superiors-skim', order: 5, title: { en: 'Superiors who skim', 'zh-CN': '上级走过场' } },
  burden: { id: 'burden', order: 6, title: { en: 'Burden', 'zh-CN': '基层负担' } },
} satisfies Readonly<Record<string, Problem>>;
