/** What whoever configures a unit asks: what holds here and why, what would a change do, what would a rule on trial have done. */
import { execFile } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentsOf, emptyFolder, ended, json, obligato, onTrial, organ, plannedOrgan, start } from './obligato.ts';

const now = ['--now', '2026-01-10T09:00'];
const levy = (rules: string, more = '') =>
  `unit: tax-bureau/levy\ntitle: Levy\nparent: tax-bureau\nrules:\n${rules}\n${more}`;
const bureau = (rules: string, more = '') =>
  `unit: tax-bureau\ntitle: Bureau\nextends: [organ/recommended]\nrules:\n${rules}\n${more}`;
const waiver = (until: string, days = 2) => `waivers:
  - { unit: tax-bureau/office, rule: organ/notice, workingDays: ${days}, until: ${until}, reason: flood, grantedBy: Chair }
`;

describe('check', () => {
  const checked = async (more: string) => {
    const folder = await organ({ 'units/tax-bureau.yaml': bureau('  organ/notice: { workingDays: 3 }', more) });
    return json(folder, ['check', ...now]);
  };
  test('says nothing of a waiver that is needed', async () => {
    expect(await checked(waiver('2026-06-30'))).toMatchObject({ code: 0, document: { ok: true } });
  });
  test.each([
    ['that is over', waiver('2025-12-31'), 'OBLIGATO_WAIVER_EXPIRED'],
    ['that loosens nothing', waiver('2026-06-30', 4), 'OBLIGATO_WAIVER_UNNEEDED'],
  ])('refuses a waiver %s, with the line from where one stands', async (_, more, problem) => {
    const { code, document } = await checked(more);
    expect(code).toBe(2);
    expect(document.problems).toMatchObject([{ code: problem, origins: [{ file: 'units/tax-bureau.yaml', line: 7 }] }]);
  });
});

