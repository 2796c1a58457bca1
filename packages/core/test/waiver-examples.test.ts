import { describe, expect, test } from 'vitest';
import { createCatalogue, createOrganisation, type UnitSource, waiverProblems } from '../src/index.ts';
import { isWaivedOn } from '../src/internal.ts';
import { aPlugin } from './a-plugin.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { anOptionedRule } from './an-optioned-rule.ts';
import { problemsOf } from './problems-of.ts';

type Words = Readonly<Record<string, unknown>>;
const catalogue = createCatalogue({ p: aPlugin({ rule: anOptionedRule(), other: anOptionedRule() }) });
const build = (...sources: UnitSource[]) => createOrganisation(sources, catalogue);
const strict = {
  ...{ severity: 'deny', days: 5, cap: 8, signed: true, present: ['chair', 'recorder'], allowed: ['a'] },
  ...{ quorum: '2/3', level: 'high' },
};
/** `top` states the words and grants the waivers, of its rule unless said otherwise; `a` is who they are for. */
const family = (words: readonly Words[], waivers: readonly Words[], own: readonly Words[] = []) => [
  aStatedUnit('top', {
    entries: words.map((entry) => ['p/rule', entry]),
    waivers: waivers.map((each) => ({ unit: 'a', rule: 'p/rule', ...each })),
  }),
  aStatedUnit('a', { parent: 'top', entries: own.map((entry) => ['p/rule', entry]) }),
];
const entryOf = (sources: readonly UnitSource[], on = '2026-01-01') =>
  build(...sources)
    .charter('a', on)
    .stated.find(({ id }) => id === 'p/rule');
const standing = (sources: readonly UnitSource[]) => build(...sources).waivers.map(({ isNeeded }) => isNeeded);

