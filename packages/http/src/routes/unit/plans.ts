/** Planning what a unit owes, and starting what only an occasion brings. */
import { randomUUID } from 'node:crypto';
import { daysBetween } from '@obligato/core';
import { isConfidential } from '@obligato/core/internal';
import type { UnitPlan, UnitRecord } from '@obligato/engine';
import { z } from 'zod';
import { authorOf } from '../../access/author-of.ts';
import { requireUnitRecord, shownIn } from '../../access/require-cycle.ts';
import { requireOpenDuty } from '../../access/require-open-duty.ts';
import { attaching } from '../../evidence/evidence-schema.ts';
import { attachedIn } from '../../evidence/named-files.ts';
import { type Answer, json } from '../../route/answer.ts';
import { type ApiRequest, defineRoute } from '../../route/define-route.ts';
import { Refusal } from '../../route/problem-details.ts';
import { cycle, viewCycle } from '../../schemas/cycle.ts';
import { viewFinding } from '../../schemas/decision.ts';
import { named } from '../../schemas/named.ts';
import { unitPlan } from '../../schemas/rows.ts';
import { changeQuery, day, eventName, unitPath } from '../../schemas/words.ts';
import { answerOf } from '../answer-of.ts';
import { keyOf, raisingOf, sentBy } from '../command-of.ts';

/** Two years at once: whoever plans a century by mistake should hear of it before the disk does. */
const maxDays = 731;

const planBody = named(
  'PlanRequest',
  z.strictObject({ from: day, to: day }).superRefine(({ from, to }, context) => {
    if (to < from) {
      const params = { 'zh-CN': '早于“from”' };
      context.addIssue({ code: 'custom', path: ['to'], message: 'it is before "from"', params });
    } else if (daysBetween(from, to) > maxDays) {
      context.addIssue({
        code: 'custom',
        path: ['to'],
        message: 'plan two years at most',
        params: { 'zh-CN': '最多计划两年' },
      });
    }
  }),
);

export const planUnit = defineRoute({
  name: 'planUnit',
  method: 'post',
  path: '/units/{unit}/plan',
  summary: 'Plans the periods that overlap the days; planning again changes nothing',
  action: 'plan',
  params: unitPath,
  query: changeQuery,
  body: planBody,
  answers: { 200: { description: 'What planning did', schema: unitPlan } },
  problems: ['unknown', 'invalid'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, body } = request;
    await requireUnitRecord(engine, params.unit);
    const [plan] = await engine.plan(body, [params.unit], authorOf(request));
    const record = await requireUnitRecord(engine, params.unit);
    return json(200, plan && viewPlan(plan, shownIn(request, record)));
  },
});

/** Without the cycles that are closed to the caller. */
function viewPlan(plan: UnitPlan, isShown: (cycle: string) => boolean) {
  const ofShown = ({ cycle: id }: { readonly cycle: string }) => isShown(id);
  return {
    ...plan,
    created: plan.created.filter(isShown),
    lapsed: plan.lapsed.filter(ofShown),
    reinstated: plan.reinstated.filter(isShown),
    rederived: plan.rederived.filter(ofShown),
    findings: plan.findings.map(viewFinding),
  };
}

const raiseBody = named(
  'RaiseRequest',
  z
    .strictObject({
      duty: z.string().min(1).max(200),
      /** A name for what gave rise to it; absent where it is raised by its first event, which gives it one that says nothing. */
      occasion: z
        .string()
        .max(100)
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        .exactOptional(),
      on: day.exactOptional(),
      /** What is said first: accepted, the duty is there; otherwise nothing is. */
      event: eventName.exactOptional(),
      payload: z.unknown().optional(),
      ...attaching,
    })
    .superRefine((given, context) => {
      const wrong = (path: string, message: string, chinese: string) =>
        context.addIssue({ code: 'custom', path: [path], message, params: { 'zh-CN': chinese } });
      const { occasion, event, on } = given;
      if ((occasion === undefined) === (event === undefined))
        wrong('occasion', 'name an occasion, or an event, and not both', '“occasion”与“event”应写其一，且只能写其一');
      if (event !== undefined && on !== undefined)
        wrong('on', 'what is said first is said now', '首次反映即为当前办理，不能另写日期');
      const goesWithEvent = given.payload !== undefined || given.evidence !== undefined;
      if (event === undefined && goesWithEvent)
        wrong('event', 'a payload and evidence go with an event', '内容和佐证材料须随“event”提交');
    }),
);
type RaiseBody = z.output<typeof raiseBody>;

