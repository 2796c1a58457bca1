/** Units: which there are for the caller, and what the caller may do there. */
import { z } from 'zod';
import { type Action, actions } from '../../access/permissions.ts';
import { reachOf, treeToday } from '../../access/reach-of.ts';
import { json } from '../../route/answer.ts';
import { type ApiRequest, defineRoute } from '../../route/define-route.ts';
import { Refusal } from '../../route/problem-details.ts';
import { unit } from '../../schemas/rows.ts';
import { noQuery, unitPath } from '../../schemas/words.ts';

type Asking = Pick<ApiRequest<unknown, unknown, unknown>, 'engine' | 'principal'>;

export const listUnits = defineRoute({
  name: 'listUnits',
  method: 'get',
  path: '/units',
  summary: 'The units that the caller may read, parents before children',
  action: 'read-unit',
  params: noQuery,
  query: noQuery,
  answers: { 200: { description: 'Units', schema: z.array(unit) } },
  handle: async (asking) => {
    const { units } = asking.engine.domain.organisation;
    const views = [...units.keys()].map((id) => viewUnit(asking, id));
    return json(
      200,
      views.filter((view) => view?.actions.includes('read-unit')),
    );
  },
});

export const readUnit = defineRoute({
  name: 'readUnit',
  method: 'get',
  path: '/units/{unit}',
  summary: 'A unit, and what the caller may do there',
  action: 'read-unit',
  params: unitPath,
  query: noQuery,
  answers: { 200: { description: 'The unit', schema: unit } },
  problems: ['unknown'],
  unitOf: (params) => params.unit,
  handle: async (asking) => {
    const view = viewUnit(asking, asking.params.unit);
    if (!view) {
      const detail = { en: 'There is no such unit.', 'zh-CN': '没有此单位。' };
      throw new Refusal('unknown', { code: 'OBLIGATO_UNIT_UNKNOWN', detail });
    }
    return json(200, view);
  },
});

function viewUnit({ engine, principal }: Asking, id: string): z.output<typeof unit> | undefined {
  const tree = treeToday(engine);
  const found = tree.units.get(id);
  const [parent] = tree.above(id);
  const reached = (action: Action) => reachOf(tree, principal, action, id);
  return (
    found && {
      id,
      title: found.title,
      ...(parent === undefined ? {} : { parent }),
      ...(found.from === undefined ? {} : { from: found.from }),
      ...(found.until === undefined ? {} : { until: found.until, successors: [...found.successors] }),
      actions: actions.filter((action) => ['shared', 'all'].includes(reached(action) ?? '')),
      ownActions: actions.filter((action) => reached(action) === 'mine'),
    }
  );
}
