/** What indicators say of a unit and of the one above it; who from elsewhere looks is on record, and the unit says a sentence itself. */
import { type Day, type IndicatorReading, localDay, unitOfCycle } from '@obligato/core';
import { daysOfYear, yearCalled } from '@obligato/core/internal';
import type { UnitIndicators, UnitRecord } from '@obligato/engine';
import { z } from 'zod';
import { authorOf } from '../../access/author-of.ts';
import { treeToday } from '../../access/reach-of.ts';
import { type Caller, callerIn, requireUnitRecord, shownIn } from '../../access/require-cycle.ts';
import { json } from '../../route/answer.ts';
import { type ApiRequest, defineRoute } from '../../route/define-route.ts';
import { Refusal } from '../../route/problem-details.ts';
import { change, viewChange } from '../../schemas/change.ts';
import { indicatorPage, indicators } from '../../schemas/indicators.ts';
import { named } from '../../schemas/named.ts';
import { day, noQuery, unitId, unitPath } from '../../schemas/words.ts';
import { changeReader } from './changes.ts';

/** Both included: duties whose period ends in these days count. The year that today lies in, as the organisation counts years, where none is said. */
const days = {
  from: day.optional(),
  to: day.optional(),
  year: z.coerce.number().int().min(1970).max(2149).optional(),
};
type Days = z.output<z.ZodObject<typeof days>>;

export const readIndicators = defineRoute({
  name: 'readIndicators',
  method: 'get',
  path: '/units/{unit}/indicators',
  summary:
    'What indicators say of the unit above and of this one, side by side, with what is behind each figure as far as the caller reads it. That somebody of elsewhere looked is on record among the changes of the unit, once a day',
  action: 'read-status',
  params: unitPath,
  query: z.strictObject(days),
  answers: { 200: { description: 'Superiors first, in no order of figures', schema: indicators } },
  problems: ['unknown', 'invalid'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, query, isOverdue } = request;
    await requireUnitRecord(engine, params.unit);
    const answer = await engine.indicators({ unit: params.unit, ...daysAsked(engine, query), isOverdue });
    await noteLook(request, request, params.unit, answer);
    const units = await Promise.all(answer.units.map((each) => asShown(request, each)));
    return json(200, { ...answer, units });
  },
});

/** Each look is a commit: of so many at once. */
const mostUnits = 50;

export const listIndicators = defineRoute({
  name: 'listIndicators',
  method: 'get',
  path: '/indicators',
  summary:
    'What indicators say of a unit and of those below it, the superior first, in the order of the tree: a page of units, and of what is behind each figure how much there is. That somebody looked is on record with each unit',
  action: 'read-status',
  params: noQuery,
  query: z.strictObject({
    under: unitId,
    ...days,
    /** The unit after which the page begins. */
    after: unitId.optional(),
    limit: z.coerce.number().int().min(1).max(mostUnits).default(20),
  }),
  answers: { 200: { description: 'A page of units, in no order of figures', schema: indicatorPage } },
  problems: ['unknown', 'invalid'],
  handle: async (request) => {
    const { engine, query, isOverdue } = request;
    const asked = daysAsked(engine, query);
    const callers = callersUnder(request, query.under);
    const all = [...callers.keys()];
    // One that is gone since is no reason to begin anew: what follows a unit that there is not is nothing.
    const begin = query.after === undefined ? 0 : all.indexOf(query.after) + 1 || all.length;
    const units = all.slice(begin, begin + query.limit);
    const answer = await engine.indicators({ units, ...asked, isOverdue });
    for (const unit of units) await noteLook(request, callers.get(unit) as Caller, unit, asked);
    const shown = await Promise.all(answer.units.map((each) => asShown(request, withoutLists(each))));
    const next = begin + units.length < all.length ? (units.at(-1) ?? null) : null;
    return json(200, { ...answer, units: shown, next });
  },
});

