import { createCatalogue, createOrganisation } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { organBranch } from '../../../plugins/organ-branch/src/index.ts';
import {
  configDiff,
  configShow,
  configWhy,
  renderConfigDiff,
  renderConfigShow,
  renderConfigWhy,
} from '../src/files.ts';
import { parseUnit } from '../src/index.ts';
import { problemsOf } from './problems-of.ts';

const catalogue = createCatalogue({ organ: organBranch });
const files = (days = 5) => [
  parseUnit('unit: works\nextends: [organ/recommended]', 'works.yaml'),
  parseUnit(
    `unit: bureau
parent: works
rules:
  organ/notice: { workingDays: ${days} }
waivers:
  - { unit: levy, rule: organ/notice, workingDays: 4, until: 2026-06-30, reason: flood, grantedBy: Chair }`,
    'bureau.yaml',
  ),
  parseUnit('unit: levy\nparent: bureau', 'levy.yaml'),
  parseUnit('unit: audit\nparent: bureau', 'audit.yaml'),
];
const organisation = createOrganisation(files(), catalogue);
const day = '2026-03-01';

describe('config show', () => {
  test('tells every value with file, line and column, and what it beat', () => {
    const notice = configShow(organisation, 'audit', day).rules.find(({ rule }) => rule === 'organ/notice');
    expect(notice?.values.find(({ name }) => name === 'workingDays')).toMatchObject({
      ...{ value: 5, unit: 'bureau', origin: { file: 'bureau.yaml', line: 4, column: 32 } },
      beat: [{ via: 'default', value: 3 }],
    });
  });
  test('shows what is owed, and the waiver at work', () => {
    const { rules } = configShow(organisation, 'levy', day);
    expect(rules.find(({ rule }) => rule === 'organ/general-meeting')?.duty).toMatchObject({ obligation: 'meeting' });
    expect(rules.find(({ rule }) => rule === 'organ/notice')?.waivers).toMatchObject([{ by: 'bureau', instead: 5 }]);
    for (const language of ['en', 'zh-CN'] as const) {
      const text = renderConfigShow(configShow(organisation, 'levy', day), language);
      expect(text).toContain('workingDays = 4  bureau.yaml:6');
      expect(text).toContain('2026-06-30');
      expect(text).toContain(language === 'en' ? '  severity = deny  ' : '  severity = 否决（deny）  ');
    }
  });
});

describe('config why', () => {
  test('tells the chain from the root down, and marks what holds', () => {
    const why = configWhy(organisation, { unit: 'audit', rule: 'organ/notice', name: 'workingDays', on: day });
    expect(why).toMatchObject({ value: 5, stricter: 'max' });
    expect(why.chain.map(({ unit, value, via, holds }) => [unit, value, via, holds])).toEqual([
      ['works', 3, 'default', false],
      ['bureau', 5, 'entry', true],
    ]);
    expect(renderConfigWhy(why, 'en')).toContain('→ bureau: 5  bureau.yaml:4:32');
  });
  test('of a severity says which preset stated it', () => {
    const why = configWhy(organisation, { unit: 'audit', rule: 'organ/notice', on: day });
    expect(why.chain).toMatchObject([{ unit: 'works', via: 'preset', preset: 'organ/recommended', holds: true }]);
    // Signs and all: no half-width colon, comma or bracket stands between Chinese words.
    expect(renderConfigWhy(why, 'zh-CN').split('\n')).toEqual([
      'audit：organ/notice severity = 否决（deny） （关闭 < 仅记录 < 提示 < 否决）',
      expect.stringMatching(/^→ works：否决（deny） {2}works\.yaml:\d+:\d+，预设 organ\/recommended$/),
    ]);
    expect(renderConfigWhy(why, 'en')).toContain('severity = deny  (');
  });
  test('of an unknown rule or option gives the nearest', async () => {
    expect(
      await problemsOf(async () =>
        configWhy(organisation, { unit: 'audit', rule: 'organ/notise', name: 'x', on: day }),
      ),
    ).toMatchObject([{ code: 'OBLIGATO_RULE_UNKNOWN', hint: 'Did you mean "organ/notice"?' }]);
    expect(
      await problemsOf(async () =>
        configWhy(organisation, { unit: 'audit', rule: 'organ/notice', name: 'workinDays', on: day }),
      ),
    ).toMatchObject([{ code: 'OBLIGATO_RULE_OPTION', hint: 'Did you mean "workingDays"?' }]);
  });
});

describe('config diff', () => {
  test('groups units with the same change, and leaves out those that live on as before', () => {
    const after = createOrganisation(files(6), catalogue);
    const diff = configDiff(organisation, after, day);
    expect(diff.changed).toMatchObject([
      { units: ['bureau', 'audit'], rules: [{ rule: 'organ/notice', names: ['workingDays'] }] },
    ]);
    expect(renderConfigDiff(diff, 'en')).toBe('bureau, audit\n  organ/notice workingDays: 5 → 6');
  });
  test('a line that moves changes nothing', () => {
    const moved = files().map((source) => ({ ...source }));
    expect(configDiff(organisation, createOrganisation(moved.reverse(), catalogue), day).changed).toEqual([]);
  });
  test('names units that came and went', () => {
    const fewer = createOrganisation(files().slice(0, 3), catalogue);
    expect(configDiff(organisation, fewer, day)).toMatchObject({ added: [], removed: ['audit'], changed: [] });
    expect(configDiff(fewer, organisation, day)).toMatchObject({ added: ['audit'], removed: [] });
  });
});
