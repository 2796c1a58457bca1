/** Decisions as they were written down: nothing is evaluated again. And what puts them right: they stay as they were. */

import { type DecisionRecord, type Evidence, unitOfCycle } from '@obligato/core';
import { type Engine, explained, findDecisions } from '@obligato/engine';
import { z } from 'zod';
import { callerThen, thenHeaders } from '../access/caller-then.ts';
import { reachOf, treeToday } from '../access/reach-of.ts';
import { callerIn, requireCycle, requireUnitRecord, showsCycle } from '../access/require-cycle.ts';
import { attaching } from '../evidence/evidence-schema.ts';
import { attachedIn } from '../evidence/named-files.ts';
import { type Answer, json } from '../route/answer.ts';
import { type ApiRequest, defineRoute } from '../route/define-route.ts';
import { entityTag } from '../route/entity-tag.ts';
import { contentLanguage } from '../route/language.ts';
import { Refusal } from '../route/problem-details.ts';
import { change, viewChange } from '../schemas/change.ts';
import { decision, decisionPath, viewDecision } from '../schemas/decision.ts';
import { named } from '../schemas/named.ts';
import { outboxEntry, viewOutboxEntry } from '../schemas/rows.ts';
import {
  asOf,
  asOfQuery,
  cyclePath,
  day,
  eventName,
  limit,
  memberId,
  noQuery,
  text,
  unitPath,
} from '../schemas/words.ts';
import { aboutCycle, cycleThen } from './about-cycle.ts';
import { answerOf, versionAfter } from './answer-of.ts';
import { actor, commandOf } from './command-of.ts';
import { maySayInConfidence } from './said-in-confidence.ts';
import { changeReader } from './unit/changes.ts';

const page = named('DecisionPage', z.object({ items: z.array(decision), next: z.int().nullable() }));
const history = named(
  'CycleHistory',
  z.object({
    cycle: z.string(),
    unit: z.string(),
    title: text,
    state: z.string(),
    decisions: z.array(decision),
    /** What was told to people, or is to be; with the first page, and for whoever may read the outbox. */
    told: z.array(outboxEntry),
    /** Changes of the unit that are about it: who planned or raised it; with the first page. */
    changes: z.array(change),
    next: z.int().nullable(),
  }),
);
const paging = z.strictObject({ after: z.coerce.number().int().min(0).max(1e9).default(0), asOf, limit });

/** Of a unit: `before` and the words of `order` go together, and so do `after` and the oldest first. */
const unitPaging = z
  .strictObject({
    order: z.enum(['oldest', 'newest']).default('oldest'),
    after: z.coerce.number().int().min(0).max(1e9).optional(),
    before: z.string().max(520).optional(),
    event: eventName.optional(),
    outcome: z.enum(['accepted', 'denied']).optional(),
    from: day.optional(),
    to: day.optional(),
    by: memberId.optional(),
    asOf,
    limit,
  })
  .superRefine(({ order, after, before }, context) => {
    if (order === 'newest' && after !== undefined) {
      const params = { 'zh-CN': '`order=newest` 时请用 `before`' };
      context.addIssue({ code: 'custom', path: ['after'], message: 'with order=newest write before', params });
    } else if (order === 'oldest' && before !== undefined) {
      const params = { 'zh-CN': '仅在 `order=newest` 时使用' };
      context.addIssue({ code: 'custom', path: ['before'], message: 'it goes with order=newest', params });
    }
  });

const unitPage = named(
  'UnitDecisionPage',
  z.object({ items: z.array(decision), next: z.union([z.int(), z.string()]).nullable() }),
);

export const listDecisions = defineRoute({
  name: 'listDecisions',
  method: 'get',
  path: '/units/{unit}/decisions',
  summary:
    'Decisions of a unit, oldest first, or the newest first; of an event, an outcome, a person, or some days. A page may have fewer than there are, and still a `next`',
  action: 'read-decisions',
  params: unitPath,
  query: unitPaging,
  headers: { 'Accept-Language': 'en or zh-CN, for the texts' },
  answers: {
    200: {
      description: 'A page; `next` is the `after`, or with order=newest the `before`, of the page that follows',
      schema: unitPage,
      headers: thenHeaders,
    },
  },
  problems: ['unknown', 'invalid'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { params, query, language } = request;
    const { unit } = params;
    const { asking, headers } = await callerThen(request, unit, query.asOf);
    const { engine } = asking;
    const record = await requireUnitRecord(engine, unit);
    const shown = new Map([...record.cycles].filter(([, about]) => showsCycle(asking, about, record)));
    const all = (await engine.decisionIds(unit)).filter((id) => shown.has(id.slice(0, id.lastIndexOf('#'))));
    const { order, after = 0, before, limit: most, asOf: _, ...question } = query;
    const ids = order === 'oldest' ? all.slice(after) : newestFirst(all, before);
    const { items: found, seen } = await findDecisions(engine, { unit, ids, limit: most }, question);
    const noted = (each: DecisionRecord) => explained(each, shown.get(each.cycle)?.corrections);
    const items = found.map((each) => viewDecision(noted(each), language));
    const next = seen >= ids.length ? null : order === 'oldest' ? after + seen : (ids[seen - 1] ?? null);
    return json(200, { items, next }, { 'content-language': contentLanguage(language), ...headers });
  },
});

