/** A cycle with what is possible on it, read again whenever something happens in its unit. */
import { useState } from 'preact/hooks';
import { type Cycle, type Outlooks, readCycle, readNext } from '../api/cycle.ts';
import { type Loaded, useLoad } from '../app/load.ts';

export interface OpenCycle {
  readonly cycle: Loaded<Cycle>;
  readonly next: Loaded<Outlooks>;
  refresh(): void;
}

export function useCycle(id: string): OpenCycle {
  const [unit, setUnit] = useState<string>();
  const cycle = useLoad(
    `cycle ${id}`,
    async () => {
      const answer = await readCycle(id);
      if (answer.kind === 'ok') setUnit(answer.value.unit);
      return answer;
    },
    unit,
  );
  const next = useLoad(cycle.state === 'ready' ? `next ${id}` : undefined, () => readNext(id), unit);
  const refresh = () => {
    cycle.again();
    next.again();
  };
  return { cycle, next, refresh };
}
