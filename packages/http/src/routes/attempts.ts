/** An event tried on a cycle: the one route that moves anything. */
import { type Actor, type Cycle, type DecisionRecord, unitOfCycle } from '@obligato/core';
import type { Domain } from '@obligato/engine';
import { z } from 'zod';
import { coversUnit, isDeputy, sidesOf } from '../access/acting.ts';
import { evaluates, wouldEvaluate } from '../access/evaluated.ts';
import { permissions } from '../access/permissions.ts';
import type { Grant } from '../access/principal.ts';
import { relationOf } from '../access/reach-of.ts';
import { type Caller, evaluatedIn, requireCycle } from '../access/require-cycle.ts';
import { type Answer, json } from '../route/answer.ts';
import { type ApiRequest, defineRoute } from '../route/define-route.ts';
import { entityTag, expectedVersion } from '../route/entity-tag.ts';
import { type ProblemKind, problem, Refusal } from '../route/problem-details.ts';
import { decision as decisionSchema, viewDecision } from '../schemas/decision.ts';
import { named } from '../schemas/named.ts';
import { cyclePath, memberId, noQuery, unitId } from '../schemas/words.ts';

/** Who acts, where it is somebody else than the caller. */
export const actor = z.strictObject({ unit: unitId.exactOptional(), member: memberId.exactOptional() });

const body = named(
  'AttemptRequest',
  z.strictObject({
    event: z.string().min(1).max(100),
    payload: z.unknown().optional(),
    occurredAt: z.string().max(40).exactOptional(),
    by: actor.exactOptional(),
  }),
);

/** A request that says on whose behalf it is sent. */
type Acting = Pick<Attempting, 'engine' | 'principal'> & { readonly body: Pick<Attempting['body'], 'by'> };

type Attempting = ApiRequest<z.output<typeof cyclePath>, unknown, z.output<typeof body>>;

export const attemptEvent = defineRoute({
  name: 'attemptEvent',
  method: 'post',
  path: '/cycles/{cycle}/attempts',
  summary:
    'Attempts an event on a cycle. Accepted or denied, the decision is durable when it is returned; otherwise nothing is written',
  action: 'attempt',
  params: cyclePath,
  query: noQuery,
  body,
  headers: {
    'Idempotency-Key':
      'The same command again, by the same caller and with the same key, is answered with the first decision that was kept',
    'If-Match': 'The version that the caller has read: any other is rejected with 412',
  },
  answers: {
    200: {
      description: 'Accepted',
      schema: decisionSchema,
      headers: { ETag: 'The version that the cycle has now, for the If-Match of the next attempt' },
    },
  },
  problems: ['unknown', 'denied', 'ended', 'stale', 'incomplete'],
  unitOf: (params) => unitOfCycle(params.cycle) ?? '',
  handle: async (request) => {
    const { cycle } = await requireMovable(request, request.params.cycle, request.body.payload);
    const version = expectedVersion(request.header('if-match'), cycle.version);
    const key = keyOf(request.header('idempotency-key'));
    const by = actorOf(request, cycle.unit);
    const { event, payload, occurredAt } = request.body;
    const command = {
      cycle: cycle.id,
      event,
      payload,
      occurredAt,
      by,
      key,
      ...sentBy(request),
      expectedVersion: version,
    };
    const isConfidential = isSaidInConfidence(request.engine.domain, cycle, event);
    if (isConfidential) request.inConfidence();
    const decided = await request.engine.attempt(command);
    if (!isConfidential) request.metrics.decision(decided.outcome);
    return answerOf(decided, request, { etag: entityTag(await versionAfter(request, decided, version)) });
  },
});

export const previewEvent = defineRoute({
  name: 'previewEvent',
  method: 'post',
  path: '/cycles/{cycle}/attempts/preview',
  summary:
    'The decision that an attempt would be now, answered as the attempt would be. Nothing is written, told or raised',
  // Whoever may not attempt it is not told what would come of it either.
  action: 'attempt',
  params: cyclePath,
  query: noQuery,
  body,
  headers: { 'If-Match': 'The version that the caller has read: any other is rejected with 412' },
  answers: {
    200: {
      description: 'It would be accepted',
      schema: decisionSchema,
      headers: { ETag: 'The version that the cycle has, for the If-Match of the attempt' },
    },
  },
  problems: ['unknown', 'denied', 'ended', 'stale', 'incomplete'],
  unitOf: (params) => unitOfCycle(params.cycle) ?? '',
  handle: async (request) => {
    const { cycle } = await requireMovable(request, request.params.cycle, request.body.payload);
    const version = expectedVersion(request.header('if-match'), cycle.version);
    const by = actorOf(request, cycle.unit);
    const { event, payload, occurredAt } = request.body;
    if (isSaidInConfidence(request.engine.domain, cycle, event)) request.inConfidence();
    const command = { cycle: cycle.id, event, payload, occurredAt, by, ...sentBy(request), expectedVersion: version };
    return answerOf(await request.engine.preview(command), request, { etag: entityTag(cycle.version) });
  },
});

