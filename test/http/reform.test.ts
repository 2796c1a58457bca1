/** A reform over HTTP: settings as data, by whom they are for, within bounds, and told as the page of the report tells it. */
import { definePlugin, defineRule, evaluation, meeting } from '@obligato/core';
import { createEngine, MemoryStore, parseUnit, VirtualClock } from '@obligato/engine';
import { renderReform } from '@obligato/simulate/report';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { at, type House, inFrontOf, roster } from './house.ts';

const own = {
  clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '1', confidence: 'local' },
  why: { en: 'Everybody should know in time.', 'zh-CN': '应当提前告知。' },
} as const;
const cadence = { options: z.strictObject({}), defaults: {}, stricter: {}, messages: {}, facts: {} } as const;
const house = definePlugin({
  name: 'house',
  version: '1.0.0',
  title: { en: 'House', 'zh-CN': '本单位' },
  rules: {
    gathering: defineRule({
      ...{ kind: 'duty', ...own, ...cadence, owed: () => [] },
      options: z.strictObject({ cadence: z.enum(['yearly', 'quarterly']) }),
      defaults: { cadence: 'quarterly' },
      stricter: { cadence: { order: ['yearly', 'quarterly'] } },
      duty: { id: 'gathering', title: { en: 'Gathering', 'zh-CN': '大会' }, obligation: meeting, bearer: 'unit' },
    }),
    leaders: defineRule({
      ...{ kind: 'duty', ...own, ...cadence, owed: () => [] },
      options: z.strictObject({ cadence: z.enum(['yearly']) }),
      defaults: { cadence: 'yearly' },
      stricter: { cadence: { order: ['yearly'] } },
      duty: { id: 'leaders', title: { en: 'Leaders', 'zh-CN': '评议' }, obligation: evaluation, bearer: 'unit' },
    }),
    places: defineRule({
      ...{ kind: 'check', on: { obligation: meeting, events: ['notify'] }, ...own, facts: {} },
      options: z.strictObject({ agenda: z.int().min(0) }),
      defaults: { agenda: 0 },
      stricter: { agenda: 'max' },
      messages: {
        few: {
          ...{ en: '{{given}} on the agenda; {{asked}} are asked for.', 'zh-CN': '议程{{given}}项，须有{{asked}}项。' },
          remedy: { en: 'Add one.', 'zh-CN': '请补充。' },
        },
      },
      evaluate: ({ event, options, found }) => {
        const given = event.payload.agenda.length;
        return given < options.agenda ? [found('few', { given, asked: options.agenda })] : [];
      },
    }),
  },
  presets: { all: { gathering: 'deny', leaders: 'deny', places: { severity: 'deny', agenda: 1 } } },
});

const files = [
  'unit: top\nextends: [house/all]',
  'unit: top/mid\nparent: top\nrules: { house/places: { agenda: 1 } }',
  'unit: top/mid/low\nparent: top/mid',
  'unit: top/other\nparent: top',
];
const units = ['top', 'top/mid', 'top/mid/low', 'top/other'];
const rules = { 'house/places': { agenda: 2 } };
const year = { from: '2026-01-01', to: '2026-12-31' };
let served: House;

beforeAll(async () => {
  const clock = new VirtualClock('2026-03-02T09:00:00+08:00');
  const engine = await createEngine({
    units: files.map((text) => parseUnit(text)),
    plugins: { house },
    clock,
    store: new MemoryStore(),
  });
  for (const unit of units) await engine.setRoster(unit, roster);
  await engine.plan(year);
  const payload = { heldOn: '2026-03-20', place: '301', agenda: ['work'] };
  for (const unit of units) await engine.attempt({ cycle: `${unit}/gathering/2026-Q1`, event: 'notify', payload });
  const announced = { subjects: ['chief'], eligible: { members: 5, nonMembers: 0 }, closesOn: '2026-03-09' };
  const { outcome } = await engine.attempt({
    cycle: 'top/mid/leaders/2026',
    event: 'announce',
    payload: announced,
    by: { unit: 'top/mid', member: 'clerk' },
  });
  expect(outcome).toBe('accepted');
  served = inFrontOf(engine, clock, { reformPage: (assessment, language) => renderReform({ assessment }, language) });
});

const send = (unit: string, token: string, body: unknown, query = '') =>
  served.ask(`/units/${at(unit)}/reform${query}`, { method: 'POST', token, body });
const inspector = (unit = 'top') => served.token('superior', unit, 'ann');

const told = async (answer: Response): Promise<Told> => (await answer.json()) as Told;

interface Told {
  readonly units: readonly string[];
  readonly differs: readonly { readonly units: readonly string[] }[];
  readonly said: { readonly judged: Traced; readonly refused: Traced };
  readonly owed: { readonly duties: readonly { readonly duty: string; readonly fewer: Traced }[] };
}
interface Traced {
  readonly total: number;
  readonly traces: readonly { readonly id: string }[];
}

