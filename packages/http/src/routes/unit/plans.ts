/** Planning what a unit owes, and starting what only an occasion brings. */
import { daysBetween } from '@obligato/core';
import type { UnitPlan } from '@obligato/engine';
import { z } from 'zod';
import { authorOf } from '../../access/author-of.ts';
import { requireUnitRecord, shownIn } from '../../access/require-cycle.ts';
import { requireOpenDuty } from '../../access/require-open-duty.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { cycle, viewCycle } from '../../schemas/cycle.ts';
import { viewFinding } from '../../schemas/decision.ts';
import { named } from '../../schemas/named.ts';
import { unitPlan } from '../../schemas/rows.ts';
import { changeQuery, day, unitPath } from '../../schemas/words.ts';

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
  z.strictObject({
    duty: z.string().min(1).max(200),
    occasion: z
      .string()
      .max(100)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    on: day.exactOptional(),
  }),
);

export const raiseDuty = defineRoute({
  name: 'raiseDuty',
  method: 'post',
  path: '/units/{unit}/cycles',
  summary: 'Starts an occasional duty; the same occasion again returns the existing cycle',
  action: 'raise',
  params: unitPath,
  query: changeQuery,
  body: raiseBody,
  answers: { 200: { description: 'The cycle', schema: cycle } },
  problems: ['unknown', 'invalid'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, body } = request;
    const record = await requireUnitRecord(engine, params.unit);
    await requireOpenDuty(request, record);
    const { by, reason } = authorOf(request);
    return json(200, viewCycle(await engine.raise({ unit: params.unit, ...body, by, reason }), engine.domain));
  },
});
