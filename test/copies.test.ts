/** A program may hold two copies of the core: one in the command, one beside a plugin. What one says, the other knows. */

import { expect, test, vi } from 'vitest';
import { z } from 'zod';

const copy = async () => {
  vi.resetModules();
  return { ...(await import('../packages/core/src/index.ts')), ...(await import('../packages/core/src/internal.ts')) };
};

test('the words of a field, the obligation of a rule and an error are the same to two copies', async () => {
  const plugin = await copy();
  const command = await copy();
  expect(command.field).not.toBe(plugin.field);

  const chair = plugin.field(z.string(), 'person', { en: 'Chair', 'zh-CN': '主持人' });
  expect(command.fieldsOf({ payload: z.strictObject({ chair }) })).toMatchObject([{ path: 'chair', kind: 'person' }]);
  const rule = plugin.defineRule({
    kind: 'check',
    on: { obligation: plugin.meeting, events: ['open'] },
    clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '2', confidence: 'local' },
    why: { en: 'Somebody must answer for it.', 'zh-CN': '须有人负责。' },
    options: z.strictObject({}),
    defaults: {},
    stricter: {},
    messages: { absent: { en: 'Nobody chairs.', 'zh-CN': '无人主持。' } },
    evaluate: () => [],
  });
  expect(command.obligationOfRule(rule)?.name).toBe('meeting');
  expect(command.peopleFacts.shouldAttend).toBe(plugin.peopleFacts.shouldAttend);
  const error = new plugin.ObligatoError({ code: 'OBLIGATO_USAGE', message: 'No', hint: 'Yes' } as never);
  expect(error).toBeInstanceOf(command.ObligatoError);
});
