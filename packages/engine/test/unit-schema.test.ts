import { createCatalogue, createOrganisation, definePlugin, ObligatoError } from '@obligato/core';
import { localKinds, localWords } from '@obligato/core/internal';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { organBranch } from '../../../plugins/organ-branch/src/index.ts';
import { configSchema, unitSchema } from '../src/files.ts';
import { parseUnit } from '../src/index.ts';

const text = { en: 'x', 'zh-CN': '某' };
const generalMeeting = organBranch.rules['general-meeting'];
const plain = {
  kind: 'check' as const,
  on: { obligation: 'meeting', events: ['open'], duties: undefined },
  clause: { source: text, article: '1', confidence: 'local' as const },
  why: { en: 'Somebody must answer.', 'zh-CN': '须有人负责。' },
  options: z.strictObject({
    days: z.int().min(0).max(30),
    signed: z.boolean(),
    level: z.enum(['low', 'high']),
    who: z.array(z.string()),
  }),
  defaults: { days: 3, signed: false, level: 'low', who: [] },
  stricter: { days: 'max' as const, signed: 'true' as const, level: { order: ['low', 'high'] }, who: 'union' as const },
  messages: {},
  facts: {},
  evaluate: () => [],
};
const p = definePlugin({
  name: 'p',
  version: '1.0.0',
  title: text,
  rules: { rule: plain },
  presets: { all: { rule: 'deny' } },
});
const tagged =
  generalMeeting?.kind === 'duty'
    ? { ...generalMeeting, duty: { ...generalMeeting.duty, tags: ['core'] } }
    : generalMeeting;
const organ = { ...organBranch, rules: { ...organBranch.rules, ...(tagged ? { 'general-meeting': tagged } : {}) } };
const catalogue = createCatalogue({ p, organ });
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
const validates = ajv.compile(unitSchema(catalogue));

/** What the reader says of one file. What is wrong between entries, or with other files, is no business of a schema. */
const between = new Set([
  'OBLIGATO_RULE_LOOSER',
  'OBLIGATO_WAIVER_OWNER',
  'OBLIGATO_UNIT_UNKNOWN',
  'OBLIGATO_UNIT_PARENT',
]);
function problemsOf(yaml: string): readonly string[] {
  try {
    createOrganisation([parseUnit(yaml)], catalogue);
    return [];
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    return error.problems.filter(({ code }) => !between.has(code)).map(({ code, message }) => `${code} ${message}`);
  }
}
const agree = (file: unknown) => {
  const yaml = stringify(file);
  const problems = problemsOf(yaml);
  const isValid = validates(parse(yaml));
  const found = {
    yaml,
    problems,
    errors: (validates.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
  };
  expect({ ...found, isValid }).toMatchObject({ isValid: problems.length === 0 });
  return isValid;
};

const sometimesBad = <T>(good: fc.Arbitrary<T>, ...bad: readonly unknown[]) =>
  fc.oneof({ weight: 12, arbitrary: good as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: fc.constantFrom(...bad) });
const day = sometimesBad(
  fc.constantFrom('2026-01-01', '2026-02-28', '2028-02-29', '2149-12-31'),
  '2026-02-30',
  '2027-02-29',
  '1969-12-31',
  'soon',
  5,
  '2026-13-01',
  '2026-04-31',
);
const severity = sometimesBad(fc.constantFrom('off', 'observe', 'warn', 'deny'), 'denied', 3, null, true);
const period = sometimesBad(
  fc.constantFrom('Q1', 'H2', '2026-Q3', '2026-03', '03', 'march', 3, 12, 2026, '2026'),
  'Q5',
  0,
  13,
  'mars',
  '2026-13',
  true,
  1.5,
  null,
);
const orList = <T>(item: fc.Arbitrary<T>) => fc.oneof(item, fc.array(item, { maxLength: 2 }));
const selector = sometimesBad(
  fc.record(
    {
      duty: orList(sometimesBad(fc.constant('general-meeting'), 'General meeting', 3)),
      tag: orList(sometimesBad(fc.constant('core'), 'cor', null)),
      period: orList(period),
      duties: sometimesBad(fc.constant(undefined), 'x'),
    },
    { requiredKeys: [] },
  ),
  'Q1',
  null,
  [],
);
const values = {
  days: sometimesBad(fc.integer({ min: 0, max: 30 }), -1, 31, '3', 2.5, null),
  signed: sometimesBad(fc.boolean(), 'yes', 1),
  level: sometimesBad(fc.constantFrom('low', 'high'), 'middle'),
  who: sometimesBad(fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }), 'a', [1]),
};
const words = sometimesBad(fc.constantFrom('rule 3', 7), '', true, ['x'], {});
const isWritten = ([, value]: [string, unknown]) => value !== undefined;
const written = (record: object) => Object.fromEntries(Object.entries(record).filter(isWritten));
const entry = fc
  .record(
    {
      ...values,
      severity,
      since: sometimesBad(fc.constant('2026-01-01'), 'x'),
      until: day,
      for: selector,
      clause: words,
      dais: sometimesBad(fc.constant(undefined), 3),
    },
    { requiredKeys: [] },
  )
  .chain((one) =>
    fc.constantFrom<object>(
      one,
      one,
      one,
      { ...one, effective: 'immediately', because: 'x' },
      { ...one, because: 'x' },
      { ...one, effective: 'at once', because: 'y' },
    ),
  )
  .map(written)
  // A first day after the last one is between two fields.
  .map((one) =>
    'since' in one && 'until' in one && String(one.until) < '2026-01-02' ? { ...one, until: '2026-12-31' } : one,
  );
