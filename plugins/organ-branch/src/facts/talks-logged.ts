import { cyclesOf, defineFact, type TaskContext } from '@obligato/core';

/** Talks logged within the twelve months before this day: how many, nothing else. */
export const talksLogged = defineFact(
  'organ-branch/talks-logged',
  (source) => {
    const { day } = source;
    const yearAgo = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
    let count = 0;
    for (const { duty, state } of cyclesOf(source, 'task')) {
      if (duty !== 'talks') continue;
      const { log } = state.context as unknown as TaskContext;
      count += log.filter(({ on }) => on > yearAgo && on <= day).length;
    }
    return count;
  },
  { title: { en: 'talks of the last twelve months', 'zh-CN': '近十二个月谈心谈话次数' } },
);
