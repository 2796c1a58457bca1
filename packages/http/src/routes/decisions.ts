/** Decisions as they were written down: nothing is evaluated again. */
import { unitOfCycle } from '@obligato/core';
import { z } from 'zod';
import { requireCycle, requireUnitRecord, showsCycle } from '../access/require-cycle.ts';
import { json } from '../route/answer.ts';
import { defineRoute } from '../route/define-route.ts';
import { Refusal } from '../route/problem-details.ts';
import { decision, decisionPath, viewDecision } from '../schemas/decision.ts';
import { named } from '../schemas/named.ts';
import { cyclePath, limit, noQuery, unitPath } from '../schemas/words.ts';

const page = named('DecisionPage', z.object({ items: z.array(decision), next: z.int().nullable() }));
const paging = z.strictObject({ after: z.coerce.number().int().min(0).max(1e9).default(0), limit });

export const listDecisions = defineRoute({
  name: 'listDecisions',
  method: 'get',
  path: '/units/{unit}/decisions',
  summary: 'Decisions of a unit, oldest first',
  action: 'read-decisions',
  params: unitPath,
  query: paging,
  headers: { 'Accept-Language': 'en or zh-CN, for the texts' },
  answers: { 200: { description: 'A page; `next` is the `after` of the page that follows', schema: page } },
  problems: ['unknown'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, query, language } = request;
    const record = await requireUnitRecord(engine, params.unit);
    const all = await engine.decisions(params.unit);
    const shown = all.filter(({ cycle }) => {
      const about = record.cycles.get(cycle);
      return about !== undefined && showsCycle(request, about, record);
    });
    const end = query.after + query.limit;
    const items = shown.slice(query.after, end).map((each) => viewDecision(each, language));
    return json(200, { items, next: shown.length > end ? end : null }, { 'content-language': language });
  },
});

export const listCycleDecisions = defineRoute({
  name: 'listCycleDecisions',
  method: 'get',
  path: '/cycles/{cycle}/decisions',
  summary: 'Decisions on one cycle, oldest first',
  action: 'read-decisions',
  params: cyclePath,
  query: paging,
  headers: { 'Accept-Language': 'en or zh-CN, for the texts' },
  answers: { 200: { description: 'A page; `next` is the `after` of the page that follows', schema: page } },
  problems: ['unknown'],
  unitOf: ({ cycle }) => unitOfCycle(cycle) ?? '',
  handle: async (request) => {
    const { engine, params, query, language } = request;
    const { cycle } = await requireCycle(request, params.cycle);
    const own = (await engine.decisions(cycle.unit)).filter((each) => each.cycle === cycle.id);
    const end = query.after + query.limit;
    const items = own.slice(query.after, end).map((each) => viewDecision(each, language));
    return json(200, { items, next: own.length > end ? end : null }, { 'content-language': language });
  },
});

export const readDecision = defineRoute({
  name: 'readDecision',
  method: 'get',
  path: '/cycles/{cycle}/decisions/{number}',
  summary: 'One decision, with its rules, clauses, facts and remedies',
  action: 'read-decisions',
  params: decisionPath,
  query: noQuery,
  headers: { 'Accept-Language': 'en or zh-CN, for the texts' },
  answers: { 200: { description: 'The decision', schema: decision } },
  problems: ['unknown'],
  unitOf: ({ cycle }) => unitOfCycle(cycle) ?? '',
  handle: async (request) => {
    const { engine, params, language } = request;
    const { cycle, record } = await requireCycle(request, params.cycle);
    // Asked of the count first: the engine would read a whole journal to suggest the nearest name.
    if (Number(params.number) > (record.decided.get(cycle.id) ?? 0)) {
      throw new Refusal('unknown', {
        code: 'OBLIGATO_DECISION_UNKNOWN',
        detail: { en: 'There is no such decision.', 'zh-CN': '没有此决定。' },
      });
    }
    const found = await engine.explain(`${cycle.id}#${params.number}`);
    return json(200, viewDecision(found, language), { 'content-language': language });
  },
});