describe('a waiver of one value', () => {
  test.each<[string, unknown]>([
    ['severity', 'warn'],
    ['days', 4],
    ['cap', 9],
    ['signed', false],
    ['present', ['chair']],
    ['allowed', ['a', 'b']],
    ['quorum', '1/2'],
    ['level', 'low'],
  ])('%s: that one is loosened, no other, and it says so', (name, value) => {
    const [plain, waived] = [entryOf(family([strict], [])), entryOf(family([strict], [{ [name]: value }]))];
    const of = (entry: typeof plain) => ({ severity: entry?.severity, ...entry?.options }) as Words;
    expect(of(waived)).toEqual({ ...of(plain), [name]: value });
    expect(waived?.waivers).toMatchObject([{ name, value, instead: of(plain)[name], by: 'top' }]);
    expect(waived?.origins[name]).toEqual({ file: 'top.yaml', line: 1001 });
    expect(waived?.owners?.[name]).toBe('top');
  });
  test('holds from its first day to its last', () => {
    const sources = family([strict], [{ days: 1, since: '2026-02-01', until: '2026-03-31' }]);
    const on = ['2026-01-31', '2026-02-01', '2026-03-31', '2026-04-01'];
    expect(on.map((day) => entryOf(sources, day)?.options.days)).toEqual([5, 1, 1, 5]);
  });
  test('is at work on each of its days, both ends included', () => {
    const [statement] = family([], [{ since: '2026-02-01', until: '2026-03-31' }])[0]?.waivers ?? [];
    const on = ['2026-01-31', '2026-02-01', '2026-03-31', '2026-04-01'];
    expect(on.map((day) => statement && isWaivedOn(statement, day))).toEqual([false, true, true, false]);
  });
  test('says nothing of the defaults that it does not name', () => {
    const [plain, waived] = [
      entryOf(family([{ severity: 'deny', days: 5 }], [])),
      entryOf(family([{ severity: 'deny', days: 5 }], [{ days: 4 }])),
    ];
    expect(Object.keys(waived?.origins ?? {})).toEqual(Object.keys(plain?.origins ?? {}));
    expect(waived?.owners).toEqual(plain?.owners);
  });
  test('on days on which it is not at work, leaves the very charter that is handed down', () => {
    const organisation = build(...family([strict], [{ days: 4, since: '2026-02-01' }]));
    expect(organisation.charter('a', '2026-01-01')).toBe(organisation.handedDown('a', '2026-01-01'));
    expect(organisation.charter('a', '2026-02-01')).not.toBe(organisation.handedDown('a', '2026-02-01'));
  });
  test('as strict as what holds is none', () => {
    expect(standing(family([strict], [{ severity: 'deny' }, { days: 5 }, { days: 6 }]))).toEqual([false, false, false]);
  });
  test('beside one of another rule, each is for its own', () => {
    const waivers = [{ days: 1 }, { days: 2, rule: 'p/other' }, { days: 3, rule: 'p/third' }];
    const rules = ['p/rule', 'p/other', 'p/third'];
    const third = createCatalogue({
      p: aPlugin({ rule: anOptionedRule(), other: anOptionedRule(), third: anOptionedRule() }),
    });
    const top = aStatedUnit('top', {
      entries: rules.map((id, index) => [id, { severity: 'deny', days: index === 2 ? 3 : 5 }]),
      waivers: waivers.map((each) => ({ unit: 'a', rule: 'p/rule', ...each })),
    });
    const organisation = createOrganisation([top, aStatedUnit('a', { parent: 'top' })], third);
    const entries = organisation.charter('a', '2026-01-01').stated.filter(({ id }) => id.startsWith('p/'));
    expect(entries.map(({ id, options, waivers: atWork }) => [id, options.days, atWork?.length])).toEqual([
      ['p/other', 2, 1],
      ['p/rule', 1, 1],
      ['p/third', 3, undefined],
    ]);
    expect(organisation.waivers.map(({ isNeeded }) => isNeeded)).toEqual([true, true, false]);
  });
  test('a list is kept in one order', () => {
    expect(entryOf(family([strict], [{ allowed: ['c', 'a'] }]))?.options.allowed).toEqual(['a', 'c']);
  });
  test('leaves another rule of the granter as it is', () => {
    const [top, a] = family([strict], [{ days: 1, rule: 'p/other' }]);
    const both = {
      ...top,
      rules: [...(top?.rules ?? []), ...(top?.rules ?? []).map((each) => ({ ...each, rule: 'p/other' }))],
    };
    const charter = build(both as UnitSource, a as UnitSource).charter('a', '2026-01-01');
    expect(charter.stated.filter(({ id }) => id.startsWith('p/')).map(({ id, options }) => [id, options.days])).toEqual(
      [
        ['p/other', 1],
        ['p/rule', 5],
      ],
    );
  });
});

describe('a waiver that switches a rule off', () => {
  test('leaves what was stated and every default binding whoever switches it on again', () => {
    const sources = (own: readonly Words[]) => family([{ severity: 'deny', days: 5 }], [{ severity: 'off' }], own);
    const entry = entryOf(sources([]));
    expect(entry).toMatchObject({ severity: 'off', options: { days: 5, cap: 10 } });
    expect(entry?.origins).toMatchObject({ severity: { line: 1001 }, days: { line: 10 }, cap: { line: 10 } });
    expect(entry?.owners).toMatchObject({ days: 'top', cap: 'top' });
    const back = { severity: 'warn', until: '2026-12-31' };
    expect(problemsOf(() => build(...sources([{ ...back, cap: 11 }]))).map(({ code }) => code)).toEqual([
      'OBLIGATO_RULE_LOOSER',
    ]);
    expect(entryOf(sources([{ ...back, cap: 9 }]))).toMatchObject({ severity: 'warn', options: { cap: 9, days: 5 } });
  });
  test('and a value of it too, lets go of that value', () => {
    const sources = family([{ severity: 'deny', days: 5 }], [{ severity: 'off', days: 2 }]);
    expect(entryOf(sources)).toMatchObject({ severity: 'off', options: { days: 2 } });
    expect(entryOf(sources)?.waivers?.map(({ name }) => name)).toEqual(['days', 'severity']);
  });
});