/** What came before a decision, from there backwards; nothing before one that there is not for the caller. */
function newestFirst(ids: readonly string[], before: string | undefined): readonly string[] {
  const end = before === undefined ? ids.length : ids.lastIndexOf(before);
  return ids.slice(0, Math.max(0, end)).reverse();
}

export const listCycleDecisions = defineRoute({
  name: 'listCycleDecisions',
  method: 'get',
  path: '/cycles/{cycle}/decisions',
  summary: 'Decisions on one cycle, oldest first',
  action: 'read-decisions',
  params: cyclePath,
  query: paging,
  headers: { 'Accept-Language': 'en or zh-CN, for the texts' },
  answers: {
    200: {
      description: 'A page; `next` is the `after` of the page that follows',
      schema: page,
      headers: thenHeaders,
    },
  },
  problems: ['unknown', 'invalid'],
  ...aboutCycle,
  handle: async (request) => {
    const { params, query, language } = request;
    const { asking, headers } = await cycleThen(request);
    const { cycle } = await requireCycle(asking, params.cycle);
    const { decisions, next = null } = await asking.engine.history(cycle.id, query);
    return json(
      200,
      { items: decisions.map((each) => viewDecision(each, language)), next },
      { 'content-language': contentLanguage(language), ...headers },
    );
  },
});

export const readHistory = defineRoute({
  name: 'readHistory',
  method: 'get',
  path: '/cycles/{cycle}/history',
  summary: 'The life of a cycle: every decision with what was put right about it, and what was told to people',
  action: 'read-decisions',
  params: cyclePath,
  query: paging,
  headers: { 'Accept-Language': 'en or zh-CN, for the texts' },
  answers: {
    200: {
      description: 'A page; `next` is the `after` of the page that follows',
      schema: history,
      headers: thenHeaders,
    },
  },
  problems: ['unknown', 'invalid'],
  ...aboutCycle,
  handle: async (request) => {
    const { params, query, language, principal } = request;
    const { asking, headers } = await cycleThen(request);
    const { engine } = asking;
    const { cycle, record } = await requireCycle(asking, params.cycle);
    const { decisions, told, changes, next = null, ...about } = await engine.history(cycle.id, query);
    // A change names other cycles of the unit too: whoever is let in to this one alone is shown none.
    const ofUnit = callerIn(asking, 'read-decisions', cycle.unit);
    const mayReadOutbox = reachOf(treeToday(engine), principal, 'read-outbox', cycle.unit) !== undefined;
    const page = {
      ...{ cycle: about.cycle, unit: about.unit, title: about.title, state: about.state },
      decisions: decisions.map((each) => viewDecision(each, language)),
      // With the first page alone: it is one list, however many pages follow.
      told: mayReadOutbox && query.after === 0 ? told.map(viewOutboxEntry) : [],
      changes:
        ofUnit && query.after === 0
          ? changes.flatMap((each) => viewChange(each, changeReader(ofUnit, record)) ?? [])
          : [],
      next,
    };
    return json(200, page, { 'content-language': contentLanguage(language), ...headers });
  },
});

