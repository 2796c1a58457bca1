/** A unit and those below it at a glance, from what the engine keeps ready. */

import { requireTime } from '@obligato/core';
import type { StandingReader, StandingRow, UnitStanding } from '@obligato/engine';
import { z } from 'zod';
import { isSealed } from '../../access/evaluated.ts';
import { mayDo } from '../../access/may-do.ts';
import { reachesCycle } from '../../access/reach/reaches-cycle.ts';
import { treeToday } from '../../access/reach-of.ts';
import { type Caller, callerIn } from '../../access/require-cycle.ts';
import { nothing } from '../../route/answer.ts';
import { type ApiRequest, defineRoute } from '../../route/define-route.ts';
import { isKnown, tagOf } from '../../route/entity-tag.ts';
import { contentLanguage } from '../../route/language.ts';
import { Refusal } from '../../route/problem-details.ts';
import { summary, viewTodayRow } from '../../schemas/standing.ts';
import { day, noQuery, unitId } from '../../schemas/words.ts';

export const readSummary = defineRoute({
  name: 'readSummary',
  method: 'get',
  path: '/summary',
  summary:
    'What a unit owes those below it, and where each of them stands, the longest overdue first. May be a second behind what other processes write',
  action: 'read-status',
  params: noQuery,
  query: z.strictObject({
    /** The unit; the highest one of the caller’s own when absent. */
    under: unitId.optional(),
    /** How many levels below are listed; what lies deeper is counted with the unit of the last one. */
    depth: z.coerce.number().int().min(1).max(20).optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  headers: { 'If-None-Match': 'A summary that is known already: 304 when nothing has changed' },
  answers: {
    200: { description: 'The summary', schema: summary, headers: { ETag: 'What it is known by' } },
    304: { description: 'Not modified' },
  },
  problems: ['unknown'],
  handle: async (request) => {
    const { engine, query, language, isOverdue } = request;
    const under = query.under ?? highestOf(request);
    if (!callerIn(request, 'read-status', under)) throw another();
    const { own, units, ...about } = await engine.summary(under, {
      ...{ depth: query.depth, from: query.from, to: query.to },
      readerOf: (standing) => {
        requireTime(isOverdue);
        return readerOf(request, standing);
      },
    });
    const rows = await Promise.all(own.rows.map((row) => viewOwn(request, row)));
    const body = JSON.stringify({ ...about, own: { ...own, rows }, units });
    const headers = { etag: tagOf(body), 'content-language': contentLanguage(language) };
    if (isKnown(request.header('if-none-match'), headers.etag)) return nothing(304, headers);
    return { status: 200, type: 'application/json', body, headers };
  },
});

type Asking = Pick<ApiRequest<unknown, unknown, unknown>, 'engine' | 'principal' | 'language'>;

/** As lists show cycles: nothing of what is closed to the caller, and nothing that they do not reach. */
function readerOf(asking: Asking, { unit, guarded, roster }: UnitStanding): StandingReader | undefined {
  const caller = callerIn(asking, 'read-status', unit);
  if (!caller) return undefined;
  if (caller.reach === 'all' && guarded.size === 0) return { key: 'all' };
  const { catalogue } = asking.engine.domain;
  const { member } = asking.principal;
  const around = { roster, catalogue, above: treeToday(asking.engine).above(unit) };
  return {
    key: JSON.stringify([caller.reach, member ?? null, caller.grants.map((grant) => grant.unit ?? null)]),
    sees: (mark) => {
      const cycle = guarded.get(mark.cycle);
      return reachesCycle(caller.reach, mark, member) && !(cycle && isSealed(cycle, caller, around));
    },
  };
}

async function viewOwn(asking: Asking, row: StandingRow) {
  const { engine, language } = asking;
  const ahead = callerIn(asking, 'look-ahead', row.unit);
  const record = await engine.unit(row.unit);
  const cycle = record.cycles.get(row.cycle);
  const may = ahead && cycle ? mayDo(asking, { cycle, record }) : undefined;
  return viewTodayRow(row, { language, mayBe: () => may });
}

/** Of the caller's own; whoever acts for all of them begins at the first. */
function highestOf({ engine, principal }: Pick<Caller, 'engine' | 'principal'>): string {
  const tree = treeToday(engine);
  const [first = ''] = tree.units.keys();
  const depthOf = (unit: string) => tree.above(unit).length;
  const own = principal.grants.map(({ unit }) => unit ?? first).filter((unit) => tree.units.has(unit));
  const [highest] = own.sort((a, b) => depthOf(a) - depthOf(b));
  if (highest === undefined) throw another();
  return highest;
}

const another = () =>
  new Refusal('forbidden', {
    detail: { en: 'Another role is needed to see this unit.', 'zh-CN': '查看该单位须有相应角色。' },
  });
