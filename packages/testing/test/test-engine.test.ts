import { definePlugin, defineRule, meeting } from '@obligato/core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createTestEngine } from '../src/index.ts';
import { base, sound } from './a-rule-with-cases.ts';

const cadence = z.enum(['yearly', 'quarterly']);
const meet = defineRule({
  ...{ kind: 'duty', ...base, messages: {}, owed: () => [] },
  duty: { id: 'meet', title: base.why, obligation: meeting, bearer: 'unit' },
  options: z.strictObject({ cadence }),
  defaults: { cadence: 'quarterly' },
  stricter: { cadence: { order: ['yearly', 'quarterly'] } },
});
const tell = defineRule({
  ...{ kind: 'effect', ...base, options: z.strictObject({}), defaults: {}, stricter: {} },
  on: { obligation: 'every', events: ['miss'] },
  messages: { missed: { en: 'Missed.', 'zh-CN': '逾期。' } },
  plan: ({ cycle }) => [
    { key: cycle.id, does: 'escalate', to: { unit: cycle.unit, role: 'secretary' }, messageId: 'missed', data: {} },
  ],
});
const house = definePlugin({ name: 'house', version: '1.0.0', title: base.why, rules: { meet, notice: sound, tell } });
const unit = 'unit: branch\nrules: { house/meet: deny, house/notice: deny, house/tell: warn }';
const rosters = {
  branch: [{ member: 'm1', name: 'Li', standing: 'full' as const, roles: ['secretary'], from: '2020-01-01' }],
};

test('an engine to try rules on: its clock stands where it was put, and its outbox is in hand', async () => {
  const { engine, clock, told, outbox, goTo } = await createTestEngine({
    units: [unit],
    plugins: { house },
    now: '2026-03-02',
    rosters,
  });
  expect(clock.now()).toBe('2026-03-02T09:00:00+08:00');
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  const cycle = 'branch/meet/2026-Q1';
  const attendance = [{ member: 'm1', present: true }];
  const refused = await engine.attempt({ cycle, event: 'open', payload: { chair: 'm1', attendance } });
  expect(refused.findings.map(({ rule, messageId }) => [rule, messageId])).toEqual([['house/notice', 'none']]);
  expect(told).toEqual([]);
  goTo('2026-04-02', '10:30');
  expect(clock.now()).toBe('2026-04-02T10:30:00+08:00');
  await engine.tick();
  expect(told.map(({ entry, recipients }) => [entry.cycle, recipients.map(({ name }) => name)])).toEqual([
    [cycle, ['Li']],
  ]);
  expect((await outbox()).map(({ status, message }) => [status, message['zh-CN']])).toEqual([['done', '逾期。']]);
});

test('nothing is kept from one engine to the next', async () => {
  const make = () => createTestEngine({ units: [unit], plugins: { house }, now: '2026-03-02T14:00' });
  const first = await make();
  await first.engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  expect((await (await make()).engine.unit('branch')).cycles.size).toBe(0);
});

test('a moment that is none is refused', async () => {
  const making = createTestEngine({ units: [unit], plugins: { house }, now: 'soon' });
  await expect(making).rejects.toMatchObject({ code: 'OBLIGATO_DATE' });
});
