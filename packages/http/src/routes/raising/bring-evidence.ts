/** Files brought for a duty that is not there yet: what it is raised by names them. */
import { requireUnitRecord } from '../../access/require-cycle.ts';
import { bringFile, bringing } from '../../evidence/bring-file.ts';
import { defineRoute } from '../../route/define-route.ts';
import { noQuery, unitPath } from '../../schemas/words.ts';

const ofUnit = {
  ...bringing,
  params: unitPath,
  query: noQuery,
  unitOf: ({ unit }: { readonly unit: string }) => unit,
} as const;

export const putRaisingEvidence = defineRoute({
  ...ofUnit,
  name: 'putRaisingEvidence',
  path: '/units/{unit}/cycles/evidence',
  summary:
    'Takes in a file that the first event of a duty is to name, when it is raised by that. What nothing names is removed after two days',
  // Whoever may raise nothing there has nothing to bring either.
  action: 'raise',
  handle: async (request) => {
    await requireUnitRecord(request.engine, request.params.unit);
    return bringFile(request);
  },
});

export const putConfidedEvidence = defineRoute({
  ...ofUnit,
  name: 'putConfidedEvidence',
  path: '/units/{unit}/confidences/evidence',
  summary:
    'Takes in a file that what is said in confidence is to name: neither who brought it nor when is kept. What nothing names is removed after two days',
  action: 'confide',
  isConfidential: true,
  handle: async (request) => {
    await requireUnitRecord(request.engine, request.params.unit);
    return bringFile(request);
  },
});
