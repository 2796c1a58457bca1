/** A unit's obligations as a calendar that phones and desks can subscribe to. */
import { z } from 'zod';
import { requireUnitRecord } from '../access/require-cycle.ts';
import { answerFeed, feedHeaders } from '../feed/answer-feed.ts';
import { requireSubscriber } from '../feed/feed-link.ts';
import { feedRoles } from '../feed/feed-roles.ts';
import { type AnswerPage, type ApiRequest, defineRoute } from '../route/define-route.ts';
import { unitPath } from '../schemas/words.ts';

const feedQuery = z.strictObject({
  role: z.enum(feedRoles).optional(),
  lang: z.enum(['en', 'zh-CN']).optional(),
});

const feedAnswers: Readonly<Record<number, AnswerPage>> = {
  200: {
    description: 'The calendar',
    type: 'text/calendar',
    example: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
    schema: z.string(),
    headers: { ETag: 'What this calendar is known by' },
  },
  304: { description: 'Not modified' },
};

export const readFeed = defineRoute({
  name: 'readFeed',
  method: 'get',
  path: '/units/{unit}/calendar.ics',
  summary: 'What the unit owes and when, as iCalendar; with a role, only what its holders are responsible for',
  action: 'read-feed',
  acceptsPassword: true,
  params: unitPath,
  query: feedQuery,
  headers: feedHeaders,
  answers: feedAnswers,
  problems: ['unknown'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const record = await requireUnitRecord(request.engine, request.params.unit);
    return answerFeed({ ...request, record, ...askedIn(request) });
  },
});

export const readSubscribedFeed = defineRoute({
  name: 'readSubscribedFeed',
  method: 'get',
  path: '/feeds/{token}.ics',
  summary:
    'The same for whoever subscribes by a link (`obligato feed add`), with what its holder may read now; 410 when the link, or its holder’s time, is over',
  // The path is what lets them in.
  action: 'public',
  params: z.strictObject({ token: z.string().transform((file) => file.replace(/\.ics$/, '')) }),
  query: feedQuery,
  headers: feedHeaders,
  answers: feedAnswers,
  problems: ['unknown', 'ended'],
  handle: async (request) => {
    const { unit, ...caller } = await requireSubscriber(request.engine, request.links, request.params.token);
    const record = await requireUnitRecord(request.engine, unit);
    return answerFeed({ ...caller, record, ...askedIn(request) });
  },
});

type Asked = Pick<ApiRequest<unknown, z.output<typeof feedQuery>, unknown>, 'query' | 'language' | 'header'>;

const askedIn = ({ query, language, header }: Asked) => ({
  role: query.role,
  language: query.lang ?? language,
  known: header('if-none-match'),
});