/** Whether who says it, and when, is nobody's to know. */
export function isSaidInConfidence({ catalogue }: Domain, { obligation }: Pick<Cycle, 'obligation'>, event: string) {
  const events = catalogue.obligations.get(obligation)?.events ?? {};
  return Object.hasOwn(events, event) && (events[event]?.confidential ?? false);
}

/** The cycle, which the caller may move: nobody keeps the record of what evaluates them, nor makes it so. */
export async function requireMovable(request: Caller, id: string, payload: unknown) {
  const { cycle, record } = await requireCycle(request, id);
  const { principal } = request;
  const evaluated = evaluatedIn(request.engine, record);
  if (!wouldEvaluate(cycle, payload, principal, evaluated) && !evaluates(cycle, principal, evaluated)) {
    return { cycle, record };
  }
  throw new Refusal('forbidden', {
    detail: {
      en: 'It evaluates you: others have to keep its record.',
      'zh-CN': '此事项评议的是您本人，须由他人记录。',
    },
  });
}

/**
 * Whoever insisted on a version knows what comes after it, whatever others have done meanwhile. For anybody else it is the
 * version as it stands.
 */
export async function versionAfter(
  { engine }: Pick<Attempting, 'engine'>,
  { unit, cycle, outcome }: DecisionRecord,
  expected: number | undefined,
): Promise<number> {
  if (expected !== undefined) return outcome === 'accepted' ? expected + 1 : expected;
  return (await engine.unit(unit)).cycles.get(cycle)?.version ?? 0;
}

export function answerOf(
  record: DecisionRecord,
  { language }: Pick<Attempting, 'language'>,
  headers: Answer['headers'],
): Answer {
  const view = viewDecision(record, language);
  if (record.outcome === 'accepted') return json(200, view, { 'content-language': language, ...headers });
  const kind: ProblemKind = record.because === 'ended' ? 'ended' : record.outcome;
  const refusing = record.findings.find(({ severity }) => severity === 'deny');
  const why = record.corrects?.stopped?.why ?? refusing?.message;
  const detail = why ? { detail: why } : {};
  return problem(kind, language, { ...detail, decision: view }, headers);
}

/**
 * Who acts: whoever was recognised, as themselves, for the unit of the grant that lets them. An administrator, or a portal, may
 * name another unit that the grant covers; nobody names another person.
 */
export function actorOf({ engine, principal, body: { by } }: Acting, unit: string): Actor | undefined {
  const { organisation } = engine.domain;
  const acting = principal.grants.filter((grant) => {
    return permissions[grant.role][relationOf(organisation, grant.unit, unit)].attempt !== undefined;
  });
  const acts = (grant: Grant): boolean => {
    if (by?.unit === undefined || grant.unit === by.unit) return true;
    return isDeputy(grant) && coversUnit(organisation, grant, by.unit);
  };
  const grant = acting.find((each) => acts(each) && isDeputy(each)) ?? acting.find(acts);
  const isSelf = by?.member === undefined || by.member === principal.member;
  if (!grant || !isSelf) {
    throw new Refusal('forbidden', {
      detail: {
        en: 'You may act only as yourself, and for units that your role covers.',
        'zh-CN': '只能以本人名义、代表职权范围内的单位办理。',
      },
    });
  }
  if (!isDeputy(grant)) return own(grant.unit, principal.member);
  // For whoever the event belongs to, where the grant reaches both; the branch's administrator acts for the branch.
  const isFree = sidesOf(organisation, grant, unit).includes('superior');
  return own(by?.unit ?? (isFree ? undefined : unit), principal.member);
}

/** Whose the key is, and how long it may take. */
export const sentBy = ({ principal, isOverdue }: Pick<Attempting, 'principal' | 'isOverdue'>) => ({
  // Through one portal come many people: each has keys of their own.
  caller: principal.member === undefined ? principal.id : `${principal.id} ${principal.member}`,
  isOverdue,
});

function own(unit: string | undefined, member: string | undefined): Actor | undefined {
  if (unit === undefined && member === undefined) return undefined;
  return { ...(unit === undefined ? {} : { unit }), ...(member === undefined ? {} : { member }) };
}

export function keyOf(header: string | undefined): string | undefined {
  if (header === undefined || /^[\x21-\x7e]{1,200}$/.test(header)) return header;
  throw new Refusal('not-understood', {
    detail: {
      en: 'An Idempotency-Key has 1 to 200 visible ASCII characters.',
      'zh-CN': '`Idempotency-Key` 应为1至200个可见的 ASCII 字符。',
    },
  });
}
