/** Who changed a unit's roster and plan, and why. */
import { z } from 'zod';
import { type Caller, requireUnitRecord, showsCycle } from '../../access/require-cycle.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { named } from '../../schemas/named.ts';
import { change, viewChange } from '../../schemas/change.ts';
import { unitPath } from '../../schemas/words.ts';

export const listChanges = defineRoute({
  name: 'listChanges',
  method: 'get',
  path: '/units/{unit}/changes',
  summary:
    'Changes of a unit that are no events of a cycle: roster, plan, raised duties, retries, waivers taken up. Oldest first',
  action: 'read-roster',
  params: unitPath,
  query: z.strictObject({
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answers: {
    200: {
      description: 'A page of changes; `next` is the `after` of the page that follows',
      schema: named('ChangePage', z.object({ items: z.array(change), next: z.int().nullable() })),
    },
  },
  problems: ['unknown'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, query } = request;
    const shown = await cyclesShown(request, params.unit);
    const changes = await engine.changes(params.unit);
    const items = changes.slice(query.after, query.after + query.limit);
    const next = query.after + items.length;
    return json(200, {
      items: items.map((each) => viewChange(each, shown)),
      next: next < changes.length ? next : null,
    });
  },
});

/** Whether a cycle may be named to the caller. One that has left the records is named to nobody here. */
async function cyclesShown(caller: Caller, unit: string): Promise<(cycle: string) => boolean> {
  const record = await requireUnitRecord(caller.engine, unit);
  return (id) => {
    const cycle = record.cycles.get(id);
    return cycle !== undefined && showsCycle(caller, cycle, record);
  };
}
