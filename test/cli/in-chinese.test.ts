/** What a secretary reads in Chinese: refusals, what is possible instead, and what is wrong with a file. */
import { suggest } from '@obligato/core/internal';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../packages/cli/src/commands.ts';
import { exampleLines } from '../../packages/cli/src/output/example-lines.ts';
import { englishIn } from '../words/source-texts.ts';
import { emptyFolder, obligato, onTrial, organ } from './obligato.ts';

const meeting = 'tax-bureau/levy/general-meeting/2026-Q1';
const chinese = ['--lang', 'zh-CN'];
const levy = 'unit: tax-bureau/levy\nparent: tax-bureau\n';
const ruling = (rules: string) => ({ 'units/branch-levy.yaml': `${levy}rules: ${rules}\n` });

describe('a refusal', () => {
  let folder: string;
  let impossible: string;
  const tell = async (...args: readonly string[]) =>
    (await obligato(folder, [...args, '--now', '2026-03-23T15:00', ...chinese])).stdout;
  beforeAll(async () => {
    folder = await organ();
    await obligato(folder, ['plan', '--year', '2026', '--now', '2026-01-10']);
    const attendance = ['l01', 'l02', 'l03', 'l04'].map((member) => ({ member, present: true }));
    await tell('attempt', meeting, 'open', '--data', JSON.stringify({ chair: 'l01', attendance }));
    impossible = await tell('attempt', meeting, 'adjourn');
  });

  test('names people, not their ids', async () => {
    const told = await tell('explain', `${meeting}#1`);
    expect(told).toContain('书记白强不是本单位领导；名册中的领导：薛鹏宇。');
  });

  test('is explained with the facts that were looked at', async () => {
    const told = await tell('explain', `${meeting}#1`);
    expect(told).toContain('所依据的事实');
    expect(told).toMatch(/\n {2}有表决权的人员 \(7\)：薛鹏宇、白强、/);
    expect(told).toMatch(/\n {2}可主持会议的人员：通常主持：白强，其他委员：/);
    expect(told).toMatch(/\n {2}所列人员中不在名册的：无\n/);
  });

  test('says by name what is possible instead', async () => {
    expect(impossible).toContain('现可进行：征求意见 (collectOpinions)、发出通知 (notify)');
    expect(impossible).toContain('以上仅为答复，未作任何记录。');
  });

  test('A17: says whose event it is, whether it is theirs, and what may be said besides', async () => {
    const told = await tell('next', meeting, '--as', 'tax-bureau');
    expect(told).toMatch(/carryOver — 准予跨期召开：.+ \[由上级办理\]/);
    expect(told).toMatch(/postpone — 延期：.+ \[由本单位办理，不由您办理\]/);
    expect(told).toContain('可另填：地点 (place)、委托主持 (delegation)');
  });

  test('stands before what only warns, and is marked otherwise', async () => {
    const told = await tell('next', meeting);
    expect(told).toMatch(/ {6}✗ 未发会议通知.+\n.+\n {6}! 书记白强/);
  });
});

describe('what is wrong with a file', () => {
  test('is said in Chinese, with the values and the nearest name', async () => {
    const folder = await organ({
      'units/branch-levy.yaml': 'unit: tax-bureau/levy\nparent: tax-bureau\nrules:\n  organ/notise: deny\n',
    });
    const { code, stderr } = await obligato(folder, ['check', ...chinese]);
    expect(code).toBe(2);
    expect(stderr).toBe(
      `${onTrial['zh-CN']}units/branch-levy.yaml:4:3：没有规则“organ/notise”。是否应为“organ/notice”？ [OBLIGATO_RULE_UNKNOWN]\n`,
    );
  });

  test.each([
    suggest('organ/notise', ['organ/notice']),
    suggest('x', ['deny', 'warn']),
    suggest(
      'x',
      Array.from({ length: 20 }, (_, n) => `rule-number-${n}`),
    ),
    suggest('x', []),
  ])('so is the hint: %o', (hint) => {
    expect(hint['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(hint['zh-CN']).not.toMatch(/Did|Known|known/);
  });
});

describe('a command line that is wrong', () => {
  test.each<[string, readonly string[], string]>([
    ['an unknown command', ['stauts'], '没有命令“stauts”。是否应为“status”？ [OBLIGATO_USAGE]'],
    ['an unknown option', ['check', '--jsno'], '没有选项“--jsno”。是否应为“--json”？ [OBLIGATO_USAGE]'],
    ['a missing argument', ['next'], '缺少参数“cycle”。'],
    ['an option without its value', ['check', '--config'], '选项“--config <file>”缺少取值。'],
    ['one argument too many', ['status', 'a', 'b'], '命令“status”的参数过多'],
    [
      'a number that is none',
      ['plan', '--year', 'x'],
      '--year 应为1970至2149之间的整数，而不是“x”。请写明，例如 --year 1970。',
    ],
    [
      'a day that is none',
      ['plan', '--from', '2026-02-30'],
      '--from “2026-02-30”不是1970-01-01至2149-12-31之间的日期。',
    ],
    ['an action that is none', ['archive', 'verfy'], 'archive 没有操作“verfy”。'],
    ['nothing', [], '未写明命令。请写上列命令之一，或在其后加 --help。'],
  ])('is told in Chinese: %s', async (_, argv, told) => {
    const { code, stderr } = await obligato(await organ(), [...chinese, ...argv]);
    expect(code).toBe(2);
    const problem = stderr.trim().split('\n').at(-1) ?? '';
    expect(problem).toContain(told);
    expect(englishIn(problem)).toEqual([]);
  });
});

describe('what is wrong with files, as check tells it', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['YAML that is none', { 'units/branch-levy.yaml': 'unit: tax-bureau/levy\nunit: twice\n' }],
    ['a parent that nobody describes', { 'units/branch-levy.yaml': 'unit: tax-bureau/levy\nparent: nobody\n' }],
    ['an option of the wrong type', ruling('{ organ/notice: { workingDays: five } }')],
    ['a looser value', ruling('{ organ/notice: { severity: warn, workingDays: 1 } }')],
    ['a selector that selects nothing', ruling('{ organ/notice: { workingDays: 9, for: { dutty: x } } }')],
    ['a local rule with everything wrong', { 'units/branch-levy.yaml': `${levy}local: { Rooms: { on: [] } }\n` }],
    ['a waiver without a reason', { 'units/tax-bureau.yaml': 'unit: tax-bureau\nwaivers: [{ unit: x, rule: y }]\n' }],
    ['a roster that is wrong', { 'roster.csv': 'unit,id,name,standing,from\ntax-bureau,m1,李,ful,soon\n' }],
    ['a plugin that is not there', { 'obligato.yaml': 'plugins: { organ: "@obligato/organ-brunch" }\n' }],
  ])('%s', async (_, files) => {
    const { code, stderr } = await obligato(await organ(files), ['check', ...chinese]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/\p{Script=Han}.+\[OBLIGATO_/u);
    expect(englishIn(stderr)).toEqual([]);
  });
});

test('what is said about examples of a command is said in the language of the help', async () => {
  for (const { load } of Object.values(commands)) {
    const command = await load();
    const lines = exampleLines(command, (text) => text['zh-CN']);
    for (const line of lines) expect(line).not.toMatch(/ # (?!.*\p{Script=Han})/u);
  }
  const { stdout } = await obligato(await emptyFolder(), ['replay', '--help', '--lang', 'zh-CN']);
  expect(stdout).toContain('obligato replay                       # 逐项复核');
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
