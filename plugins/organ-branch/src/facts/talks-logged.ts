import { defineFact, type TaskContext } from '@obligato/core';

/** Talks logged within the twelve months before this day: how many, nothing else. */
export const talksLogged = defineFact('organ-branch/talks-logged', ({ cycles, day }) => {
  const yearAgo = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  let count = 0;
  for (const { obligation, duty, state } of cycles.values()) {
    if (obligation !== 'task' || duty !== 'talks') continue;
    const { log } = state.context as unknown as TaskContext;
    count += log.filter(({ on }) => on > yearAgo && on <= day).length;
  }
  return count;
});
