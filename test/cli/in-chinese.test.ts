/** What a secretary reads in Chinese: refusals, what is possible instead, and what is wrong with a file. */
import { problemCodes } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import { beforeAll, describe, expect, test } from 'vitest';
import { hintInChinese, problemWords } from '../../packages/cli/src/output/words/problem-words.ts';
import { obligato, organ } from './obligato.ts';

const meeting = 'tax-bureau/levy/general-meeting/2026-Q1';
const chinese = ['--lang', 'zh-CN'];

describe('a refusal', () => {
  let folder: string;
  const tell = async (...args: readonly string[]) =>
    (await obligato(folder, [...args, '--now', '2026-03-23T15:00', ...chinese])).stdout;
  beforeAll(async () => {
    folder = await organ();
    await obligato(folder, ['plan', '--year', '2026', '--now', '2026-01-10']);
    const attendance = ['l01', 'l02', 'l03', 'l04'].map((member) => ({ member, present: true }));
    await tell('attempt', meeting, 'open', '--data', JSON.stringify({ chair: 'l01', attendance }));
    await tell('attempt', meeting, 'adjourn');
  });

  test('names people, not their ids', async () => {
    const told = await tell('explain', `${meeting}#1`);
    expect(told).toContain('书记白强不是本单位领导；名册中的领导：薛鹏宇。');
  });

  test('is explained with the facts that were looked at', async () => {
    const told = await tell('explain', `${meeting}#1`);
    expect(told).toContain('所依据的事实');
    expect(told).toMatch(/roster\/voters = 7: 薛鹏宇, 白强, /);
  });

  test('says by name what is possible instead', async () => {
    expect(await tell('explain', `${meeting}#2`)).toContain('现可进行: 征求意见 (collectOpinions)、发出通知 (notify)');
  });

  test('stands before what only warns, and is marked otherwise', async () => {
    const told = await tell('next', meeting);
    expect(told).toMatch(/ {6}✗ 未发会议通知.+\n.+\n {6}! 书记白强/);
  });
});

describe('what is wrong with a file', () => {
  test('is said in Chinese before the words that name the values', async () => {
    const folder = await organ({
      'units/branch-levy.yaml': 'unit: tax-bureau/levy\nparent: tax-bureau\nrules:\n  organ/notise: deny\n',
    });
    const { code, stderr } = await obligato(folder, ['check', ...chinese]);
    expect(code).toBe(2);
    expect(stderr.trim()).toBe(
      'units/branch-levy.yaml:4:3: 没有这条规则，请改正名称。No rule is named "organ/notise". 是否应为 "organ/notice"？ [OBLIGATO_RULE_UNKNOWN]',
    );
  });

  test.each(problemCodes)('%s has words of its own', (code) => {
    expect(problemWords[code]).toMatch(/\p{Script=Han}/u);
    expect(Object.values(problemWords).filter((words) => words === problemWords[code])).toHaveLength(1);
  });

  test.each([
    suggest('organ/notise', ['organ/notice']),
    suggest('x', ['deny', 'warn']),
    suggest(
      'x',
      Array.from({ length: 20 }, (_, n) => `rule-number-${n}`),
    ),
    suggest('x', []),
  ])('so has the hint: %s', (hint) => {
    expect(hintInChinese(hint)).toMatch(/\p{Script=Han}/u);
    expect(hintInChinese(hint)).not.toMatch(/Did|Known|known/);
  });
});

test('selectors are told as people say them', async () => {
  const rule = '{ workingDays: 7, for: { duty: general-meeting, period: [Q1, Q2] } }';
  const folder = await organ({
    'units/branch-levy.yaml': `unit: tax-bureau/levy\nparent: tax-bureau\nrules:\n  organ/notice: ${rule}\n`,
  });
  const show = ['config', 'show', 'tax-bureau/levy', '--rule', 'organ/notice'];
  expect((await obligato(folder, show)).stdout).toContain(
    'only for duty general-meeting, period Q1/Q2: workingDays = 7',
  );
  const why = ['config', 'why', 'tax-bureau/levy', 'organ/notice', 'workingDays', ...chinese];
  expect((await obligato(folder, why)).stdout).toContain('7 仅限 义务 general-meeting，期间 Q1/Q2');
});