describe('two waivers of one value', () => {
  test.each<[string, unknown, unknown, unknown]>([
    ['severity', 'warn', 'observe', 'observe'],
    ['days', 2, 3, 2],
    ['cap', 9, 10, 10],
    ['present', ['chair'], ['recorder'], []],
    ['allowed', ['a', 'b'], ['a', 'c'], ['a', 'b', 'c']],
    ['quorum', '1/2', '1/3', '1/3'],
    ['level', 'middle', 'low', 'low'],
  ])('%s: both are granted, whichever stands first', (name, one, other, both) => {
    for (const values of [
      [one, other],
      [other, one],
    ]) {
      const sources = family(
        [strict],
        values.map((value) => ({ [name]: value })),
      );
      const entry = entryOf(sources);
      expect(name === 'severity' ? entry?.severity : entry?.options[name]).toEqual(both);
      expect(entry?.waivers).toHaveLength(2);
      expect(standing(sources)).toEqual([true, true]);
    }
  });
  test('alike, the first is where the value comes from', () => {
    const entry = entryOf(family([strict], [{ days: 2 }, { days: 2 }, { days: 3 }]));
    expect(entry?.origins.days).toMatchObject({ line: 1001 });
  });
});

describe('what the granter narrowed, or marked for at once', () => {
  const marked = { effective: 'immediately', because: 'audit' };
  test('is loosened as well, and only where it is stricter', () => {
    const narrow = [
      { ...strict, days: 5 },
      { for: { period: 'Q1' }, severity: 'deny', days: 9 },
      { for: { period: 'Q2' }, days: 6, cap: 5 },
      { for: { period: 'Q3' }, cap: 4 },
    ];
    const entry = entryOf(family(narrow, [{ days: 4, severity: 'warn' }]));
    expect(entry?.narrowed?.map(({ severity, options }) => [severity, options])).toEqual(
      expect.arrayContaining([
        ['warn', { days: 4 }],
        [undefined, { days: 4, cap: 5 }],
        [undefined, { cap: 4 }],
      ]),
    );
    expect(entry?.narrowed?.map(({ origins }) => origins.days?.line).sort()).toEqual([1001, 1001, undefined]);
    expect(entry?.waivers?.map(({ name, instead }) => `${name} ${instead}`).sort()).toEqual([
      ...['days 5', 'days 6', 'days 9', 'severity deny', 'severity deny'],
    ]);
  });
  test('is enough for the waiver to be of use', () => {
    const sources = family([{ for: { period: 'Q1' }, severity: 'deny', days: 9 }], [{ days: 4 }]);
    expect(standing(sources)).toEqual([true]);
    expect(entryOf(sources)?.narrowed).toMatchObject([{ severity: 'deny', options: { days: 4 } }]);
  });
  test('is left alone where the waiver is not looser', () => {
    const sources = family([{ for: { period: 'Q1' }, severity: 'deny', days: 4 }], [{ days: 4 }]);
    expect(standing(sources)).toEqual([false]);
    expect(waiverProblems(build(...sources).waivers, '2026-01-01')).toMatchObject([
      { code: 'OBLIGATO_WAIVER_UNNEEDED', origins: [{ line: 1001 }] },
    ]);
  });
  test('does not reach running cycles of the unit more strictly than the waiver lets it', () => {
    const sources = family([{ ...strict, ...marked }], [{ days: 4, severity: 'warn' }]);
    const organisation = build(...sources);
    const immediate = (unit: string) => organisation.charter(unit, '2026-01-01').immediate;
    expect(immediate('a')).toMatchObject([
      { severity: 'warn', options: { days: 4, cap: 8 }, origins: { days: { line: 1001 } } },
    ]);
    expect(immediate('top')).toMatchObject([{ severity: 'deny', options: { days: 5, cap: 8 } }]);
  });
  test('of somebody else stays as it is', () => {
    const root = aStatedUnit('root', {
      entries: [
        ['p/rule', { severity: 'deny', days: 4, ...marked }],
        ['p/rule', { for: { period: 'Q1' }, days: 6 }],
      ],
    });
    const top = aStatedUnit('top', {
      parent: 'root',
      entries: [
        ['p/rule', { days: 7, for: { period: 'H1' }, ...marked }],
        ['p/rule', { days: 5 }],
      ],
      waivers: [{ unit: 'a', rule: 'p/rule', days: 4 }],
    });
    const charter = build(root, top, aStatedUnit('a', { parent: 'top' })).charter('a', '2026-01-01');
    expect(charter.immediate.map(({ unit, options }) => [unit, options.days])).toEqual([
      ['root', 4],
      ['top', 4],
    ]);
    const entry = charter.stated.find(({ id }) => id === 'p/rule');
    expect(entry?.options.days).toBe(4);
    expect(entry?.narrowed?.map(({ unit, options }) => [unit, options.days]).sort()).toEqual([
      ['root', 6],
      ['top', 4],
    ]);
  });
});

