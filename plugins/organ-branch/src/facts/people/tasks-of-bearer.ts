import { type Cycle, cyclesOf, defineFact, type MatterContext } from '@obligato/core';

const over = new Set(['verified', 'closed', 'dropped']);

/** What the branch has given to whoever owes this cycle, and is still open. Nothing that is about somebody. */
export const tasksOfBearer = defineFact(
  'organ-branch/tasks-of-bearer',
  (source) =>
    cyclesOf(source, 'matter')
      .filter((cycle) => contextOf(cycle).owner === source.cycle?.bearer && isGivenAndOpen(cycle))
      .map(({ id, period, state }) => ({
        cycle: id,
        subject: (state.context as unknown as MatterContext).subject,
        dueOn: period.to,
      }))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.cycle < b.cycle ? -1 : 1)),
  {
    title: { en: 'open tasks given to them', 'zh-CN': '交办而未办结的工作' },
    parts: {
      cycle: { en: 'which', 'zh-CN': '事项' },
      subject: { en: 'about', 'zh-CN': '内容' },
      dueOn: { en: 'due on', 'zh-CN': '期限' },
    },
  },
);

const contextOf = ({ state }: Cycle) => state.context as unknown as MatterContext;

/** Given by the branch, and not done; nothing that is about somebody. */
export const isGivenAndOpen = (cycle: Cycle): boolean =>
  cycle.owedBy === 'unit' &&
  cycle.keptFrom === undefined &&
  contextOf(cycle).about.length === 0 &&
  !over.has(String(cycle.state.value));
