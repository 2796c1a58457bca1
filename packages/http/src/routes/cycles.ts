/** Cycles: those of a unit, one as it stands, and what is possible on it now. */
import { recommendedIn } from '@obligato/engine';
import { z } from 'zod';
import { callerThen, thenHeaders } from '../access/caller-then.ts';
import { mayDo } from '../access/may-do.ts';
import { requireCycle, requireUnitRecord, showsCycle } from '../access/require-cycle.ts';
import { json, nothing } from '../route/answer.ts';
import { defineRoute } from '../route/define-route.ts';
import { entityTag, isKnown } from '../route/entity-tag.ts';
import { cycle, cycleSummary, outlook, summariseCycle, viewCycle, viewOutlook } from '../schemas/cycle.ts';
import { named } from '../schemas/named.ts';
import { asOf, asOfQuery, cyclePath, day, limit, noQuery, unitPath } from '../schemas/words.ts';
import { aboutCycle, cycleThen } from './about-cycle.ts';

export const listCycles = defineRoute({
  name: 'listCycles',
  method: 'get',
  path: '/units/{unit}/cycles',
  summary: 'Cycles of a unit whose period overlaps the days, by id',
  action: 'read-cycles',
  params: unitPath,
  query: z.strictObject({
    from: day.optional(),
    to: day.optional(),
    duty: z.string().max(200).optional(),
    after: z.string().max(500).optional(),
    asOf,
    limit,
  }),
  answers: {
    200: {
      description: 'A page of cycles; `next` is the `after` of the page that follows',
      schema: named('CyclePage', z.object({ items: z.array(cycleSummary), next: z.string().nullable() })),
      headers: thenHeaders,
    },
  },
  problems: ['unknown', 'invalid'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { params, query } = request;
    const { asking, headers } = await callerThen(request, params.unit, query.asOf);
    const record = await requireUnitRecord(asking.engine, params.unit);
    const { from = '0000', to = '9999', duty, after = '' } = query;
    const found = [...record.cycles.values()]
      .filter(({ period }) => period.from <= to && period.to >= from)
      .filter((each) => (duty === undefined || each.duty === duty) && each.id > after)
      .filter((each) => showsCycle(asking, each, record))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const items = found.slice(0, query.limit).map((each) => summariseCycle(each, asking.engine.domain));
    return json(200, { items, next: found.length > query.limit ? items.at(-1)?.id : null }, headers);
  },
});

export const readCycle = defineRoute({
  name: 'readCycle',
  method: 'get',
  path: '/cycles/{cycle}',
  summary: 'A cycle; its version is the ETag',
  action: 'read-cycles',
  params: cyclePath,
  query: asOfQuery,
  headers: { 'If-None-Match': 'A version that is known already: 304 when nothing has changed' },
  answers: {
    200: { description: 'The cycle', schema: cycle, headers: { ETag: 'The version, for If-Match', ...thenHeaders } },
    304: { description: 'Not modified' },
  },
  problems: ['unknown', 'invalid'],
  ...aboutCycle,
  handle: async (request) => {
    const { asking, headers: then } = await cycleThen(request);
    const { cycle: found } = await requireCycle(asking, request.params.cycle);
    const headers = { etag: entityTag(found.version), ...then };
    if (isKnown(request.header('if-none-match'), headers.etag)) return nothing(304, headers);
    return json(200, viewCycle(found, request.engine.domain), headers);
  },
});

export const lookAhead = defineRoute({
  name: 'lookAhead',
  method: 'get',
  path: '/cycles/{cycle}/next',
  summary:
    'Every event that is possible now: whose it is, whether it is yours, what it needs and which rules block it. Nothing is written',
  action: 'look-ahead',
  params: cyclePath,
  query: noQuery,
  answers: {
    200: {
      description: 'Outlooks',
      schema: named('Outlooks', z.object({ cycle: z.string(), version: z.int(), events: z.array(outlook) })),
      headers: { ETag: 'The version, for If-Match' },
    },
  },
  problems: ['unknown'],
  ...aboutCycle,
  handle: async (request) => {
    const { engine, params } = request;
    const { cycle: found, record } = await requireCycle(request, params.cycle);
    const events = engine.domain.catalogue.obligations.get(found.obligation)?.events ?? {};
    const senderOf = (event: string) => events[event]?.by;
    const mayBe = mayDo(request, { cycle: found, record });
    const outlooks = (await engine.next(found.id)).map((each) => ({
      ...each,
      may: mayBe({ side: each.side, by: senderOf(each.event) }),
    }));
    const recommended = recommendedIn(engine.domain, found, outlooks, (each) => each.may === true);
    const views = outlooks.map((each) => {
      const view = viewOutlook(each, found, { ...engine.domain, roster: record.roster });
      return each.event === recommended ? { ...view, recommended: true } : view;
    });
    return json(200, { cycle: found.id, version: found.version, events: views }, { etag: entityTag(found.version) });
  },
});