const stated = fc.oneof(severity, entry, fc.array(fc.oneof(severity, entry), { maxLength: 2 }));
const waiver = sometimesBad(
  fc
    .record(
      {
        unit: words,
        rule: sometimesBad(fc.constant('p/rule'), 'p/rul'),
        until: day,
        reason: words,
        grantedBy: words,
        severity,
        days: values.days,
        level: values.level,
      },
      { requiredKeys: ['unit', 'rule', 'until', 'reason'] },
    )
    .map(written),
  'x',
  null,
  [],
);
const file = fc
  .record(
    {
      unit: sometimesBad(
        fc.constantFrom('bureau', 'bureau/levy-1', '2023'),
        'Bureau',
        'a//b',
        'a/constructor',
        '',
        5,
        null,
      ),
      title: sometimesBad(fc.constant('Bureau'), '', 3),
      extends: sometimesBad(orList(fc.constantFrom('p/all')), 'p/al', ['x'], null, 3),
      rules: sometimesBad(
        fc
          .record({ 'p/rule': stated, 'p/rul': sometimesBad(fc.constant(undefined), 'deny') }, { requiredKeys: [] })
          .map(written),
        null,
        'deny',
        ['deny'],
      ),
      waivers: sometimesBad(fc.array(waiver, { maxLength: 2 }), null, {}, 'x'),
      rule: sometimesBad(fc.constant(undefined), 'deny'),
    },
    { requiredKeys: ['unit'] },
  )
  .map(written);