export const readDecision = defineRoute({
  name: 'readDecision',
  method: 'get',
  path: '/cycles/{cycle}/decisions/{number}',
  summary: 'One decision, with its rules, clauses, facts and remedies',
  action: 'read-decisions',
  params: decisionPath,
  query: asOfQuery,
  headers: { 'Accept-Language': 'en or zh-CN, for the texts' },
  answers: { 200: { description: 'The decision', schema: decision, headers: thenHeaders } },
  problems: ['unknown', 'invalid'],
  ...aboutCycle,
  handle: async (request) => {
    const { params, language } = request;
    const { asking, headers } = await cycleThen(request);
    const { cycle, record } = await requireCycle(asking, params.cycle);
    // Asked of the count first: the engine would read a whole journal to suggest the nearest name.
    if (Number(params.number) > (record.decided.get(cycle.id) ?? 0)) {
      throw new Refusal('unknown', {
        code: 'OBLIGATO_DECISION_UNKNOWN',
        detail: { en: 'There is no such decision.', 'zh-CN': '没有此决定。' },
      });
    }
    const found = await asking.engine.explain(`${cycle.id}#${params.number}`);
    return json(200, viewDecision(found, language), { 'content-language': contentLanguage(language), ...headers });
  },
});

const reason = z.string().trim().min(1).max(10_000);

const withdrawal = named('WithdrawalRequest', z.strictObject({ reason, by: actor.exactOptional() }));

const correction = named(
  'CorrectionRequest',
  z.strictObject({
    /** All that the event should have said; as it was, when absent. */
    payload: z.unknown().optional(),
    /** When it happened after all; as it was, when absent. */
    occurredAt: z.string().max(40).exactOptional(),
    reason,
    /** All that stands behind it; as it was, when absent. */
    ...attaching,
    by: actor.exactOptional(),
  }),
);

interface CorrectionAsked {
  readonly engine: Engine;
  readonly params: z.output<typeof decisionPath>;
}

/** What correcting and withdrawing have in common. */
const puttingRight = {
  method: 'post',
  // Whoever may do the event may put it right, and nobody else.
  action: 'attempt',
  params: decisionPath,
  query: noQuery,
  headers: {
    'Idempotency-Key': 'The same correction again, with the same key, is answered with the first decision',
    'If-Match': 'The version that the caller has read: any other is rejected with 412',
  },
  answers: {
    200: {
      description: 'Accepted',
      schema: decision,
      headers: { ETag: 'The version that the cycle has now, for the If-Match of the next attempt' },
    },
  },
  problems: ['unknown', 'denied', 'unavailable', 'stale', 'incomplete'],
  ...aboutCycle,
  // What was said in confidence is not corrected; whoever tries would be taken for who said it.
  isConfidential: async ({ engine, params }: CorrectionAsked) => {
    if (!(await maySayInConfidence(engine, params, undefined))) return false;
    const id = `${params.cycle}#${params.number}`;
    const [found] = await engine.decisionsNamed(unitOfCycle(params.cycle) ?? '', [id]);
    return maySayInConfidence(engine, params, found?.event);
  },
} as const;

export const correctDecision = defineRoute({
  ...puttingRight,
  name: 'correctDecision',
  path: '/cycles/{cycle}/decisions/{number}/correct',
  summary:
    'Corrects an accepted decision, whole. Denied when what came later does not go together with it; `stopped` says what',
  body: correction,
  handle: async (request) => {
    const { payload, occurredAt } = request.body;
    return put(request, payload, (common, onRecord) => {
      const changed = { ...(payload === undefined ? {} : { payload }), ...attachedIn(request, request.body, onRecord) };
      return request.engine.correct({ ...common, ...changed, occurredAt });
    });
  },
});

export const withdrawDecision = defineRoute({
  ...puttingRight,
  name: 'withdrawDecision',
  path: '/cycles/{cycle}/decisions/{number}/withdraw',
  summary: 'Withdraws an accepted decision, a correction, or a withdrawal',
  body: withdrawal,
  handle: async (request) => put(request, undefined, (common) => request.engine.withdraw(common)),
});

type Putting = ApiRequest<z.output<typeof decisionPath>, unknown, z.output<typeof withdrawal>>;
type Common = Parameters<Putting['engine']['withdraw']>[0];

async function put(
  request: Putting,
  payload: unknown,
  send: (common: Common, onRecord: readonly Evidence[]) => Promise<DecisionRecord>,
): Promise<Answer> {
  const { cycle: id, number } = request.params;
  const [found] = await request.engine.decisionsNamed(unitOfCycle(id) ?? '', [`${id}#${number}`]);
  const { cycle, command } = await commandOf(request, payload, found?.event);
  const { reason: because } = request.body;
  const common = { ...command, decision: `${cycle.id}#${request.params.number}`, reason: because };
  const decided = await send(common, [...(cycle.evidence ?? []), ...(found?.evidence ?? [])]);
  request.metrics.decision(decided.outcome);
  const version = await versionAfter(request, decided, command.expectedVersion);
  return answerOf(decided, request, { etag: entityTag(version) });
}
