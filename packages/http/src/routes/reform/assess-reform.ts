/** What other settings of a unit’s rules would have done to what is on record: settings are data, and nothing is written. */
import { ObligatoError, type ProblemCode, writtenLanguage } from '@obligato/core';
import type { UnitRecord } from '@obligato/engine';
import { z } from 'zod';
import { isSealed } from '../../access/evaluated.ts';
import { reachesCycle } from '../../access/reach/reaches-cycle.ts';
import { callerIn, evaluatedIn, requireUnitRecord } from '../../access/require-cycle.ts';
import { json, text } from '../../route/answer.ts';
import { type AnyRequest, defineRoute } from '../../route/define-route.ts';
import { contentLanguage } from '../../route/language.ts';
import { Refusal } from '../../route/problem-details.ts';
import { saidOf } from '../../route/problem-of-error.ts';
import { tooManyAtOnce } from '../../route/recognise.ts';
import { assessment, assessmentExample, viewAssessment } from './assessment.ts';
import { named } from '../../schemas/named.ts';
import { day, unitPath } from '../../schemas/words.ts';
import { sentBy } from '../command-of.ts';

/** As much as is judged in the time that one request has. */
const atMost = Object.freeze({ units: 200, decisions: 5_000 });
/** How many decisions or cycles each number names. */
const mostTraces = 200;
const mostRules = 50;

const proposal = named(
  'ReformRequest',
  z.strictObject({
    /** By the ids of rules, what the unit’s file would say of them: a severity, or options by their names. */
    rules: z
      .record(z.string().min(1).max(200), z.unknown())
      .refine((rules) => Object.keys(rules).length > 0 && Object.keys(rules).length <= mostRules, {
        message: `name one rule at least, and ${mostRules} at most`,
        params: { 'zh-CN': `至少一条规则，最多${mostRules}条` },
      }),
    /** Twelve months before the last day when absent. */
    from: day.exactOptional(),
    /** Today when absent. */
    to: day.exactOptional(),
  }),
);

export const assessReform = defineRoute({
  name: 'assessReform',
  method: 'post',
  path: '/units/{unit}/reform',
  summary:
    'What other settings of its rules would have done to what is on record of a unit and of those below it, as data or as a page; nothing is written. A unit below that states something looser is taken to follow. One at a time',
  action: 'assess',
  params: unitPath,
  query: z.strictObject({ format: z.enum(['json', 'html']).default('json') }),
  body: proposal,
  headers: { 'Accept-Language': 'en or zh-CN, for the page' },
  answers: {
    200: {
      description: `Every number with up to ${mostTraces} decisions or cycles behind it, of those that the caller may see`,
      schema: assessment,
      example: assessmentExample,
      alsoTypes: ['text/html'],
    },
  },
  problems: ['unknown', 'invalid'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, query, body, language, isOverdue, reformPage } = request;
    await requireUnitRecord(engine, params.unit);
    if (query.format === 'html' && !reformPage) throw noPages();
    const leave = request.assessments.begin(sentBy(request).caller);
    if (!leave) throw tooManyAtOnce();
    try {
      const bounds = { atMost, mostTraces, isOverdue, shows: shownIn(request) };
      const assessed = await engine.assess({ unit: params.unit, ...body, ...bounds });
      if (!reformPage || query.format === 'json') return json(200, viewAssessment(assessed));
      const headers = { 'content-language': contentLanguage(language), 'content-security-policy': policy };
      const page = await reformPage(assessed, writtenLanguage(language));
      return text('text/html; charset=utf-8', page, headers);
    } catch (error) {
      throw asProposed(error);
    } finally {
      leave();
    }
  },
});

/** The page names the one style that it has itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** What is closed to the caller is in no number. */
function shownIn({ engine, principal }: Pick<AnyRequest, 'engine' | 'principal'>) {
  return (record: UnitRecord) => {
    const caller = callerIn({ engine, principal }, 'assess', record.unit);
    const around = evaluatedIn(engine, record);
    return (cycle: Parameters<typeof isSealed>[0]) =>
      caller !== undefined && reachesCycle(caller.reach, cycle, principal.member) && !isSealed(cycle, caller, around);
  };
}

/** What elsewhere is wrong with this side's files is here wrong with what was sent: rules and options by their names, places by units. */
const ofSettings: ReadonlySet<ProblemCode> = new Set([
  'OBLIGATO_CONFIG_FIELD',
  'OBLIGATO_RULE_UNKNOWN',
  'OBLIGATO_RULE_OPTION',
  'OBLIGATO_RULE_LOOSER',
  'OBLIGATO_SELECTOR',
  'OBLIGATO_LOCAL_RULE',
  'OBLIGATO_DUTY_CONFLICT',
  'OBLIGATO_WAIVER_OWNER',
  'OBLIGATO_CHARTER_RULE',
]);

function asProposed(error: unknown): unknown {
  if (!(error instanceof ObligatoError) || !ofSettings.has(error.code)) return error;
  return new Refusal('invalid', { code: error.code, detail: saidOf(error) });
}

const noPages = () =>
  new Refusal('unknown', {
    detail: {
      en: 'No pages are drawn here; ask for format=json.',
      'zh-CN': '此处不生成页面，请改用 `format=json`。',
    },
  });
