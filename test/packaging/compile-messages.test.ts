/** What the compiler says first of a wrong program: it names what is wrong, where it is written, with what was possible. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compiler, run } from './packed.ts';

/** What the wrong programs have in common. */
const shared = `
import { defineFact, defineRule, type Engine, meeting } from '@obligato/engine';
import { describeRule } from '@obligato/testing';
import { z } from 'zod';
export { defineRule, describeRule, meeting, z };
export declare const engine: Engine;
export const cycle = 'levy/general-meeting/2026-Q1';
const house = { en: 'House rules', 'zh-CN': '内部规定' };
export const base = { clause: { source: house, article: '1', confidence: 'local' }, why: house } as const;
export const messages = { late: { en: '{{given}} of {{required}}', 'zh-CN': '{{given}}/{{required}}' } } as const;
export const none = { options: z.strictObject({}), defaults: {}, stricter: {}, messages };
export const days = { options: z.strictObject({ days: z.number() }), defaults: { days: 3 }, messages };
export const on = { obligation: meeting, events: ['notify'] } as const;
export const tell = { key: 'x', does: 'notify', to: { unit: 'levy', role: 'secretary' } } as const;
export const rule = defineRule({
  ...base, ...days, kind: 'check', on, stricter: { days: 'max' },
  facts: { holidays: defineFact<number>('holidays') }, evaluate: () => [],
});
`;

type WrongProgram = readonly [what: string, program: string, firstMessage: RegExp];

const attempts: readonly WrongProgram[] = [
  [
    'an attempt with an unknown event',
    `await engine.attempt({ cycle, obligation: meeting, event: 'notfy', payload: { heldOn: 'x', place: 'x', agenda: [] } });`,
    /^Type '"notfy"' is not assignable to type '"adjourn" \| .*"notify".*Did you mean '"notify"'/,
  ],
  [
    'an attempt with an event of the clock',
    `await engine.attempt({ cycle, obligation: meeting, event: 'miss', payload: { event: 'open', notAfter: 'x' } });`,
    /^Type '"miss"' is not assignable to type '"adjourn" \| (?!.*"miss")/,
  ],
  [
    'an attempt without a field of the payload',
    `await engine.attempt({ cycle, obligation: meeting, event: 'notify', payload: { heldOn: 'x', agenda: [] } });`,
    /^Property 'place' is missing in type/,
  ],
  [
    'an attempt with a misspelt field of the payload',
    `await engine.attempt({ cycle, obligation: meeting, event: 'cancel', payload: { raeson: 'x' } });`,
    /'raeson' does not exist in type .*Did you mean to write 'reason'/,
  ],
  [
    'an attempt without its payload',
    `await engine.attempt({ cycle, obligation: meeting, event: 'cancel' });`,
    /^Property 'payload' is missing in type/,
  ],
];

