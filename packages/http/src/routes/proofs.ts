/** Proofs of the archive: that a cycle stands in it, and what a year of it comes to. */
import { ObligatoError, unitOfCycle } from '@obligato/core';
import { standsAbove } from '@obligato/core/internal';
import type { UnitRecord } from '@obligato/engine';
import { isRetired } from '@obligato/engine/store';
import { z } from 'zod';
import { isSealed } from '../access/evaluated.ts';
import { reachesCycle } from '../access/reach/reaches-cycle.ts';
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

/** Only the archive knows the cycle any more: what it holds decides who may see it. Whatever cannot be looked at goes to fewer. */
async function proofOfRetired(request: Caller & ArchiveHolder, id: string, record: UnitRecord): Promise<unknown> {
  const archive = archiveOf(request);
  for (const year of yearsOf(id)) {
    const archived = await foundIn(() => archive.read?.(record.unit, year, id));
    const proof = await foundIn(() => archive.proveInclusion(record.unit, year, id));
    if (proof === undefined) continue;
    const cycle = archived?.content?.cycle;
    if (cycle) {
      if (isSealed(cycle, request, evaluatedIn(request.engine, record))) throw noSuchCycle();
      if (reachesCycle(request.reach, cycle, request.principal.member)) return proof;
    } else if (readsAllFromAbove(request, record, year)) return proof;
    else throw noSuchCycle();
    throw new Refusal('forbidden', { detail: { en: 'It is closed to you.', 'zh-CN': '此事项不对您开放。' } });
  }
  throw new Refusal('unknown', {
    code: 'OBLIGATO_ARCHIVE_UNKNOWN',
    detail: { en: 'The archive does not hold it.', 'zh-CN': '档案中没有此事项。' },
  });
}

/** What was disposed of may have been about anybody of the unit: it is open to the units above alone, as what nobody can ask any more. */
function readsAllFromAbove({ engine, principal, grants, reach }: Caller, record: UnitRecord, year: number): boolean {
  const reader = { member: principal.member, units: grants.map(({ unit }) => unit) };
  return reach === 'all' && standsAbove({ from: `${year}-01-01` }, reader, evaluatedIn(engine, record));
}

/** A period is archived under the year of its first day, which is not always the one that it is named after. */
function yearsOf(id: string): readonly number[] {
  const named = [...id.matchAll(/(?<=\/)\d{4}(?=[-/]|$)/g)].map(([year]) => Number(year));
  return [...new Set(named.reverse().flatMap((year) => [year, year + 1, year - 1]))];
}

async function foundIn<T>(look: () => Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof ObligatoError && error.code === 'OBLIGATO_ARCHIVE_UNKNOWN') return undefined;
    throw error;
  }
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
