import { describe, expect, test } from 'vitest';
import { definitionOf } from '../src/charter/local-rule/compile-local-rule.ts';
import { createOrganisation, type Organisation, type UnitSource } from '../src/index.ts';
import { charterData, rebuildCharter } from '../src/internal.ts';
import { catalogue, compiled, localWords, said } from './a-local-rule.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { problemsOf } from './problems-of.ts';

type Words = Readonly<Record<string, unknown>>;
const build = (...sources: UnitSource[]) => createOrganisation(sources, catalogue);
const idsOf = (organisation: Organisation, unit: string) =>
  organisation.charter(unit, '2026-01-01').stated.map(({ id }) => id);
const entryOf = (organisation: Organisation, unit: string) =>
  organisation.charter(unit, '2026-01-01').stated.find(({ id }) => id === 'local/house');
const withHouse = (unit: string, over: Words = {}, parent?: string) =>
  aStatedUnit(unit, { ...(parent ? { parent } : {}), local: { house: localWords(over) } });

describe('what a rule written as data shows', () => {
  const shown = (scene: Parameters<typeof said>[1], show: Words = { it: 'facts.hr/heads' }) =>
    said({ show, message: { en: '{{it}}', 'zh-CN': '{{it}}' } }, scene)[0]?.data.it;
  const heads = (value: unknown) => shown({ facts: { 'hr/heads': value } });

  test.each<[string, unknown, unknown]>([
    ['a text', 'Li', 'Li'],
    ['a number', 0, 0],
    ['a truth value', false, false],
    ['people, by name', [{ name: 'Li' }, { name: 'Wu' }], ['Li', 'Wu']],
    ['a person, by name', { name: 'Li' }, '"Li"'],
    ['numbers', [1, 2], [1, 2]],
    ['a list with truth, and with nothing, in it', [true, null], ['true', '—']],
    ['what has no name, as data', { grade: 3 }, '{"grade":3}'],
    ['nothing', null, '—'],
    ['what is not there', undefined, '—'],
  ])('%s', (_, value, told) => {
    expect(heads(value)).toEqual(told);
  });
  test('a field of the payload, and a count', () => {
    const scene = { payload: { title: 'roof' }, facts: { 'hr/heads': [1, 2] } };
    expect(shown(scene, { it: 'payload.title' })).toBe('roof');
    expect(shown(scene, { it: { count: { of: 'facts.hr/heads' } } })).toBe(2);
  });
});

describe('a rule written as data', () => {
  test('has the words that were written, and says where it comes from when nothing was', () => {
    const { rule, plugin } = compiled({
      ...{ remedy: { en: 'Vote.', 'zh-CN': '表决。' }, why: { en: 'So.', 'zh-CN': '故。' }, severity: 'warn' },
      clause: { source: { en: 'House', 'zh-CN': '内规' }, article: 4 },
    });
    expect(rule).toMatchObject({
      on: { obligation: 'meeting', events: ['resolve'], duties: undefined },
      messages: { unmet: { en: 'No.', remedy: { 'zh-CN': '表决。' } } },
      why: { en: 'So.' },
      clause: { source: { 'zh-CN': '内规' }, article: '4', confidence: 'local' },
    });
    expect(plugin).toMatch(/^a@[0-9a-f]{12}$/);
    const plain = compiled();
    expect(plain.rule).toMatchObject({
      clause: { source: { en: 'House rules', 'zh-CN': 'House rules' }, article: '—' },
      why: { en: 'It is a rule of a itself.' },
    });
    expect(plain.rule.messages.unmet?.remedy).toBeUndefined();
  });
  test('about some duties names them', () => {
    const on = { obligation: 'meeting', events: 'open', duties: 'party-class' };
    expect(compiled({ on, require: { 'payload.chair': 'm1' } }).rule.on).toEqual({
      ...{ obligation: 'meeting', events: ['open'], duties: ['party-class'] },
    });
  });
  test('declares the facts that it looks at or shows, by whatever part of them, and no other', () => {
    const facts = (over: Words) => Object.keys(compiled(over).rule.facts);
    expect(facts({ require: { 'facts.hr.boss.age': 50 } })).toEqual(['hr.boss']);
    expect(facts({ require: { 'facts.hr.boss.deputy.name': 'Li' } })).toEqual(['hr.boss', 'hr.boss.deputy']);
    expect(facts({ require: { 'payload.carried': true } })).toEqual([]);
    expect(facts({ show: { it: 'facts.hr/heads' } })).toEqual(['hr/heads']);
    expect(facts({ show: { it: { count: { of: 'facts.hr/heads' } } } })).toEqual(['hr/heads']);
    const counted = { of: 'payload.title', where: { 'item.x': { is: { field: 'facts.hr.boss' } } } };
    expect(facts({ require: { 'facts.hr/heads': { is: { count: { ...counted, of: 'facts.hr/heads' } } } } })).toEqual([
      ...['hr.boss', 'hr/heads'],
    ]);
    const days = { from: 'facts.hr.boss.since', to: 'facts.hr/heads', atLeast: 1 };
    expect(facts({ require: { any: [{ not: { workingDays: days } }] } })).toEqual(['hr.boss', 'hr/heads']);
  });
  test('has options of the kind that was written, which those below may only tighten', () => {
    const options = { least: { value: 3, stricter: 'max' }, open: { value: true, stricter: false } };
    const top = withHouse('top', { options });
    const below = (entry: Words) => build(top, aStatedUnit('a', { parent: 'top', entries: [['local/house', entry]] }));
    expect(entryOf(below({ least: 4, open: false }), 'a')?.options).toEqual({ least: 4, open: false });
    expect(entryOf(build(top), 'top')?.options).toEqual({ least: 3, open: true });
    expect(problemsOf(() => below({ least: 2 })).map(({ code }) => code)).toEqual(['OBLIGATO_RULE_LOOSER']);
    expect(problemsOf(() => below({ least: 'two' })).map(({ code }) => code)).toEqual(['OBLIGATO_RULE_OPTION']);
    expect(problemsOf(() => below({ open: 1 })).map(({ code }) => code)).toEqual(['OBLIGATO_RULE_OPTION']);
  });
});

