/** The rules in force in a unit today: every value, who stated it, and whether they could let the unit off. */
import { isAbsolute } from 'node:path';
import { localDay, type Origin } from '@obligato/core';
import { configShow } from '@obligato/engine/files';
import { z } from 'zod';
import { reachOf, treeToday } from '../../access/reach-of.ts';
import { type Caller, requireUnitRecord } from '../../access/require-cycle.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { named } from '../../schemas/named.ts';
import { day, text, unitPath } from '../../schemas/words.ts';

const rulesInForce = named(
  'RulesInForce',
  z.object({
    unit: z.string(),
    on: z.string(),
    charter: z.string(),
    rules: z.array(
      z.object({
        rule: z.string(),
        kind: z.string(),
        plugin: z.string(),
        severity: z.enum(['off', 'observe', 'warn', 'deny']),
        why: text,
        clause: z.object({ source: text, article: z.string(), confidence: z.string() }),
        /** Of a duty rule: what is owed. */
        duty: z.object({ id: z.string(), title: text, obligation: z.string(), bearer: z.string() }).nullable(),
        values: z.array(
          z.object({
            /** `severity`, or the option’s name. */
            name: z.string(),
            value: z.unknown(),
            /** Who stated it; null for the rule’s own value. */
            unit: z.string().nullable(),
            unitTitle: z.string().nullable(),
            /** Where, for whoever administers or inspects the unit; null for anybody else. */
            at: z.object({ file: z.string(), line: z.int().nullable() }).nullable(),
            /** Whether a unit above stated it, which could waive it for this one. */
            waivable: z.boolean(),
          }),
        ),
        waived: z.boolean(),
      }),
    ),
  }),
);

export const readRules = defineRoute({
  name: 'readRules',
  method: 'get',
  path: '/units/{unit}/rules',
  summary: 'The rules in force, with the value of every option and where it comes from',
  action: 'read-decisions',
  params: unitPath,
  query: z.strictObject({ on: day.optional() }),
  answers: { 200: { description: 'By id; rules that are off are left out', schema: rulesInForce } },
  problems: ['unknown', 'out-of-service'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, query } = request;
    await requireUnitRecord(engine, params.unit);
    const { organisation } = engine.domain;
    const on = query.on ?? localDay(engine.now());
    const shown = configShow(organisation, params.unit, on);
    const above = new Set(organisation.above(params.unit, on));
    const isTold = mayReadPlaces(request, params.unit);
    const known = organisation.catalogue(params.unit).rules;
    const rules = shown.rules.flatMap(({ rule, kind, plugin, severity, values, waivers, duty }) => {
      const installed = known.get(rule)?.rule;
      if (!installed) return [];
      const { why, clause } = installed;
      return [
        {
          ...{ rule, kind, plugin, severity, why, duty: duty ?? null, waived: waivers.length > 0 },
          clause: { source: clause.source, article: clause.article, confidence: clause.confidence },
          values: values.map(({ name, value, unit = null, origin }) => ({
            ...{ name, value, unit },
            unitTitle: unit === null ? null : (organisation.units.get(unit)?.title ?? unit),
            at: origin && isTold ? placeOf(origin) : null,
            waivable: unit !== null && above.has(unit),
          })),
        },
      ];
    });
    return json(200, { unit: shown.unit, on: shown.on, charter: shown.charter, rules });
  },
});

/** An API does not speak of files, but to whoever keeps them, or looks into them. */
const mayReadPlaces = ({ engine, principal }: Pick<Caller, 'engine' | 'principal'>, unit: string) =>
  reachOf(treeToday(engine), principal, 'read-metrics', unit) !== undefined;

/** Where the folder lies on the machine is nobody's to know. */
function placeOf({ file, line }: Origin) {
  const shown = isAbsolute(file) ? file.split(/[/\\]/).slice(-3).join('/') : file;
  return { file: shown, line: line ?? null };
}
