/** Case C7: a unit whose file has a slip stops alone, with its line; every other unit and all reading go on. */
import { cnCalendar } from '@obligato/cn-calendar';
import { type FaultyFile, ObligatoError, type Problem, translated, type UnitSource } from '@obligato/core';
import { createEngine, MemoryStore, parseUnit, VirtualClock } from '@obligato/engine';
import { createApi } from '@obligato/http';
import { organBranch } from '@obligato/organ-branch';
import { describe, expect, test } from 'vitest';
import { localAuth } from '../../packages/http/src/auth/local-auth.ts';

const organPlugins = { organ: organBranch, calendar: cnCalendar };

async function problemsOf(work: () => Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ObligatoError) return error.problems;
    throw error;
  }
  return [];
}

const sound = {
  bureau: 'unit: bureau\nrules: { organ/general-meeting: deny }',
  'bureau/a': 'unit: bureau/a\nparent: bureau',
  'bureau/b': 'unit: bureau/b\nparent: bureau',
  'bureau/b/c': 'unit: bureau/b/c\nparent: bureau/b',
};
const read = (over: Readonly<Record<string, string>> = {}): readonly UnitSource[] =>
  Object.entries({ ...sound, ...over }).map(([unit, text]) => parseUnit(text, `${unit}.yaml`));
const engineOf = (units: readonly UnitSource[], faulty?: readonly FaultyFile[], store = new MemoryStore()) =>
  createEngine({
    ...{ units, plugins: organPlugins, store, clock: new VirtualClock('2026-01-05T09:00:00+08:00') },
    ...(faulty ? { faulty } : {}),
  });
const year = { from: '2026-01-01', to: '2026-12-31' };
const slip = { 'bureau/b': `${sound['bureau/b']}\nrules:\n  organ/notise: deny` };
const meeting = (unit: string) => `${unit}/general-meeting/2026-Q1`;

const askOf =
  ({ fetch }: Pick<ReturnType<typeof createApi>, 'fetch'>) =>
  (path: string, body?: object) =>
    fetch(
      new Request(`http://localhost${path}`, {
        headers: { host: 'localhost', 'on-behalf-of': 'a1', 'content-type': 'application/json' },
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      }),
    );

/** An engine that has planned all units, and, over the same records, one after the slip. */
async function afterSlip(units: readonly UnitSource[] = read(slip), faulty: readonly FaultyFile[] = []) {
  const store = new MemoryStore();
  await (await engineOf(read(), [], store)).plan(year);
  return engineOf(units, faulty, store);
}

