/** Who changed a unit's roster and plan, and why. */
import type { ChangeRecord } from '@obligato/engine';
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
    const { shown, told } = await cyclesShown(request, params.unit);
    const changes = (await engine.changes(params.unit)).filter(({ change }) => isShown(change, { shown, told }));
    const items = changes.slice(query.after, query.after + query.limit);
    const next = query.after + items.length;
    return json(200, {
      items: items.map((each) => viewChange(each, shown)),
      next: next < changes.length ? next : null,
    });
  },
});

interface Shown {
  /** Whether a cycle may be named to the caller. One that has left the records is named to nobody here. */
  readonly shown: (cycle: string) => boolean;
  /** Whether what was told under a key may be. */
  readonly told: (key: string) => boolean;
}

async function cyclesShown(caller: Caller, unit: string): Promise<Shown> {
  const record = await requireUnitRecord(caller.engine, unit);
  const shown = (id: string) => {
    const cycle = record.cycles.get(id);
    return cycle !== undefined && showsCycle(caller, cycle, record);
  };
  const told = (key: string) => {
    const entry = record.outbox.get(key);
    return entry !== undefined && shown(entry.cycle);
  };
  return { shown, told };
}

/** What is about one cycle alone is left out with it: that it was raised would tell that it is there. */
function isShown(change: ChangeRecord['change'], { shown, told }: Shown): boolean {
  if (change.does === 'raise') return shown(change.cycle);
  return change.does !== 'retry' || told(change.key);
}
