/** What happens, while it happens: server-sent events. */
import { z } from 'zod';
import { eventStream } from '../events/event-stream.ts';
import { nothing } from '../route/answer.ts';
import { defineRoute } from '../route/define-route.ts';
import { Refusal } from '../route/problem-details.ts';
import { noQuery } from '../schemas/words.ts';

const example = 'id: 41-7\nevent: decision\ndata: {"unit":"tax-bureau/levy","cycle":"tax-bureau/levy/report/2026"}\n\n';

export const followEvents = defineRoute({
  name: 'followEvents',
  method: 'get',
  path: '/events',
  summary: 'Decisions, dues and notifications of the units that the caller may read, as they become durable',
  action: 'follow',
  params: noQuery,
  query: noQuery,
  headers: {
    'Last-Event-ID': 'Goes on after this event; when it is no longer known, `reset` says: read everything again',
  },
  answers: { 200: { description: 'A stream of events', type: 'text/event-stream', schema: z.string(), example } },
  problems: ['out-of-service'],
  handle: async (request) => {
    if (request.events.openCount >= request.maxStreams) {
      const detail = { en: 'Too many streams are open.', 'zh-CN': '打开的事件流过多。' };
      throw new Refusal('out-of-service', { detail }, { 'retry-after': '30' });
    }
    const leave = request.streams.begin(request.principal.id);
    if (!leave) {
      const detail = {
        en: 'You have as many streams open as one caller may: close one, or follow the events on one of them.',
        'zh-CN': '您打开的事件流已达上限：请先关闭其一，或合用一个。',
      };
      throw new Refusal('too-often', { detail }, { 'retry-after': '5' });
    }
    const lastId = request.header('last-event-id')?.slice(0, 100);
    const headers = { 'x-accel-buffering': 'no', 'cache-control': 'no-store' };
    return { ...nothing(200, headers), type: 'text/event-stream', body: eventStream(request, lastId, leave) };
  },
});
