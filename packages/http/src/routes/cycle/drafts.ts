/** One’s own drafts: what was typed survives a reload, a session that ends, and a line that breaks. */

import { addDays, localDay, unitOfCycle } from '@obligato/core';
import { isConfidential } from '@obligato/core/internal';
import { timestampOf } from '@obligato/engine';
import { z } from 'zod';
import { requireCycle } from '../../access/require-cycle.ts';
import type { DraftKey } from '../../drafts/drafts.ts';
import { json, nothing } from '../../route/answer.ts';
import { type ApiRequest, defineRoute } from '../../route/define-route.ts';
import { entityTag, isKnown } from '../../route/entity-tag.ts';
import { Refusal } from '../../route/problem-details.ts';
import { named } from '../../schemas/named.ts';
import { cyclePath, eventName, noQuery } from '../../schemas/words.ts';

const mostBytes = 64 * 1024;
const keptDays = 30;

const draftPath = cyclePath.extend({ event: eventName });

const draft = named(
  'Draft',
  z
    .object({
      payload: z.unknown(),
      savedAt: z.string(),
      version: z.int(),
      /** The version that the cycle had when it was saved. */
      basedOn: z.int(),
    })
    .meta({
      example: { payload: { place: '305' }, savedAt: '2026-03-02T09:00:00+08:00', version: 1, basedOn: 0 },
    }),
);

/** What the three have in common: nothing of a draft is noted, and of what is said in confidence there is none. */
const drafting = {
  path: '/cycles/{cycle}/drafts/{event}',
  action: 'attempt',
  isConfidential: true,
  params: draftPath,
  query: noQuery,
  problems: ['unknown', 'stale'],
  unitOf: ({ cycle }: z.output<typeof draftPath>) => unitOfCycle(cycle) ?? '',
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
    const { payload, savedAt, version, basedOn } = found;
    return json(200, { payload, savedAt, version, basedOn }, { etag: entityTag(version) });
  },
});

export const writeDraft = defineRoute({
  ...drafting,
  name: 'writeDraft',
  method: 'put',
  summary: 'Keeps one’s own draft of an event, at most 64 KB; never of what is said in confidence',
  body: named('DraftRequest', z.strictObject({ payload: z.unknown() })),
  headers: { 'If-Match': 'The version that the caller has read: any other is rejected with 412' },
  answers: { 200: { description: 'Kept', schema: draft, headers: { ETag: 'Its version now' } } },
  problems: [...drafting.problems, 'invalid'],
  handle: async (request) => {
    const { key, cycle } = await draftAt(request);
    const { payload = null } = request.body;
    if (Buffer.byteLength(JSON.stringify(payload)) > mostBytes) throw tooLarge();
    const before = await keptOf(request, key);
    requireVersion(request, before?.version ?? 0);
    const savedAt = request.engine.now();
    const kept = { ...key, payload, savedAt, version: (before?.version ?? 0) + 1, basedOn: cycle.version };
    // What nobody came back for goes when somebody begins anew.
    if (!before) await request.drafts.forget(oldest(request));
    await request.drafts.write(kept);
    const { version, basedOn } = kept;
    return json(200, { payload, savedAt, version, basedOn }, { etag: entityTag(version) });
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
