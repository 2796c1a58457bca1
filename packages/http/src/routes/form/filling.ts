/** What helps to fill in a form: what may be chosen in a field, and what the records know already. */

import { type Cycle, localDay, type Roster, textIn } from '@obligato/core';
import { eventNamed, obligationByName, sideOf, traitsOf } from '@obligato/core/internal';
import { fieldChoices, prefill } from '@obligato/engine';
import { z } from 'zod';
import { reachOf, treeToday } from '../../access/reach-of.ts';
import { type Caller, callerIn, requireCycle, showsCycle } from '../../access/require-cycle.ts';
import { json } from '../../route/answer.ts';
import { type AnyRequest, defineRoute } from '../../route/define-route.ts';
import { contentLanguage } from '../../route/language.ts';
import { Refusal } from '../../route/problem-details.ts';
import { named } from '../../schemas/named.ts';
import { cyclePath, day, eventName } from '../../schemas/words.ts';
import { aboutCycle } from '../about-cycle.ts';

/** Whoever looks what they could say, be it in confidence, is not followed: nothing is noted of these requests. */
const fillingQuery = z.strictObject({
  event: eventName,
  /** The day on which it happens; today when absent. */
  on: day.optional(),
});

export const listChoices = defineRoute({
  name: 'listChoices',
  method: 'get',
  path: '/cycles/{cycle}/choices/{field}',
  summary:
    'What may be chosen in a field of an event’s payload, such as `chair` or `attendance.*.member`: people on the roster of the day, cycles, units, words',
  action: 'attempt',
  params: cyclePath.extend({ field: z.string().min(1).max(200) }),
  query: fillingQuery,
  headers: { 'Accept-Language': 'en or zh-CN, for the labels' },
  answers: {
    200: {
      description: 'Empty where anything may be written',
      schema: named(
        'Choices',
        z
          .object({
            items: z.array(z.object({ value: z.string(), label: z.string(), hint: z.string().nullable() })),
          })
          .meta({ example: { items: [{ value: 'm1', label: 'Li Ming', hint: 'secretary' }] } }),
      ),
    },
  },
  problems: ['unknown'],
  ...aboutCycle,
  isConfidential: true,
  handle: async (request) => {
    const { engine, params, query, language } = request;
    const { cycle, record } = await requireCycle(request, params.cycle);
    const { domain } = engine;
    const tree = treeToday(engine);
    const reader = callerIn(request, 'read-cycles', cycle.unit);
    const cycles = [...record.cycles.values()].filter((each) => reader && showsCycle(reader, each, record));
    const units = [...tree.units.keys()].filter(
      (unit) => reachOf(tree, request.principal, 'read-unit', unit) !== undefined,
    );
    const { event, on = localDay(engine.now()) } = query;
    const rosters = await rostersFor(request, cycle, event, record.roster);
    const found = fieldChoices({ domain, cycle, event, field: params.field, on, rosters, cycles, units });
    if (!found) throw noSuchField();
    const items = found.map(({ value, label, hint }) => ({
      ...{ value, label: textIn(label, language), hint: hint ? textIn(hint, language) : null },
    }));
    return json(200, { items }, { 'content-language': contentLanguage(language) });
  },
});

export const readPrefill = defineRoute({
  name: 'readPrefill',
  method: 'get',
  path: '/cycles/{cycle}/attempts/prefill',
  summary:
    'What the records know of an event’s payload already: who should come, where, who chairs, who signs. Nobody is said to have come',
  action: 'attempt',
  params: cyclePath,
  query: fillingQuery,
  answers: {
    200: {
      description: 'A payload to begin with; it need not be complete',
      schema: named(
        'Prefill',
        z.object({ payload: z.record(z.string(), z.unknown()) }).meta({
          example: { payload: { place: '305', attendance: [{ member: 'm1', present: false }] } },
        }),
      ),
    },
  },
  problems: ['unknown'],
  ...aboutCycle,
  isConfidential: true,
  handle: async (request) => {
    const { engine, params, query } = request;
    const { cycle, record } = await requireCycle(request, params.cycle);
    const { event, on = localDay(engine.now()) } = query;
    requireEvent(request, cycle.obligation, event);
    const mayReadRoster = callerIn(request, 'read-roster', cycle.unit) !== undefined;
    const known = mayReadRoster ? record : { ...record, roster: [] };
    const payload = prefill({ domain: engine.domain, record: known, cycle, event, on });
    return json(200, { payload: { ...payload, ...(await countedIn(request, cycle, event)) } });
  },
});

/** Where a secret ballot was counted for it, its count is what is written down: the last one's. */
async function countedIn({ ballots, engine }: AnyRequest, cycle: Cycle, event: string): Promise<object> {
  const box = (await ballots?.countedFor(cycle.id))?.at(-1);
  const records = traitsOf(engine.domain.catalogue, cycle.obligation).ballot?.records ?? {};
  return box && Object.hasOwn(records, event) ? (records[event]?.(box) ?? {}) : {};
}

/** For what the superior does, its own people come first; of no unit whose roster the caller may not read. */
async function rostersFor(request: Caller, cycle: Cycle, event: string, own: Roster): Promise<readonly Roster[]> {
  const { engine } = request;
  const side = sideOf(requireEvent(request, cycle.obligation, event), cycle);
  const above = side === 'superior' ? treeToday(engine).superiorsOf(cycle) : [];
  const readable = above.filter((each) => callerIn(request, 'read-roster', each));
  const higher = await Promise.all(readable.map(async (each) => (await engine.unit(each)).roster));
  return callerIn(request, 'read-roster', cycle.unit) ? [...higher, own] : higher;
}

function requireEvent({ engine }: Pick<Caller, 'engine'>, obligation: string, event: string) {
  const { catalogue } = engine.domain;
  // One of an obligation that is not installed any more has no forms.
  const known = catalogue.obligations.has(obligation) ? obligationByName(catalogue, obligation) : undefined;
  const found = known?.events.has(event) ? eventNamed(known, event) : undefined;
  if (found && found.by !== 'clock') return found;
  throw noSuchField();
}

const noSuchField = () =>
  new Refusal('unknown', {
    detail: { en: 'There is no such event or field.', 'zh-CN': '没有此步骤或填写项。' },
  });