describe('what the granter may give away', () => {
  const mid = (words: Words, waiver: Words) => [
    aStatedUnit('chief', { entries: [['p/rule', { severity: 'warn' }]] }),
    aStatedUnit('root', { parent: 'chief', entries: [['p/rule', { days: 4 }]] }),
    aStatedUnit('top', {
      parent: 'root',
      entries: [['p/rule', words]],
      waivers: [{ unit: 'a', rule: 'p/rule', ...waiver }],
    }),
    aStatedUnit('a', { parent: 'top' }),
  ];
  const told = (words: Words, waiver: Words) =>
    problemsOf(() => build(...mid(words, waiver))).map(({ message, hint, origins = [] }) => [
      ...[
        message.replace('"top" cannot waive ', '').replace(' for "a"', ''),
        hint,
        origins.map(({ file, line }) => `${file}:${line}`).join(' '),
      ],
    ]);
  const chiefs = (what: string) => [
    [`${what}: "chief" states it at chief.yaml:10`, 'Ask "chief" to grant it', 'top.yaml:1001 chief.yaml:10'],
  ];
  test('is its own severity, down to the one above', () => {
    expect(entryOf(mid({ severity: 'deny' }, { severity: 'warn' }))?.severity).toBe('warn');
    expect(told({ severity: 'deny' }, { severity: 'observe' })).toEqual(chiefs('p/rule severity'));
  });
  test('is a value that it stated, down to the one above', () => {
    expect(entryOf(mid({ days: 6 }, { days: 4 }))?.options.days).toBe(4);
    expect(told({ days: 6 }, { days: 3 })).toEqual([
      ['p/rule.days: "root" states it at root.yaml:10', 'Ask "root" to grant it', 'top.yaml:1001 root.yaml:10'],
    ]);
  });
  test('is not a default that the unit above switched on', () => {
    expect(told({ days: 6 }, { cap: 11 })).toEqual(chiefs('p/rule.cap'));
    expect(told({ cap: 9 }, { cap: 11 })).toEqual(chiefs('p/rule.cap'));
  });
  test('is a default that it switched on itself', () => {
    expect(entryOf(family([{ severity: 'deny' }], [{ cap: 11 }]))?.options.cap).toBe(11);
  });
  test('is nothing that belongs to an obligation itself', () => {
    const waivers = [{ rule: 'evaluation/minimum-group', severity: 'warn' }];
    expect(problemsOf(() => build(...family([strict], waivers)))).toMatchObject([
      {
        message: expect.stringContaining('belongs to the obligation itself'),
        hint: expect.stringContaining('Nobody can'),
      },
    ]);
  });
  test('of what nobody states is nothing, and no error', () => {
    expect(standing(family([], [{ days: 1 }]))).toEqual([false]);
  });
});

describe('the unit’s own stricter words', () => {
  const until = { until: '2026-12-31' };
  test('overtake a waiver, of one value or of both', () => {
    const names = (own: Words) =>
      entryOf(family([strict], [{ days: 2, severity: 'warn' }], [{ ...own, ...until }]))?.waivers?.map(
        ({ name }) => name,
      );
    expect(names({ days: 5 })).toEqual(['severity']);
    expect(names({ days: 4 })).toEqual(['days', 'severity']);
    expect(names({ severity: 'deny' })).toEqual(['days']);
    expect(names({ severity: 'deny', days: 5 })).toBeUndefined();
  });
});
