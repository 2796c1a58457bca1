/** What people of a unit were to be told by mail or messenger, and did not get: seen, and tried again, by whoever looks after it. */
import { z } from 'zod';
import { requireUnitRecord } from '../../access/require-cycle.ts';
import { json, nothing } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { Refusal } from '../../route/problem-details.ts';
import { unitMessages } from '../../schemas/messages.ts';
import { unitPath } from '../../schemas/words.ts';

export const listMessages = defineRoute({
  name: 'listMessages',
  method: 'get',
  path: '/units/{unit}/messages',
  summary:
    'Messages to people of a unit by mail and messenger: what waits, what is to be sent, what was not delivered and why. What they say is not among it',
  action: 'deliver',
  params: unitPath,
  query: z.strictObject({}),
  answers: { 200: { description: 'As they stand now', schema: unitMessages } },
  problems: ['unknown'],
  unitOf: ({ unit }) => unit,
  handle: async ({ engine, params, messages }) => {
    await requireUnitRecord(engine, params.unit);
    const none = { waiting: [], pending: [], undelivered: [] };
    return json(200, messages ? { tells: true, ...(await messages.of(params.unit)) } : { tells: false, ...none });
  },
});

export const retryMessage = defineRoute({
  name: 'retryMessage',
  method: 'post',
  path: '/units/{unit}/messages/{message}/retry',
  summary: 'Has a message that was not delivered tried again; the address of one that came back is used again',
  action: 'deliver',
  params: unitPath.extend({ message: z.string().regex(/^[0-9a-f]{32}$/) }),
  query: z.strictObject({}),
  answers: { 204: { description: 'It goes out with the next ones' } },
  problems: ['unknown'],
  unitOf: ({ unit }) => unit,
  handle: async ({ engine, params, messages }) => {
    await requireUnitRecord(engine, params.unit);
    if (await messages?.retry(params.unit, params.message)) return nothing(204);
    throw new Refusal('unknown', {
      detail: { en: 'There is no undelivered message of that id.', 'zh-CN': '没有该编号的未送达消息。' },
    });
  },
});
