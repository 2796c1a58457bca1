import { ContainerModule } from 'inversify';
import { describe, expect, test } from 'vitest';
import { aMeeting, attendanceOf, aUnit, findingsOf, ids, organRules } from '../../testing/src/fixtures.ts';
import { type FactProvider, MemoryStore, type Notification, tokens, VirtualClock } from '../src/index.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch } from './an-organ.ts';
import { house } from './house-rules.ts';
import { problemsOf } from './problems-of.ts';

/** Answers facts from a table, and remembers what it was asked. */
function aProvider(facts: Readonly<Record<string, unknown>>) {
  const asked: { names: readonly string[]; unit: string; day: string }[] = [];
  const provider: FactProvider = {
    provides: Object.keys(facts),
    gather: async (names, { unit, day }) => {
      asked.push({ names, unit, day });
      return Object.fromEntries(names.map((name) => [name, facts[name]]));
    },
  };
  return { provider, asked };
}

describe('a module of the embedding program', () => {
  test('puts its own Notifier in the place of the one that was passed', async () => {
    const heard: Notification[] = [];
    const mine = new ContainerModule(({ bind }) => {
      bind(tokens.Notifier).toConstantValue({ notify: async (notification) => void heard.push(notification) });
    });
    const organ = await aPlainOrgan({ modules: [mine] });
    await organ.plan2026();
    organ.goTo('2026-04-01');
    await organ.engine.tick();
    expect(heard.length).toBeGreaterThan(0);
    expect(organ.told).toEqual([]);
  });

  test('puts its own Clock in place', async () => {
    const clock = new VirtualClock('2026-07-01T00:00:00+08:00');
    const { engine } = await aPlainOrgan({
      modules: [new ContainerModule(({ bind }) => void bind(tokens.Clock).toConstantValue(clock))],
    });
    await engine.plan({ from: '2026-07-01', to: '2026-07-31' });
    const decision = await engine.attempt({ cycle: `${branch}/theme-day/2026-07`, event: 'adjourn' });
    expect(decision.recordedAt).toBe('2026-07-01T00:00:00+08:00');
  });

  test('puts its own Store in place', async () => {
    const store = new MemoryStore();
    const organ = await aPlainOrgan({
      modules: [new ContainerModule(({ bind }) => void bind(tokens.Store).toConstantValue(store))],
    });
    await organ.plan2026();
    expect(await store.units()).toEqual(['works', 'works/bureau', branch]);
    expect(await organ.store.units()).toEqual([]);
  });

  test('adds fact providers beside each other, and beside those that were passed', async () => {
    const leave = aProvider({ 'hr/on-leave': ['f1'] });
    const rooms = aProvider({ 'hr/rooms': 2 });
    const grace = aProvider({ 'hr/grace-days': 20 });
    const organ = await aPlainOrgan({
      plugins: { house },
      rules: { 'house/chair-not-on-leave': 'deny', 'house/open-day': 'deny', 'house/leave-deadline': 'warn' },
      factProviders: [grace.provider],
      modules: [
        new ContainerModule(({ bind }) => void bind(tokens.FactProvider).toConstantValue(leave.provider)),
        new ContainerModule(({ bind }) => void bind(tokens.FactProvider).toConstantValue(rooms.provider)),
      ],
    });
    await organ.plan2026();
    expect((await organ.engine.unit(branch)).cycles.has(`${branch}/open-day/2026-H1`)).toBe(true);
    const meeting = aMeeting(organ);
    await meeting.notify('2026-03-02', '2026-03-20');
    expect(findingsOf(await meeting.open('2026-03-20', ids('f', 11)))).toEqual(['house/chair-not-on-leave:onLeave']);
  });
});

