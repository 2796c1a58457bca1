/** Who stands in for officers who are away. */
import { localDay } from '@obligato/core';
import type { Deputy } from '@obligato/engine';
import { z } from 'zod';
import { authorOf } from '../../access/author-of.ts';
import { requireUnitRecord } from '../../access/require-cycle.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { Refusal } from '../../route/problem-details.ts';
import { deputy } from '../../schemas/deputy.ts';
import { named } from '../../schemas/named.ts';
import { changeQuery, day, memberId, unitPath } from '../../schemas/words.ts';

const reason = z.string().min(1).max(500);

export const listDeputies = defineRoute({
  name: 'listDeputies',
  method: 'get',
  path: '/units/{unit}/deputies',
  summary: 'Who stands in for whom, today and in days to come',
  action: 'read-roster',
  params: unitPath,
  query: z.strictObject({}),
  answers: {
    200: { description: 'All of them', schema: named('Deputies', z.object({ items: z.array(deputy) })) },
  },
  problems: ['unknown'],
  unitOf: ({ unit }) => unit,
  handle: async ({ engine, params }) => {
    const { deputies } = await requireUnitRecord(engine, params.unit);
    const today = localDay(engine.now());
    return json(200, { items: deputies.filter(({ until }) => until >= today).map(view) });
  },
});

export const nameDeputy = defineRoute({
  name: 'nameDeputy',
  method: 'post',
  path: '/units/{unit}/deputies',
  summary:
    'Names who stands in for an officer who is away, from one day to another: by the officer, or by a unit above. Whoever stands in for a secretary may do what a secretary may, both names on record',
  action: 'raise',
  params: unitPath,
  query: z.strictObject({}),
  body: z.strictObject({ officer: memberId, deputy: memberId, from: day, until: day, reason }),
  answers: { 201: { description: 'Both by their names', schema: deputy } },
  problems: ['unknown', 'invalid'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, body } = request;
    await requireUnitRecord(engine, params.unit);
    const { by } = authorOf({ ...request, query: {} });
    return json(201, view(await engine.deputise({ unit: params.unit, ...body, by })));
  },
});

export const withdrawDeputy = defineRoute({
  name: 'withdrawDeputy',
  method: 'delete',
  path: '/units/{unit}/deputies/{officer}/{deputy}',
  summary: 'Ends it before its last day. What was done as a deputy stays',
  action: 'raise',
  params: unitPath.extend({ officer: memberId, deputy: memberId }),
  query: changeQuery,
  answers: { 200: { description: 'As it was', schema: deputy } },
  problems: ['unknown', 'invalid'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, query } = request;
    await requireUnitRecord(engine, params.unit);
    if (query.reason === undefined) throw needsReason();
    return json(200, view(await engine.withdrawDeputy({ ...params, reason: query.reason, by: authorOf(request).by })));
  },
});

const needsReason = () =>
  new Refusal('invalid', {
    detail: { en: 'Say why: ?reason=…', 'zh-CN': '请写明理由：`?reason=…`' },
  });

const view = ({ officer, deputy: standIn, from, until }: Deputy) => ({ officer, deputy: standIn, from, until });
