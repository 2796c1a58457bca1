/** Cases A21 and A22: code of others that fails stops nobody but itself, and is named. */
import { definePlugin, defineRule, meeting, ObligatoError } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { attendanceOf, ids, organRules } from '../../testing/src/fixtures.ts';
import { type AskedAbout, createEngine, type FactProvider, parseUnit } from '../src/index.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch, organPlugins } from './an-organ.ts';
import { house } from './house-rules.ts';
import { problemsOf } from './problems-of.ts';

const top = { rules: { ...organRules, 'organ/notice': 'observe', 'house/chair-not-on-leave': 'deny' } };
const cycle = `${branch}/theme-day/2026-03`;
const open = { cycle, event: 'open', payload: { chair: 'f1', attendance: attendanceOf(ids('f', 11)) } } as const;

/** An organ, planned, under a provider whose answers are said one after the other; the last one stays. */
async function asking(answers: readonly FactProvider['gather'][], over: Partial<FactProvider> = {}) {
  let turn = 0;
  const provider: FactProvider = {
    ...{ name: 'personnel', provides: ['hr/on-leave'] },
    gather: (names, about) => (answers[Math.min(turn++, answers.length - 1)] as FactProvider['gather'])(names, about),
    ...over,
  };
  const organ = await aPlainOrgan({ top, plugins: { house }, factProviders: [provider] });
  await organ.plan2026();
  organ.goTo('2026-03-20');
  return organ;
}
const nobody = async () => ({ 'hr/on-leave': [] });
const never = () => new Promise<never>(() => {});

describe('A22: a fact provider', () => {
  const failing: readonly (readonly [what: string, gather: unknown, code: string, said: RegExp])[] = [
    ['that never answers', never, 'OBLIGATO_FACT_TIMEOUT', /"personnel" did not answer within 30 ms/],
    [
      'that rejects',
      async () => {
        throw new Error('ECONNREFUSED');
      },
      'OBLIGATO_FACT_FAILED',
      /"personnel" failed/,
    ],
    [
      'that throws at the call',
      () => {
        throw new Error('ECONNREFUSED');
      },
      'OBLIGATO_FACT_FAILED',
      /"personnel" failed/,
    ],
    ['that throws what is no error', async () => Promise.reject('down'), 'OBLIGATO_FACT_FAILED', /"personnel" failed/],
    ['that leaves its fact out', async () => ({}), 'OBLIGATO_FACT_MISSING', /"personnel" lists a fact and left it out/],
    ['that answers nothing', async () => undefined, 'OBLIGATO_FACT_MISSING', /left it out/],
    ['that answers with a text', () => 'none', 'OBLIGATO_FACT_MISSING', /left it out/],
    [
      'that answers what is no JSON',
      async () => ({ 'hr/on-leave': [{ since: new Date(0) }] }),
      'OBLIGATO_FACT_FAILED',
      /an instance of Date at hr\/on-leave\[0\]\.since/,
    ],
  ];
  test.each(failing)(
    '%s is named with fact, rule and provider; nothing is written',
    async (_what, gather, code, said) => {
      const organ = await asking([gather as FactProvider['gather'], nobody], { timeLimitMilliseconds: 30 });
      const [problem, ...more] = await problemsOf(() => organ.engine.attempt(open));
      expect(more).toEqual([]);
      expect(problem?.code).toBe(code);
      expect(problem?.message).toMatch(said);
      expect(problem?.message).toContain(
        `"hr/on-leave" for ${branch}, needed by house/chair-not-on-leave (house-rules@1.0.0)`,
      );
      expect(problem?.translations['zh-CN'].message).toContain('personnel');
      expect(await organ.engine.decisions(branch)).toEqual([]);
      // The unit's queue goes on: the next one is asked anew.
      expect((await organ.engine.attempt(open)).outcome).toBe('accepted');
      await organ.engine.close();
    },
  );

  test('is handed a signal, which is aborted when the time is up', async () => {
    const signals: AbortSignal[] = [];
    const gather = (_names: readonly string[], { signal }: AskedAbout) => {
      signals.push(signal);
      return never();
    };
    const organ = await asking([gather, nobody], { timeLimitMilliseconds: 20 });
    await expect(organ.engine.attempt(open)).rejects.toThrow('OBLIGATO_FACT_TIMEOUT');
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(signals[0]?.reason).toBeInstanceOf(ObligatoError);
  });
  test('that answers when nobody waits any more disturbs nobody', async () => {
    const late = () => new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too late')), 40));
    const organ = await asking([late, nobody], { timeLimitMilliseconds: 10 });
    await expect(organ.engine.attempt(open)).rejects.toThrow('OBLIGATO_FACT_TIMEOUT');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect((await organ.engine.attempt(open)).outcome).toBe('accepted');
  });
  test('that never answers holds up neither what waits behind it nor whoever closes', async () => {
    const organ = await asking([never, nobody], { timeLimitMilliseconds: 50 });
    const first = organ.engine.attempt(open).catch((error: ObligatoError) => error.code);
    const second = organ.engine.attempt(open);
    await organ.engine.close();
    expect(await first).toBe('OBLIGATO_FACT_TIMEOUT');
    expect((await second).outcome).toBe('accepted');
  });
  test('keeps to the time of the engine where it has none of its own', async () => {
    const engine = await createEngine({
      units: [parseUnit('unit: u\nrules: { house/open-day: deny }')],
      plugins: { ...organPlugins, house },
      factProviders: [{ provides: ['hr/rooms'], gather: never }],
      factTimeLimitMilliseconds: 15,
    });
    const [problem] = await problemsOf(() => engine.plan({ from: '2026-01-01', to: '2026-12-31' }));
    expect(problem?.message).toBe(
      'The provider "hr/rooms" did not answer within 15 ms: "hr/rooms" for u, needed by house/open-day (house-rules@1.0.0)',
    );
    await engine.close();
  });
  test('and another that fail together are both named', async () => {
    const engine = await createEngine({
      units: [
        parseUnit('unit: u\nrules: { house/open-day: deny, house/leave-deadline: warn, organ/general-meeting: deny }'),
      ],
      plugins: { ...organPlugins, house },
      factProviders: [
        { name: 'rooms', provides: ['hr/rooms'], gather: never },
        { name: 'grace', provides: ['hr/grace-days'], gather: async () => ({}) },
      ],
      factTimeLimitMilliseconds: 15,
    });
    const problems = await problemsOf(() => engine.plan({ from: '2026-01-01', to: '2026-12-31' }));
    expect(problems.map(({ code }) => code)).toEqual(['OBLIGATO_FACT_TIMEOUT', 'OBLIGATO_FACT_MISSING']);
  });
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])('is not given %s ms', async (milliseconds) => {
    const start = (limit: object) => createEngine({ units: [parseUnit('unit: u')], plugins: {}, ...limit });
    expect(await problemsOf(() => start({ factTimeLimitMilliseconds: milliseconds }))).toMatchObject([
      { code: 'OBLIGATO_USAGE', message: expect.stringContaining('factTimeLimitMilliseconds') },
    ]);
    const provider = { ...{ name: 'p', provides: [], gather: nobody }, timeLimitMilliseconds: milliseconds };
    expect(await problemsOf(() => start({ factProviders: [provider] }))).toMatchObject([
      { code: 'OBLIGATO_USAGE', message: expect.stringContaining('p: timeLimitMilliseconds') },
    ]);
  });
  test('that fails while the clock fires stops that unit alone, by its code', async () => {
    const grace = aPlainOrgan({
      plugins: { house },
      rules: { 'house/leave-deadline': 'warn' },
      factProviders: [
        {
          provides: ['hr/grace-days'],
          gather: async (_names, { cycle: asked }) => (asked ? {} : { 'hr/grace-days': 3 }),
        },
      ],
    });
    const organ = await grace;
    await organ.plan2026();
    organ.goTo('2026-04-10');
    const { fired, failed } = await organ.engine.tick();
    expect(failed).toMatchObject([{ unit: branch, code: 'OBLIGATO_FACT_MISSING' }]);
    expect(fired.some(({ cycle: id }) => !id.startsWith(`${branch}/`))).toBe(true);
  });
});

