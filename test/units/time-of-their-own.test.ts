/** Years that begin when an organisation's do, and duties that recur in another rhythm than the calendar's (C5). */
import { cnCalendar } from '@obligato/cn-calendar';
import { addDays } from '@obligato/core';
import {
  createDomain,
  createEngine,
  MemoryStore,
  parseUnit,
  type RosterRow,
  replay,
  type UnitSource,
  VirtualClock,
} from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';
import { describe, expect, test } from 'vitest';

const plugins = { organ: organBranch, calendar: cnCalendar };
const year = { from: '2026-01-01', to: '2026-12-31' };
const file = (unit: string, ...lines: readonly string[]) =>
  parseUnit([`unit: ${unit}`, ...lines].join('\n'), `${unit}.yaml`);
const person = (member: string, over: Partial<RosterRow> = {}): RosterRow => ({
  ...{ member, name: member, standing: 'full', from: '2024-01-01', roles: [] },
  ...over,
});
const roster = [person('a1', { roles: ['secretary'] }), person('a2'), person('a3')];

async function open(units: readonly UnitSource[], today = '2026-01-05') {
  const store = new MemoryStore();
  const clock = new VirtualClock(`${today}T09:00:00+08:00`);
  return { store, clock, engine: await createEngine({ units, plugins, clock, store }) };
}

/** The ids of one duty's cycles that planning makes of a unit, without what they have in common. */
async function periodsOf(duty: string, lines: readonly string[], days = year) {
  const { engine } = await open([file('firm', ...lines)], days.from);
  await engine.setRoster('firm', roster);
  const plans = await engine.plan(days);
  const start = `firm/${duty}/`;
  return plans
    .flatMap(({ created }) => created)
    .filter((id) => id.startsWith(start))
    .map((id) => id.slice(start.length));
}
const meets = (...options: readonly string[]) => [
  'rules:',
  '  organ/general-meeting:',
  ...['severity: deny', ...options].map((each) => `    ${each}`),
];
const april = ['year: { begins: "04-01" }'];

describe('C5: a rhythm of its own', () => {
  test('every week', async () => {
    const weeks = await periodsOf('general-meeting', meets('cadence: weekly'));
    expect(weeks).toHaveLength(53);
    expect([weeks[0], weeks[13], weeks.at(-1)]).toEqual(['2026-W01', '2026-W14', '2026-W53']);
  });
  test('every two months, twice a month, every fortnight and every two years', async () => {
    expect(await periodsOf('general-meeting', meets('cadence: every-2-months'))).toEqual(
      ['01-to-02', '03-to-04', '05-to-06', '07-to-08', '09-to-10', '11-to-12'].map((months) => `2026-${months}`),
    );
    expect((await periodsOf('general-meeting', meets('cadence: twice-monthly'))).slice(2, 4)).toEqual([
      '2026-02-01-to-15',
      '2026-02-16-to-28',
    ]);
    expect(await periodsOf('general-meeting', meets('cadence: fortnightly'))).toHaveLength(27);
    expect(await periodsOf('general-meeting', meets('cadence: every-24-months'))).toEqual(['2026-01-to-2027-12']);
  });
  test('on days that are listed, each period up to its day', async () => {
    const days = await periodsOf('general-meeting', meets('cadence: on-days', 'days: ["03-15", "09-15"]'));
    expect(days).toEqual(['2026-03-15', '2026-09-15', '2027-03-15']);
  });
  test('a unit below may list days besides what the unit above asks for, and they divide its periods', async () => {
    const above = file('firm', ...meets('cadence: half-yearly'));
    const below = file('firm/sales', 'parent: firm', 'rules:', '  organ/general-meeting: { days: ["03-31"] }');
    const { engine } = await open([above, below]);
    await engine.setRoster('firm/sales', roster);
    const [plan] = await engine.plan(year, ['firm/sales']);
    expect(plan?.created).toEqual(
      ['2026-03-31', '2026-06-30', '2026-12-31'].map((day) => `firm/sales/general-meeting/${day}`),
    );
  });
  test('a unit may recur more often, and not less', async () => {
    const above = file('firm', ...meets('cadence: monthly'));
    const below = (cadence: string) =>
      file('firm/sales', 'parent: firm', 'rules:', `  organ/general-meeting: { cadence: ${cadence} }`);
    for (const often of ['weekly', 'fortnightly', 'twice-monthly'])
      await expect(open([above, below(often)])).resolves.toBeDefined();
    for (const rare of ['every-2-months', 'quarterly', 'on-days', 'every-36-months'])
      await expect(open([above, below(rare)])).rejects.toThrow('is looser than "monthly"');
  });
});