export const stateOnIndicator = defineRoute({
  name: 'stateOnIndicator',
  method: 'post',
  path: '/units/{unit}/indicators',
  summary:
    'A sentence of the unit’s own that travels with a figure of its indicators: append-only, and whoever reads the figure reads it. The last one counts',
  action: 'comment',
  params: unitPath,
  query: noQuery,
  body: named(
    'StatementRequest',
    z.strictObject({ indicator: z.string().min(1).max(200), from: day, to: day, text: z.string().min(1).max(1000) }),
  ),
  answers: { 201: { description: 'As it was written down', schema: change } },
  problems: ['unknown', 'invalid'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, body } = request;
    const record = await requireUnitRecord(engine, params.unit);
    const { by } = authorOf({ ...request, query: {} });
    const made = await engine.stateOnIndicator({ unit: params.unit, ...body, by });
    return json(201, viewChange(made, changeReader(request, record)));
  },
});

function daysAsked(
  { domain, now }: Asking['engine'],
  { from, to, year }: Days,
): { readonly from: Day; readonly to: Day } {
  const whole = daysOfYear(year ?? yearCalled(localDay(now()), domain.year), domain.year);
  return { from: from ?? whole.from, to: to ?? whole.to };
}

/** Those that the caller reads, the superior first. */
function callersUnder(asking: Asking, under: string): ReadonlyMap<string, Caller> {
  const tree = treeToday(asking.engine);
  const own = callerIn(asking, 'read-status', under);
  if (!own) throw new Refusal(tree.units.has(under) ? 'forbidden' : 'unknown', { detail: another });
  const below = [...tree.units.keys()].filter((unit) => tree.above(unit).includes(under));
  const found = below.flatMap((unit) => {
    const caller = callerIn(asking, 'read-status', unit);
    return caller ? [[unit, caller] as const] : [];
  });
  return new Map([[under, own], ...found]);
}

const another = { en: 'Another role is needed to see this unit.', 'zh-CN': '查看该单位须有相应角色。' };

async function noteLook(
  { engine }: Pick<ApiRequest<unknown, unknown, unknown>, 'engine'>,
  { principal, grants }: Pick<Caller, 'principal' | 'grants'>,
  unit: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<void> {
  // Whoever is of the unit, too, reads its own.
  if (grants.some((grant) => grant.unit === unit)) return;
  const { by = {} } = authorOf({ principal, grants, query: {} });
  await engine.noteLook({ unit, from, to, by });
}

/** What is behind a figure is read with the unit itself. */
const withoutLists = (unit: UnitIndicators): UnitIndicators => ({
  ...unit,
  readings: unit.readings.map(({ figure, ...reading }) => ({
    ...reading,
    figure: figure && withoutList(figure),
  })),
});

const withoutList = ({ list, unnamed, spread: _, ...figure }: Figure): Figure => ({
  ...{ ...figure, list: [], unnamed: list.length + unnamed },
});

type Figure = NonNullable<IndicatorReading['figure']>;

type Asking = Pick<ApiRequest<unknown, unknown, unknown>, 'engine' | 'principal'>;

/** Behind a superior’s figure stand cycles of other units: who does not read those is told how many there are. */
async function asShown(request: Asking, { readings, ...unit }: UnitIndicators) {
  const looks = callerIn(request, 'read-cycles', unit.unit) ? unit.looks : [];
  const shown = new Map<string, (cycle: string) => boolean>();
  const isShown = async (cycle: string) => {
    const of = unitOfCycle(cycle) ?? '';
    const known = shown.get(of);
    if (known) return known(cycle);
    const caller = callerIn(request, 'read-cycles', of);
    const record: UnitRecord | undefined = caller && (await request.engine.unit(of));
    const may = caller && record ? shownIn(caller, record) : () => false;
    shown.set(of, may);
    return may(cycle);
  };
  const view = async (reading: IndicatorReading): Promise<IndicatorReading> => {
    if (!reading.figure) return reading;
    const { list, unnamed, ...figure } = reading.figure;
    const told = await Promise.all(list.map(async ({ cycle }) => cycle === undefined || (await isShown(cycle))));
    const named = await Promise.all(
      list
        .filter((_, at) => told[at])
        .map(async ({ pair, ...each }) => (pair && (await isShown(pair.cycle)) ? { ...each, pair } : each)),
    );
    return { ...reading, figure: { ...figure, list: named, unnamed: unnamed + list.length - named.length } };
  };
  return { ...unit, looks, readings: await Promise.all(readings.map(view)) };
}