describe('a rule about a fact that only a provider knows', () => {
  const rules = { ...organRules, 'house/chair-not-on-leave': 'deny', 'organ/notice': 'observe' };
  const units = [
    aUnit('works', { rules }),
    aUnit('works/bureau', { parent: 'works' }),
    aUnit(branch, { parent: 'works/bureau' }),
  ];

  test('gets it asked for the unit and the day on which it happened', async () => {
    const { provider, asked } = aProvider({ 'hr/on-leave': ['f2'] });
    const organ = await aPlainOrgan({ units, plugins: { house }, factProviders: [provider] });
    await organ.plan2026();
    organ.goTo('2026-03-20');
    const decision = await organ.engine.attempt({
      cycle: `${branch}/theme-day/2026-03`,
      event: 'open',
      occurredAt: '2026-03-19T15:00:00+08:00',
      payload: { chair: 'f1', attendance: attendanceOf(ids('f', 11)) },
    });
    expect(decision.outcome).toBe('accepted');
    expect(decision.facts).toMatchObject({ 'hr/on-leave': ['f2'] });
    expect(asked).toEqual([{ names: ['hr/on-leave'], unit: branch, day: '2026-03-19' }]);
  });

  test('stops the start when nobody provides it, naming the fact, the rule and the line that puts it in force', async () => {
    const problems = await problemsOf(() => aPlainOrgan({ units, plugins: { house } }));
    expect(problems).toMatchObject([{ code: 'OBLIGATO_FACT_MISSING', origins: [{ file: 'works.yaml' }] }]);
    expect(problems[0]?.message).toMatch(/"hr\/on-leave".*house\/chair-not-on-leave \(house-rules@/);
  });

  test('stops the start when a duty hangs on it', async () => {
    const start = () => aPlainOrgan({ plugins: { house }, rules: { 'house/open-day': 'deny' } });
    expect(await problemsOf(start)).toMatchObject([{ code: 'OBLIGATO_FACT_MISSING' }]);
  });

  test('stops nothing while the rule is off', async () => {
    const organ = await aPlainOrgan({ plugins: { house } });
    expect((await organ.plan2026()).length).toBeGreaterThan(0);
  });

  test('that its provider does not give after all is an error of the attempt, and nothing is written', async () => {
    const silent: FactProvider = { provides: ['hr/on-leave'], gather: async () => ({}) };
    const organ = await aPlainOrgan({ units, plugins: { house }, factProviders: [silent] });
    await organ.plan2026();
    const call = () =>
      organ.engine.attempt({
        cycle: `${branch}/theme-day/2026-01`,
        event: 'open',
        payload: { chair: 'f1', attendance: [] },
      });
    const [problem] = await problemsOf(call);
    expect(problem).toMatchObject({ code: 'OBLIGATO_FACT_MISSING' });
    expect(problem?.message).toContain('hr/on-leave');
    expect(await organ.engine.decisions(branch)).toEqual([]);
  });

  test('decides whether a duty is owed', async () => {
    const organ = await aPlainOrgan({
      plugins: { house },
      rules: { 'house/open-day': 'deny' },
      factProviders: [aProvider({ 'hr/rooms': 0 }).provider],
    });
    const plan = (await organ.plan2026()).find(({ unit }) => unit === branch);
    expect(plan?.notOwed.map(({ because }) => because.en)).toContain('There is no room to open.');
  });

  test('sets a deadline from the first plan on', async () => {
    const organ = await aPlainOrgan({
      plugins: { house },
      rules: { 'house/leave-deadline': 'warn' },
      factProviders: [aProvider({ 'hr/grace-days': 3 }).provider],
    });
    await organ.plan2026();
    const cycle = (await organ.engine.unit(branch)).cycles.get(`${branch}/general-meeting/2026-Q2`);
    // 2, 3, 7 April: the 4th to the 6th are off.
    expect(cycle?.dues.map(({ on, event, target }) => `${on} ${event} ${target}`)).toContain('2026-04-08 miss notify');
  });

  test('is asked for as well when the duty only starts later in the year', async () => {
    const { provider } = aProvider({ 'hr/rooms': 2 });
    const organ = await aPlainOrgan({
      plugins: { house },
      rules: { 'house/open-day': { severity: 'deny', since: '2026-07-01' } },
      factProviders: [provider],
    });
    await organ.plan2026();
    const { cycles } = await organ.engine.unit(branch);
    expect([...cycles.keys()].filter((id) => id.includes('open-day'))).toEqual([`${branch}/open-day/2026-H2`]);
  });
});

test('two plugins that bring a calendar are a conflict', async () => {
  const { cnCalendar } = await import('../../../plugins/cn-calendar/src/index.ts');
  expect(
    await problemsOf(() => aPlainOrgan({ plugins: { other: { ...cnCalendar, name: 'other-days' } } })),
  ).toMatchObject([{ code: 'OBLIGATO_PLUGIN_CONFLICT' }]);
});
