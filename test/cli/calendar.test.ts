/** C6: which days are worked is said in the organisation's folder; where nobody has said it yet, every answer says so. */
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { installPlugin } from './installed-plugin.ts';
import { json, obligato, organ } from './obligato.ts';

const inNovember = ['--now', '2026-11-28T09:00'];
const levy = ['--unit', 'tax-bureau/levy'];
const meeting = 'tax-bureau/levy/theme-day/2027-02';

const holidays = `source: Notice of the State Council for 2027, as this test makes it up
extends: cn
coverage: { from: 2027-01-01, to: 2027-12-31 }
off:
  - 2027-01-01: 元旦
  - 2027-02-05..2027-02-11: { en: Spring Festival, zh-CN: 春节 }
  - 2027-10-01..2027-10-07: 国庆节
worked:
  - 2027-02-13: 春节
  - 2027-02-14: 春节
`;

/** The example organ, whose configuration names a calendar besides. */
async function organWithCalendar(line: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await organ(files);
  const config = await readFile(join(folder, 'obligato.yaml'), 'utf8');
  await writeFile(join(folder, 'obligato.yaml'), `${config}${line}\n`);
  return folder;
}

/** A notice of 4 February for 10 February 2027, across Spring Festival. */
const notice = (heldOn = '2027-02-10') => [
  ...['attempt', meeting, 'notify', '--data', JSON.stringify({ heldOn, place: '301', agenda: ['x'] })],
  ...['--now', '2027-02-04T09:00'],
];
const plan2027 = ['plan', '--from', '2027-01-01', '--to', '2027-03-31', ...levy, ...inNovember];

describe('C6: in November, before the days of the next year are published', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await organ();
  });

  test('check says what is provisional, and finds nothing wrong', async () => {
    const { code, stdout } = await obligato(folder, ['check', ...inNovember]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('No problems found')]);
    expect(stdout).toContain('! Provisional from 2027-01-01 to 2027-02-28: the calendar cn@');
    const { document } = await json(folder, ['check', ...inNovember]);
    expect(document.provisional).toMatchObject({ from: '2027-01-01', to: '2027-02-28' });
  });

  test('check in summer says nothing of it', async () => {
    const { stdout } = await obligato(folder, ['check', '--now', '2026-07-01T09:00']);
    expect(stdout).not.toContain('rovisional');
  });

  test('plan says it, marks every day that it proposes, and proposes none that the law frees', async () => {
    const { document } = await json(folder, ['plan', '--year', '2027', '--propose', ...inNovember]);
    expect(document.provisional).toMatchObject({ from: '2027-01-01', to: '2027-12-31' });
    const days = document.proposals.flatMap((unit: { days: { on: string; provisional?: true }[] }) => unit.days);
    const free = ['2027-01-01', '2027-02-05', '2027-02-08', '2027-04-05', '2027-06-09', '2027-09-15', '2027-10-01'];
    expect(days.length).toBeGreaterThan(100);
    expect(days.filter(({ on }: { on: string }) => free.includes(on))).toEqual([]);
    const unmarked = days.filter(
      ({ on, provisional }: { on: string; provisional?: true }) => on >= '2027' && !provisional,
    );
    expect(unmarked).toEqual([]);
    const { stdout } = await obligato(folder, [
      'plan',
      '--year',
      '2027',
      '--propose',
      ...inNovember,
      '--lang',
      'zh-CN',
    ]);
    expect(stdout).toContain('! 暂定：2027-01-01至2027-12-31尚无官方放假安排');
    expect(stdout).toMatch(/2027-\d\d-\d\d {2}\S+（暂定）/);
  });

  test('doctor names the calendar with what it covers, and notes it', async () => {
    const { document } = await json(folder, ['doctor', ...inNovember]);
    expect(document.calendar).toMatchObject({ from: '2004-01-01', to: '2026-12-31' });
    expect(document.findings).toContainEqual(expect.objectContaining({ kind: 'calendar', weight: 'note' }));
  });
});

