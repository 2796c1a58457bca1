/** What forms are made of: the events of an obligation, and what may be written in each. */
import { type Obligation, payloadSchema } from '@obligato/core';
import { z } from 'zod';
import { type Answer, json, nothing } from '../../route/answer.ts';
import { type ApiRequest, defineRoute } from '../../route/define-route.ts';
import { isKnown, tagOf } from '../../route/entity-tag.ts';
import { Refusal } from '../../route/problem-details.ts';
import { named } from '../../schemas/named.ts';
import { eventName, noQuery, text } from '../../schemas/words.ts';

const obligationPath = z.strictObject({ name: eventName });

const obligationView = named(
  'Obligation',
  z
    .object({
      name: z.string(),
      title: text,
      /** Whether it may be voted on in a secret ballot. */
      hasBallot: z.boolean(),
      /** In their usual order; the clock's own are left out. */
      events: z.array(
        z.object({
          event: z.string(),
          title: text,
          /** `bearer`: whoever owes it. */
          by: z.enum(['unit', 'superior', 'bearer']),
          /** Whose it is where the unit owes it: `unit`, unless it is the superior's. */
          side: z.enum(['unit', 'superior']),
          /** Who says it is not kept: such a form is never stored. */
          confidential: z.boolean(),
          /** Whether there is anything to fill in. */
          hasForm: z.boolean(),
        }),
      ),
    })
    .meta({
      example: {
        name: 'meeting',
        title: { en: 'meeting', 'zh-CN': '会议' },
        hasBallot: false,
        events: [
          {
            ...{ event: 'notify', title: { en: 'Send notice', 'zh-CN': '发出通知' }, by: 'unit', side: 'unit' },
            ...{ confidential: false, hasForm: true },
          },
        ],
      },
    }),
);

/** What does not change while the server runs. */
const whenNew = { 'If-None-Match': 'What is known already: 304 when nothing has changed' } as const;

export const readObligation = defineRoute({
  name: 'readObligation',
  method: 'get',
  path: '/obligations/{name}',
  summary: 'An obligation and its events, in their usual order',
  action: 'signed-in',
  isOpen: true,
  params: obligationPath,
  query: noQuery,
  headers: whenNew,
  answers: {
    200: { description: 'The obligation', schema: obligationView, headers: { ETag: 'What it is known by' } },
    304: { description: 'Not modified' },
  },
  problems: ['unknown'],
  handle: async (request) => {
    const obligation = requireObligation(request, request.params.name);
    const events = Object.entries(obligation.events).flatMap(([event, definition]) => {
      const { title, by, confidential = false } = definition;
      if (by === 'clock') return [];
      const side = by === 'superior' ? 'superior' : 'unit';
      return [{ event, title, by, side, confidential, hasForm: hasForm(payloadSchema(definition)) }];
    });
    const hasBallot = request.ballots !== undefined && obligation.traits?.ballot !== undefined;
    return unlessKnown(request, { name: obligation.name, title: obligation.title, hasBallot, events });
  },
});

export const readEventSchema = defineRoute({
  name: 'readEventSchema',
  method: 'get',
  path: '/obligations/{name}/events/{event}/schema',
  summary:
    'What may be written as an event’s payload: JSON Schema 2020-12. Of each field `x-title` and `x-description` in both languages, `x-kind`, and `x-titles` of what can be chosen',
  action: 'signed-in',
  isOpen: true,
  params: obligationPath.extend({ event: eventName }),
  query: noQuery,
  headers: whenNew,
  answers: {
    200: {
      description: 'The schema; `true` as JSON Schema has it (anything) for a payload that says nothing of itself',
      schema: named('EventSchema', z.union([z.looseObject({ $schema: z.string() }), z.literal(true)])),
      headers: { ETag: 'What it is known by' },
    },
    304: { description: 'Not modified' },
  },
  problems: ['unknown'],
  handle: async (request) => {
    const { events } = requireObligation(request, request.params.name);
    const { event } = request.params;
    const definition = Object.hasOwn(events, event) ? events[event] : undefined;
    if (!definition || definition.by === 'clock') {
      throw new Refusal('unknown', {
        code: 'OBLIGATO_EVENT_UNKNOWN',
        detail: { en: 'There is no such event that anybody could send.', 'zh-CN': '没有此项可办理的步骤。' },
      });
    }
    const schema = payloadSchema(definition);
    const { translate } = request.engine.domain.catalogue;
    return unlessKnown(request, schema ? { $schema: dialect, ...(translate ? translate(schema) : schema) } : true);
  },
});

const dialect = 'https://json-schema.org/draft/2020-12/schema';

const hasForm = (schema: ReturnType<typeof payloadSchema>) =>
  schema === undefined ||
  Object.keys((schema.properties as object | undefined) ?? {}).length > 0 ||
  !('properties' in schema);

function unlessKnown(request: Pick<ApiRequest<unknown, unknown, unknown>, 'header'>, body: unknown): Answer {
  const headers = { etag: tagOf(JSON.stringify(body)) };
  return isKnown(request.header('if-none-match'), headers.etag) ? nothing(304, headers) : json(200, body, headers);
}

function requireObligation(
  { engine }: Pick<ApiRequest<unknown, unknown, unknown>, 'engine'>,
  name: string,
): Obligation {
  const found = engine.domain.catalogue.obligations.get(name);
  if (found) return found;
  throw new Refusal('unknown', {
    code: 'OBLIGATO_OBLIGATION_UNKNOWN',
    detail: { en: 'There is no such obligation.', 'zh-CN': '没有此义务类型。' },
  });
}
