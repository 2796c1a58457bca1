import type { UnitSource } from '@obligato/core';
import { expect, test } from 'vitest';
import { createDomain, parseUnit, rulesDigest } from '../src/index.ts';
import { organPlugins } from './an-organ.ts';

const text = `unit: bureau
extends: [organ/recommended]
rules:
  organ/notice: { severity: deny, for: { periods: [Q1] } }
local:
  room: { obligation: meeting, event: notify, require: { field: place }, severity: warn, says: A room }
`;
const digest = (units: readonly UnitSource[], plugins = organPlugins) =>
  rulesDigest(createDomain({ units, plugins, faulty: [] }));
const read = (content: string, file = '/srv/a/units/bureau.yaml') => parseUnit(content, file) as UnitSource;

test('the same words at another place are the same rules', () => {
  const one = digest([read(text), read('unit: bureau/a\nparent: bureau\n')]);
  const other = digest([
    read('unit: bureau/a\nparent: bureau\n', 'D:\\a.yaml'),
    read(`# moved\n\n${text}`, 'D:\\b.yaml'),
  ]);
  expect(other).toBe(one);
  expect(one).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['a severity', text.replace('severity: deny', 'severity: warn')],
  ['what an entry is for', text.replace('Q1', 'Q2')],
  ['a rule that the unit wrote', text.replace('A room', 'Another room')],
  ['an entry less', text.replace(/ {2}organ\/notice.*\n/, '  organ/notice: deny\n')],
  ['a preset', text.replace('extends: [organ/recommended]', 'extends: []')],
])('%s makes other rules', (_, changed) => {
  expect(changed).not.toBe(text);
  expect(digest([read(changed)])).not.toBe(digest([read(text)]));
});

test('another version of a plugin makes other rules', () => {
  const [[name, plugin] = []] = Object.entries(organPlugins);
  const later = { ...organPlugins, [name as string]: { ...plugin, version: '99.0.0' } } as typeof organPlugins;
  expect(digest([read(text)], later)).not.toBe(digest([read(text)]));
});
