import { cyclesOf, defineFact, type MatterContext } from '@obligato/core';
import { isGivenAndOpen } from './tasks-of-bearer.ts';

/** What the branch has given to those who lead the unit, and is still open: by the leader, the earliest day first. */
export const tasksOfLeaders = defineFact(
  'organ-branch/tasks-of-leaders',
  (source) => {
    const leaders = new Set(source.roster.leaders);
    return cyclesOf(source, 'matter')
      .flatMap((cycle) => {
        const { owner, subject } = cycle.state.context as unknown as MatterContext;
        if (owner === null || !leaders.has(owner) || !isGivenAndOpen(cycle)) return [];
        return [{ leader: owner, cycle: cycle.id, subject, dueOn: cycle.period.to }];
      })
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.cycle < b.cycle ? -1 : 1));
  },
  {
    title: { en: 'open tasks of leaders', 'zh-CN': '领导干部未办结的交办工作' },
    parts: {
      leader: { en: 'who', 'zh-CN': '领导干部' },
      cycle: { en: 'which', 'zh-CN': '事项' },
      subject: { en: 'about', 'zh-CN': '内容' },
      dueOn: { en: 'due on', 'zh-CN': '期限' },
    },
  },
);
