/** A unit's people: read, and replaced as a whole. */
import type { Roster } from '@obligato/core';
import { leads } from '@obligato/core/internal';
import { z } from 'zod';
import { authorOf } from '../../access/author-of.ts';
import { callerIn, requireUnitRecord } from '../../access/require-cycle.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { tagOf } from '../../route/entity-tag.ts';
import { Refusal } from '../../route/problem-details.ts';
import { named } from '../../schemas/named.ts';
import { roster, withoutAddresses } from '../../schemas/roster.ts';
import { changeQuery, noQuery, unitPath } from '../../schemas/words.ts';

export const readRoster = defineRoute({
  name: 'readRoster',
  method: 'get',
  path: '/units/{unit}/roster',
  summary:
    'The roster of a unit: who held which role, over time; addresses of people are shown to whoever may change it alone',
  action: 'read-roster',
  params: unitPath,
  query: noQuery,
  answers: {
    200: { description: 'The roster', schema: roster, headers: { ETag: 'What it is known by, for If-Match' } },
  },
  problems: ['unknown'],
  unitOf: ({ unit }) => unit,
  handle: async ({ engine, params, principal }) => {
    const { roster: kept } = await requireUnitRecord(engine, params.unit);
    const isKeeper = callerIn({ engine, principal }, 'write-roster', params.unit) !== undefined;
    return json(200, isKeeper ? kept : kept.map(withoutAddresses), { etag: rosterTag(kept) });
  },
});

export const replaceRoster = defineRoute({
  name: 'replaceRoster',
  method: 'put',
  path: '/units/{unit}/roster',
  summary:
    'Replaces the roster; plan again afterwards. Leaders, secretaries and deputies cannot change their own rows, nor anybody end or shrink their own evaluation; more than a fifth of the people leave at once only with manyMayLeave',
  action: 'write-roster',
  params: unitPath,
  query: changeQuery.extend({ manyMayLeave: z.enum(['true', 'false']).optional() }),
  body: roster,
  answers: {
    200: { description: 'Kept', schema: named('RosterKept', z.object({ changed: z.boolean() })) },
  },
  problems: ['unknown', 'invalid'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, query, body, principal } = request;
    const before = await requireUnitRecord(engine, params.unit);
    requireNotOwnRow(principal.member, before.roster, body);
    const manyMayLeave = query.manyMayLeave === 'true';
    return json(200, { changed: await engine.setRoster(params.unit, body, { ...authorOf(request), manyMayLeave }) });
  },
});

/** What the whole roster is known by. */
export const rosterTag = (kept: Roster): string => tagOf(JSON.stringify(kept));

/** Throws a `Refusal` where whoever leads would change their own rows. */
export function requireNotOwnRow(member: string | undefined, before: Roster, after: Roster): void {
  if (member === undefined || leavesLeader(member, before, after)) return;
  throw new Refusal('forbidden', {
    detail: {
      en: 'Whoever leads the unit cannot change their own row of the roster: somebody else has to.',
      'zh-CN': '负责人不能修改名册中关于本人的内容，须由他人修改。',
    },
  });
}

/** A leader who could take their own name off the list would not be evaluated, and would read what is said about those who lead. */
function leavesLeader(member: string, before: Roster, after: Roster): boolean {
  const rowsOf = (roster: Roster) => roster.filter((row) => row.member === member);
  if (!rowsOf(before).some(leads)) return true;
  return said(rowsOf(before)) === said(rowsOf(after));
}

/** The same rows say the same, whatever the order of their fields. */
const said = (rows: Roster) =>
  JSON.stringify(rows.map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
