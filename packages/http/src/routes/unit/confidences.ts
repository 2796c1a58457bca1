/** Said in confidence by anybody of the unit: raised and said in one request, and in one commit. */
import { z } from 'zod';
import { requireUnitRecord, showsCycle } from '../../access/require-cycle.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { Refusal } from '../../route/problem-details.ts';
import { named } from '../../schemas/named.ts';
import { noQuery, unitPath } from '../../schemas/words.ts';
import { answerOf, isSaidInConfidence, keyOf, sentBy } from '../attempts.ts';

const body = named(
  'ConfidenceRequest',
  z.strictObject({
    duty: z.string().min(1).max(200),
    event: z.string().min(1).max(100),
    payload: z.unknown().optional(),
  }),
);

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
    const { outcome, ...decided } = await engine.raiseWith({ unit: params.unit, ...said, key, ...sentBy(request) });
    if (outcome !== 'accepted') return answerOf({ outcome, ...decided }, request, {});
    const record = await engine.unit(params.unit);
    const cycle = record.cycles.get(decided.cycle);
    return json(200, { cycle: cycle && showsCycle(request, cycle, record) ? cycle.id : null });
  },
});

/** Throws a `Refusal` for a duty that not everybody may raise, and for an event that is not said in confidence. */
function requireConfidable({ engine, params: { unit }, body: { duty, event } }: Asking): void {
  const { catalogue, organisation } = engine.domain;
  const known = [...catalogue.rules.values()].flatMap(({ rule }) => (rule.kind === 'duty' ? [rule.duty] : []));
  const isOne = known.some(
    (each) => each.id === duty && each.raisedBy === 'anybody' && isSaidInConfidence(engine.domain, each, event),
  );
  if (isOne && organisation.units.has(unit)) return;
  throw new Refusal('unknown', {
    code: 'OBLIGATO_DUTY_UNKNOWN',
    detail: {
      en: 'There is no such duty that anybody may raise in confidence.',
      'zh-CN': '没有可由任何人保密提出的此项义务。',
    },
  });
}

interface Asking extends Pick<Parameters<typeof confide.handle>[0], 'engine'> {
  readonly params: { readonly unit: string };
  readonly body: { readonly duty: string; readonly event: string };
}