describe('A21: an effect that raises a duty that is not there', () => {
  const raising = definePlugin({
    name: 'raisers',
    version: '1.2.0',
    title: { en: 'Raisers', 'zh-CN': '发起' },
    rules: {
      lamp: defineRule({
        kind: 'effect',
        on: { obligation: meeting, events: ['notify'] },
        clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '1', confidence: 'local' },
        why: { en: 'A lamp is out.', 'zh-CN': '灯坏了。' },
        ...{ options: z.strictObject({}), defaults: {}, stricter: {} },
        messages: { lamp: { en: 'The lamp.', 'zh-CN': '灯。' } },
        plan: ({ cycle: { unit } }) => [
          {
            ...{ key: 'lamp', does: 'raise', to: { unit, role: 'secretary' }, messageId: 'lamp', data: {} },
            raise: { duty: 'reqest', occasion: 'lamp' },
          },
        ],
      }),
    },
  });
  const notify = {
    cycle: `${branch}/theme-day/2026-03`,
    event: 'notify',
    payload: { heldOn: '2026-03-27', place: '301', agenda: ['the lamp'] },
  } as const;

  test('is a finding of the decision, by rule and plugin, and the event is accepted', async () => {
    const top = { rules: { ...organRules, 'raisers/lamp': 'deny' } };
    const organ = await aPlainOrgan({ top, plugins: { raisers: raising } });
    await organ.plan2026();
    organ.goTo('2026-03-10');
    expect((await organ.engine.preview(notify)).findings.map(({ messageId }) => messageId)).toContain('notRaised');
    const decision = await organ.engine.attempt(notify);
    expect(decision.outcome).toBe('accepted');
    expect(decision.findings.find(({ messageId }) => messageId === 'notRaised')).toMatchObject({
      ...{ rule: 'raisers/lamp', plugin: 'raisers@1.2.0', severity: 'warn' },
      message: { en: expect.stringContaining('“reqest” was not raised as “lamp”'), 'zh-CN': expect.any(String) },
      remedy: { en: expect.stringContaining('The event itself stands') },
    });
    expect((await organ.engine.unit(branch)).cycles.get(notify.cycle)?.version).toBe(1);
  });
});
