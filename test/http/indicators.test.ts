/** Indicators over HTTP: the superior’s first, lists as far as one reads, who looked from elsewhere on record, and the unit’s own sentence beside the figure. */
import { definePlugin, defineRule, task } from '@obligato/core';
import { diagnosis } from '@obligato/diagnosis';
import { createEngine, parseUnit, VirtualClock } from '@obligato/engine';
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { at, type House, inFrontOf, roster } from './house.ts';

const visits = definePlugin({
  name: 'visits',
  version: '1.0.0',
  title: { en: 'Visits', 'zh-CN': '走访' },
  rules: {
    visit: defineRule({
      kind: 'duty',
      clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '1', confidence: 'local' },
      why: { en: 'Somebody should come.', 'zh-CN': '总要有人来。' },
      options: z.strictObject({ cadence: z.enum(['monthly', 'weekly']) }),
      defaults: { cadence: 'monthly' },
      stricter: { cadence: { order: ['monthly', 'weekly'] } },
      messages: {},
      duty: { id: 'visit', title: { en: 'Visit', 'zh-CN': '走访' }, obligation: task, bearer: 'superior' },
      owed: () => [],
    }),
    round: defineRule({
      kind: 'duty',
      clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '1', confidence: 'local' },
      why: { en: 'Somebody should look.', 'zh-CN': '总要有人看。' },
      options: z.strictObject({ cadence: z.enum(['monthly', 'weekly']) }),
      defaults: { cadence: 'monthly' },
      stricter: { cadence: { order: ['monthly', 'weekly'] } },
      messages: {},
      duty: { id: 'round', title: { en: 'Round', 'zh-CN': '巡查' }, obligation: task, bearer: 'unit' },
      owed: () => [],
    }),
  },
});

const [top, mid, other] = ['top', 'top/mid', 'top/other'];
const year = { from: '2026-01-01', to: '2026-12-31' };
let house: House;
beforeEach(async () => {
  const clock = new VirtualClock('2026-01-01T09:00:00+08:00');
  const files = [
    'unit: top\ntitle: Top\nextends: [diagnosis/recommended]',
    ...[mid, other].map(
      (unit) => `unit: ${unit}\ntitle: ${unit}\nparent: top\nrules: { visits/visit: deny, visits/round: deny }`,
    ),
  ];
  const engine = await createEngine({
    units: files.map((file) => parseUnit(file)),
    plugins: { visits, diagnosis },
    clock,
  });
  for (const unit of [top, mid, other]) await engine.setRoster(unit, roster);
  await engine.plan(year);
  clock.set('2026-12-31T18:00:00+08:00');
  await engine.tick();
  house = inFrontOf(engine, clock);
});

const path = (unit: string) => `/units/${at(unit)}/indicators`;
const clerk = () => house.token('secretary', mid, 'clerk');
const chief = () => house.token('superior', top, 'chief');

interface Reading {
  readonly indicator: string;
  readonly figure: {
    readonly denominator: number;
    readonly list: readonly { readonly cycle: string }[];
    readonly unnamed: number;
    readonly spread?: { readonly bars: readonly object[] };
  } | null;
}
interface Answer {
  readonly units: readonly {
    readonly unit: string;
    readonly readings: readonly Reading[];
    readonly statements: readonly { readonly text: string; readonly by: object }[];
    readonly looks: readonly { readonly by: object }[];
  }[];
}
interface Page extends Answer {
  readonly from: string;
  readonly next: string | null;
}

async function read(unit: string, token: string): Promise<Answer> {
  const answer = await house.ask(`${path(unit)}?from=${year.from}&to=${year.to}`, { token });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Answer;
}
const visitsOf = ({ units }: Answer) =>
  units[0]?.readings.find(({ indicator }) => indicator === 'diagnosis/superior-in-time')?.figure;

test('a branch reads how its superior keeps its duties, and of its neighbours only that there is more', async () => {
  const answer = await read(mid, clerk());
  expect(answer.units.map(({ unit }) => unit)).toEqual([top, mid]);
  const figure = visitsOf(answer);
  expect(figure?.denominator).toBeGreaterThanOrEqual(22);
  expect(figure?.list.every(({ cycle }) => cycle.startsWith(`${mid}/`))).toBe(true);
  expect(figure?.unnamed).toBe(figure?.list.length);
});

test('days until something was written down lie in bars, which a page of many units leaves out', async () => {
  for (const month of ['01', '02', '03', '04', '05', '06']) {
    const cycle = `${mid}/round/2026-${month}`;
    const by = { unit: mid, member: 'clerk' };
    const occurredAt = `2026-${month}-10T09:00:00+08:00`;
    await house.engine.attempt({ cycle, event: 'finish', payload: { summary: 'seen' }, occurredAt, by });
  }
  const lateIn = ({ units }: Answer) =>
    units.find(({ unit }) => unit === mid)?.readings.find(({ indicator }) => indicator === 'diagnosis/entered-late')
      ?.figure;
  expect(lateIn(await read(mid, clerk()))?.spread?.bars.at(-1)).toEqual({ from: 21, to: null, count: 6 });
  const side = lateIn(await readPage('', chief()));
  expect([side?.denominator, side?.spread]).toEqual([6, undefined]);
});

