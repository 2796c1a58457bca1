import { createCatalogue, createOrganisation, languages, type Rule, severities } from '@obligato/core';
import { aUnit } from '@obligato/testing/fixtures';
import { describe, expect, test } from 'vitest';
import { organBranch } from '../src/index.ts';

const rules: readonly (readonly [string, Rule])[] = Object.entries(organBranch.rules);

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]))].sort();

describe.each(rules)('%s', (_, rule) => {
  test('says where it comes from, and how sure that is', () => {
    expect(rule.clause.source.en).not.toBe('');
    expect(rule.clause.source['zh-CN']).not.toBe('');
    expect(rule.clause.article).not.toBe('');
    expect(['text', 'secondary', 'local', 'unverified']).toContain(rule.clause.confidence);
  });

  test('tells in both languages why it exists', () => {
    for (const language of languages) expect(rule.why[language].length).toBeGreaterThan(3);
  });

  test('fills the same placeholders in both languages', () => {
    for (const { remedy, ...message } of Object.values(rule.messages)) {
      expect(placeholders(message.en)).toEqual(placeholders(message['zh-CN']));
      if (remedy) expect(placeholders(remedy.en)).toEqual(placeholders(remedy['zh-CN']));
    }
  });

  test('writes Chinese in Chinese', () => {
    for (const message of Object.values(rule.messages)) expect(message['zh-CN']).toMatch(/\p{Script=Han}/u);
  });

  test('says of every option which way is stricter, and has defaults that its schema accepts', () => {
    expect(Object.keys(rule.stricter).sort()).toEqual(Object.keys(rule.defaults).sort());
    expect(rule.options['~standard'].validate(rule.defaults)).toMatchObject({ value: rule.defaults });
  });

  test('refuses an option that it does not have', () => {
    expect(rule.options['~standard'].validate({ ...rule.defaults, typo: 1 })).toHaveProperty('issues');
  });
});

describe('the presets', () => {
  test.each(Object.keys(organBranch.presets))('%s names rules that exist, with severities that exist', (preset) => {
    for (const [rule, entry] of Object.entries(organBranch.presets[preset] ?? {})) {
      expect(Object.keys(organBranch.rules)).toContain(rule);
      expect(severities).toContain(typeof entry === 'string' ? entry : entry.severity);
    }
  });

  test.each(Object.keys(organBranch.presets))('%s makes a charter without a problem', (preset) => {
    const catalogue = createCatalogue({ organ: organBranch });
    const presets = [...new Set(['organ/recommended', `organ/${preset}`])];
    const organisation = createOrganisation([aUnit('branch', { extends: presets })], catalogue);
    expect(organisation.charter('branch', '2026-01-01').duties.length).toBeGreaterThan(0);
  });

  test('the recommended one and the one in full switch every rule of the pack on, but those for whoever is told by Obligato, or votes in it', () => {
    const own = ['call-together', 'electronic-evaluation'];
    const others = Object.keys(organBranch.rules).filter((rule) => !own.includes(rule));
    const { recommended = {}, 'in-full': inFull = {} } = organBranch.presets;
    expect([...Object.keys(recommended), ...Object.keys(inFull)].sort()).toEqual(others.sort());
  });

  test.each(Object.keys(organBranch.presets))('%s refuses nothing that a deadline or an effect says', (preset) => {
    for (const [rule, entry] of Object.entries(organBranch.presets[preset] ?? {})) {
      const kind = organBranch.rules[rule]?.kind;
      if (kind === 'deadline' || kind === 'effect') expect(entry).toBe('warn');
    }
  });
});
