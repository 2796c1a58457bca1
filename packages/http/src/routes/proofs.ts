/** Proofs of the archive: that a cycle stands in it, and what a year of it comes to. */
import { unitOfCycle } from '@obligato/core';
import type { UnitRecord } from '@obligato/engine';
import { isRetired } from '@obligato/engine/store';
import { z } from 'zod';
import { retiredFor } from '../access/reach/retired.ts';
import { type Caller, evaluatedIn, noSuchCycle, requireCycle, requireUnitRecord } from '../access/require-cycle.ts';
import type { ProofSource } from '../api-parts.ts';
import { json, text } from '../route/answer.ts';
import { defineRoute } from '../route/define-route.ts';
import { Refusal } from '../route/problem-details.ts';
import { named } from '../schemas/named.ts';
import { cyclePath, noQuery, unitPath } from '../schemas/words.ts';

const proof = named(
  'InclusionProof',
  z.looseObject({ checkpoint: z.string(), index: z.int(), entry: z.string(), path: z.array(z.string()) }),
);

export const readProof = defineRoute({
  name: 'readProof',
  method: 'get',
  path: '/cycles/{cycle}/proof',
  summary: 'A proof that a closed cycle is in the archive, to be checked without the archive',
  action: 'read-proofs',
  params: cyclePath,
  query: noQuery,
  answers: { 200: { description: 'The proof', schema: proof } },
  problems: ['unknown'],
  unitOf: ({ cycle }) => unitOfCycle(cycle) ?? '',
  handle: async (request) => {
    const id = request.params.cycle;
    const record = await requireUnitRecord(request.engine, unitOfCycle(id) ?? '');
    if (isRetired(record, id)) return json(200, await proofOfRetired(request, id, record));
    const { cycle } = await requireCycle(request, id);
    const year = Number(cycle.period.from.slice(0, 4));
    return json(200, await archiveOf(request).proveInclusion(cycle.unit, year, cycle.id));
  },
});

export const readCheckpoint = defineRoute({
  name: 'readCheckpoint',
  method: 'get',
  path: '/units/{unit}/archive/{year}/checkpoint',
  summary: 'The checkpoint of a year: three lines that cover all its records',
  action: 'read-proofs',
  params: unitPath.extend({ year: z.string().regex(/^(19[7-9]\d|20\d\d|21[0-4]\d)$/) }),
  query: noQuery,
  answers: { 200: { description: 'The checkpoint', type: 'text/plain; charset=utf-8' } },
  problems: ['unknown'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    await requireUnitRecord(request.engine, request.params.unit);
    const checkpoint = await archiveOf(request).checkpointOf(request.params.unit, Number(request.params.year));
    return text('text/plain; charset=utf-8', checkpoint);
  },
});

async function proofOfRetired(request: Caller & ArchiveHolder, id: string, record: UnitRecord): Promise<unknown> {
  archiveOf(request);
  const found = await retiredFor(request, id, record, evaluatedIn(request.engine, record));
  if (typeof found === 'object') return found.proof;
  if (found === 'sealed') throw noSuchCycle();
  if (found === 'others')
    throw new Refusal('forbidden', { detail: { en: 'It is closed to you.', 'zh-CN': '此事项不对您开放。' } });
  throw new Refusal('unknown', {
    code: 'OBLIGATO_ARCHIVE_UNKNOWN',
    detail: { en: 'The archive does not hold it.', 'zh-CN': '档案中没有此事项。' },
  });
}

interface ArchiveHolder {
  readonly archive: ProofSource | undefined;
}

function archiveOf({ archive }: ArchiveHolder): ProofSource {
  if (archive) return archive;
  throw new Refusal('unknown', {
    detail: { en: 'No archive is attached to this API.', 'zh-CN': '此接口未接入档案。' },
  });
}