test('the superior reads all of it, and that it looked at a branch is on record there', async () => {
  expect(visitsOf(await read(mid, chief()))?.unnamed).toBe(0);
  await read(mid, clerk());
  const looks = (await house.engine.changes(mid)).filter(({ change }) => change.does === 'look');
  expect(looks.map(({ by }) => by)).toEqual([{ unit: top, member: 'chief' }]);
});

test('whoever looks again on the same day is on record once, and the unit reads who looked', async () => {
  await read(mid, chief());
  house.clock.set('2026-12-31T19:00:00+08:00');
  await read(mid, chief());
  const looksOf = async (token: string, at: number) => (await read(mid, token)).units[at]?.looks;
  expect(await looksOf(clerk(), 1)).toEqual([
    { by: { unit: top, member: 'chief' }, recordedAt: '2026-12-31T18:00:00+08:00' },
  ]);
  house.clock.set('2027-01-01T09:00:00+08:00');
  await read(mid, chief());
  expect(await looksOf(clerk(), 1)).toHaveLength(2);
  await read(top, house.token('auditor', top, 'auditor'));
  // What is said of the superior’s own readers is not for those below it.
  expect(await looksOf(clerk(), 0)).toEqual([]);
});

async function readPage(query: string, token: string): Promise<Page> {
  const answer = await house.ask(`/indicators?under=top${query}`, { token });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Page;
}

test('a superior reads its own figures first, then those below page by page, each with how much is behind it', async () => {
  const page = await readPage('&limit=2', chief());
  expect([page.from, page.units.map(({ unit }) => unit), page.next]).toEqual([year.from, [top, mid], mid]);
  const figure = visitsOf(page);
  expect([figure?.list, (figure?.unnamed ?? 0) > 20]).toEqual([[], true]);
  const rest = await readPage(`&limit=2&after=${at(mid)}`, chief());
  expect([rest.units.map(({ unit }) => unit), rest.next]).toEqual([[other], null]);
  expect((await readPage('&after=top/gone', chief())).units).toEqual([]);
});

test('a page of units is a look at each of them, of the year that is asked for', async () => {
  await readPage('&year=2026', chief());
  for (const unit of [mid, other]) {
    const looks = (await house.engine.changes(unit)).filter(({ change }) => change.does === 'look');
    expect(looks).toMatchObject([{ change: year, by: { unit: top, member: 'chief' } }]);
  }
  expect((await house.engine.changes(top)).some(({ change }) => change.does === 'look')).toBe(false);
});

test('a branch reads of all units its superior alone', async () => {
  const own = await readPage('', clerk());
  expect(own.units.map(({ unit }) => unit)).toEqual([top, mid]);
  const stranger = house.token('secretary', other, 'clerk');
  expect((await house.ask(`/indicators?under=${at(mid)}`, { token: stranger })).status).toBe(403);
  expect((await house.ask('/indicators?under=top/none', { token: chief() })).status).toBe(404);
  expect((await house.ask('/indicators?under=top&limit=51', { token: chief() })).status).toBe(400);
});

test('a sentence of the unit travels with its figure; nobody else writes one, and the last one counts', async () => {
  const said = { indicator: 'diagnosis/burst', ...year };
  const write = (token: string, text: string) =>
    house.ask(path(mid), { method: 'POST', token, body: { ...said, text } });
  expect((await write(clerk(), 'The line was down')).status).toBe(201);
  expect((await write(clerk(), 'The line was down in May')).status).toBe(201);
  expect((await write(chief(), 'So they say')).status).toBe(422);
  expect((await write(clerk(), 'x'.repeat(301))).status).toBe(422);
  const { units } = await read(mid, chief());
  expect(units[1]?.statements).toMatchObject([
    { text: 'The line was down in May', by: { unit: mid, member: 'clerk' } },
  ]);
});

test('what is no indicator here takes no sentence, and days have to be days', async () => {
  const body = { indicator: 'diagnosis/brust', ...year, text: 'x' };
  const answer = await house.ask(path(mid), { method: 'POST', token: clerk(), body });
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('diagnosis/burst')]);
  expect((await house.ask(`${path(mid)}?from=2026-12-31&to=2026-01-01`, { token: clerk() })).status).toBe(422);
});

test('as of a past day an indicator says what was known then', async () => {
  const then = await house.engine.asOf('2026-06-30');
  const { units } = await then.indicators({ unit: mid, ...year });
  const figure = units[0]?.readings.find(({ indicator }) => indicator === 'diagnosis/superior-in-time')?.figure;
  expect(figure?.denominator).toBeGreaterThanOrEqual(8);
  expect(figure?.denominator).toBeLessThanOrEqual(12);
});
