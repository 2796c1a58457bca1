/** Who changed a unit's roster and plan, and why. */
import type { ChangeRecord, UnitRecord } from '@obligato/engine';
import { z } from 'zod';
import { callerThen, thenHeaders } from '../../access/caller-then.ts';
import { hearsComment } from '../../access/reach/hears-comment.ts';
import { type Caller, requireUnitRecord, shownIn } from '../../access/require-cycle.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { type ChangeReader, change, shownTo, viewChange } from '../../schemas/change.ts';
import { named } from '../../schemas/named.ts';
import { asOf, unitPath } from '../../schemas/words.ts';

export const listChanges = defineRoute({
  name: 'listChanges',
  method: 'get',
  path: '/units/{unit}/changes',
  summary:
    'Changes of a unit that are no events of a cycle: roster, plan, raised duties, retries, waivers taken up, comments. Oldest first',
  action: 'read-cycles',
  params: unitPath,
  query: z.strictObject({
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    asOf,
  }),
  answers: {
    200: {
      description: 'A page of changes; `next` is the `after` of the page that follows',
      schema: named('ChangePage', z.object({ items: z.array(change), next: z.int().nullable() })),
      headers: thenHeaders,
    },
  },
  problems: ['unknown', 'invalid'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { params, query } = request;
    const { asking, headers } = await callerThen(request, params.unit, query.asOf);
    const { engine } = asking;
    const record = await requireUnitRecord(engine, params.unit);
    const reader = changeReader(asking, record);
    const changes = (await engine.changes(params.unit)).filter((each) => shownTo(each, reader));
    const items = firstViews(changes.slice(query.after, query.after + query.limit), reader);
    const next = query.after + items.length;
    return json(200, { items, next: next < changes.length ? next : null }, headers);
  },
});

/** As much as a page of decisions: one roster may be as large as a whole body. */
const mostBytes = 4_000_000;

/** One at least, until there are enough bytes of them. */
function firstViews(changes: readonly ChangeRecord[], reader: ChangeReader) {
  const views: ReturnType<typeof viewChange>[] = [];
  let bytes = 0;
  for (const each of changes) {
    if (bytes >= mostBytes) break;
    const view = viewChange(each, reader);
    views.push(view);
    bytes += JSON.stringify(view).length;
  }
  return views;
}

/** Who reads the changes of a unit. One that has left the records is named to nobody. */
export function changeReader(caller: Caller, record: UnitRecord): ChangeReader {
  const isShown = shownIn(caller, record);
  const mayBeNamed = (said: string) => {
    const among = [...record.cycles.keys()].filter((id) => said.includes(id));
    return among.length > 0 && among.every(isShown);
  };
  const hears = ({ change: said, by }: ChangeRecord) =>
    said.does !== 'comment' || hearsComment(caller, record.unit, { for: said.for, by: by.member ?? null });
  return { isShown, hears, mayBeNamed };
}
