/** Files, links and references with what a duty is raised by: by its first event, or by what is said in confidence. */
import { definePlugin, defineRule, meeting } from '@obligato/core';
import { createEngine, parseUnit, VirtualClock } from '@obligato/engine';
import { MemoryEvidence } from '@obligato/engine/store';
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openConfiding } from '../attacks/confiding-house.ts';
import { fetchFile, hashOf, kept, words } from './evidence-house.ts';
import { at, type House, inFrontOf, notice, roster } from './house.ts';

const ours = {
  clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '1', confidence: 'local' },
  why: { en: 'Because.', 'zh-CN': '因为。' },
  ...{ stricter: {}, facts: {} },
} as const;
const house = definePlugin({
  name: 'house',
  version: '1.0.0',
  title: { en: 'House', 'zh-CN': '本单位' },
  rules: {
    gathering: defineRule({
      ...{ kind: 'duty', ...ours, messages: {}, owed: () => [] },
      options: z.strictObject({ cadence: z.literal('occasional') }),
      defaults: { cadence: 'occasional' },
      stricter: { cadence: { order: ['occasional'] } },
      duty: { id: 'gathering', title: { en: 'Gathering', 'zh-CN': '大会' }, obligation: meeting, bearer: 'unit' },
    }),
    places: defineRule({
      ...{ kind: 'check', on: { obligation: meeting, events: ['notify'] }, ...ours },
      ...{ options: z.strictObject({}), defaults: {} },
      messages: { attic: { en: 'Nobody meets there.', 'zh-CN': '不得在该处开会。' } },
      evaluate: ({ event, found }) => (event.payload.place === 'the attic' ? [found('attic', {})] : []),
    }),
  },
  presets: { all: { gathering: 'deny', places: 'deny' } },
});

const unit = 'top/mid';
let evidence: MemoryEvidence;
let served: House;
beforeEach(async () => {
  evidence = new MemoryEvidence();
  const clock = new VirtualClock('2026-03-02T09:00:00+08:00');
  const units = ['unit: top\nextends: [house/all]', 'unit: top/mid\nparent: top'].map((text) => parseUnit(text));
  const engine = await createEngine({ units, plugins: { house }, clock, evidence });
  for (const each of ['top', unit]) await engine.setRoster(each, roster);
  served = inFrontOf(engine, clock);
});

const send = (token: string, body: object, path = 'cycles', headers = {}) =>
  served.ask(`/units/${at(unit)}/${path}`, { method: 'POST', token, body, headers });

async function brought(token: string, path = 'cycles', from = served) {
  const answer = await from.ask(`/units/${at(unit)}/${path}/evidence`, { method: 'POST', token, raw: words });
  expect(answer.status).toBe(200);
  const { sha256, receipt } = (await answer.json()) as { readonly sha256: string; readonly receipt: string };
  return { kind: 'file', name: 'roof.txt', sha256, receipt };
}

const byNotice = (more: object) => ({ duty: 'gathering', event: 'notify', payload: notice, ...more });
const link = { kind: 'link', href: 'https://files.example/roof' };

test('a duty is raised by its first event with what is attached, and the file is fetched from there', async () => {
  const token = served.token('secretary', unit, 'clerk');
  const file = await brought(token);
  const answer = await send(token, byNotice({ evidence: [file, link] }));
  const raised = (await answer.json()) as { readonly id: string; readonly state: string };
  expect([answer.status, raised.id]).toEqual([200, expect.stringMatching(/^top\/mid\/gathering\/2026\/[0-9a-f]{16}$/)]);
  const [decision] = (await served.engine.decisions(unit)).slice(-1);
  expect(decision).toMatchObject({
    ...{ cycle: raised.id, event: 'notify', outcome: 'accepted', by: { unit, member: 'clerk' } },
    evidence: [{ kind: 'file', sha256: hashOf(words), name: 'roof.txt' }, link],
  });
  const fetched = await fetchFile(served, hashOf(words), token, raised.id);
  expect(await fetched.text()).toBe(words);
  expect((await served.engine.changes(unit)).at(-1)).toMatchObject({ change: { does: 'raise', cycle: raised.id } });
});

