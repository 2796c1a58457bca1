import { describe, expect, test } from 'vitest';
import { createCatalogue, createOrganisation, defineFact, meeting } from '../src/index.ts';
import { aDuty } from './a-duty.ts';
import { aPlugin } from './a-plugin.ts';
import { aCheck } from './a-rule.ts';
import { aText } from './a-text.ts';
import { aUnit } from './a-unit.ts';
import { problemsOf } from './problems-of.ts';

const codes = (call: () => unknown) => problemsOf(call).map(({ code }) => code);

describe('installing can never loosen', () => {
  test('no plugin can take the place of a built-in rule', () => {
    const impostor = aPlugin({ 'minimum-group': aCheck() });
    expect(codes(() => createCatalogue({ evaluation: impostor }))).toEqual(['OBLIGATO_PLUGIN_CONFLICT']);
  });
  test('two plugins cannot give one fact two meanings', () => {
    const looking = (value: number) =>
      aPlugin({ rule: aCheck({ facts: { count: defineFact('headcount', () => value) } }) });
    expect(codes(() => createCatalogue({ a: looking(1), b: looking(100) }))).toEqual(['OBLIGATO_PLUGIN_CONFLICT']);
  });
  test('one fact may be looked at by many rules', () => {
    const facts = { count: defineFact('headcount', () => 1) };
    expect(
      codes(() =>
        createCatalogue({ a: aPlugin({ rule: aCheck({ facts }) }), b: aPlugin({ rule: aCheck({ facts }) }) }),
      ),
    ).toEqual([]);
  });
  test('another obligation under a known name is refused', () => {
    const plugin = { ...aPlugin({}), obligations: [{ ...meeting }] };
    expect(codes(() => createCatalogue({ a: plugin }))).toEqual(['OBLIGATO_PLUGIN_CONFLICT']);
  });
  test('two rules that declare one duty otherwise are told apart when a unit takes both', () => {
    const plugins = { a: aPlugin({ duty: aDuty() }), b: aPlugin({ duty: aDuty({ bearer: 'superior' }) }) };
    const both = aUnit('u', { rules: { 'a/duty': { severity: 'deny' }, 'b/duty': { severity: 'deny' } } });
    const one = aUnit('u', { rules: { 'a/duty': { severity: 'deny' } } });
    expect(codes(() => createOrganisation([one], createCatalogue(plugins)))).toEqual([]);
    const [problem] = problemsOf(() => createOrganisation([both], createCatalogue(plugins)));
    expect(problem?.code).toBe('OBLIGATO_DUTY_CONFLICT');
    expect(problem?.message).toContain('a/duty');
    expect(problem?.message).toContain('b/duty');
    expect(problem?.origins?.map(({ line }) => line)).toEqual([11, 21]);
  });
});

describe('a plugin that types could not see is told every fault at once', () => {
  test('options without a direction, no clause, one language, defaults that its schema refuses, an unknown obligation', () => {
    const broken = aCheck({
      on: { obligation: 'parade', events: undefined, duties: undefined },
      defaults: { days: 3 },
      clause: { source: aText(''), article: '', confidence: 'local' },
      messages: { no: { en: 'no', 'zh-CN': '' } },
    });
    expect(codes(() => createCatalogue({ a: aPlugin({ broken }) }))).toEqual([
      'OBLIGATO_PLUGIN_INVALID',
      'OBLIGATO_PLUGIN_INVALID',
      'OBLIGATO_PLUGIN_INVALID',
      'OBLIGATO_PLUGIN_INVALID',
      'OBLIGATO_OBLIGATION_UNKNOWN',
    ]);
  });

  test.each([
    ['a number', 5, 'is 5, and no rule', 'Make it with defineRule'],
    ['a misspelt kind', { ...aCheck(), kind: 'chek' }, 'is of the kind "chek"', 'Did you mean "check"?'],
    ['no function', { ...aCheck(), evaluate: undefined }, 'lacks its evaluate', 'Make it with defineRule'],
    ['nothing but a kind', { kind: 'duty' }, 'lacks its duty, options, defaults, stricter', 'Make it with defineRule'],
    [
      'options without a schema',
      { ...aCheck(), options: {} },
      'lacks its schema of options',
      'Make it with defineRule',
    ],
  ])('a rule that is none: %s', (_, rule, message, hint) => {
    const plugin = { ...aPlugin({}), rules: { broken: rule as never, sound: aCheck() } };
    expect(problemsOf(() => createCatalogue({ a: plugin }))).toEqual([
      { code: 'OBLIGATO_PLUGIN_INVALID', message: expect.stringContaining(`Rule a/broken of `), hint },
    ]);
    expect(problemsOf(() => createCatalogue({ a: plugin }))[0]?.message).toContain(message);
  });
});