describe('C6: a notice across Spring Festival', () => {
  test('without official days is judged by those that the law frees, and says that it is provisional', async () => {
    const folder = await organ();
    expect((await obligato(folder, plan2027)).code).toBe(0);
    const { stdout } = await obligato(folder, notice());
    expect(stdout).toContain('From 2027-02-04 to 2027-02-10 it is 2 working days');
    expect(stdout).toContain('provisional: it rests on days from 2027-02-05 to');
    const explained = await obligato(folder, ['explain', `${meeting}#1`, '--lang', 'zh-CN']);
    expect(explained.stdout).toContain('暂定：依据2027-02-05至');
    const { document } = await json(folder, ['explain', `${meeting}#1`]);
    expect(document.decision.provisional).toMatchObject({ from: '2027-02-05' });
    expect(await json(folder, ['replay'])).toMatchObject({ code: 0, document: { changed: [], cannotJudge: [] } });
  });

  test('with the days in a file is judged by these, and rests on nothing provisional', async () => {
    const folder = await organWithCalendar('calendar: holidays.yaml', { 'holidays.yaml': holidays });
    expect((await obligato(folder, plan2027)).stdout).not.toContain('Provisional');
    const { document } = await json(folder, notice('2027-02-12'));
    expect(document.decision.calendar).toMatch(/^holidays@[0-9a-f]{12}$/);
    expect(document.decision.provisional).toBeUndefined();
    expect(JSON.stringify(document.decision.findings)).toContain('it is 1 working day;');
    expect(await json(folder, ['replay'])).toMatchObject({ code: 0, document: { changed: [], cannotJudge: [] } });
  });

  test('when the days arrive, deadlines that were provisional are computed anew', async () => {
    const folder = await organWithCalendar('calendar: cn', { 'holidays.yaml': holidays });
    expect((await json(folder, plan2027)).document.provisional).toMatchObject({ to: '2027-03-31' });
    const path = join(folder, 'obligato.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('calendar: cn', 'calendar: holidays.yaml'));
    const { document } = await json(folder, plan2027);
    expect(document.provisional).toBeUndefined();
    expect(document.units[0].rederived.length).toBeGreaterThan(0);
  });
});

describe('C6: a file of days that is wrong', () => {
  const wrong = holidays.replace('2027-02-13: 春节', '2027-02-11: 春节').replace('  - 2027-01-01: 元旦\n', '');

  test('is named by every command that reads it, with line and column, and nothing is changed', async () => {
    const folder = await organWithCalendar('calendar: holidays.yaml', { 'holidays.yaml': wrong });
    for (const command of [['check', ...inNovember], plan2027, ['doctor', ...inNovember]]) {
      const { code, stderr } = await obligato(folder, command);
      expect(code).toBe(2);
      expect(stderr).toContain('holidays.yaml:8:5 and holidays.yaml:5:5: Both off and worked: 2027-02-11');
      expect(stderr).toContain('[OBLIGATO_CALENDAR]');
    }
    expect((await json(folder, ['check', ...inNovember])).document.problems).toHaveLength(1);
    await expect(access(join(folder, 'data'))).rejects.toThrow('ENOENT');
  });

  test('is told together with what is wrong elsewhere', async () => {
    const folder = await organWithCalendar('calendar: world/DE', {
      'units/branch-levy.yaml': 'unit: tax-bureau/levy\nperent: x\n',
    });
    const { document } = await json(folder, ['check', ...inNovember]);
    expect(document.problems.map(({ code }: { code: string }) => code).sort()).toEqual([
      ...['OBLIGATO_CALENDAR_UNKNOWN', 'OBLIGATO_CONFIG_FIELD'],
    ]);
  });
});

test('C6: a firm in Bavaria counts by the holidays of Bavaria', async () => {
  const folder = await organWithCalendar('calendar: world/DE-BY');
  const path = join(folder, 'obligato.yaml');
  const config = await readFile(path, 'utf8');
  await writeFile(path, config.replace('plugins:', 'plugins:\n  world: "@obligato/world-calendars"'));
  await installPlugin(folder, 'world-calendars');
  const said = async (...args: readonly string[]) => (await json(folder, [...args, ...inNovember])).document;
  expect((await said('doctor')).calendar).toMatchObject({
    version: expect.stringMatching(/^DE-BY@date-holidays-/),
    to: '2039-12-31',
  });
  const { proposals, provisional } = await said('plan', '--year', '2027', '--propose');
  const days = proposals.flatMap((unit: { days: { on: string }[] }) => unit.days.map(({ on }) => on));
  expect(provisional).toBeUndefined();
  expect(days).toContain('2027-10-01');
  expect(days.filter((day: string) => ['2027-01-06', '2027-03-26', '2027-05-27'].includes(day))).toEqual([]);
});
