import { cyclesOf, defineFact, type MatterContext } from '@obligato/core';

const over = new Set(['verified', 'closed', 'dropped']);

/** What was raised from this audit and is not put right yet. */
export const openFindings = defineFact(
  'compliance/open-findings',
  (source) =>
    cyclesOf(source, 'matter')
      .filter(({ parameters, state }) => parameters.from === source.cycle?.id && !over.has(String(state.value)))
      .map(({ id, state }) => ({ cycle: id, subject: (state.context as unknown as MatterContext).subject })),
  {
    title: { en: 'findings that are still open', 'zh-CN': '尚未关闭的审核发现' },
    parts: { cycle: { en: 'which', 'zh-CN': '事项' }, subject: { en: 'about', 'zh-CN': '内容' } },
  },
);
