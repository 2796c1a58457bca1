import { readFileSync } from 'node:fs';
import { definePlugin, type Plugin } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { organBranch } from '../../../plugins/organ-branch/src/index.ts';
import { createDomain, engineVersion, parseUnit } from '../src/index.ts';
import { problemsOf } from './problems-of.ts';

const unit = (text = 'unit: bureau') => [parseUnit(text, 'bureau.yaml')];
const at = (line: number) => ({ origin: { file: 'obligato.yaml', line } });
const origins = new Map([
  ['a', at(3)],
  ['b', at(4)],
]);
const aPlugin = (over: Partial<Plugin> = {}): Plugin => ({
  ...definePlugin({ name: 'house', version: '1.2.0', title: { en: 'House', 'zh-CN': '内规' } }),
  ...over,
});
const problems = (a: Plugin, b?: Plugin) =>
  problemsOf(async () => createDomain({ units: unit(), plugins: { a, ...(b ? { b } : {}) }, origins }));

describe('a plugin is its name and version', () => {
  test('the same one twice is accepted once, and unit files may use either name', () => {
    const text =
      'unit: bureau\nextends: [organ/recommended]\nrules: { branch/notice: { workingDays: 6 }, organ/quorum: warn }';
    const plugins = { branch: organBranch, organ: { ...organBranch } };
    const { organisation, catalogue } = createDomain({ units: unit(text), plugins });
    const entries = organisation.charter('bureau', '2026-01-01').entries.filter(({ id }) => id.endsWith('/notice'));
    expect(entries).toMatchObject([{ id: 'branch/notice', options: { workingDays: 6 } }]);
    expect([...catalogue.rules.keys()].some((id) => id.startsWith('organ/'))).toBe(false);
  });
  test('a waiver may use either name, too', () => {
    const sources = [
      ...unit(`unit: bureau
extends: [organ/recommended]
waivers: [{ unit: levy, rule: organ/notice, workingDays: 1, until: 2026-12-31, reason: flood, grantedBy: Chair }]`),
      parseUnit('unit: levy\nparent: bureau', 'levy.yaml'),
    ];
    const { organisation } = createDomain({ units: sources, plugins: { branch: organBranch, organ: organBranch } });
    expect(
      organisation.charter('levy', '2026-01-01').entries.find(({ id }) => id === 'branch/notice')?.options,
    ).toEqual({
      workingDays: 1,
    });
  });
  test('two versions are refused, naming both that ask', async () => {
    expect(await problems(aPlugin(), aPlugin({ version: '2.0.0' }))).toEqual([
      {
        code: 'OBLIGATO_PLUGIN_CONFLICT',
        message: 'Two versions of house are named: 1.2.0 by "a", and 2.0.0 by "b"',
        hint: 'Keep one: a rule has one meaning',
        translations: {
          'zh-CN': {
            message: 'house 指定了两个版本：“a”为1.2.0，“b”为2.0.0',
            hint: '请只保留一个：一条规则只能有一种含义',
          },
        },
        origins: [at(3).origin, at(4).origin],
      },
    ]);
  });
  test('two that only share name and version are not taken for one', async () => {
    const [problem] = await problems(aPlugin(), aPlugin({ presets: { strict: {} } }));
    expect(problem?.message).toContain('Two different plugins call themselves house@1.2.0');
  });
});

describe('what a plugin requires', () => {
  const other = aPlugin({ name: 'other', requires: { house: '^1.0.0' } });
  test('is fine when it is there', () => {
    expect(() => createDomain({ units: unit(), plugins: { a: aPlugin(), b: other } })).not.toThrow();
  });
  test('is told when it is missing', async () => {
    expect(await problems(other)).toMatchObject([
      { code: 'OBLIGATO_PLUGIN_UNKNOWN', message: 'other@1.2.0 requires house ^1.0.0, which is not installed' },
    ]);
  });
  test('is told with both names and lines when another version is there', async () => {
    expect(await problems(aPlugin({ version: '2.0.0' }), other)).toMatchObject([
      {
        code: 'OBLIGATO_PLUGIN_CONFLICT',
        message: '"b" (other@1.2.0) requires house ^1.0.0, but "a" is 2.0.0',
        origins: [{ line: 4 }, { line: 3 }],
      },
    ]);
  });
  test('has to be a range', async () => {
    expect((await problems(aPlugin({ requires: { house: 'newest' } })))[0]?.message).toContain('"newest" of house');
  });
});

describe('the Obligato that a plugin was written for', () => {
  test('is the one that this package says it is', () => {
    const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(engineVersion).toBe(manifest.version);
  });
  test('is accepted where it fits', () => {
    expect(() =>
      createDomain({ units: unit(), plugins: { a: aPlugin({ engine: `^${engineVersion}` }) } }),
    ).not.toThrow();
  });
  test.each([
    ['^99.0.0', `house@1.2.0 was written for Obligato ^99.0.0; this is ${engineVersion}`],
    ['latest', 'asks for "latest" of Obligato, which is not a version range'],
  ])('is refused when it is %s', async (engine, words) => {
    const [problem] = await problems(aPlugin({ engine }));
    expect(problem).toMatchObject({ code: 'OBLIGATO_PLUGIN_INVALID', origins: [{ line: 3 }] });
    expect(problem?.message).toContain(words);
  });
});

test('a preset that names a rule which the plugin does not have is told before anybody extends it', async () => {
  const { notice } = organBranch.rules;
  const broken = aPlugin({ rules: notice ? { notice } : {}, presets: { strict: { notise: 'deny' } } });
  expect(await problems(broken)).toMatchObject([
    { message: 'house@1.2.0 has no rule "notise", which its preset "strict" names', hint: 'Did you mean "notice"?' },
  ]);
});

test('everything is told at once', async () => {
  const a = aPlugin({ engine: '^99.0.0', requires: { nowhere: '^1.0.0' }, presets: { strict: { nothing: 'deny' } } });
  expect((await problems(a, aPlugin({ version: '2.0.0' }))).map(({ code }) => code)).toEqual([
    'OBLIGATO_PLUGIN_CONFLICT',
    'OBLIGATO_PLUGIN_INVALID',
    'OBLIGATO_PLUGIN_UNKNOWN',
    'OBLIGATO_PLUGIN_INVALID',
  ]);
});

test('a version that cannot be compared is refused', async () => {
  const [problem] = await problems(aPlugin({ version: 'banana' }));
  expect(problem).toMatchObject({ code: 'OBLIGATO_PLUGIN_INVALID', origins: [at(3).origin] });
  expect(problem?.message).toContain('house@banana has no valid version');
});
