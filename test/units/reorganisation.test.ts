/** Units that are renamed, merged, moved and dissolved, and people who move: over a store, as the year goes by (C1 to C4). */
import { cnCalendar } from '@obligato/cn-calendar';
import { createEngine, MemoryStore, parseUnit, type RosterRow, type UnitSource, VirtualClock } from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';
import { describe, expect, test } from 'vitest';

const plugins = { organ: organBranch, calendar: cnCalendar };
const year = { from: '2026-01-01', to: '2026-12-31' };
const file = (unit: string, ...lines: readonly string[]) =>
  parseUnit([`unit: ${unit}`, ...lines].join('\n'), `${unit}.yaml`);
const bureau = file('bureau', 'extends: [organ/recommended]');
const other = file('bureau2', 'extends: [organ/recommended]');
const person = (member: string, over: Partial<RosterRow> = {}): RosterRow => ({
  ...{ member, name: member, standing: 'full', from: '2024-01-01' },
  roles: member.endsWith('1') ? ['secretary'] : [],
  ...over,
});
const people = (letter: string) => ['1', '2', '3'].map((n) => person(`${letter}${n}`));

/** A folder whose files may be written anew while the records stay. */
async function aFolder(...units: readonly UnitSource[]) {
  const store = new MemoryStore();
  const clock = new VirtualClock('2026-01-05T09:00:00+08:00');
  const open = (...files: readonly UnitSource[]) => createEngine({ units: files, plugins, clock, store });
  const engine = await open(...units);
  await engine.setRoster('bureau', [person('w1', { roles: ['secretary'] })]);
  await engine.setRoster('bureau/a', people('a'));
  await engine.setRoster('bureau/b', people('b'));
  await engine.plan(year);
  const at = (day: string) => clock.set(`${day}T09:00:00+08:00`);
  return { store, clock, open, engine, at };
}

const a = file('bureau/a', 'parent: bureau');
const b = file('bureau/b', 'parent: bureau');