describe('the schema of unit files and their reader', () => {
  test('accept and refuse the same files', () => {
    let [good, bad] = [0, 0];
    fc.assert(
      fc.property(file, (content) => {
        // Whether a waiver is sound is asked under its own unit, which only a second file describes.
        if (agree(content)) good++;
        else bad++;
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(good, bad)).toBeGreaterThan(300);
  });

  const rooms = {
    on: { obligation: 'meeting', events: ['notify'] },
    require: { 'payload.place': { in: ['305', 'hall'] } },
    message: { en: 'No room {{place}}.', 'zh-CN': '没有{{place}}。' },
    show: { place: 'payload.place' },
    clause: 'House rules',
    severity: 'warn',
  };
  const { require: _, ...unsaid } = rooms;
  test.each<[string, unknown]>([
    ['itself', rooms],
    [
      'all and any',
      { ...rooms, require: { all: [{ 'payload.place': 'hall' }, { any: [{ 'event.time': { atLeast: '08:00' } }] }] } },
    ],
    ['a list of conditions', { ...rooms, require: [{ 'payload.place': 'hall' }] }],
    ['a count', { ...rooms, require: { count: { of: 'payload.agenda', atLeast: 1 } } }],
    [
      'a count with a filter',
      {
        ...rooms,
        on: { obligation: 'meeting', events: 'open' },
        show: {},
        message: { en: 'x', 'zh-CN': '某' },
        require: {
          count: {
            of: 'payload.attendance',
            where: { 'item.present': true },
            atLeast: { count: { of: 'payload.attendance' } },
          },
        },
      },
    ],
    ['working days', { ...rooms, require: { workingDays: { from: 'event.on', to: 'payload.heldOn', atLeast: 3 } } }],
    ['an option', { ...rooms, options: { least: { value: 3, stricter: 'max' } } }],
    ['a truth value as option', { ...rooms, options: { strict: { value: true, stricter: true } } }],
    ['when', { ...unsaid, when: { 'payload.place': 'cellar' } }],
    [
      'why, remedy and source',
      {
        ...rooms,
        why: rooms.message.en ? { en: 'x', 'zh-CN': '某' } : {},
        remedy: { en: 'x', 'zh-CN': '某' },
        clause: { source: 'x', article: 4 },
      },
    ],
    ['no condition', unsaid],
    ['both sides', { ...rooms, when: { 'payload.place': 'cellar' } }],
    ['an empty condition', { ...rooms, require: {} }],
    ['an empty list', { ...rooms, require: [] }],
    ['an unknown test', { ...rooms, require: { 'payload.place': { inn: ['hall'] } } }],
    ['an unknown root', { ...rooms, require: { 'paylod.place': 'hall' } }],
    ['exists with a text', { ...rooms, require: { 'payload.place': { exists: 'yes' } } }],
    ['a count of nothing', { ...rooms, require: { count: { atLeast: 3 } } }],
    ['a count that asks nothing', { ...rooms, require: { count: { of: 'payload.agenda' } } }],
    ['one language', { ...rooms, remedy: { en: 'x' } }],
    ['one text for every language', { ...rooms, message: 'No room {{place}}.', remedy: 'Another.', why: 'So.' }],
    ['no clause', { ...rooms, clause: undefined }],
    ['an unknown event', { ...rooms, on: { obligation: 'meeting', events: ['notfy'] } }],
    ['an event of another obligation', { ...rooms, on: { obligation: 'meeting', events: ['inspect'] } }],
    ['an unknown severity', { ...rooms, severity: 'denied' }],
    ['an option the wrong way', { ...rooms, options: { least: { value: 3, stricter: 'union' } } }],
    ['a text as option', { ...rooms, options: { least: { value: 'x', stricter: 'max' } } }],
    ['an unknown word', { ...rooms, sevrity: 'warn' }],
    ['nothing', null],
  ])('agree on a local rule with %s', (_, rule) => {
    agree({ unit: 'bureau', local: { rooms: rule === null ? null : written(rule as object) } });
  });

  const on = { obligation: 'report', events: 'submit', duties: 'review' };
  const review = { duty: 'Review', obligation: 'report', cadence: 'quarterly', clause: 'Policy' };
  const deadline = { deadline: { days: 5, before: 'cycle.period.to' }, on, clause: 'Policy' };
  const remind = { remind: { to: 'secretary', days: 5, before: 'deadline' }, on, clause: 'Policy' };
  test.each<[string, object]>([
    ['a duty', { ...review, why: 'So.', severity: 'warn', owedBy: 'each-member', parameters: { to: 'branch' } }],
    ['a duty in two languages', { ...review, duty: { en: 'Review', 'zh-CN': '复核' } }],
    [
      'a duty that depends on a fact',
      { ...review, when: { 'facts.roster/people': { atLeast: 3 } }, message: 'Too few.', daysEarly: 3, roll: 'next' },
    ],
    ['an occasional duty', { ...review, cadence: 'occasional', withinWorkingDays: 5 }],
    ['an unknown cadence', { ...review, cadence: 'quartely' }],
    ['an unknown obligation', { ...review, obligation: 'reprot' }],
    ['an unknown bearer', { ...review, owedBy: 'each' }],
    ['what passes on', { ...review, atEnd: 'passes-on' }],
    ['what neither passes on nor lapses', { ...review, atEnd: 'stays' }],
    ['whoever holds a role', { ...review, owedBy: { each: 'secretary' } }],
    ['holders of no role', { ...review, owedBy: { each: '' } }],
    ['holders, and another word', { ...review, owedBy: { each: 'clerk', of: 'unit' } }],
    ['holders without their role', { ...review, owedBy: 'each-holder' }],
    ['a parameter that is refused', { ...review, parameters: { to: 'nobody' } }],
    ['a message that nobody would see', { ...review, message: 'Never.' }],
    ['working days of what recurs', { ...review, withinWorkingDays: 5 }],
    [
      'a condition of what an occasion raises',
      { ...review, cadence: 'occasional', when: { 'facts.roster/people': 3 } },
    ],
    ['a duty without a cadence', { ...review, cadence: undefined }],
    ['a duty that rolls nowhere', { ...review, roll: 'up' }],
    ['a duty with a word of a check', { ...review, require: { 'facts.roster/people': 3 } }],
    ['a duty with a deadline', { ...review, deadline: deadline.deadline }],
    ['a deadline', { ...deadline, roll: 'previous', when: { 'cycle.owedBy': 'unit' } }],
    [
      'a deadline after an event',
      { ...deadline, on: { ...on, events: 'receive' }, deadline: { workingDays: 5, after: 'submit' } },
    ],
    ['a deadline of negative days', { ...deadline, deadline: { days: -5, before: 'cycle.period.to' } }],
    ['a deadline of half a day', { ...deadline, deadline: { days: 1.5, before: 'cycle.period.to' } }],
    ['a deadline on both sides', { ...deadline, deadline: { days: 5, before: 'hear', after: 'hear' } }],
    ['a deadline of two counts', { ...deadline, deadline: { days: 5, workingDays: 5, before: 'hear' } }],
    ['a deadline from nothing', { ...deadline, deadline: { days: 5 } }],
    ['a deadline from an unknown event', { ...deadline, deadline: { days: 5, after: 'haer' } }],
    ['a reminder', { ...remind, message: 'Soon: {{notAfter}}.' }],
    [
      'an escalation',
      { escalate: { to: 'leader', of: 'superior', workingDays: 2, after: 'deadline' }, on, clause: 'Policy' },
    ],
    ['a reminder and an escalation', { ...remind, escalate: remind.remind }],
    ['a reminder to nobody', { ...remind, remind: { days: 5, before: 'deadline' } }],
    ['a reminder of something else', { ...remind, remind: { to: 'secretary', days: 5, before: 'submit' } }],
    ['a reminder to whose secretary', { ...remind, remind: { ...remind.remind, of: 'nobody' } }],
    ['a reminder without a day', { ...remind, remind: { to: 'secretary' } }],
    ['a reminder of nothing', { ...remind, on: undefined }],
  ])('agree on %s', (_, rule) => {
    const own = Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined));
    agree({ unit: 'bureau', local: { review, own } });
  });

  test('agree on duties, deadlines and reminders, whatever stands in the place of a word', () => {
    const plain = fc.constantFrom<unknown>('', 'x', 5, -1, 1.5, true, null, [], {}, ['x'], 'off', 'none', 'yearly');
    const spans = fc.record(
      {
        days: fc.constantFrom<unknown>(0, 5, 366, 367, -1, 'x', null),
        workingDays: fc.constantFrom<unknown>(1, 2.5, {}),
        before: fc.constantFrom<unknown>('deadline', 'hear', 'cycle.period.to', 'nothing', 5),
        after: fc.constantFrom<unknown>('deadline', 'draft', 'x', null),
        to: fc.constantFrom<unknown>('secretary', 'safety-officer', '', 5, null),
        of: fc.constantFrom<unknown>('unit', 'superior', 'x', 5),
      },
      { requiredKeys: [] },
    );
    const texts = fc.record({ en: plain, 'zh-CN': plain }, { requiredKeys: [] });
    const value = fc.oneof(plain, spans, texts);
    const words = localKinds.flatMap((kind) => Object.keys(localWords[kind].words));
    // What a duty, a condition or a field is called, other files and other words decide.
    const replaced = words.filter((word) => !['when', 'require', 'show', 'on', 'message', 'remedy'].includes(word));
    const over = fc.dictionary(fc.constantFrom(...replaced), value, { minKeys: 1, maxKeys: 2 });
    fc.assert(
      fc.property(fc.constantFrom(review, deadline, remind), over, (of, words) => {
        agree({ unit: 'bureau', local: { review, own: { ...of, ...words } } });
      }),
      { numRuns: 1500 },
    );
  });

  test('agree on what is entered for a rule of the file itself', () => {
    agree({ unit: 'bureau', local: { rooms }, rules: { 'local/rooms': 'deny' } });
  });

  test('every rule is described by why it exists and where it comes from', () => {
    const { $defs } = unitSchema(catalogue, 'zh-CN') as { $defs: Record<string, { description?: string }> };
    expect($defs['rule:p:rule']?.description).toBe('须有人负责。\n某, 1 (local) · p/rule, p@1.0.0');
    for (const id of catalogue.rules.keys()) expect($defs[`rule:${id.replaceAll('/', ':')}`]?.description).toBeTruthy();
  });
});

