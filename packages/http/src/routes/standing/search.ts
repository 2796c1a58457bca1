/** Units, people, duties and comments by what was written of them, as far as the caller reaches. */
import { requireTime } from '@obligato/core';
import type { SearchHit } from '@obligato/engine';
import { z } from 'zod';
import { hearsComment } from '../../access/reach/hears-comment.ts';
import { callerIn, showsCycle } from '../../access/require-cycle.ts';
import { json } from '../../route/answer.ts';
import { type ApiRequest, defineRoute } from '../../route/define-route.ts';
import { named } from '../../schemas/named.ts';
import { day, noQuery, text, unitId } from '../../schemas/words.ts';

export const searchHit = named(
  'SearchHit',
  z.object({
    kind: z.enum(['unit', 'person', 'cycle', 'comment']),
    unit: unitId,
    id: z.string(),
    title: text,
    line: z.string(),
    on: day.nullable(),
    /** Of a comment, whose `id` is that of the cycle: who wrote it, and whom it is for. */
    comment: z.object({ by: z.string().nullable(), for: z.enum(['unit', 'superior', 'both']) }).optional(),
  }),
);

export const searchAnswer = named('SearchAnswer', z.object({ hits: z.array(searchHit), more: z.boolean() }));

export const searchRecords = defineRoute({
  name: 'searchRecords',
  method: 'get',
  path: '/search',
  summary:
    'Units, people, duties and comments by what was written: titles, agendas, places, resolutions. What was said in confidence, and what is closed to the caller, is neither found nor counted',
  action: 'read-unit',
  params: noQuery,
  query: z.strictObject({
    /** Words, all of which have to be found: two characters at least. */
    q: z.string().max(1000),
    unit: unitId.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  answers: {
    200: {
      description:
        'Units, then people, then cycles, then comments; what has the words in its name first, then what was written last',
      schema: searchAnswer,
    },
  },
  problems: ['invalid'],
  handle: async (request) => {
    const { engine, query, isOverdue } = request;
    const { q, unit, limit } = query;
    const units = unit === undefined ? [...engine.domain.organisation.units.keys()] : [unit];
    const sees = async (each: string) => {
      requireTime(isOverdue);
      return seesIn(request, each);
    };
    return json(200, await engine.search({ text: q, units, limit, sees }));
  },
});

/** As lists show them: each kind by the action that shows it elsewhere. */
async function seesIn(
  asking: Pick<ApiRequest<unknown, unknown, unknown>, 'engine' | 'principal'>,
  unit: string,
): Promise<(hit: Pick<SearchHit, 'kind' | 'id' | 'comment'>) => boolean> {
  const reader = callerIn(asking, 'read-cycles', unit);
  const mayRead = { unit: callerIn(asking, 'read-unit', unit), person: callerIn(asking, 'read-roster', unit) };
  const record = reader && (await asking.engine.unit(unit));
  return ({ kind, id, comment }) => {
    if (kind === 'unit' || kind === 'person') return mayRead[kind] !== undefined;
    // What has left the working records is not shown in lists either.
    const cycle = record?.cycles.get(id);
    if (reader === undefined || record === undefined || cycle === undefined) return false;
    return showsCycle(reader, cycle, record) && (comment === undefined || hearsComment(reader, unit, comment));
  };
}
