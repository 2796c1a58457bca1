/** A unit's people: read, and replaced as a whole. */
import type { Roster } from '@obligato/core';
import { z } from 'zod';
import { authorOf } from '../../access/author-of.ts';
import { requireUnitRecord } from '../../access/require-cycle.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { Refusal } from '../../route/problem-details.ts';
import { named } from '../../schemas/named.ts';
import { roster } from '../../schemas/roster.ts';
import { changeQuery, noQuery, unitPath } from '../../schemas/words.ts';

export const readRoster = defineRoute({
  name: 'readRoster',
  method: 'get',
  path: '/units/{unit}/roster',
  summary: 'The roster of a unit: who held which role, over time',
  action: 'read-roster',
  params: unitPath,
  query: noQuery,
  answers: { 200: { description: 'The roster', schema: roster } },
  problems: ['unknown'],
  unitOf: ({ unit }) => unit,
  handle: async ({ engine, params }) => json(200, (await requireUnitRecord(engine, params.unit)).roster),
});

export const replaceRoster = defineRoute({
  name: 'replaceRoster',
  method: 'put',
  path: '/units/{unit}/roster',
  summary:
    'Replaces the roster; plan again afterwards. Leaders cannot change their own rows, nor end or shrink their own evaluation',
  action: 'write-roster',
  params: unitPath,
  query: changeQuery,
  body: roster,
  answers: {
    200: { description: 'Kept', schema: named('RosterKept', z.object({ changed: z.boolean() })) },
  },
  problems: ['unknown', 'invalid'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, body, principal } = request;
    const before = await requireUnitRecord(engine, params.unit);
    if (principal.member !== undefined && !leavesLeader(principal.member, before.roster, body)) {
      throw new Refusal('forbidden', {
        detail: {
          en: 'A leader cannot change their own row of the roster.',
          'zh-CN': '领导不能修改名册中关于其本人的内容。',
        },
      });
    }
    return json(200, { changed: await engine.setRoster(params.unit, body, authorOf(request, 'write-roster')) });
  },
});

/** A leader who could take their own name off the list would not be evaluated. */
function leavesLeader(member: string, before: Roster, after: Roster): boolean {
  const rowsOf = (roster: Roster) => roster.filter((row) => row.member === member);
  if (!rowsOf(before).some(({ roles }) => roles.includes('leader'))) return true;
  return said(rowsOf(before)) === said(rowsOf(after));
}

/** The same rows say the same, whatever the order of their fields. */
const said = (rows: Roster) =>
  JSON.stringify(rows.map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