describe('where it holds', () => {
  test('for the unit that writes it and those below, and nobody beside or above', () => {
    const organisation = build(
      aStatedUnit('top'),
      withHouse('a', {}, 'top'),
      aStatedUnit('a/x', { parent: 'a' }),
      aStatedUnit('b', { parent: 'top' }),
    );
    const has = ['top', 'a', 'a/x', 'b'].map((unit) => idsOf(organisation, unit).includes('local/house'));
    expect(has).toEqual([false, true, true, false]);
    const names = ['top', 'a', 'a/x', 'b'].map((unit) => organisation.catalogue(unit).rules.has('local/house'));
    expect(names).toEqual([false, true, true, false]);
  });
  test('a unit below cannot take its name: told with both places', () => {
    expect(problemsOf(() => build(withHouse('top'), withHouse('a', {}, 'top')))).toMatchObject([
      {
        code: 'OBLIGATO_LOCAL_RULE',
        origins: [
          { file: 'a.yaml', line: 500 },
          { file: 'top.yaml', line: 500 },
        ],
      },
    ]);
  });
  test('as severely as it says, or as strictly as can be', () => {
    expect(entryOf(build(withHouse('a', { severity: 'warn' })), 'a')?.severity).toBe('warn');
    expect(entryOf(build(withHouse('a')), 'a')).toMatchObject({
      ...{ severity: 'deny', origins: { severity: { file: 'a.yaml', line: 500 } } },
    });
  });
  test('units beside each other may use one name, each for its own rule', () => {
    const organisation = build(withHouse('a', { severity: 'warn' }), withHouse('b'));
    expect(['a', 'b'].map((unit) => entryOf(organisation, unit)?.severity)).toEqual(['warn', 'deny']);
  });
  test('the unit below may use the rules above beside its own', () => {
    const own = aStatedUnit('a', { parent: 'top', local: { other: localWords() } });
    expect(idsOf(build(withHouse('top'), own), 'a')).toEqual(expect.arrayContaining(['local/house', 'local/other']));
  });
});

describe('its identity', () => {
  const plugin = (over: Words) => compiled(over).plugin;
  test('changes with what it says, and not with how severe it is', () => {
    expect(plugin({ severity: 'warn' })).toBe(plugin({ severity: 'deny' }));
    expect(plugin({ message: { en: 'Never.', 'zh-CN': '否。' } })).not.toBe(plugin({}));
    expect(plugin({ require: { 'payload.carried': false } })).not.toBe(plugin({}));
  });
  test('is kept with a charter, which is the same again without the unit file', () => {
    const charter = build(withHouse('a', { require: { 'facts.hr/heads': { contains: 'Li' } } })).charter(
      'a',
      '2026-01-01',
    );
    const data = JSON.parse(JSON.stringify(charterData(charter)));
    const again = rebuildCharter(data, catalogue);
    expect(again.digest).toBe(charter.digest);
    const entry = again.stated.find(({ id }) => id === 'local/house');
    expect(definitionOf(entry?.rule ?? {})).toMatchObject({ unit: 'a', name: 'house', facts: ['hr/heads'] });
    expect(Object.keys(entry?.rule.facts ?? {})).toEqual(['hr/heads']);
  });
});