test('C5: what was planned in another rhythm lapses, and the reason is not that the duty is gone', async () => {
  const { engine, store, clock } = await open([file('firm', ...meets('cadence: quarterly'))]);
  await engine.setRoster('firm', roster);
  await engine.plan(year);
  const monthly = await createEngine({ units: [file('firm', ...meets('cadence: monthly'))], plugins, clock, store });
  const [plan] = await monthly.plan(year);
  expect(plan?.created).toHaveLength(12);
  expect(plan?.lapsed.map(({ because }) => because.en)).toEqual(
    Array.from({ length: 4 }, () => 'The duty is owed in other periods now.'),
  );
  const gone = await createEngine({ units: [file('firm')], plugins, clock, store });
  const [none] = await gone.plan(year);
  expect(new Set(none?.lapsed.map(({ because }) => because.en))).toEqual(
    new Set(['No rule declares this duty any more.']),
  );
});

describe('C5: a year that begins in April', () => {
  test('counts years, halves and quarters; months stay the calendar’s', async () => {
    const ids = async (cadence: string) => periodsOf('general-meeting', [...april, ...meets(`cadence: ${cadence}`)]);
    expect(await ids('yearly')).toEqual(['FY2025', 'FY2026']);
    expect(await ids('half-yearly')).toEqual(['FY2025-H2', 'FY2026-H1', 'FY2026-H2']);
    expect(await ids('quarterly')).toEqual(['FY2025-Q4', 'FY2026-Q1', 'FY2026-Q2', 'FY2026-Q3']);
    expect((await ids('monthly'))[0]).toBe('2026-01');
  });
  test('is called by its last day where somebody says so', async () => {
    const lines = ['year: { begins: "10-01", named: last }', ...meets('cadence: quarterly')];
    expect(await periodsOf('general-meeting', lines)).toEqual(['FY2026-Q2', 'FY2026-Q3', 'FY2026-Q4', 'FY2027-Q1']);
  });
  test('is handed down, by the organisation too, and a unit below may have the calendar’s', () => {
    const units = [
      file('firm', ...meets()),
      file('firm/a', 'parent: firm'),
      file('firm/b', 'parent: firm', 'year: { begins: "01-01" }'),
    ];
    const stated = { value: { begins: '04-01', named: 'first' }, origin: { file: 'obligato.yaml', line: 2 } } as const;
    const { organisation } = createDomain({ units, plugins, year: stated });
    const begins = [...organisation.units.keys()].map((unit) => organisation.charter(unit, '2026-05-01').year.begins);
    expect(begins).toEqual(['04-01', '04-01', '01-01']);
  });
  test('planning again changes nothing, and what is heard in it is judged, folded and replayed', async () => {
    const units = [file('firm', ...april, ...meets('cadence: quarterly'))];
    const { engine, clock, store } = await open(units, '2026-04-02');
    await engine.setRoster('firm', roster);
    await engine.plan(year);
    expect(
      (await engine.plan(year)).flatMap(({ created, lapsed, reinstated }) => [created, lapsed, reinstated].flat()),
    ).toEqual([]);
    const cycle = 'firm/general-meeting/FY2026-Q1';
    await engine.attempt({
      cycle,
      event: 'notify',
      payload: { heldOn: '2026-04-20', place: '301', agenda: ['accounts'] },
    });
    clock.set('2026-04-20T09:00:00+08:00');
    const { outcome } = await engine.attempt({
      cycle,
      event: 'open',
      payload: { attendance: roster.map(({ member }) => ({ member, present: true })), chair: 'a1' },
    });
    expect(outcome).toBe('accepted');
    clock.set('2026-07-03T09:00:00+08:00');
    await engine.tick();
    const { changed, judged } = await replay({ store, domain: engine.domain });
    expect([changed, judged > 1]).toEqual([[], true]);
  });
  test('is what a quarter without its year means in a selector; a month is the calendar’s', () => {
    const lines = [...april, 'rules:', '  organ/general-meeting: deny', '  organ/notice:'];
    const notice = (...each: readonly string[]) => [
      ...lines,
      '    - severity: deny',
      '      workingDays: 3',
      ...each.flatMap((selector, at) => [`    - for: { period: ${selector} }`, `      workingDays: ${5 + at}`]),
    ];
    const { organisation } = createDomain({ units: [file('firm', ...notice('Q1', '"2027-02"'))], plugins });
    const charter = organisation.charter('firm', '2026-05-01');
    const asked = (id: string, from: string, to: string) =>
      charter
        .applicableRules({ obligation: 'meeting', duty: 'general-meeting', period: { id, from, to } }, 'open')
        .checks.find((rule) => rule.id === 'organ/notice')?.options.workingDays;
    expect(asked('FY2026-Q1', '2026-04-01', '2026-06-30')).toBe(5);
    expect(asked('2026-05', '2026-05-01', '2026-05-31')).toBe(5);
    expect(asked('FY2026-Q4', '2027-01-01', '2027-03-31')).toBe(3);
    expect(asked('2027-02', '2027-02-01', '2027-02-28')).toBe(6);
    expect(asked('2027-W06', '2027-02-08', '2027-02-14')).toBe(6);
    expect(asked('2026-02', '2026-02-01', '2026-02-28')).toBe(3);
  });
});