describe('a unit that ends', () => {
  test('C1: owes nothing after it; what was not begun lapses with the reason, and nobody is reminded of it', async () => {
    const { open, at } = await aFolder(bureau, a, b);
    const engine = await open(
      bureau,
      a,
      file('bureau/b', 'parent: bureau', 'until: 2026-06-30', 'successor: bureau/a'),
    );
    at('2026-12-31');
    const { failed } = await engine.tick();
    expect(failed).toEqual([]);
    const rows = await engine.status({ units: ['bureau/b'] });
    expect(rows.filter(({ light, notAfter }) => light === 'overdue' && (notAfter ?? '') > '2026-06-30')).toEqual([]);
    const lapsed = await engine.decisions('bureau/b');
    const reasons = lapsed.filter(({ event }) => event === 'lapse').map(({ payload }) => JSON.stringify(payload));
    expect(reasons.length).toBeGreaterThan(10);
    expect(new Set(reasons)).toEqual(
      new Set([
        JSON.stringify({ reason: { en: 'The unit ended on 2026-06-30.', 'zh-CN': '本单位已于2026-06-30撤销。' } }),
      ]),
    );
    const told = (await engine.outbox()).filter(
      ({ unit, plannedAt }) => unit === 'bureau/b' && plannedAt > '2026-07-01',
    );
    const { cycles } = await engine.unit('bureau/b');
    const after = [...cycles.values()].filter(({ period }) => period.from > '2026-06-30');
    expect(after.length).toBeGreaterThan(10);
    expect(after.filter(({ state }) => state.value !== 'lapsed').map(({ id }) => id)).toEqual([]);
    const periodOf = (cycle: string) => cycles.get(cycle)?.period.from ?? '';
    expect(told.filter(({ cycle }) => periodOf(cycle) > '2026-06-30' || periodOf(cycle) === '')).toEqual([]);
    // And again nothing is left to do.
    expect((await engine.tick()).fired).toEqual([]);
    expect((await engine.plan(year, ['bureau/b']))[0]?.lapsed).toEqual([]);
  });

  test('what it had begun is brought to its end by its successor, and by nobody else', async () => {
    const { open, at, engine: before } = await aFolder(bureau, a, b);
    at('2026-06-10');
    const cycle = 'bureau/b/general-meeting/2026-Q2';
    await before.attempt({
      cycle,
      event: 'notify',
      payload: { heldOn: '2026-06-25', place: '301', agenda: ['the end'] },
    });
    const ended = file('bureau/b', 'parent: bureau', 'until: 2026-06-20', 'successor: bureau/a');
    const engine = await open(bureau, other, a, ended);
    at('2026-06-26');
    await engine.tick();
    expect((await engine.unit('bureau/b')).cycles.get(cycle)?.state.value).not.toBe('lapsed');
    const cancel = { cycle, event: 'cancel', payload: { reason: 'the branch has ended' } };
    const heir = await engine.next({ cycle, by: { unit: 'bureau/a' } });
    expect(heir.some(({ yours }) => yours)).toBe(true);
    await expect(engine.attempt({ ...cancel, by: { unit: 'bureau2' } })).rejects.toThrow('bureau2 has no part in');
    await expect(engine.raise({ unit: 'bureau/b', duty: 'opinion', occasion: 'late' })).rejects.toThrow(
      'Raise it in bureau/a',
    );
  });

  test('what was raised and nobody has begun passes on where its duty says so, and lapses where it does not', async () => {
    const occasional = 'obligation: task, cadence: occasional, clause: Bylaws';
    const top = file(
      'bureau',
      'extends: organ/recommended',
      'local:',
      `  promise: { duty: Promise, atEnd: passes-on, ${occasional} }`,
      `  gesture: { duty: Gesture, ${occasional} }`,
    );
    const { open, at, engine: before } = await aFolder(top, a, b);
    at('2026-06-10');
    const raised: string[] = [];
    for (const duty of ['rectification-item', 'by-election', 'promise', 'gesture'])
      raised.push((await before.raise({ unit: 'bureau/b', duty, occasion: 'found' })).id);
    const ended = file('bureau/b', 'parent: bureau', 'until: 2026-06-20', 'successor: bureau/a');
    const engine = await open(top, other, a, ended);
    at('2026-06-26');
    await engine.tick();
    const states = async () => {
      const { cycles } = await engine.unit('bureau/b');
      return raised.map((id) => cycles.get(id)?.state.value);
    };
    const [item, election, promise, gesture] = await states();
    expect([election, gesture]).toEqual(['lapsed', 'lapsed']);
    expect([item, promise]).not.toContain('lapsed');
    await engine.plan(year);
    expect(await states()).toEqual([item, election, promise, gesture]);
    expect((await engine.next({ cycle: raised[2] ?? '', by: { unit: 'bureau/a' } })).some(({ yours }) => yours)).toBe(
      true,
    );
    // And it can be missed: somebody has to do it.
    at('2026-12-31');
    await engine.tick();
    expect((await engine.status({ units: ['bureau/b'] })).find(({ cycle }) => cycle === raised[2])?.light).toBe(
      'overdue',
    );
  });

  test('C1: is read without its file, and the clock leaves it alone', async () => {
    const { open, at } = await aFolder(bureau, a, b);
    const engine = await open(bureau, a);
    at('2026-09-30');
    expect((await engine.tick()).failed).toEqual([]);
    const cycle = 'bureau/b/general-meeting/2026-Q1';
    expect((await engine.status()).some(({ unit }) => unit === 'bureau/b')).toBe(true);
    expect((await engine.status({ units: ['bureau/b'] })).length).toBeGreaterThan(40);
    expect((await engine.history(cycle)).title.en).toBe('General meeting');
    expect((await engine.next(cycle)).map(({ event }) => event)).toContain('notify');
    const notice = { heldOn: '2026-10-20', place: '301', agenda: ['x'] };
    await expect(engine.attempt({ cycle, event: 'notify', payload: notice })).rejects.toThrow(
      'No unit is named "bureau/b"',
    );
    await expect(engine.status({ units: ['bureau/c'] })).rejects.toThrow('No unit is named "bureau/c"');
  });
});

