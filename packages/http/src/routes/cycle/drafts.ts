/** One’s own drafts: what was typed survives a reload, a session that ends, and a line that breaks. */

import { addDays, localDay } from '@obligato/core';
import { isConfidential } from '@obligato/core/internal';
import { timestampOf } from '@obligato/engine';
import { z } from 'zod';
import { requireCycle } from '../../access/require-cycle.ts';
import type { Draft, DraftKey } from '../../drafts/drafts.ts';
import { json, nothing } from '../../route/answer.ts';
import { type ApiRequest, defineRoute } from '../../route/define-route.ts';
import { entityTag, isKnown } from '../../route/entity-tag.ts';
import { Refusal } from '../../route/problem-details.ts';
import { named } from '../../schemas/named.ts';
import { cyclePath, eventName, noQuery } from '../../schemas/words.ts';
import { aboutCycle } from '../about-cycle.ts';

const mostBytes = 64 * 1024;
const keptDays = 30;

const draftPath = cyclePath.extend({ event: eventName });

const draft = named(
  'Draft',
  z
    .object({
      payload: z.unknown(),
      /** When it happened, as it is to be entered; now when absent. */
      occurredAt: z.string().optional(),
      savedAt: z.string(),
      version: z.int(),
      /** The version of the cycle that whoever writes has seen. */
      basedOn: z.int(),
    })
    .meta({
      example: { payload: { place: '305' }, savedAt: '2026-03-02T09:00:00+08:00', version: 1, basedOn: 0 },
    }),
);

const viewDraft = ({ payload, occurredAt, savedAt, version, basedOn }: Draft): z.output<typeof draft> => ({
  ...{ payload, savedAt, version, basedOn },
  ...(occurredAt === undefined ? {} : { occurredAt }),
});

/** What the three have in common: nothing of a draft is noted, and of what is said in confidence there is none. */
const drafting = {
  path: '/cycles/{cycle}/drafts/{event}',
  action: 'attempt',
  isConfidential: true,
  params: draftPath,
  query: noQuery,
  problems: ['unknown', 'stale'],
  ...aboutCycle,
} as const;

export const readDraft = defineRoute({
  ...drafting,
  name: 'readDraft',
  method: 'get',
  summary: 'One’s own draft of an event; 404 where there is none. It is kept for 30 days, beside the records',
  answers: { 200: { description: 'The draft', schema: draft, headers: { ETag: 'Its version, for If-Match' } } },
  handle: async (request) => {
    const { key } = await draftAt(request);
    const found = await keptOf(request, key);
    if (!found) throw noDraft();
    return json(200, viewDraft(found), { etag: entityTag(found.version) });
  },
});

export const writeDraft = defineRoute({
  ...drafting,
  name: 'writeDraft',
  method: 'put',
  summary:
    'Keeps one’s own draft of an event, at most 64 KB, until the event is accepted; never of what is said in confidence',
  body: named(
    'DraftRequest',
    z.strictObject({
      payload: z.unknown(),
      occurredAt: z.string().max(40).exactOptional(),
      /** The version of the cycle that whoever writes has seen; the one it has now when absent. */
      basedOn: z.int().min(0).max(Number.MAX_SAFE_INTEGER).exactOptional(),
    }),
  ),
  headers: { 'If-Match': 'The version that the caller has read: any other is rejected with 412' },
  answers: { 200: { description: 'Kept', schema: draft, headers: { ETag: 'Its version now' } } },
  problems: [...drafting.problems, 'invalid'],
  handle: async (request) => {
    const { key, cycle } = await draftAt(request);
    const { payload = null, occurredAt, basedOn = cycle.version } = request.body;
    if (Buffer.byteLength(JSON.stringify(payload)) > mostBytes) throw tooLarge();
    const before = await keptOf(request, key);
    requireVersion(request, before?.version ?? 0);
    const kept: Draft = {
      ...{ ...key, payload, savedAt: request.engine.now(), version: (before?.version ?? 0) + 1 },
      ...{ basedOn: Math.min(basedOn, cycle.version), ...(occurredAt === undefined ? {} : { occurredAt }) },
    };
    // What nobody came back for goes when somebody begins anew.
    if (!before) await request.drafts.forget(oldest(request));
    await request.drafts.write(kept);
    return json(200, viewDraft(kept), { etag: entityTag(kept.version) });
  },
});

export const deleteDraft = defineRoute({
  ...drafting,
  name: 'deleteDraft',
  method: 'delete',
  summary: 'Throws one’s own draft away',
  headers: { 'If-Match': 'The version that the caller has read: any other is rejected with 412' },
  answers: { 204: { description: 'Gone, or never there' } },
  handle: async (request) => {
    const { key } = await draftAt(request);
    const before = await keptOf(request, key);
    if (before) requireVersion(request, before.version);
    await request.drafts.remove(key);
    return nothing(204);
  },
});

type Drafting = ApiRequest<z.output<typeof draftPath>, unknown, unknown>;

/** Throws a `Refusal`: 404 for what is closed, for no event, and for one that is said in confidence. */
async function draftAt(request: Drafting) {
  const { engine, params, principal } = request;
  const { cycle } = await requireCycle(request, params.cycle);
  const { catalogue } = engine.domain;
  const events = catalogue.obligations.get(cycle.obligation)?.events ?? {};
  const definition = Object.hasOwn(events, params.event) ? events[params.event] : undefined;
  const isPlain = definition && definition.by !== 'clock' && !isConfidential(catalogue, cycle.obligation, params.event);
  if (!isPlain || principal.member === undefined) throw noDraft();
  return { cycle, key: { member: principal.member, cycle: cycle.id, event: params.event } satisfies DraftKey };
}

async function keptOf(request: Drafting, key: DraftKey) {
  const found = await request.drafts.read(key);
  return found && Date.parse(found.savedAt) >= Date.parse(oldest(request)) ? found : undefined;
}

const oldest = ({ engine }: Pick<Drafting, 'engine'>) =>
  timestampOf(addDays(localDay(engine.now()), -keptDays), engine.domain.zone);

function requireVersion(request: Drafting, version: number): void {
  const header = request.header('if-match');
  if (header === undefined || isKnown(header, entityTag(version))) return;
  throw new Refusal('stale', {
    detail: {
      en: 'This draft was saved elsewhere meanwhile: read it again.',
      'zh-CN': '此草稿已在别处保存，请重新读取。',
    },
  });
}

const noDraft = () => new Refusal('unknown', { detail: { en: 'There is no such draft.', 'zh-CN': '没有此草稿。' } });

const tooLarge = () =>
  new Refusal('too-large', { detail: { en: 'A draft has at most 64 KB.', 'zh-CN': '草稿最多64KB。' } });
