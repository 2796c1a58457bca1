/** A unit's obligations as a calendar that phones and desks can subscribe to. */
import { z } from 'zod';
import { requireUnitRecord, showsCycle } from '../access/require-cycle.ts';
import { calendarFeed } from '../feed/calendar-feed.ts';
import { feedRoles, isForRole } from '../feed/feed-roles.ts';
import { text } from '../route/answer.ts';
import { defineRoute } from '../route/define-route.ts';
import { unitPath } from '../schemas/words.ts';

export const readFeed = defineRoute({
  name: 'readFeed',
  method: 'get',
  path: '/units/{unit}/calendar.ics',
  summary: 'What the unit owes and when, as iCalendar; with a role, only what its holders are responsible for',
  action: 'read-feed',
  acceptsPassword: true,
  params: unitPath,
  query: z.strictObject({ role: z.enum(feedRoles).optional(), lang: z.enum(['en', 'zh-CN']).optional() }),
  headers: { 'Accept-Language': 'en or zh-CN, when `lang` is absent' },
  answers: { 200: { description: 'The calendar', type: 'text/calendar', schema: z.string() } },
  problems: ['unknown'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, query } = request;
    const record = await requireUnitRecord(engine, params.unit);
    const cycles = [...record.cycles.values()].filter(
      (cycle) => showsCycle(request, cycle, record) && isForRole(query.role, cycle),
    );
    const title = engine.domain.organisation.units.get(params.unit)?.title ?? params.unit;
    const language = query.lang ?? request.language;
    return text('text/calendar; charset=utf-8', calendarFeed({ title, cycles, language, domain: engine.domain }));
  },
});
