/** Where every duty stands: superiors' and leaders' own in the same list as everybody's. */
import { requireTime, unitOfCycle } from '@obligato/core';
import { isPersonal, lights } from '@obligato/core/internal';
import type { StatusRow } from '@obligato/engine';
import { z } from 'zod';
import { callerThen, isBeforeFirst, thenHeaders } from '../access/caller-then.ts';
import { type Caller, callerIn, requireUnitRecord, shownIn } from '../access/require-cycle.ts';
import { json } from '../route/answer.ts';
import { defineRoute } from '../route/define-route.ts';
import { named } from '../schemas/named.ts';
import { statusRow } from '../schemas/rows.ts';
import { asOf, asOfQuery, noQuery, owedBy, unitPath } from '../schemas/words.ts';

const filters = z.strictObject({
  light: z.enum(lights).optional(),
  duty: z.string().max(200).optional(),
  owedBy: owedBy.optional(),
  /** Only what the caller owes in person. */
  mine: z.enum(['true', 'false']).optional(),
  /** With `limit`: the cycle after which the page begins. */
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
  asOf,
});
type Filters = z.output<typeof filters>;
/** Of many units each leaves out its own. */
const { 'Obligato-Left-Out': _, ...whenHeader } = thenHeaders;

export const readStatus = defineRoute({
  name: 'readStatus',
  method: 'get',
  path: '/status',
  summary: 'Rows of every unit that the caller may read; with `limit` page by page',
  action: 'read-status',
  params: noQuery,
  query: filters,
  answers: {
    200: {
      description:
        'Rows, by unit and cycle; with `limit` a page of them, whose `next` is the `after` of the page that follows',
      schema: z.union([
        z.array(statusRow),
        named('StatusPage', z.object({ items: z.array(statusRow), next: z.string().nullable() })),
      ]),
      headers: whenHeader,
    },
  },
  problems: ['unknown', 'invalid'],
  handle: async (asking) => {
    const { query, engine, principal } = asking;
    const { limit: most, after } = query;
    const wanted = (row: StatusRow) => answers(row, query, principal.member);
    const rows: StatusRow[] = [];
    let memento: string | undefined;
    let refused: unknown;
    for (const unit of unitsFrom([...engine.domain.organisation.units.keys()], after)) {
      requireTime(asking.isOverdue);
      const caller = callerIn(asking, 'read-status', unit);
      if (!caller) continue;
      const isFirst = after !== undefined && unitOfCycle(after) === unit;
      const then = await callerThen({ ...asking, ...caller, engine }, unit, query.asOf).catch((error) => {
        if (isBeforeFirst(error)) refused = error;
        else throw error;
      });
      if (!then) continue;
      memento = then.headers['memento-datetime'];
      const found = (await rowsOf(then.asking, unit)).filter(wanted);
      rows.push(...(isFirst ? found.filter(({ cycle }) => cycle > after) : found));
      // One more tells that there are more.
      if (most !== undefined && rows.length > most) break;
    }
    if (memento === undefined && refused) throw refused;
    const headers = memento === undefined ? {} : { 'memento-datetime': memento };
    if (most === undefined) return json(200, rows, headers);
    const items = rows.slice(0, most);
    return json(200, { items, next: rows.length > most ? (items.at(-1)?.cycle ?? null) : null }, headers);
  },
});

/** From the unit of a cycle on; nothing after one of a unit that there is not. */
function unitsFrom(units: readonly string[], after: string | undefined): readonly string[] {
  if (after === undefined) return units;
  const index = units.indexOf(unitOfCycle(after) ?? '');
  return index < 0 ? [] : units.slice(index);
}

function answers({ light, duty, owedBy: who, bearer }: StatusRow, query: Filters, member: string | undefined): boolean {
  if (query.light !== undefined && light !== query.light) return false;
  if (query.duty !== undefined && duty !== query.duty) return false;
  if (query.owedBy !== undefined && who !== query.owedBy) return false;
  const isMine = isPersonal(who) && bearer === member;
  return query.mine !== 'true' || isMine;
}

export const readUnitStatus = defineRoute({
  name: 'readUnitStatus',
  method: 'get',
  path: '/units/{unit}/status',
  summary: 'Rows of one unit',
  action: 'read-status',
  params: unitPath,
  query: asOfQuery,
  answers: { 200: { description: 'Rows, by cycle', schema: z.array(statusRow), headers: thenHeaders } },
  problems: ['unknown', 'invalid'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { unit } = request.params;
    const { asking, headers } = await callerThen(request, unit, request.query.asOf);
    return json(200, await rowsOf(asking, unit), headers);
  },
});

async function rowsOf(caller: Caller, unit: string): Promise<readonly StatusRow[]> {
  const { engine } = caller;
  const record = await requireUnitRecord(engine, unit);
  const isShown = shownIn(caller, record);
  return (await engine.status({ units: [unit] })).filter(({ cycle }) => isShown(cycle));
}