test('sent twice with one key it is raised once; what is refused raises nothing', async () => {
  const token = served.token('secretary', unit, 'clerk');
  const once = { 'idempotency-key': 'k1' };
  const twice = [await send(token, byNotice({}), 'cycles', once), await send(token, byNotice({}), 'cycles', once)];
  const [first, second] = await Promise.all(twice.map(async (each) => (await each.json()) as { readonly id: string }));
  expect(second?.id).toBe(first?.id);
  const before = (await served.engine.unit(unit)).cycles.size;
  const denied = await send(token, byNotice({ payload: { ...notice, place: 'the attic' } }));
  expect([denied.status, (await served.engine.unit(unit)).cycles.size]).toEqual([409, before]);
  const incomplete = await send(token, byNotice({ payload: {} }));
  expect([incomplete.status, (await served.engine.unit(unit)).cycles.size]).toEqual([422, before]);
});

test('nobody names a file with it that they have not brought, though it is kept', async () => {
  const file = await brought(served.token('secretary', unit, 'clerk'));
  const other = served.token('secretary', unit, 'dan');
  for (const named of [file, { ...file, receipt: 'X0d3' }, { ...file, sha256: '0'.repeat(64) }]) {
    const answer = await send(other, byNotice({ evidence: [named] }));
    const { code, errors } = (await answer.json()) as { readonly code: string; readonly errors: readonly object[] };
    expect([answer.status, code, errors]).toMatchObject([
      422,
      'OBLIGATO_EVIDENCE',
      [{ field: 'body.evidence.0.receipt' }],
    ]);
  }
  expect(await kept(evidence)).toEqual([hashOf(words)]);
});

test.each([
  ['neither an occasion nor an event', { duty: 'gathering' }, 'name an occasion, or an event'],
  ['both', byNotice({ occasion: 'flood' }), 'name an occasion, or an event'],
  [
    'evidence with an occasion, which no decision would hold',
    { duty: 'gathering', occasion: 'flood', evidence: [link] },
    'go with an event',
  ],
  ['an event on another day', byNotice({ on: '2026-03-01' }), 'what is said first is said now'],
  ['a duty that there is not', byNotice({ duty: 'gatherin' }), 'gathering'],
])('names %s', async (_, body, said) => {
  const answer = await send(served.token('secretary', unit, 'clerk'), body);
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(said)]);
});

test('whoever may raise nothing there brings nothing there', async () => {
  for (const [role, status] of [
    ['member', 403],
    ['auditor', 403],
    ['secretary', 200],
  ] as const) {
    const token = served.token(role, unit, 'clerk');
    const answer = await served.ask(`/units/${at(unit)}/cycles/evidence`, { method: 'POST', token, raw: words });
    expect([role, answer.status]).toEqual([role, status]);
  }
});

test('what is said in confidence may name a file, once it is said that it may go there; nothing is noted, nor elsewhere by mistake', async () => {
  const confiding = await openConfiding({}, { presets: ['all', 'letters'] });
  const token = confiding.token('member', unit, 'ann');
  const file = await brought(token, 'confidences', confiding);
  const said = { duty: 'opinion', event: 'say', payload: { text: 'The hall is loud' }, evidence: [file] };
  const confide = (body: object, path = 'confidences', by = token) =>
    confiding.ask(`/units/${at(unit)}/${path}`, { method: 'POST', token: by, body });
  expect((await confide(said)).status).toBe(422);
  expect((await confide({ ...said, evidenceInConfidence: true })).status).toBe(200);
  const [decision] = (await confiding.engine.decisions(unit)).slice(-1);
  expect(decision).toMatchObject({ event: 'say', by: {}, evidence: [{ sha256: hashOf(words) }] });
  const astray = await confide(
    { ...said, evidenceInConfidence: true },
    'cycles',
    confiding.token('secretary', unit, 'clerk'),
  );
  expect([astray.status, await astray.text()]).toEqual([422, expect.stringContaining('/confidences')]);
  expect(confiding.log).toEqual([]);
});