test('C5: a year that begins on another day from now on names the same days anew, and what was begun in them is owed once', async () => {
  const { engine, store, clock } = await open([file('firm', ...meets('cadence: quarterly'))]);
  await engine.setRoster('firm', roster);
  await engine.plan(year);
  const cycle = 'firm/general-meeting/2026-Q1';
  await engine.attempt({
    cycle,
    event: 'notify',
    payload: { heldOn: '2026-03-20', place: '301', agenda: ['accounts'] },
  });
  const units = [file('firm', ...april, ...meets('cadence: quarterly'))];
  const fiscal = await createEngine({ units, plugins, clock, store });
  const [plan] = await fiscal.plan(year);
  expect(plan?.created).toEqual(['FY2026-Q1', 'FY2026-Q2', 'FY2026-Q3'].map((id) => `firm/general-meeting/${id}`));
  expect(plan?.lapsed.map((each) => each.cycle)).toEqual(
    ['Q2', 'Q3', 'Q4'].map((id) => `firm/general-meeting/2026-${id}`),
  );
  expect((await fiscal.plan(year))[0]).toMatchObject({ created: [], lapsed: [], reinstated: [] });
});

describe('C5: a year that is put right, so that its names stand for other days', () => {
  const both = { from: '2026-04-01', to: '2028-03-31' };
  const of = (years: string, ...lines: readonly string[]) => [file('firm', `year: ${years}`, ...lines)];
  const quarterly = meets('cadence: quarterly');

  /** Planned and begun under the one, planned under the other: what is owed then. */
  async function putRight(before: string, after: string) {
    const { engine, store, clock } = await open(of(before, ...quarterly), '2026-04-02');
    await engine.setRoster('firm', roster);
    await engine.plan(both);
    const [begun] = [...(await store.unit('firm')).cycles.values()].sort((a, b) =>
      a.period.from < b.period.from ? -1 : 1,
    );
    const { outcome } = await engine.attempt({
      cycle: begun?.id ?? '',
      event: 'notify',
      payload: { heldOn: '2026-04-20', place: '301', agenda: ['accounts'] },
    });
    expect(outcome).toBe('accepted');
    const other = await createEngine({ units: of(after, ...quarterly), plugins, clock, store });
    const [first] = await other.plan(both);
    const [again] = await other.plan(both);
    expect(again).toMatchObject({ created: [], lapsed: [], reinstated: [] });
    const owed = [...(await store.unit('firm')).cycles.values()].filter(({ state }) => state.value !== 'lapsed');
    return { first, owed, begun: begun?.id, engine: other, store, clock };
  }

  test.each([
    ['{ begins: "04-01", named: last }', '{ begins: "04-01", named: first }'],
    ['{ begins: "04-01", named: first }', '{ begins: "04-01", named: last }'],
    ['{ begins: "04-01" }', '{ begins: "07-01" }'],
    ['{ begins: "07-01" }', '{ begins: "04-01" }'],
    ['{ begins: "04-06" }', '{ begins: "04-01" }'],
  ])('%s → %s: every day is owed once', async (before, after) => {
    const { owed } = await putRight(before, after);
    const days = owed
      .filter(({ duty }) => duty === 'general-meeting')
      .map(({ period: { from, to } }) => ({ from, to }))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    expect(days.length).toBeGreaterThanOrEqual(8);
    const isOwed = (day: string) => days.filter(({ from, to }) => from <= day && day <= to).length;
    // What was begun lies across two of the new ones where they begin on other days.
    const [begun, ...rest] = days;
    for (let day = both.from; day <= both.to; day = addDays(day, 1))
      expect([day, isOwed(day)]).toEqual([day, begun && day <= begun.to && rest.some((r) => r.from <= day) ? 2 : 1]);
  });

  test('what takes names in use is called by its days, can be done, and replays', async () => {
    const { owed, begun, engine, store, clock } = await putRight(
      '{ begins: "04-01", named: last }',
      '{ begins: "04-01", named: first }',
    );
    expect(begun).toBe('firm/general-meeting/FY2027-Q1');
    const there = owed.filter(({ duty }) => duty === 'general-meeting').map(({ period }) => period.id);
    expect(there).toContain('2027-04-01-to-06-30');
    clock.set('2027-04-02T09:00:00+08:00');
    const cycle = 'firm/general-meeting/2027-04-01-to-06-30';
    const notice = { heldOn: '2027-04-20', place: '301', agenda: ['accounts'] };
    expect((await engine.attempt({ cycle, event: 'notify', payload: notice })).outcome).toBe('accepted');
    clock.set('2027-08-01T09:00:00+08:00');
    await engine.tick();
    const { changed, judged } = await replay({ store, domain: engine.domain });
    expect([changed, judged > 2]).toEqual([[], true]);
  });
});

