/** Where every duty stands: superiors' and leaders' own in the same list as everybody's. */
import { requireTime } from '@obligato/core';
import type { StatusRow } from '@obligato/engine';
import { z } from 'zod';
import type { Reach } from '../access/permissions.ts';
import { reachOf } from '../access/reach-of.ts';
import { requireUnitRecord, showsCycle } from '../access/require-cycle.ts';
import { json } from '../route/answer.ts';
import { type ApiRequest, defineRoute } from '../route/define-route.ts';
import { statusRow } from '../schemas/rows.ts';
import { noQuery, unitPath } from '../schemas/words.ts';

type Asking = Pick<ApiRequest<unknown, unknown, unknown>, 'engine' | 'principal'>;

export const readStatus = defineRoute({
  name: 'readStatus',
  method: 'get',
  path: '/status',
  summary: 'Rows of every unit that the caller may read',
  action: 'read-status',
  params: noQuery,
  query: noQuery,
  answers: { 200: { description: 'Rows, by unit and cycle', schema: z.array(statusRow) } },
  handle: async (asking) => {
    const { organisation } = asking.engine.domain;
    const rows: StatusRow[] = [];
    for (const unit of organisation.units.keys()) {
      requireTime(asking.isOverdue);
      const reach = reachOf(organisation, asking.principal, 'read-status', unit);
      if (reach) rows.push(...(await rowsOf(asking, unit, reach)));
    }
    return json(200, rows);
  },
});

export const readUnitStatus = defineRoute({
  name: 'readUnitStatus',
  method: 'get',
  path: '/units/{unit}/status',
  summary: 'Rows of one unit',
  action: 'read-status',
  params: unitPath,
  query: noQuery,
  answers: { 200: { description: 'Rows, by cycle', schema: z.array(statusRow) } },
  problems: ['unknown'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => json(200, await rowsOf(request, request.params.unit, request.reach)),
});

async function rowsOf({ engine, principal }: Asking, unit: string, reach: Reach): Promise<readonly StatusRow[]> {
  const record = await requireUnitRecord(engine, unit);
  return (await engine.status({ units: [unit] })).flatMap((row) => {
    const cycle = record.cycles.get(row.cycle);
    return cycle && showsCycle({ engine, principal, reach }, cycle, record) ? [row] : [];
  });
}