describe('C7: a slip in one unit’s file', () => {
  test('stops that unit, and those below because of it, by file and line', async () => {
    const engine = await afterSlip();
    expect([...engine.domain.organisation.stopped.keys()]).toEqual(['bureau/b', 'bureau/b/c']);
    const problems = await problemsOf(() => engine.attempt({ cycle: meeting('bureau/b'), event: 'notify' }));
    expect(problems.map(({ code }) => code)).toEqual(['OBLIGATO_UNIT_STOPPED', 'OBLIGATO_RULE_UNKNOWN']);
    expect(problems[0]?.origins).toMatchObject([{ file: 'bureau/b.yaml', line: 4 }]);
    const [below] = await problemsOf(() => engine.attempt({ cycle: meeting('bureau/b/c'), event: 'notify' }));
    expect(below?.message).toBe('"bureau/b/c" is stopped: the file of "bureau/b" above it is wrong');
    for (const work of [
      () => engine.plan(year, ['bureau/b']),
      () => engine.next(meeting('bureau/b')),
      () => engine.raise({ unit: 'bureau/b', duty: 'request', occasion: 'lamp' }),
    ])
      expect((await problemsOf(work))[0]?.code).toBe('OBLIGATO_UNIT_STOPPED');
  });
  test('leaves the others as they are: planned, attempted, fired', async () => {
    const engine = await afterSlip();
    const plans = await engine.plan({ from: '2027-01-01', to: '2027-12-31' });
    expect(plans.map(({ unit, created }) => [unit, created.length])).toEqual([
      ['bureau', 4],
      ['bureau/a', 4],
    ]);
    const payload = { heldOn: '2026-03-20', place: '301', agenda: ['a'] };
    expect((await engine.attempt({ cycle: meeting('bureau/a'), event: 'notify', payload })).outcome).toBe('accepted');
    const charter = (unit: string) => engine.domain.organisation.charter(unit, '2026-01-01').digest;
    const before = (await engineOf(read())).domain.organisation;
    expect(charter('bureau/a')).toBe(before.charter('bureau/a', '2026-01-01').digest);
  });
  test('leaves all reading as it is', async () => {
    const engine = await afterSlip();
    const rows = await engine.status();
    expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set(Object.keys(sound)));
    expect((await engine.unit('bureau/b/c')).cycles.size).toBe(4);
    expect(await engine.decisions('bureau/b')).toEqual([]);
    expect(engine.domain.organisation.above('bureau/b/c', '2026-01-01')).toEqual(['bureau/b', 'bureau']);
  });
  test('is told by the clock, unit by unit, while the others fire', async () => {
    const store = new MemoryStore();
    await (await engineOf(read(), [], store)).plan(year);
    const clock = new VirtualClock('2026-04-01T09:00:00+08:00');
    const engine = await createEngine({ units: read(slip), plugins: organPlugins, store, clock, faulty: [] });
    const { fired, failed } = await engine.tick();
    expect(failed.map(({ unit, code }) => [unit, code])).toEqual([
      ['bureau/b', 'OBLIGATO_UNIT_STOPPED'],
      ['bureau/b/c', 'OBLIGATO_UNIT_STOPPED'],
    ]);
    expect(fired.map(({ cycle }) => cycle)).toContain(meeting('bureau/a'));
  });
  test('is 503 over HTTP where that unit is meant, without a file’s name; the others are served', async () => {
    const ask = askOf(createApi({ engine: await afterSlip(), auth: localAuth() }));
    const attempts = (unit: string) => `/cycles/${encodeURIComponent(meeting(unit))}/attempts`;
    const notify = { event: 'notify', payload: { heldOn: '2026-03-20', place: '301', agenda: ['a'] } };
    const stopped = await ask(attempts('bureau/b'), notify);
    const said = await stopped.text();
    expect([stopped.status, JSON.parse(said).code]).toEqual([503, 'OBLIGATO_UNIT_STOPPED']);
    expect(said).not.toContain('.yaml');
    expect((await ask(attempts('bureau/a'), notify)).status).toBe(200);
    expect((await ask(`/cycles/${encodeURIComponent(meeting('bureau/b'))}`)).status).toBe(200);
    expect((await ask('/status')).status).toBe(200);
  });

  const looser = { 'bureau/b': `${sound['bureau/b']}\nrules: { organ/general-meeting: warn }` };
  const orphan = { 'bureau/b': 'unit: bureau/b\nparent: burea' };
  const unready: FaultyFile = { file: 'bureau/b.yaml', unit: 'bureau/b', parent: 'bureau', problems: [] };
  test.each<[string, UnitSource[], FaultyFile[], string[]]>([
    ['a value that is looser than the one above', [...read(looser)], [], ['bureau/b', 'bureau/b/c']],
    ['a parent that nobody describes', [...read(orphan)], [], ['bureau/b', 'bureau/b/c']],
    [
      'a file that is no YAML',
      read().filter(({ unit }) => unit !== 'bureau/b'),
      [
        {
          ...unready,
          problems: [{ code: 'OBLIGATO_CONFIG_SYNTAX', message: 'x', translations: { 'zh-CN': { message: 'x' } } }],
        },
      ],
      ['bureau/b', 'bureau/b/c'],
    ],
    [
      'units that are each other’s parents',
      [...read({ 'bureau/b': 'unit: bureau/b\nparent: bureau/b/c' })],
      [],
      ['bureau/b', 'bureau/b/c'],
    ],
    [
      'a waiver for a unit that there is not',
      [
        ...read({
          'bureau/a': `${sound['bureau/a']}\nwaivers: [{ unit: bureau/x, rule: organ/notice, severity: warn, until: 2026-12-31, reason: r, grantedBy: g }]`,
        }),
      ],
      [],
      ['bureau/a'],
    ],
    [
      'a waiver for a unit that is not below',
      [
        ...read({
          'bureau/a': `${sound['bureau/a']}\nwaivers: [{ unit: bureau/b, rule: organ/notice, severity: warn, until: 2026-12-31, reason: r, grantedBy: g }]`,
        }),
      ],
      [],
      ['bureau/a'],
    ],
  ])('%s stops nobody else', async (_what, units, faulty, stopped) => {
    const { organisation } = (await engineOf(units, faulty)).domain;
    expect([...organisation.stopped.keys()].sort()).toEqual(stopped);
    expect(organisation.above('bureau/b/c', '2026-01-01').length).toBeLessThan(3);
  });
  test('stops the start where nobody asked for less, and where no file says whose it is', async () => {
    expect(await problemsOf(() => engineOf(read(slip)))).toMatchObject([{ code: 'OBLIGATO_RULE_UNKNOWN' }]);
    const problem = { code: 'OBLIGATO_CONFIG_SYNTAX', ...translated({ en: 'x', 'zh-CN': 'x' }) } as const;
    const lost: FaultyFile = { file: 'u.yaml', unit: undefined, problems: [problem] };
    expect(await problemsOf(() => engineOf([], [lost]))).toMatchObject([{ code: 'OBLIGATO_CONFIG_SYNTAX' }]);
  });
});

