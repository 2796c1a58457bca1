import { cyclesOf, defineFact, type MatterContext } from '@obligato/core';

const over = new Set(['proof', 'verified', 'closed', 'dropped']);

/** What an earlier meeting of the same duty agreed, and nobody has done yet. */
export const openAgreed = defineFact(
  'organ-branch/open-agreed',
  ({ unit, cycle: asking, cycles }) =>
    cyclesOf({ cycles }, 'matter')
      .filter(({ duty, parameters, state }) => {
        if (duty !== 'agreed-item' || over.has(String(state.value)) || asking === undefined) return false;
        const from = String(parameters.from);
        const isOwn = asking.owedBy !== 'each-group' || from.endsWith(`/${asking.bearer}`);
        return isOwn && from.startsWith(`${unit}/${asking.duty}/`);
      })
      .map(({ id, period, state }) => {
        const { subject, owner } = state.context as unknown as MatterContext;
        return { cycle: id, subject, owner, dueOn: period.to };
      }),
  {
    title: { en: 'what was agreed and is still open', 'zh-CN': '未办结的议定事项' },
    parts: {
      cycle: { en: 'which', 'zh-CN': '事项' },
      subject: { en: 'about', 'zh-CN': '内容' },
      owner: { en: 'owner', 'zh-CN': '责任人' },
      dueOn: { en: 'due on', 'zh-CN': '期限' },
    },
  },
);
