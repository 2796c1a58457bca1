/** Cycles at any point of their life. */
import { type Cycle, createCatalogue, type State } from '../src/index.ts';
import { aText } from './a-text.ts';

const catalogue = createCatalogue({});

/** A cycle's first state, or a named later one with some context. */
export function aState(obligation: string, value = 'planned', context: Readonly<Record<string, unknown>> = {}): State {
  const machine = catalogue.machines.get(obligation);
  if (!machine) throw new Error(`no machine ${obligation}`);
  const initial = machine.initial({ parameters: {} });
  return { ...initial, value, context: { ...initial.context, ...context } };
}

/** The first quarter's general meeting, just planned. */
export function aCycle(over: Partial<Cycle> = {}): Cycle {
  const obligation = over.obligation ?? 'meeting';
  return {
    id: 'bureau/branch-1/general-meeting/2026-Q1',
    unit: 'bureau/branch-1',
    duty: 'general-meeting',
    title: aText('General meeting'),
    obligation,
    period: { id: '2026-Q1', from: '2026-01-01', to: '2026-03-31' },
    bearer: 'bureau/branch-1',
    owedBy: 'unit',
    parameters: {},
    state: aState(obligation),
    happened: {},
    dues: [],
    fired: [],
    plannedAt: '2025-12-20T09:00:00+08:00',
    charter: 'digest',
    version: 0,
    ...over,
  };
}