describe('what was missed stays missed', () => {
  const quarterly = meets('cadence: quarterly');
  const changes: readonly (readonly [string, () => readonly UnitSource[]])[] = [
    ['the unit ended', () => [file('firm', 'until: 2026-08-10', ...quarterly)]],
    ['the year begins on another day', () => [file('firm', 'year: { begins: "02-01" }', ...quarterly)]],
    ['the rhythm is another one', () => [file('firm', ...meets('cadence: monthly'))]],
    ['the duty is owed no more', () => [file('firm')]],
  ];
  test.each(changes)(
    '%s: planning and then the clock leaves what the clock and then planning leaves',
    async (_, units) => {
      const left = async (first: 'tick' | 'plan') => {
        const { engine, store, clock } = await open([file('firm', ...quarterly)]);
        await engine.setRoster('firm', roster);
        await engine.plan(year);
        clock.set('2026-08-20T09:00:00+08:00');
        if (first === 'tick') await engine.tick();
        const changed = await createEngine({ units: units(), plugins, clock, store });
        await changed.plan(year);
        await changed.tick();
        await changed.plan(year);
        const { cycles } = await store.unit('firm');
        return Object.fromEntries([...cycles.values()].map(({ id, state }) => [id, state.value]).sort());
      };
      const [one, other] = [await left('tick'), await left('plan')];
      expect(one).toEqual(other);
      expect(one).toMatchObject({
        'firm/general-meeting/2026-Q1': 'overdue',
        'firm/general-meeting/2026-Q2': 'overdue',
      });
      expect(one['firm/general-meeting/2026-Q4']).toBe('lapsed');
    },
  );
});

