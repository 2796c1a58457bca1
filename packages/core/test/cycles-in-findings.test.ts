import { expect, test } from 'vitest';
import type { Finding, Rule } from '../src/index.ts';
import { cycleName, dutyTitlesIn, intentText, messageOf } from '../src/internal.ts';
import { aCheck } from './a-rule.ts';

const id = 'bureau/levy/general-meeting/2026-Q1';
const title = { en: 'General meeting', 'zh-CN': '支部党员大会' };
const titleOf = (duty: string) => (duty === 'general-meeting' ? title : undefined);
const roster = [
  { member: 'm1', name: '李明', standing: 'full', roles: [], from: '2020-01-01' },
] as const satisfies Parameters<typeof intentText>[1]['roster'];

const rule = aCheck({
  people: ['who', 'unit'],
  cycles: ['other'],
  messages: { clash: { en: '{{who}}: {{other}}, {{unit}}', 'zh-CN': '{{who}}：{{other}}，{{unit}}' } },
});
const said = (messageId: string, data: Finding['data'], about: Rule = rule) =>
  ({ entry: { rule: about }, messageId, data, severity: 'deny' }) as Finding;

test('a cycle is told by its title and its period, with the id beside it; the data keeps the id', () => {
  const finding = said('clash', { who: 'm1', other: id, unit: 'bureau/levy' });
  expect(messageOf(finding, { roster, titleOf })['zh-CN']).toBe(
    `李明（m1）：支部党员大会 2026-Q1（${id}），bureau/levy`,
  );
  expect(finding.data.other).toBe(id);
  expect(messageOf(finding).en).toBe(`m1: ${id}, bureau/levy`);
});

test('what nobody has a title for stands as it is', () => {
  expect(messageOf(said('clash', { who: 'm9', other: 'x/gone/2026', unit: 'x' }), { roster, titleOf }).en).toBe(
    'm9: x/gone/2026, x',
  );
});

test('a duty that could not be raised has its title, and what a rule threw is quoted', () => {
  const raised = said('notRaised', { duty: 'general-meeting', occasion: 'fire', reason: 'no' });
  expect(messageOf(raised, { titleOf })['zh-CN']).toContain('支部党员大会（general-meeting）');
  expect(messageOf(said('crashed', { error: 'no such field' }))['zh-CN']).toContain('规则本身出错：`no such field`。');
});

test('what an effect tells names people and units', () => {
  const intent = said('clash', { who: 'm1', other: 'x', unit: 'bureau/levy' });
  const units = (unit: string) => (unit === 'bureau/levy' ? '征收科党支部' : undefined);
  expect(intentText(intent, { roster, titleOf: units })['zh-CN']).toBe('李明（m1）：x，征收科党支部（bureau/levy）');
});

test('titles are those of the duties, whether of a catalogue or of a charter', () => {
  const duty = { kind: 'duty', duty: { id: 'general-meeting', title } } as unknown as Rule;
  expect(dutyTitlesIn([{ rule: duty }, { rule }])('general-meeting')).toBe(title);
  expect(dutyTitlesIn(new Map([['a', { rule: duty }]]))('notice')).toBeUndefined();
  expect(cycleName('bureau/levy/general-meeting/2026-03/m1', titleOf)?.en).toBe('General meeting 2026-03');
  expect(cycleName('general-meeting', titleOf)).toBe(title);
  expect(cycleName('m1', titleOf)).toBeUndefined();
});
