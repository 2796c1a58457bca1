/** Said in confidence by anybody of the unit: raised and said in one request, and in one commit. */
import { localDay } from '@obligato/core';
import { confidable } from '@obligato/engine';
import { z } from 'zod';
import { mayBeConfided } from '../../access/may-be-confided.ts';
import { requireUnitRecord, shownIn } from '../../access/require-cycle.ts';
import { attaching } from '../../evidence/evidence-schema.ts';
import { attachedIn } from '../../evidence/named-files.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { Refusal } from '../../route/problem-details.ts';
import { named } from '../../schemas/named.ts';
import { noQuery, text, unitPath } from '../../schemas/words.ts';
import { answerOf } from '../answer-of.ts';
import { keyOf, sentBy } from '../command-of.ts';

const body = named(
  'ConfidenceRequest',
  z.strictObject({
    duty: z.string().min(1).max(200),
    event: z.string().min(1).max(100),
    payload: z.unknown().optional(),
    ...attaching,
  }),
);

export const listConfidences = defineRoute({
  name: 'listConfidences',
  method: 'get',
  path: '/units/{unit}/confidences',
  summary: 'What anybody of the unit may raise by saying it in confidence, by which event, and who gets it first',
  action: 'confide',
  // Whoever looks what they could say is not followed.
  isConfidential: true,
  params: unitPath,
  query: noQuery,
  answers: {
    200: {
      description: 'Duties of the rules in force today',
      schema: named(
        'Confidences',
        z
          .object({
            items: z.array(
              z.object({
                duty: z.string(),
                title: text,
                obligation: z.string(),
                event: z.string(),
                owedBy: z.enum(['unit', 'superior']),
                to: z.object({ unit: z.string(), title: z.string() }),
              }),
            ),
          })
          .meta({
            example: {
              items: [
                {
                  duty: 'opinion-about-leader',
                  title: { en: 'Opinion about a leader', 'zh-CN': '对领导的意见' },
                  ...{ obligation: 'matter', event: 'say', owedBy: 'superior' },
                  to: { unit: 'tax-bureau', title: 'Tax bureau' },
                },
              ],
            },
          }),
      ),
    },
  },
  problems: ['unknown'],
  unitOf: ({ unit }) => unit,
  handle: async ({ engine, params }) => {
    await requireUnitRecord(engine, params.unit);
    return json(200, { items: confidable(engine.domain, params.unit, localDay(engine.now())) });
  },
});

export const confide = defineRoute({
  name: 'confide',
  method: 'post',
  path: '/units/{unit}/confidences',
  summary:
    'Raises a duty by what is said in confidence. Neither who said it nor when is kept, and nothing unless it is accepted',
  action: 'confide',
  isConfidential: true,
  params: unitPath,
  query: noQuery,
  body,
  headers: {
    'Idempotency-Key':
      'The same again, by the same caller and with the same key, is said once, until the server is restarted',
  },
  answers: {
    200: {
      description: 'It is said; `cycle` is its id where the caller may see what becomes of it, and null otherwise',
      schema: named('Confidence', z.object({ cycle: z.string().nullable() })),
    },
  },
  problems: ['unknown', 'denied', 'incomplete'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, body: said } = request;
    await requireUnitRecord(engine, params.unit);
    requireConfidable(request);
    const key = keyOf(request.header('idempotency-key'));
    const { duty, event, payload } = said;
    const sent = { unit: params.unit, duty, event, payload, key, ...attachedIn(request, said), ...sentBy(request) };
    const { outcome, ...decided } = await engine.raiseWith(sent);
    if (outcome !== 'accepted') return answerOf({ outcome, ...decided }, request, {});
    const record = await engine.unit(params.unit);
    return json(200, { cycle: shownIn(request, record)(decided.cycle) ? decided.cycle : null });
  },
});

/** Throws a `Refusal` for a duty that not everybody may raise, and for an event that is not said in confidence. */
function requireConfidable({ engine, params: { unit }, body: { duty, event } }: Asking): void {
  const { catalogue, organisation } = engine.domain;
  if (mayBeConfided(catalogue, duty, event) && organisation.units.has(unit)) return;
  throw new Refusal('unknown', {
    code: 'OBLIGATO_DUTY_UNKNOWN',
    detail: {
      en: 'There is no such duty that anybody may raise in confidence.',
      'zh-CN': '本单位没有可供保密反映的此类事项。',
    },
  });
}

interface Asking extends Pick<Parameters<typeof confide.handle>[0], 'engine'> {
  readonly params: { readonly unit: string };
  readonly body: { readonly duty: string; readonly event: string };
}
