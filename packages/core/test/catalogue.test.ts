import { describe, expect, test } from 'vitest';
import { createCatalogue, createOrganisation, defineFact, meeting } from '../src/index.ts';
import { aDuty } from './a-duty.ts';
import { aPlugin } from './a-plugin.ts';
import { aCheck, aDeadline } from './a-rule.ts';
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
  test('a new version of a duty may be observed beside the old one', () => {
    const plugins = { a: aPlugin({ duty: aDuty() }), b: aPlugin({ duty: aDuty({ bearer: 'superior' }) }) };
    const units = [
      ['a/duty', 'b/duty'],
      ['b/duty', 'a/duty'],
    ].map(([old = '', next = '']) =>
      aUnit('u', { rules: { [old]: { severity: 'deny' }, [next]: { severity: 'observe' } } }),
    );
    for (const unit of units) expect(codes(() => createOrganisation([unit], createCatalogue(plugins)))).toEqual([]);
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
    ['a number', 5, 'is 5, not a rule', 'Make it with defineRule'],
    ['a misspelt kind', { ...aCheck(), kind: 'chek' }, 'has the unknown rule kind "chek"', 'Did you mean "check"?'],
    ['no function', { ...aCheck(), evaluate: undefined }, 'lacks evaluate', 'Make it with defineRule'],
    ['nothing but a kind', { kind: 'duty' }, 'lacks duty, options, defaults, stricter', 'Make it with defineRule'],
    ['options without a schema', { ...aCheck(), options: {} }, 'lacks options["~standard"]', 'Make it with defineRule'],
  ])('a rule that is none: %s', (_, rule, message, hint) => {
    const plugin = { ...aPlugin({}), rules: { broken: rule as never, sound: aCheck() } };
    expect(problemsOf(() => createCatalogue({ a: plugin }))).toEqual([
      {
        code: 'OBLIGATO_PLUGIN_INVALID',
        message: expect.stringContaining(`Rule a/broken of `),
        hint,
        translations: { 'zh-CN': { message: expect.stringContaining('的规则 a/broken'), hint: expect.any(String) } },
      },
    ]);
    expect(problemsOf(() => createCatalogue({ a: plugin }))[0]?.message).toContain(message);
  });
  const text = (en: string, chinese = en) => ({ en, 'zh-CN': chinese });
  const remedied = (remedy: ReturnType<typeof text>) => ({ no: { ...text('no'), remedy } });
  const clause = { source: aText('House'), article: '1', confidence: 'local' } as const;
  test.each<[string, Parameters<typeof aCheck>[0], string]>([
    ['a message in English only', { messages: { no: text('no', '') } }, 'in one language only'],
    ['a message in Chinese only', { messages: { no: text('', '否') } }, 'in one language only'],
    ['other placeholders in the other language', { messages: { no: text('{{a}}', '{{b}}') } }, 'other placeholders'],
    ['a placeholder in one language', { messages: { no: text('{{a}}', '否') } }, 'other placeholders'],
    ['a placeholder in one language of the remedy', { messages: remedied(text('{{a}}', '改')) }, 'other placeholders'],
    ['a reserved message', { messages: { crashed: text('no') } }, '"crashed", a name that is reserved'],
    ['a word of unit files as an option', { defaults: { since: 1 }, stricter: { since: 'max' } }, 'option "since"'],
    ['a word of waivers as an option', { defaults: { reason: 1 }, stricter: { reason: 'max' } }, 'option "reason"'],
    ['an option without a direction', { defaults: { days: 1 } }, 'which way "days" is stricter'],
    ['defaults that its schema refuses', { defaults: { days: 1 }, stricter: { days: 'max' } }, 'schema refuses'],
    ['no article', { clause: { ...clause, article: '' } }, 'has no clause'],
    ['no clause', { clause: undefined as never }, 'has no clause'],
  ])('%s', (_, over, message) => {
    const told = problemsOf(() => createCatalogue({ a: aPlugin({ odd: aCheck(over) }) })).map((each) => each.message);
    expect(told.some((each) => each.includes(message) && each.includes('a/odd of test-plugin@1.0.0'))).toBe(true);
  });
  test.each<[string, Parameters<typeof aCheck>[0]]>([
    ['the same placeholders in another order, or twice', { messages: { no: text('{{a}} {{b}} {{a}}', '{{b}}{{a}}') } }],
    ['a remedy with the same placeholders', { messages: remedied(text('{{a}}', '{{a}}改')) }],
    ['no placeholder at all', { messages: remedied(text('x', '改')) }],
    [
      'a schema that answers later',
      { options: { '~standard': { version: 1, vendor: 'x', validate: async () => ({ issues: [] }) } } as never },
    ],
  ])('but nothing of %s', (_, over) => {
    expect(problemsOf(() => createCatalogue({ a: aPlugin({ sound: aCheck(over) }) }))).toEqual([]);
  });
});

describe('what is installed', () => {
  test('is named by the namespace: rules, and presets with the rules that they name', () => {
    const { rules, presets } = createCatalogue({ p: aPlugin({ rule: aCheck() }, { soft: { rule: 'warn' } }) });
    expect(rules.get('p/rule')).toMatchObject({ id: 'p/rule', plugin: 'test-plugin@1.0.0', builtIn: false });
    expect([...(presets.get('p/soft') ?? [])]).toEqual([['p/rule', 'warn']]);
    expect(rules.get('evaluation/minimum-group')).toMatchObject({ plugin: 'core', builtIn: true });
  });
  test('cannot be called "local", which is for rules that units write', () => {
    expect(codes(() => createCatalogue({ local: aPlugin({}) }))).toEqual(['OBLIGATO_PLUGIN_CONFLICT']);
  });
  test('may bring the very obligation that is there', () => {
    const twice = { ...aPlugin({}), obligations: [meeting] };
    expect(codes(() => createCatalogue({ a: twice, b: twice }))).toEqual([]);
  });
  test('names every rule about an obligation that nobody brought, whatever its kind', () => {
    const on = { obligation: 'parade', events: ['open'], duties: undefined };
    const plugin = aPlugin({
      duty: aDuty({ obligation: 'parade' }),
      late: aDeadline(() => ({}), { on }),
      sound: aDuty(),
    });
    const told = problemsOf(() => createCatalogue({ a: plugin }));
    expect(told.map(({ code, message }) => [code, message.split(' ')[1]])).toEqual([
      ['OBLIGATO_OBLIGATION_UNKNOWN', 'a/duty'],
      ['OBLIGATO_OBLIGATION_UNKNOWN', 'a/late'],
    ]);
  });
});
