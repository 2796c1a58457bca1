/** The unit's matters that are still open: the next life meeting has to report on them. */

import type { Day } from '../../calendar/day.ts';
import type { Cycle } from '../../cycle/cycle.ts';
import { cyclesOf } from '../../cycle/cycles-of.ts';
import { ownFact } from '../../rules/fact.ts';
import type { MatterContext } from './machine.ts';
import { isAboutLeaders } from './sealed.ts';

export interface OpenMatter {
  readonly cycle: string;
  readonly duty: string;
  /** What it is about, where no confidence forbids repeating it. */
  readonly subject: string | null;
  readonly state: string;
  readonly dueOn: Day;
}

const over = new Set(['verified', 'closed', 'dropped']);

/**
 * Leaves out what the superior answers for, and whatever is about somebody: it is closed to them, and a fact is kept in decisions
 * that they read.
 */
export const openMatters = ownFact(
  'matter/open',
  (source): readonly OpenMatter[] =>
    cyclesOf(source, 'matter')
      .filter((cycle) => cycle.owedBy === 'unit' && !over.has(String(cycle.state.value)) && isAboutNobody(cycle))
      .map(({ id, duty, period, state }) => ({
        cycle: id,
        duty,
        subject: (state.context as unknown as MatterContext).subject,
        state: String(state.value),
        dueOn: period.to,
      })),
  {
    title: { en: 'matters that are still open', 'zh-CN': '未办结事项' },
    parts: {
      cycle: { en: 'which', 'zh-CN': '事项' },
      duty: { en: 'duty', 'zh-CN': '义务' },
      subject: { en: 'about', 'zh-CN': '内容' },
      state: { en: 'state', 'zh-CN': '状态' },
      dueOn: { en: 'due on', 'zh-CN': '期限' },
    },
  },
);

const isAboutNobody = ({ state, parameters, keptFrom }: Cycle): boolean =>
  keptFrom === undefined &&
  !isAboutLeaders({ parameters }) &&
  (state.context as unknown as MatterContext).about.length === 0;