describe('a unit of nobody', () => {
  test.each([
    ['whose people have a last day', people('b').map((row) => ({ ...row, to: '2026-05-31' }))],
    ['whose people were taken off the roster', []],
  ])('C2: %s owes nothing more, and the unit above has one thing to say', async (_, roster) => {
    const { engine, at } = await aFolder(bureau, a, b);
    at('2026-06-02');
    await engine.setRoster('bureau/b', roster, { manyMayLeave: true });
    const [plan] = await engine.plan(year, ['bureau/b']);
    expect(plan?.created).toEqual(['bureau/b/unit-without-people/2026/nobody-left']);
    expect(plan?.lapsed.map(({ because }) => because.en)[0]).toMatch(
      /^Nobody has been on the roster since 2026-06-0[12]\.$/,
    );
    const [again] = await engine.plan(year, ['bureau/b']);
    expect([again?.created, again?.lapsed]).toEqual([[], []]);
    const { cycles } = await engine.unit('bureau/b');
    expect(cycles.get('bureau/b/unit-without-people/2026/nobody-left')?.bearer).toBe('bureau');
    at('2026-12-30');
    await engine.tick();
    const overdue = (await engine.status({ units: ['bureau/b'] })).filter(
      ({ light, notAfter, since }) => light === 'overdue' && (since ?? notAfter ?? '') > '2026-06-15',
    );
    expect(overdue.map(({ duty }) => duty)).toEqual(['unit-without-people']);
  });

  test('a roster that nobody has filled yet is none of those: the first plan may come before the people', async () => {
    const store = new MemoryStore();
    const clock = new VirtualClock('2026-01-05T09:00:00+08:00');
    const engine = await createEngine({ units: [bureau, a], plugins, clock, store });
    const [, plan] = await engine.plan(year);
    expect(plan?.created).toContain('bureau/a/general-meeting/2026-Q1');
    expect(plan?.created.some((id) => id.includes('unit-without-people'))).toBe(false);
  });
});

describe('a unit that moves', () => {
  test('C3: what has not begun is borne by the superior of its first day; what was begun stays whose it was, and theirs to do', async () => {
    const { open, at, engine: before } = await aFolder(bureau, a, b);
    const half = (n: 1 | 2) => `bureau/b/target-inspection/2026-H${n}`;
    const moved = file('bureau/b', 'parent: [bureau, { unit: bureau2, from: 2026-06-01 }]');
    const bearersIn = async (engine: typeof before) => {
      const { cycles } = await engine.unit('bureau/b');
      return [cycles.get(half(1))?.bearer, cycles.get(half(2))?.bearer];
    };
    expect(await bearersIn(before)).toEqual(['bureau', 'bureau']);
    at('2026-05-04');
    const engine = await open(bureau, other, a, moved);
    const [plan] = await engine.plan(year, ['bureau/b']);
    expect(plan?.borneAnew).toEqual([{ cycle: half(2), from: 'bureau', to: 'bureau2' }]);
    expect(await bearersIn(engine)).toEqual(['bureau', 'bureau2']);
    expect((await engine.plan(year, ['bureau/b']))[0]?.borneAnew).toEqual([]);
    // On record, with who planned it.
    const last = (await engine.changes('bureau/b')).at(-1)?.change;
    expect(last).toMatchObject({ does: 'plan', borneAnew: [{ cycle: half(2), from: 'bureau', to: 'bureau2' }] });

    at('2026-06-15');
    expect(engine.domain.organisation.above('bureau/b', '2026-06-15')).toEqual(['bureau2']);
    const sides = async (cycle: string, unit: string) =>
      (await engine.next({ cycle, by: { unit } })).filter(({ yours }) => yours).length;
    expect(await sides(half(1), 'bureau')).toBeGreaterThan(0);
    expect(await sides(half(2), 'bureau2')).toBeGreaterThan(0);
    await expect(engine.next({ cycle: half(2), by: { unit: 'bureau' } })).rejects.toThrow('bureau has no part in');
    await expect(engine.next({ cycle: half(1), by: { unit: 'bureau2' } })).rejects.toThrow('bureau2 has no part in');
  });
});