export const raiseDuty = defineRoute({
  name: 'raiseDuty',
  method: 'post',
  path: '/units/{unit}/cycles',
  summary:
    'Starts an occasional duty; the same occasion again returns the existing cycle. With an event it is raised by what is said first, in one commit, with what is attached',
  action: 'raise',
  params: unitPath,
  query: changeQuery,
  body: raiseBody,
  headers: {
    'Idempotency-Key': 'With an event: the same again, by the same caller and with the same key, is raised once',
  },
  answers: { 200: { description: 'The cycle', schema: cycle } },
  problems: ['unknown', 'invalid', 'denied', 'unavailable', 'ended', 'incomplete'],
  unitOf: ({ unit }) => unit,
  // Sent here by mistake, it is refused, and who sent it is not noted.
  isConfidential: async ({ engine, sent }) => {
    const { duty, event } = Object(sent) as { readonly duty?: unknown; readonly event?: unknown };
    return typeof duty === 'string' && typeof event === 'string' && isSaidInConfidence(engine, duty, event);
  },
  handle: async (request) => {
    const { engine, params, body } = request;
    const record = await requireUnitRecord(engine, params.unit);
    const { duty, occasion, on } = body;
    if (occasion === undefined) return raiseBySaying(request, record);
    const named = { duty, occasion, ...(on === undefined ? {} : { on }) };
    await requireOpenDuty({ ...request, body: named }, record);
    const { by, reason } = authorOf(request);
    return json(200, viewCycle(await engine.raise({ unit: params.unit, ...named, by, reason }), engine.domain));
  },
});

type Raising = ApiRequest<{ readonly unit: string }, z.output<typeof changeQuery>, RaiseBody>;

async function raiseBySaying(request: Raising, record: UnitRecord): Promise<Answer> {
  const { engine, params, body } = request;
  const { duty, event = '', payload } = body;
  if (isSaidInConfidence(engine, duty, event)) throw inConfidence();
  // Under a name that nobody has given yet: what it is called in the end says nothing either.
  const occasion = randomUUID();
  await requireOpenDuty({ ...request, body: { duty, occasion } }, record);
  const begun = await engine.previewRaise({ unit: params.unit, duty, occasion });
  const { by } = raisingOf(request, { begun, record, event, payload });
  const key = keyOf(request.header('idempotency-key'));
  const said = { duty, event, payload, ...attachedIn(request, body) };
  const { reason } = authorOf(request);
  const decided = await engine.raiseWith({ unit: params.unit, ...said, by, reason, key, ...sentBy(request) });
  const raised = (await engine.unit(params.unit)).cycles.get(decided.cycle);
  if (decided.outcome !== 'accepted' || !raised) return answerOf(decided, request, {});
  return json(200, viewCycle(raised, engine.domain));
}

/** Whether who says it is nobody’s to know, wherever the duty is installed. */
function isSaidInConfidence({ domain }: Raising['engine'], duty: string, event: string): boolean {
  const { catalogue } = domain;
  return [...catalogue.rules.values()].some(
    ({ rule }) =>
      rule.kind === 'duty' && rule.duty.id === duty && isConfidential(catalogue, rule.duty.obligation, event),
  );
}

const inConfidence = () =>
  new Refusal('invalid', {
    detail: {
      en: 'It is said in confidence: POST /units/{unit}/confidences keeps who said it to nobody.',
      'zh-CN': '该情况须保密反映：请用 `POST /units/{unit}/confidences`，不记录反映人。',
    },
  });