const rules: readonly WrongProgram[] = [
  [
    'a check of an unknown event',
    `defineRule({ ...base, ...none, kind: 'check', on: { obligation: meeting, events: ['reopen'] }, evaluate: () => [] });`,
    /^Type '"reopen"' is not assignable to type '"adjourn" \| .*"open".*Did you mean '"open"'/,
  ],
  [
    'a deadline of an unknown event',
    `defineRule({ ...base, ...none, kind: 'deadline', on: { obligation: meeting, event: 'reopen' }, bounds: () => ({}) });`,
    /^Type '"reopen"' is not assignable to type '"adjourn" \| .*"open".*Did you mean '"open"'/,
  ],
  [
    'an effect of an unknown event',
    `defineRule({ ...base, ...none, kind: 'effect', on: { obligation: meeting, events: ['open', 'x'] }, plan: () => [] });`,
    /^Type '"x"' is not assignable to type '"adjourn" \| /,
  ],
  [
    'an unknown kind',
    `defineRule({ ...base, ...none, kind: 'chek', on, evaluate: () => [] });`,
    /^Type '"chek"' is not assignable to type '"check" \| "deadline" \| "duty" \| "effect" \| "indicator"'/,
  ],
  [
    'an unknown option in "stricter"',
    `defineRule({ ...base, ...days, kind: 'check', on, stricter: { dais: 'max' }, evaluate: () => [] });`,
    /'dais' does not exist in type '\{ readonly days: "max" \| "min"; \}'/,
  ],
  [
    'a direction that the option cannot have',
    `defineRule({ ...base, ...days, kind: 'check', on, stricter: { days: 'union' }, evaluate: () => [] });`,
    /^Type '"union"' is not assignable to type '"max" \| "min"'/,
  ],
  [
    'an unknown message',
    `defineRule({ ...base, ...none, kind: 'check', on, evaluate: ({ found }) => [found('early', {})] });`,
    /'"early"' is not assignable to parameter of type '"late"'/,
  ],
  [
    'a message without a value',
    `defineRule({ ...base, ...none, kind: 'check', on, evaluate: ({ found }) => [found('late', { given: 1 })] });`,
    /^Property 'required' is missing in type '\{ given: number; \}'/,
  ],
  [
    'an unknown message of an effect',
    `defineRule({ ...base, ...none, kind: 'effect', on, plan: () => [{ ...tell, messageId: 'early', data: {} }] });`,
    /^Type '"early"' is not assignable to type '"late"'/,
  ],
  [
    'a payload that an effect does not get',
    `defineRule({ ...base, ...none, kind: 'effect', on, plan: ({ event }) => (event.payload.tally ? [] : []) });`,
    /^Property 'tally' does not exist on type '\{ heldOn: string; place: string/,
  ],
];

const cases: readonly WrongProgram[] = [
  [
    'a case with a misspelt payload',
    `describeRule(rule, { admits: [{ payload: { pace: 'x' } }] });`,
    /'pace' does not exist in type .*Did you mean to write 'place'/,
  ],
  [
    'a case about an event that is not heard',
    `describeRule(rule, { admits: [{ event: 'open' }] });`,
    /^Type '"open"' is not assignable to type '"notify"'/,
  ],
  [
    'a case with an unknown option',
    `describeRule(rule, { admits: [{ options: { dais: 1 } }] });`,
    /'dais' does not exist in type .*days: number/,
  ],
  [
    'a case with an unknown fact',
    `describeRule(rule, { admits: [{ facts: { holiday: 1 } }] });`,
    /'holiday' does not exist in type .*Did you mean to write 'holidays'/,
  ],
];

const programs = [...attempts, ...rules, ...cases];

/** The first message of every program, by one run of the compiler. */
async function firstMessages(): Promise<ReadonlyMap<string, string>> {
  // Inside the workspace, where the packages are found; hidden, so that nobody else compiles it.
  const folder = await mkdtemp(join(import.meta.dirname, '.wrong-programs-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const config = { extends: '../../tsconfig.json', include: ['*.ts'], compilerOptions: { rootDir: '../../..' } };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  await writeFile(join(folder, 'shared.ts'), shared);
  const names = 'base, cycle, days, defineRule, describeRule, engine, meeting, none, on, rule, tell';
  for (const [index, [, program]] of programs.entries()) {
    await writeFile(join(folder, `program-${index}.ts`), `import { ${names} } from './shared.ts';\n${program}\n`);
  }
  const { stdout } = await run(process.execPath, [compiler, '-p', folder, '--pretty', 'false']).catch((error) => error);
  const told = [...String(stdout).matchAll(/([\w-]+)\.ts\(\d+,\d+\): error TS\d+: (.*)/g)];
  return new Map(told.reverse().map(([, file = '', message = '']) => [file, message]));
}

const messages = await firstMessages();

test('what the programs share is right', () => {
  expect([...messages.keys()].filter((file) => !/^program-\d+$/.test(file))).toEqual([]);
});

test.each(programs.map(([what, , words], index) => [what, `program-${index}`, words] as const))(
  '%s',
  (_, file, words) => {
    expect(messages.get(file)).toMatch(words);
  },
);