describe('people who move', () => {
  test('C4: what was begun where they came from is not owed again', async () => {
    const { engine, at } = await aFolder(bureau, a, b);
    at('2026-03-02');
    const report = 'bureau/a/member-report/2026-H1/a3';
    expect((await engine.attempt({ cycle: report, event: 'draft', payload: { by: 'a3' } })).outcome).toBe('accepted');
    at('2026-05-01');
    await engine.changeRoster(
      'bureau/a',
      (roster) => roster.map((row) => (row.member === 'a1' ? row : { ...row, to: '2026-04-30' })),
      { manyMayLeave: true },
    );
    await engine.changeRoster('bureau/b', (roster) => [
      ...roster,
      ...['a2', 'a3'].map((m) => person(m, { from: '2026-05-01' })),
    ]);
    const [left, came] = await engine.plan(year, ['bureau/a', 'bureau/b']);
    const reports = (ids: readonly string[] = []) => ids.filter((id) => id.includes('/member-report/2026-H1/'));
    expect(reports(came?.created)).toEqual(['bureau/b/member-report/2026-H1/a2']);
    expect(reports(left?.lapsed.map(({ cycle }) => cycle))).toEqual(['bureau/a/member-report/2026-H1/a2']);
    expect((await engine.unit('bureau/a')).cycles.get(report)?.state.value).not.toBe('lapsed');
  });
});

describe('a successor', () => {
  test('of one unit does not owe again what that had begun in the same period; of two, what only one had', async () => {
    const { engine: before, open, at } = await aFolder(bureau, a, b);
    at('2026-02-02');
    // The notice of the first general meeting: begun in a alone.
    const notice = { heldOn: '2026-03-20', place: '301', agenda: ['the year'] };
    const meeting = 'bureau/a/general-meeting/2026-Q1';
    expect((await before.attempt({ cycle: meeting, event: 'notify', payload: notice })).outcome).toBe('accepted');
    const ending = (unit: string, to: string) =>
      file(`bureau/${unit}`, 'parent: bureau', 'until: 2026-02-28', `successor: bureau/${to}`);
    const created = async (...units: readonly UnitSource[]) => {
      const engine = await open(bureau, ...units);
      const preview = await engine.plan({ from: '2026-01-01', to: '2026-03-31' }, ['bureau/c']);
      return preview[0]?.created ?? [];
    };
    const born = file('bureau/c', 'parent: bureau', 'from: 2026-03-01');
    expect(await created(ending('a', 'c'), ending('b', 'c'), born)).toContain('bureau/c/general-meeting/2026-Q1');
    const renamed = file('bureau/d', 'parent: bureau', 'from: 2026-03-01');
    const engine = await open(bureau, ending('a', 'd'), b, renamed);
    const [plan] = await engine.plan({ from: '2026-01-01', to: '2026-03-31' }, ['bureau/d']);
    expect(plan?.created).not.toContain('bureau/d/general-meeting/2026-Q1');
    expect(plan?.created).toContain('bureau/d/theme-day/2026-03');
  });

  test('of a successor does not owe again what was begun two names ago', async () => {
    const { engine: before, open, at } = await aFolder(bureau, a, b);
    at('2026-02-02');
    const notice = { heldOn: '2026-03-20', place: '301', agenda: ['the year'] };
    await before.attempt({ cycle: 'bureau/a/general-meeting/2026-Q1', event: 'notify', payload: notice });
    const named = (unit: string, ...lines: readonly string[]) => file(`bureau/${unit}`, 'parent: bureau', ...lines);
    const engine = await open(
      ...[bureau, b, named('a', 'until: 2026-02-15', 'successor: bureau/d')],
      named('d', 'from: 2026-02-16', 'until: 2026-02-28', 'successor: bureau/e'),
      named('e', 'from: 2026-03-01'),
    );
    const plans = await engine.plan({ from: '2026-01-01', to: '2026-03-31' }, ['bureau/d', 'bureau/e']);
    const created = plans.flatMap((plan) => plan.created);
    expect(created.filter((id) => id.includes('/general-meeting/'))).toEqual([]);
    expect(created).toContain('bureau/e/theme-day/2026-03');
  });
});
