/** The entries of a unit's calendar as JSON: the same as in its feed. */
import { bearerName, namesIn } from '@obligato/core/internal';
import { z } from 'zod';
import { requireUnitRecord, showsCycle } from '../../access/require-cycle.ts';
import { feedEntry } from '../../feed/feed-entry.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { named } from '../../schemas/named.ts';
import { text, unitPath } from '../../schemas/words.ts';
import { spanOf } from './span-query.ts';

const mostDays = 400;

export const readCalendar = defineRoute({
  name: 'readCalendar',
  method: 'get',
  path: '/units/{unit}/calendar',
  summary: 'What the unit owes and when, on the day that counts next: the entries of calendar.ics',
  action: 'read-feed',
  params: unitPath,
  query: spanOf(mostDays),
  answers: {
    200: {
      description: 'By day; always of whole days',
      schema: named(
        'CalendarEntries',
        z.object({
          entries: z.array(
            z.object({
              day: z.string(),
              allDay: z.literal(true),
              cycle: z.string(),
              title: text,
              /** What more is said of it: until when what is owed, whence it was moved. A line each; empty for nothing. */
              what: text,
              place: z.string().nullable(),
              /** It is no longer owed. */
              cancelled: z.boolean(),
            }),
          ),
        }),
      ),
    },
  },
  problems: ['unknown'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, query } = request;
    const { domain } = engine;
    const record = await requireUnitRecord(engine, params.unit);
    const called = {
      titleOf: (unit: string) => domain.organisation.units.get(unit)?.title,
      nameOf: namesIn(record.roster),
    };
    const entries = [...record.cycles.values()].flatMap((cycle) => {
      if (!showsCycle(request, cycle, record)) return [];
      const bearer = bearerName(cycle, called);
      const [en, zh] = (['en', 'zh-CN'] as const).map((language) => feedEntry(cycle, { language, domain, bearer }));
      const day = (en?.start as Date | undefined)?.toISOString().slice(0, 10) ?? '';
      if (!en || !zh || day < query.from || day > query.to) return [];
      return [
        {
          ...{ day, allDay: true, cycle: cycle.id, title: { en: said(en.summary), 'zh-CN': said(zh.summary) } },
          what: { en: said(en.description), 'zh-CN': said(zh.description) },
          ...{ place: said(en.location) || null, cancelled: en.status === 'CANCELLED' },
        },
      ];
    });
    entries.sort((a, b) => (a.day === b.day ? (a.cycle < b.cycle ? -1 : 1) : a.day < b.day ? -1 : 1));
    return json(200, { entries });
  },
});

const said = (value: unknown): string => (typeof value === 'string' ? value : '');
