import { type Cycle, cyclesOf, defineFact, type MatterContext } from '@obligato/core';

const over = new Set(['proof', 'verified', 'closed', 'dropped']);

/**
 * Since when members have left undone what was given to them by name, oldest first: the day on which it was due. Only days, since the dates
 * are enough to warn; who it is stands in the items themselves. What is about somebody is left out.
 */
export const workUndoneSince = defineFact(
  'organ-branch/work-undone-since',
  (source) => {
    const since = new Map<string, string>();
    for (const cycle of cyclesOf(source, 'matter')) {
      const { owner } = cycle.state.context as unknown as MatterContext;
      if (owner === null || !isOpen(cycle) || cycle.period.to >= source.day) continue;
      const row = source.roster.rows.get(owner);
      if (!row || row.standing === 'non-member' || (row.exempt ?? []).length > 0) continue;
      const known = since.get(owner);
      if (known === undefined || cycle.period.to < known) since.set(owner, cycle.period.to);
    }
    return [...since.values()].sort();
  },
  { title: { en: 'since when assigned work has been left undone', 'zh-CN': '交办工作逾期起始日期' } },
);

const isOpen = ({ state, owedBy, keptFrom }: Cycle): boolean =>
  owedBy === 'unit' && keptFrom === undefined && !over.has(String(state.value));