describe('C7: a slip in the topmost unit’s file', () => {
  const top = read({ bureau: 'unit: bureau\nrules: { organ/notise: deny }' });

  test('stops every unit, and leaves all reading as it is', async () => {
    const engine = await afterSlip(top);
    expect([...engine.domain.organisation.stopped.keys()].sort()).toEqual(Object.keys(sound).sort());
    expect(new Set((await engine.status()).map(({ unit }) => unit))).toEqual(new Set(Object.keys(sound)));
    expect((await engine.unit('bureau/a')).cycles.size).toBe(4);
    expect(await engine.history(meeting('bureau/a'))).toMatchObject({ unit: 'bureau/a', state: 'planned' });
    expect(await engine.changes('bureau/a')).toHaveLength(1);
    const alone = [parseUnit('unit: u\nrules: { organ/notise: deny }')];
    expect(await (await engineOf(alone, [])).status()).toEqual([]);
  });
  test('refuses whatever writes, by the unit’s name', async () => {
    const engine = await afterSlip(top);
    for (const work of [
      () => engine.plan(year),
      () => engine.plan(year, ['bureau/a']),
      () => engine.attempt({ cycle: meeting('bureau/a'), event: 'notify' }),
      () => engine.raise({ unit: 'bureau/a', duty: 'request', occasion: 'lamp' }),
      () => engine.setRoster('bureau/a', []),
    ])
      expect(await problemsOf(work)).toMatchObject([
        { code: 'OBLIGATO_UNIT_STOPPED', origins: [{ file: 'bureau.yaml', line: 2 }] },
        { code: 'OBLIGATO_RULE_UNKNOWN' },
      ]);
    expect((await engine.unit('bureau/a')).cycles.size).toBe(4);
  });
  test('is 503 over HTTP for what writes; what is stored is served', async () => {
    const ask = askOf(createApi({ engine: await afterSlip(top), auth: localAuth() }));
    for (const path of ['/status', '/units', `/cycles/${encodeURIComponent(meeting('bureau/a'))}`])
      expect((await ask(path)).status).toBe(200);
    const history = await ask(`/cycles/${encodeURIComponent(meeting('bureau/a'))}/history`);
    expect(history.status).toBe(200);
    const notify = { event: 'notify', payload: { heldOn: '2026-03-20', place: '301', agenda: ['a'] } };
    const refused = await ask(`/cycles/${encodeURIComponent(meeting('bureau/a'))}/attempts`, notify);
    expect([refused.status, JSON.parse(await refused.text()).code]).toEqual([503, 'OBLIGATO_UNIT_STOPPED']);
  });
});