describe('config', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await organ();
  });

  test('show tells every value with its place, and what it beat', async () => {
    const { stdout } = await obligato(folder, ['config', 'show', 'tax-bureau/levy', '--rule', 'organ/notice', ...now]);
    expect(stdout).toContain(
      'workingDays = 5  units/branch-levy.yaml:6:32  beat 3 (default of the rule), 3 (units/tax-bureau.yaml:6:48)',
    );
    const { document } = await json(folder, ['config', 'show', 'tax-bureau/levy', ...now]);
    expect(document).toMatchObject({
      version: 1,
      command: 'config',
      ok: true,
      unit: 'tax-bureau/levy',
      on: '2026-01-10',
    });
    expect(document.rules.length).toBeGreaterThan(50);
  });
  test('show of a rule that is off says so, and of an unknown one gives the nearest', async () => {
    const off = await organ({ 'units/tax-bureau.yaml': bureau('  organ/off-hours: off') });
    const { code, stdout } = await obligato(off, ['config', 'show', 'tax-bureau', '--rule', 'organ/off-hours', ...now]);
    expect([code, stdout]).toEqual([0, 'organ/off-hours is off here.\n']);
    const { code: two, stderr } = await obligato(off, ['config', 'show', 'tax-bureau', '--rule', 'organ/notise']);
    expect(two).toBe(2);
    expect(stderr).toContain('Did you mean "organ/notice"?');
  });
  test('why tells the chain from the root down, in both languages', async () => {
    const asked = ['config', 'why', 'tax-bureau/levy', 'organ/notice', 'workingDays', ...now];
    const english = (await obligato(folder, asked)).stdout.split('\n');
    expect(english[0]).toBe('tax-bureau/levy: organ/notice workingDays = 5  (the larger is stricter)');
    expect(english[3]).toBe('→ tax-bureau/levy: 5  units/branch-levy.yaml:6:32');
    expect((await obligato(folder, [...asked, '--lang', 'zh-CN'])).stdout).toContain('大者为严');
    const { document } = await json(folder, asked);
    expect(document.chain.map(({ via }: { via: string }) => via)).toEqual(['default', 'entry', 'entry']);
  });
  test.each([
    [['config', 'shwo', 'tax-bureau'], 'Did you mean "show"?'],
    [['config', 'show'], 'needs a unit'],
    [['config', 'show', 'tax-bureau/levi'], 'Did you mean "tax-bureau/levy"?'],
    [['config', 'why', 'tax-bureau/levy'], 'needs a unit and a rule'],
    [['config', 'why', 'tax-bureau/levy', 'organ/notice', 'workinDays'], 'Did you mean "workingDays"?'],
    [['config', 'diff'], 'needs rules to compare with'],
    [['config', 'diff', 'no-such-thing'], 'neither a folder with unit files nor a git revision'],
    [['config', 'diff', '--', '--output=x'], 'neither a folder with unit files nor a git revision'],
  ])('%j exits with 2 and says what to write', async (args, words) => {
    const { code, stderr } = await obligato(folder, args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  test('diff tells which units live by other rules, with exit code 1, and 0 where nothing really changes', async () => {
    const other = await organ({ 'units/branch-levy.yaml': levy('  organ/notice: { workingDays: 7 }') });
    const { code, stdout } = await obligato(folder, ['config', 'diff', '.', other, ...now]);
    expect([code, stdout]).toEqual([1, 'tax-bureau/levy\n  organ/notice workingDays: 5 → 7\n']);
    const moved = await organ({ 'units/branch-levy.yaml': levy('\n\n  organ/notice: { workingDays: 5 }') });
    expect(await obligato(folder, ['config', 'diff', join(moved, 'units'), ...now])).toMatchObject({
      ...{ code: 0, stdout: 'The rules in force are the same for every unit.\n' },
    });
    const { document } = await json(folder, ['config', 'diff', other, ...now]);
    expect(document.changed).toMatchObject([
      { rules: [{ before: { options: { workingDays: 7 } }, after: { options: { workingDays: 5 } } }] },
    ]);
  });
  test('diff tells what a duty more costs in hours of people, by rule and by whose rule, before anybody adopts it', async () => {
    const here = await plannedOrgan();
    const unpaid = await organ({ 'units/tax-bureau.yaml': bureau('  organ/theme-day: off') });
    const { code, document } = await json(here, ['config', 'diff', unpaid, ...now]);
    expect([code, document.burden.from, document.burden.withoutPeople]).toEqual([1, '2026-01-01', []]);
    const first = document.burden.rules.find(({ rule }: { rule: string }) => rule === 'organ/theme-day');
    expect(first).toMatchObject({
      rule: 'organ/theme-day',
      statedBy: 'tax-bureau',
      cycles: { now: 0 },
      hours: { now: 0 },
    });
    // A month at a time in every branch, everybody for an hour and a half.
    expect(first.cycles.after % 12).toBe(0);
    expect(first.hours.after).toBeGreaterThan(first.cycles.after * 1.5 * 5);
    expect(first.hours.after % 1.5).toBe(0);
    const { stdout } = await obligato(here, ['config', 'diff', unpaid, ...now, '--lang', 'zh-CN']);
    expect(stdout).toMatch(/organ\/theme-day“.+”，由 .+ 规定：0次、0小时 → \d+次、\d+(\.\d)?小时/);
  });
  test('diff with a revision tells what was edited since, and checks nothing out', async () => {
    const own = await organ();
    const git = (...args: string[]) =>
      promisify(execFile)('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: own });
    await git('init', '-q');
    await git('add', '-A');
    await git('commit', '-qm', 'rules');
    expect((await obligato(own, ['config', 'diff', 'HEAD', ...now])).code).toBe(0);
    await writeFile(join(own, 'units/branch-levy.yaml'), levy('  organ/notice: { workingDays: 8 }'));
    const { code, stdout } = await obligato(join(own, 'units'), ['config', 'diff', 'HEAD', ...now]);
    expect([code, stdout]).toEqual([1, 'tax-bureau/levy\n  organ/notice workingDays: 5 → 8\n']);
    expect((await git('status', '--short')).stdout).toBe(' M units/branch-levy.yaml\n');
  });

  test('schema writes what editors complete with; it accepts these files and refuses a slip', async () => {
    const own = await organ();
    const { code, document } = await json(own, ['config', 'schema']);
    expect(code).toBe(0);
    expect(document.files).toEqual(['schema/unit.schema.json', 'schema/obligato.schema.json']);
    expect(document.comments[0].comment).toBe('# yaml-language-server: $schema=../schema/unit.schema.json');
    const validators = await Promise.all(
      document.files.map(async (file: string) =>
        new Ajv2020({ allowUnionTypes: true, strict: false }).compile(
          JSON.parse(await readFile(join(own, file), 'utf8')),
        ),
      ),
    );
    const read = async (file: string) => parse(await readFile(join(own, file), 'utf8'));
    const levyFile = await read('units/branch-levy.yaml');
    expect(validators[0](levyFile)).toBe(true);
    expect(validators[0]({ ...levyFile, rules: { 'organ/notice': { workinDays: 5 } } })).toBe(false);
    expect(validators[1](await read('obligato.yaml'))).toBe(true);
  });
});

describe('looking back', () => {
  const meeting = 'tax-bureau/levy/general-meeting/2026-Q1';
  const notice = '{"heldOn":"2026-01-20","place":"301","agenda":["Plan"]}';
  const everybody = JSON.stringify({
    chair: 'l01',
    attendance: ['l01', 'l02', 'l03', 'l04', 'l05', 'l06'].map((member) => ({ member, present: true })),
  });
  const trial = bureau('  organ/notice: { severity: observe, workingDays: 9 }');
  let folder: string;
  beforeAll(async () => {
    // On trial: more days than anybody gives. The branch says nothing of its own.
    folder = await organ({ 'units/tax-bureau.yaml': trial, 'units/branch-levy.yaml': levy('') });
    await rm(join(folder, 'units/branch-service.yaml'));
    const roster = await readFile(join(folder, 'roster.csv'), 'utf8');
    await writeFile(join(folder, 'roster.csv'), roster.replace(/^tax-bureau\/service,.*\n/gm, ''));
    for (const args of [
      ['plan', '--year', '2026'],
      ['attempt', meeting, 'notify', '--data', notice, '--at', '2026-01-20T09:00'],
      ['attempt', meeting, 'open', '--data', everybody, '--at', '2026-01-20T14:00'],
    ]) {
      const ran = await obligato(folder, [...args, '--now', args[0] === 'attempt' ? '2026-01-20T15:00' : '2026-01-10']);
      expect(ran).toMatchObject({ code: 0, stderr: onTrial.en });
    }
  });

  test('report --would-deny tells what the rule on trial would have refused, and refuses nothing itself', async () => {
    const { code, document } = await json(folder, ['report', '--would-deny']);
    expect(code).toBe(0);
    expect(document.byRule).toEqual([{ rule: 'organ/notice', unit: 'tax-bureau/levy', decisions: 1 }]);
    expect(document.decisions).toMatchObject([{ wasDenied: false, decision: { outcome: 'accepted' } }]);
    const { stdout } = await obligato(folder, ['report', '--would-deny', '--rule', 'organ/notice', '--lang', 'zh-CN']);
    expect(stdout).toContain('试行规则涉及1项决定');
    const later = await json(folder, ['report', '--would-deny', '--from', '2026-02-01']);
    expect(later.document.decisions).toEqual([]);
  });
  test.each([
    [['report'], 'Write report --would-deny'],
    [['report', '--would-deny', '--rule', 'organ/notise'], 'Did you mean "organ/notice"?'],
    [['report', '--would-deny', '--from', '2026-03-01', '--to', '2026-02-01'], 'Swap them'],
  ])('%j exits with 2', async (args, words) => {
    const { code, stderr } = await obligato(folder, args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  });

  test('explain --all tells what became of every other rule, and which facts were looked at', async () => {
    const { stdout } = await obligato(folder, ['explain', `${meeting}#2`, '--all']);
    expect(stdout).toMatch(/looked, and had nothing to say \(\d+\)\n(.*\n)*? {2}organ\/quorum \(deny\)/);
    expect(stdout).toMatch(/another event: .*organ\/minutes/);
    expect(stdout).toContain('who has a vote');
    const { document } = await json(folder, ['explain', `${meeting}#2`, '--all']);
    const fate = (id: string) => document.rules.find(({ rule }: { rule: string }) => rule === id)?.fate;
    expect([fate('organ/quorum'), fate('organ/notice'), fate('organ/general-meeting')]).toEqual([
      'passed',
      'found',
      'duty',
    ]);
    expect((await json(folder, ['explain', `${meeting}#2`])).document).not.toHaveProperty('rules');
  });

  test('replay agrees with every decision; other rules tell the effect, with exit code 1, and change no record', async () => {
    const before = await contentsOf(folder);
    const same = await json(folder, ['replay']);
    expect(same).toMatchObject({ code: 0, document: { rules: null, changed: [], cannotJudge: [] } });
    expect(same.document.agreed).toBe(same.document.judged);
    const next = await emptyFolder();
    await cp(join(folder, 'units'), next, { recursive: true });
    await writeFile(join(next, 'tax-bureau.yaml'), bureau('  organ/notice: { severity: deny, workingDays: 9 }'));
    const { code, document } = await json(folder, ['replay', '--rules', next]);
    expect(code).toBe(1);
    // The notice would be remarked on, and the meeting refused.
    expect(document.changed).toMatchObject([
      { before: 'accepted', after: 'accepted', unit: 'tax-bureau/levy', decision: { event: 'notify' } },
      { before: 'accepted', after: 'denied', unit: 'tax-bureau/levy', decision: { event: 'open' } },
    ]);
    expect(document.byRule).toEqual([{ rule: 'organ/notice', unit: 'tax-bureau/levy', decisions: 2 }]);
    const { stdout } = await obligato(folder, ['replay', '--rules', next]);
    expect(stdout).toContain(`${meeting}#2  ACCEPTED → REFUSED`);
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('all of it works beside a server that owns the records', async () => {
    const server = start(folder, ['serve', '--port', '0']);
    try {
      await new Promise<void>((resolve, reject) => {
        server.stderr?.on('data', (chunk) => String(chunk).includes('"url"') && resolve());
        server.once('exit', () => reject(new Error('the server did not start')));
      });
      expect((await obligato(folder, ['explain', `${meeting}#2`])).code).toBe(0);
      expect((await json(folder, ['report', '--would-deny'])).document.decisions).toHaveLength(1);
      expect(await json(folder, ['replay'])).toMatchObject({ code: 0, document: { changed: [] } });
    } finally {
      server.kill('SIGTERM');
      await ended(server);
    }
  });
});

test('plan tells which deadlines moved when the calendar of a provisional year arrived', async () => {
  const calendar = (version: string, until: string, off: readonly string[]) =>
    `export default ${JSON.stringify({
      ...{ name: 'days', version: '1.0.0', title: { en: 'Days', 'zh-CN': '日历' } },
      ...{ rules: {}, presets: {}, obligations: [] },
      calendar: { id: 'days', version, coverage: { from: '2025-01-01', to: until }, off, worked: [] },
    })};`;
  const folder = await organ({ 'calendar.mjs': calendar('1', '2025-12-31', []) });
  const config = await readFile(join(folder, 'obligato.yaml'), 'utf8');
  await writeFile(join(folder, 'obligato.yaml'), config.replace('"@obligato/cn-calendar"', './calendar.mjs'));
  const planned = ['plan', '--year', '2026', '--unit', 'tax-bureau/levy', ...now];
  expect((await json(folder, planned)).document.units[0].rederived).toEqual([]);
  const off = Array.from({ length: 10 }, (_, index) => `2026-03-${20 + index}`);
  await writeFile(join(folder, 'calendar.mjs'), calendar('2', '2026-12-31', off));
  const { stdout } = await obligato(folder, [...planned, '--verbose']);
  expect(stdout).toMatch(/~ deadlines recalculated: \S+ — .+/);
  const again = await json(folder, planned);
  expect(again.document.units[0].rederived).toEqual([]);
});
