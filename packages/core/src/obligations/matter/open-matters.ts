/** The unit's matters that are still open: the next life meeting has to report on them. */
import type { Day } from '../../calendar/day.ts';
import { cyclesOf } from '../../cycle/cycles-of.ts';
import { defineFact } from '../../rules/fact.ts';
import type { MatterContext } from './machine.ts';

export interface OpenMatter {
  readonly cycle: string;
  readonly duty: string;
  /** What it is about, where no confidence forbids repeating it. */
  readonly subject: string | null;
  readonly state: string;
  readonly dueOn: Day;
}

const over = new Set(['verified', 'closed', 'dropped']);

/** Leaves out what the superior answers for: a matter about a leader is not read out in that leader's meeting. */
export const openMatters = defineFact('matter/open', (source): readonly OpenMatter[] =>
  cyclesOf(source, 'matter')
    .filter(({ owedBy, state }) => owedBy === 'unit' && !over.has(String(state.value)))
    .map(({ id, duty, period, state }) => ({
      cycle: id,
      duty,
      subject: (state.context as unknown as MatterContext).subject,
      state: String(state.value),
      dueOn: period.to,
    })),
);