test('in Chinese every word of the two schemas is Chinese', () => {
  const descriptions = (value: unknown): readonly string[] => {
    if (typeof value !== 'object' || value === null) return [];
    const { description } = value as { description?: unknown };
    return [...(typeof description === 'string' ? [description] : []), ...Object.values(value).flatMap(descriptions)];
  };
  const all = [unitSchema(catalogue, 'zh-CN'), configSchema('zh-CN')].flatMap(descriptions);
  const isForeign = (words: string) => !/\p{Script=Han}/u.test(words) && words !== 'YYYY-MM-DD';
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter(isForeign)).toEqual([]);
});

test('the schema of obligato.yaml knows its fields', () => {
  const validatesConfig = ajv.compile(configSchema());
  expect(validatesConfig({ zone: 'Asia/Shanghai', units: 'units', plugins: { organ: '@obligato/organ-branch' } })).toBe(
    true,
  );
  for (const bad of [{ zones: 'x' }, { units: 3 }, { plugins: ['x'] }, { plugins: { organ: 3 } }, { data: '' }]) {
    expect(validatesConfig(bad)).toBe(false);
  }
});

test.each<[string, unknown, unknown]>([
  ['a listed day that there is', ['03-31'], undefined],
  ['a day that some years lack', ['02-29'], undefined],
  ['a word in the place of a day', ['x'], undefined],
  ['a day twice', ['03-31', '03-31'], undefined],
  ['a season', undefined, ['10-01', '12-31']],
  ['half a season', undefined, ['10-01']],
  ['a season of three days', undefined, ['10-01', '11-01', '12-31']],
  ['no season', undefined, []],
])('the schema and the reader agree on %s', (_, days, between) => {
  const duty = { duty: 'Review', obligation: 'report', cadence: 'yearly', clause: 'Policy' };
  const own = { ...duty, ...(days ? { days } : {}), ...(between ? { between } : {}) };
  agree({ unit: 'bureau', local: { own } });
});