describe('a reform over HTTP', () => {
  test('says what would have been refused in a unit and below it, with units below that follow', async () => {
    const answer = await send('top/mid', inspector(), { rules, ...year });
    const { units: asked, differs, said } = await told(answer);
    expect(asked).toEqual(['top/mid', 'top/mid/low']);
    expect(differs.map((each) => each.units)).toEqual([['top/mid', 'top/mid/low']]);
    expect(said.refused).toMatchObject({
      total: 2,
      traces: [{ id: 'top/mid/gathering/2026-Q1#1' }, { id: 'top/mid/low/gathering/2026-Q1#1' }],
    });
    const fromTop = await told(await send('top', inspector(), { rules, ...year }));
    expect(fromTop.said.refused.total).toBe(units.length);
    expect(JSON.stringify(fromTop)).not.toContain('.yaml');
  });

  test('says what would be owed, and nothing of it is written', async () => {
    const before = await served.engine.changes('top');
    const { owed } = await told(
      await send('top', inspector(), { rules: { 'house/gathering': { cadence: 'yearly' } }, ...year }),
    );
    expect(owed.duties.find(({ duty }) => duty === 'gathering')).toMatchObject({ fewer: { total: 4 * units.length } });
    expect(await served.engine.changes('top')).toEqual(before);
  });

  test('is the page of the report, word for word, in the language of whoever asks', async () => {
    const assessment = await served.engine.assess({ unit: 'top', rules, ...year, mostTraces: 200 });
    const answer = await served.ask(`/units/top/reform?format=html`, {
      ...{ method: 'POST', token: inspector(), body: { rules, ...year }, headers: { 'accept-language': 'zh-CN' } },
    });
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).toBe(renderReform({ assessment }, 'zh-CN'));
    const bare = inFrontOf(served.engine, served.clock);
    const asked = { method: 'POST', token: bare.token('superior', 'top', 'ann'), body: { rules } };
    expect((await bare.ask('/units/top/reform?format=html', asked)).status).toBe(404);
    expect((await bare.ask('/units/top/reform', asked)).status).toBe(200);
  });

  test('counts nothing that is closed to whoever asks', async () => {
    const evaluated = served.token('superior', 'top', 'chief');
    const other = await told(await send('top', inspector(), { rules, ...year }));
    const answer = await send('top', evaluated, { rules, ...year });
    const text = await answer.clone().text();
    expect((await told(answer)).said.judged.total).toBe(other.said.judged.total - 1);
    expect(text).not.toContain('top/mid/leaders');
    expect(JSON.stringify(other)).toContain('top/mid/leaders/2026#1');
  });

  test.each([
    ['a rule that there is not', { rules: { 'house/plases': 'deny' } }, 'OBLIGATO_RULE_UNKNOWN', 'house/places'],
    [
      'a value that the rule does not take',
      { rules: { 'house/places': { agenda: 'many' } } },
      'OBLIGATO_RULE_OPTION',
      'agenda',
    ],
    [
      'something looser than the unit above states',
      { rules: { 'house/places': { agenda: 0 } } },
      'OBLIGATO_RULE_LOOSER',
      'is looser than 1',
    ],
    ['days in the wrong order', { rules, from: '2026-12-31', to: '2026-01-01' }, 'OBLIGATO_USAGE', 'is after'],
    [
      'days on which nothing was decided',
      { rules, from: '2019-01-01', to: '2019-12-31' },
      'OBLIGATO_USAGE',
      'Nothing was decided',
    ],
    ['no rule at all', { rules: {} }, undefined, 'name one rule'],
    ['anything but settings', { rules, plugin: 'export default {}' }, undefined, 'plugin'],
  ])('names %s', async (_, body, code, said) => {
    const answer = await send('top/mid', inspector(), body);
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(JSON.parse(text).code).toBe(code);
    expect(text).toContain(said);
    expect(text).not.toMatch(/unit\.yaml|\/tmp/);
  });

  test('is one at a time for each caller, and given up when the time is over', async () => {
    const token = inspector();
    const answers = await Promise.all([1, 2].map(() => send('top', token, { rules, ...year })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 429]);
    expect((await send('top', token, { rules, ...year })).status).toBe(200);
    const hurried = inFrontOf(served.engine, served.clock, {
      limits: { workMilliseconds: -1, requestsPerSecond: 1e6, burst: 1e6 },
    });
    const late = await hurried.ask('/units/top/reform', {
      method: 'POST',
      token: hurried.token('administrator', 'top', 'ann'),
      body: { rules },
    });
    expect([late.status, await late.json()]).toMatchObject([503, { code: 'OBLIGATO_TOO_SLOW' }]);
  });

  test('is for whoever administers the unit or stands above it, and leads nowhere else', async () => {
    for (const [role, home, unit, status] of [
      ['administrator', 'top/mid', 'top/mid', 200],
      ['superior', 'top/mid', 'top/mid/low', 200],
      ['superior', 'top/mid', 'top/other', 403],
      ['superior', 'top/mid', 'top', 403],
      ['secretary', 'top/mid', 'top/mid', 403],
      ['auditor', 'top/mid', 'top/mid', 403],
      ['member', 'top/mid', 'top/mid', 403],
    ] as const)
      expect([role, unit, (await send(unit, served.token(role, home, 'ann'), { rules })).status]).toEqual([
        role,
        unit,
        status,
      ]);
  });
});
