/** An event tried on a cycle: the one route that moves anything. */
import type { DecisionRecord } from '@obligato/core';
import { isConfidential } from '@obligato/core/internal';
import { z } from 'zod';
import { attaching } from '../evidence/evidence-schema.ts';
import { attachedIn } from '../evidence/named-files.ts';
import { type AnyRequest, defineRoute } from '../route/define-route.ts';
import { entityTag } from '../route/entity-tag.ts';
import { decision as decisionSchema } from '../schemas/decision.ts';
import { named } from '../schemas/named.ts';
import { cyclePath, noQuery } from '../schemas/words.ts';
import { aboutCycle } from './about-cycle.ts';
import { answerOf, versionAfter } from './answer-of.ts';
import { actor, commandOf } from './command-of.ts';
import { maySayInConfidence } from './said-in-confidence.ts';

const body = named(
  'AttemptRequest',
  z.strictObject({
    event: z.string().min(1).max(100),
    payload: z.unknown().optional(),
    occurredAt: z.string().max(40).exactOptional(),
    ...attaching,
    by: actor.exactOptional(),
  }),
);

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
  ...aboutCycle,
  isConfidential: ({ engine, params, sent }) => maySayInConfidence(engine, params, eventIn(sent)),
  handle: async (request) => {
    const { event, payload, occurredAt } = request.body;
    const { cycle, command } = await commandOf(request, payload, event);
    const attached = attachedIn(request, request.body, cycle.evidence);
    const asked = { ...command, ...attached, cycle: cycle.id, event, payload, occurredAt };
    const decided = await request.engine.attempt(asked);
    const { catalogue } = request.engine.domain;
    if (!isConfidential(catalogue, cycle.obligation, event)) request.metrics.decision(decided.outcome);
    await dropDraft(request, decided);
    const version = await versionAfter(request, decided, command.expectedVersion);
    return answerOf(decided, request, { etag: entityTag(version) });
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
  ...aboutCycle,
  isConfidential: ({ engine, params, sent }) => maySayInConfidence(engine, params, eventIn(sent)),
  handle: async (request) => {
    const { event, payload, occurredAt } = request.body;
    const { cycle, command } = await commandOf(request, payload, event);
    // Nothing is used up by looking.
    const attached = attachedIn(request, request.body, cycle.evidence);
    const tried = { ...command, ...attached, key: undefined, cycle: cycle.id, event, payload, occurredAt };
    return answerOf(await request.engine.preview(tried), request, { etag: entityTag(cycle.version) });
  },
});

/** What has been accepted is in the records: nobody shall go on writing it. The decision stands, whatever becomes of the draft. */
async function dropDraft({ drafts, principal: { member } }: AnyRequest, { outcome, cycle, event }: DecisionRecord) {
  if (outcome !== 'accepted' || member === undefined) return;
  await drafts.remove({ member, cycle, event }).catch(() => undefined);
}

/** What is asked for, in whatever was sent. */
function eventIn(sent: unknown): string | undefined {
  const { event } = Object(sent) as { readonly event?: unknown };
  return typeof event === 'string' ? event : undefined;
}
