/** What was, or is to be, told to people. */
import { z } from 'zod';
import { requireUnitRecord, shownIn } from '../../access/require-cycle.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { outboxEntry, viewOutboxEntry } from '../../schemas/rows.ts';
import { unitPath } from '../../schemas/words.ts';

export const readOutbox = defineRoute({
  name: 'readOutbox',
  method: 'get',
  path: '/units/{unit}/outbox',
  summary: 'Notifications of a unit, with their delivery status',
  action: 'read-outbox',
  params: unitPath,
  query: z.strictObject({ status: z.enum(['pending', 'done', 'dead', 'cancelled']).optional() }),
  answers: { 200: { description: 'Entries, as they were planned', schema: z.array(outboxEntry) } },
  problems: ['unknown'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, query } = request;
    const record = await requireUnitRecord(engine, params.unit);
    const isShown = shownIn(request, record);
    const shown = [...record.outbox.values()].filter(({ cycle, status }) => {
      return (query.status === undefined || query.status === status) && isShown(cycle);
    });
    return json(200, shown.map(viewOutboxEntry));
  },
});
