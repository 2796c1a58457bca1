/** Duty rules with a cadence that a unit may tighten. */
import { z } from 'zod';
import type { Bearer, Cadence, DutyRule } from '../src/index.ts';
import { cadences } from '../src/internal.ts';
import { aText } from './a-text.ts';

export const aDuty = (
  over: {
    readonly id?: string;
    readonly bearer?: Bearer;
    readonly holds?: string;
    readonly cadence?: Cadence;
    readonly obligation?: string;
    readonly parameters?: DutyRule['duty']['parameters'];
    readonly facts?: DutyRule['facts'];
    readonly owed?: DutyRule['owed'];
  } = {},
): DutyRule => ({
  kind: 'duty',
  clause: { source: aText('House rules'), article: '2', confidence: 'local' },
  why: aText('because'),
  options: z.strictObject({ cadence: z.enum(cadences) }),
  defaults: { cadence: over.cadence ?? 'quarterly' },
  stricter: { cadence: { order: cadences } },
  messages: { tooFew: aText('{{have}} full members; {{need}} are needed') },
  facts: over.facts ?? {},
  duty: {
    id: over.id ?? 'general-meeting',
    title: aText('General meeting'),
    obligation: over.obligation ?? 'meeting',
    bearer: over.bearer ?? 'unit',
    ...(over.holds === undefined ? {} : { holds: over.holds }),
    parameters: over.parameters ?? {},
  },
  owed: over.owed ?? (() => []),
});
