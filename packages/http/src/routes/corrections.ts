/** What was written is put right, or taken back: the decision it is about stays as it was. */
import { type DecisionRecord, unitOfCycle } from '@obligato/core';
import { z } from 'zod';
import type { Answer } from '../route/answer.ts';
import { type ApiRequest, defineRoute } from '../route/define-route.ts';
import { entityTag, expectedVersion } from '../route/entity-tag.ts';
import { decision as decisionSchema, decisionPath } from '../schemas/decision.ts';
import { named } from '../schemas/named.ts';
import { noQuery } from '../schemas/words.ts';
import { actor, actorOf, answerOf, keyOf, requireMovable, versionAfter } from './attempts.ts';

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
    by: actor.exactOptional(),
  }),
);

const shared = {
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
      schema: decisionSchema,
      headers: { ETag: 'The version that the cycle has now, for the If-Match of the next attempt' },
    },
  },
  problems: ['unknown', 'denied', 'unavailable', 'stale', 'incomplete'],
  unitOf: ({ cycle }: z.output<typeof decisionPath>) => unitOfCycle(cycle) ?? '',
} as const;

export const correctDecision = defineRoute({
  ...shared,
  name: 'correctDecision',
  path: '/cycles/{cycle}/decisions/{number}/correct',
  summary:
    'Corrects an accepted decision, whole. Denied when what came later does not go together with it; `stopped` says what',
  body: correction,
  handle: async (request) => {
    const { payload, occurredAt } = request.body;
    return put(request, payload, (common) =>
      request.engine.correct({ ...common, ...(payload === undefined ? {} : { payload }), occurredAt }),
    );
  },
});

export const withdrawDecision = defineRoute({
  ...shared,
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
  send: (common: Common) => Promise<DecisionRecord>,
): Promise<Answer> {
  const { cycle } = await requireMovable(request, request.params.cycle, payload);
  const version = expectedVersion(request.header('if-match'), cycle.version);
  const decided = await send({
    decision: `${cycle.id}#${request.params.number}`,
    reason: request.body.reason,
    by: actorOf(request, cycle.unit),
    key: keyOf(request.header('idempotency-key')),
    expectedVersion: version,
  });
  request.metrics.decision(decided.outcome);
  return answerOf(decided, request, { etag: entityTag(await versionAfter(request, decided, version)) });
}