describe('C5: a season', () => {
  test('bounds a yearly duty: not before it, and missed after it', async () => {
    const { engine, clock } = await open([file('firm', ...meets('cadence: yearly', 'between: ["10-01", "11-30"]'))]);
    await engine.setRoster('firm', roster);
    await engine.plan(year);
    const cycle = 'firm/general-meeting/2026';
    const dues = (await engine.unit('firm')).cycles.get(cycle)?.dues ?? [];
    expect(dues.find(({ event }) => event === 'miss')).toMatchObject({ notAfter: '2026-11-30', target: 'open' });
    clock.set('2026-03-03T09:00:00+08:00');
    await engine.attempt({
      cycle,
      event: 'notify',
      payload: { heldOn: '2026-03-20', place: '301', agenda: ['accounts'] },
    });
    clock.set('2026-03-20T09:00:00+08:00');
    const decision = await engine.attempt({
      cycle,
      event: 'open',
      payload: { attendance: roster.map(({ member }) => ({ member, present: true })), chair: 'a1' },
    });
    expect(decision.outcome).toBe('denied');
    expect(JSON.stringify(decision.findings)).toContain('2026-10-01');
  });
  test('lies in the year that duties are counted by', async () => {
    const { engine } = await open(
      [file('firm', ...april, ...meets('cadence: yearly', 'between: ["01-10", "02-20"]'))],
      '2026-04-02',
    );
    await engine.setRoster('firm', roster);
    await engine.plan({ from: '2026-04-01', to: '2027-03-31' });
    const dues = (await engine.unit('firm')).cycles.get('firm/general-meeting/FY2026')?.dues ?? [];
    expect(dues.find(({ event }) => event === 'miss')).toMatchObject({ notAfter: '2027-02-20' });
  });
});

describe('what cannot be is named with its line', () => {
  test.each([
    ['a year from 30 February', ['year: { begins: "02-30" }'], 'firm.yaml:2:17: A year cannot begin on "02-30"'],
    ['a year from 29 February', ['year: { begins: "02-29" }'], 'A year cannot begin on "02-29"'],
    ['a year that does not say when it begins', ['year: {}'], 'A year has no "begins"'],
    [
      'a year called by its middle',
      ['year: { begins: "04-01", named: middle }'],
      'A year is not called by its "middle" day',
    ],
    ['a field that a year does not have', ['year: { begins: "04-01", starts: 1 }'], 'A year has no field "starts"'],
    ['a cadence that there is not', meets('cadence: weekley'), 'weekley'],
    ['no day where days are to be listed', meets('cadence: on-days'), 'the cadence is on-days, and no days are listed'],
    [
      'a day that some years lack',
      meets('cadence: on-days', 'days: ["02-29"]'),
      'expected a day of every year, such as 03-31',
    ],
    ['a day twice', meets('days: ["03-31", "03-31"]'), 'a day stands in it twice'],
    [
      'a season of a monthly duty',
      meets('cadence: monthly', 'between: ["10-01", "11-30"]'),
      'it has a season, and recurs more than once a year',
    ],
    [
      'a season that ends before it begins',
      meets('cadence: yearly', 'between: ["11-30", "10-01"]'),
      'its season ends before it begins',
    ],
  ])('%s', async (_, lines, expected) => {
    await expect((async () => open([file('firm', ...lines)]))()).rejects.toThrow(expected);
  });
  test.each([
    ['a slip in a cadence', meets('cadence: weekley'), 'Did you mean "weekly"?'],
    ['a cadence like no other', meets('cadence: seldom'), 'The default is "quarterly"'],
    ['a day that some years lack', meets('days: ["02-29"]'), 'Write days: ["03-31", "09-30"]'],
    ['half a season', meets('between: ["10-01"]'), 'Write between: ["10-01", "12-31"]'],
    ['a slip in where a last day goes', meets('roll: nxt'), 'Did you mean "next"?'],
    ['a word in the place of days', meets('daysEarly: many'), 'Write daysEarly: 5'],
  ])('%s is told how to put it right', async (_, lines, hint) => {
    await expect((async () => open([file('firm', ...lines)]))()).rejects.toMatchObject({ problems: [{ hint }] });
  });
});
