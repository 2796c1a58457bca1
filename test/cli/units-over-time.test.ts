/** Units that end, move and are gone, on the command line: everything stored is read, and what a change brings is shown first (C1, C3). */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentsOf, json, organ, obligato as ran } from './obligato.ts';

const now = ['--now', '2026-03-02T09:00'];
const later = ['--now', '2026-09-30T09:00'];
const cycle = 'tax-bureau/levy/general-meeting/2026-Q1';

async function aPlannedOrgan() {
  const folder = await organ({});
  expect((await ran(folder, ['plan', '--year', '2026', ...now])).code).toBe(0);
  const notice = '{"heldOn":"2026-03-20","place":"301","agenda":["x"]}';
  expect((await ran(folder, ['attempt', cycle, 'notify', '--data', notice, ...now])).code).toBe(0);
  const write = (name: string, text: string) => writeFile(join(folder, `units/${name}.yaml`), text);
  return { folder, write };
}

test('C1: of a unit whose file is gone everything is read, nothing is written, the clock goes on, and doctor names it', async () => {
  const { folder } = await aPlannedOrgan();
  await rm(join(folder, 'units/branch-levy.yaml'));
  // Its people stand in the roster still: that is for whoever plans to hear of.
  const planned = await ran(folder, ['plan', '--year', '2026', ...later]);
  expect([planned.code, planned.stderr]).toEqual([2, expect.stringMatching(/roster\.csv:\d+.*"tax-bureau\/levy"/)]);
  const roster = ['unit,id,name,standing,roles,from', 'tax-bureau,w1,Wu,full,secretary,2025-01-01'].join('\n');
  for (const args of [
    ['status', '--unit', 'tax-bureau/levy'],
    ['ledger', '--unit', 'tax-bureau/levy', '--year', '2026'],
    ['next', cycle],
    ['explain', `${cycle}#1`],
    ['history', cycle],
    ['history', 'tax-bureau/levy'],
    ['print', cycle, '--as', 'notice'],
    ['export', 'all.jsonl'],
  ]) {
    const { code, stderr } = await ran(folder, [...args, ...later]);
    expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: expect.stringContaining('Trial folder') });
  }
  const { document } = await json(folder, ['ledger', '--year', '2026', ...later]);
  expect(JSON.stringify(document)).toContain('tax-bureau/levy');
  expect((await ran(folder, ['tick', ...later])).code).toBe(0);
  const attempted = await ran(folder, ['attempt', cycle, 'cancel', '--data', '{"reason":"x"}', ...later]);
  expect([attempted.code, attempted.stderr]).toEqual([2, expect.stringContaining('OBLIGATO_UNIT_UNKNOWN')]);
  await writeFile(join(folder, 'roster.csv'), `${roster}\n`);
  const doctor = await json(folder, ['doctor', ...later]);
  const found = doctor.document.findings.find(({ kind }: { kind: string }) => kind === 'undescribed');
  expect(found.what.en).toContain('tax-bureau/levy');
});

test('C1, C3: what an end and a move bring is shown by a dry run, and then it is done; the tree of each day is drawn', async () => {
  const { folder, write } = await aPlannedOrgan();
  await write('customs', 'unit: customs\ntitle: Customs\nextends: [organ/recommended]\n');
  await write(
    'branch-audit',
    'unit: tax-bureau/audit\nparent: tax-bureau\nuntil: 2026-06-30\nsuccessor: tax-bureau/levy\n',
  );
  await write('branch-office', 'unit: tax-bureau/office\nparent: [tax-bureau, { unit: customs, from: 2026-06-01 }]\n');
  const dry = await ran(folder, ['plan', '--year', '2026', '--dry-run', ...now]);
  expect(dry.code).toBe(0);
  expect(dry.stdout).toContain('tax-bureau/audit/general-meeting/2026-Q3 — The unit ended on 2026-06-30.');
  expect(dry.stdout).toContain('tax-bureau/office/target-inspection/2026-H2: borne by customs instead of tax-bureau');
  expect(dry.stdout).toContain('This is a preview: nothing was written.');
  const again = await ran(folder, ['plan', '--year', '2026', '--dry-run', ...now]);
  expect(again.stdout).toBe(dry.stdout);
  const done = await ran(folder, ['plan', '--year', '2026', ...now]);
  expect(`${done.stdout}This is a preview: nothing was written.\n`).toBe(dry.stdout);

  const before = await ran(folder, ['units', '--on', '2026-05-31', ...now]);
  expect(before.stdout).toMatch(/audit · ends 2026-06-30 · goes on as tax-bureau\/levy/);
  const after = await json(folder, ['units', '--on', '2026-07-01', ...now]);
  const lines: readonly { unit: string; parent: string | null; isThere: boolean }[] = after.document.units;
  expect(lines.find(({ unit }) => unit === 'tax-bureau/office')?.parent).toBe('customs');
  expect(lines.filter(({ isThere }) => !isThere).map(({ unit }) => unit)).toEqual(['tax-bureau/audit']);
  const chinese = await ran(folder, ['units', '--on', '2026-07-01', '--lang', 'zh-CN', ...now]);
  expect(chinese.stdout).toContain('2026-07-01不存在的单位：');
  expect(chinese.stdout).toContain('已于2026-06-30撤销 · 由tax-bureau/levy承接');
});

test('what a file says of its unit’s life is told with its line when it contradicts itself, and nothing is changed', async () => {
  const { folder, write } = await aPlannedOrgan();
  // Without unit, duty and bearer, which are called by what the new files say: period, state and cycle of every line.
  const ledger = async () =>
    (await ran(folder, ['ledger', '--format', 'csv', ...now])).stdout.replaceAll(/^([^,]*,){3}/gm, '');
  const [stored, written] = [await contentsOf(join(folder, 'data')), await ledger()];
  expect(Object.keys(stored).length).toBeGreaterThan(1);
  expect(written).toContain('tax-bureau/audit/');
  await write(
    'branch-audit',
    'unit: tax-bureau/audit\nparent: tax-bureau\nuntil: 2026-06-30\nfrom: 2026-07-01\nsuccessor: tax-bureau/lefy\n',
  );
  await write(
    'branch-office',
    'unit: tax-bureau/office\nparent:\n  - { unit: tax-bureau, form: 2026-06-01 }\n  - tax-bureau\n',
  );
  const { code, stderr } = await ran(folder, ['check', ...now]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/branch-audit\.yaml:3:8 .*ends on 2026-06-30, before it begins on 2026-07-01/);
  expect(stderr).toMatch(
    /branch-audit\.yaml:5:12: The successor "tax-bureau\/lefy" .*Did you mean "tax-bureau\/levy"\?/,
  );
  expect(stderr).toMatch(/branch-office\.yaml:3:.*A parent has no field "form"\. Did you mean "from"\?/);
  expect(stderr).toMatch(/branch-office\.yaml:4:.*The parent "tax-bureau" has no "from"/);
  expect((await ran(folder, ['plan', '--year', '2026', '--dry-run', ...now])).stderr).toContain('2 units are stopped');
  expect(await contentsOf(join(folder, 'data'))).toEqual(stored);
  // The others are planned as they were, and of the two nothing lapses.
  const { code: planned, stdout } = await ran(folder, ['plan', '--year', '2026', ...now]);
  expect([planned, stdout]).toEqual([1, expect.stringMatching(/0 new, 0 lapsed, 0 reinstated in \d+ units/)]);
  expect(await ledger()).toBe(written);
});

test('a renamed unit keeps its history in view: ledger, status and changes of the successor show those of both names', async () => {
  const { folder, write } = await aPlannedOrgan();
  await write(
    'branch-levy',
    'unit: tax-bureau/levy\nparent: tax-bureau\nuntil: 2026-03-31\nsuccessor: tax-bureau/revenue\n',
  );
  await write('revenue', 'unit: tax-bureau/revenue\ntitle: Revenue\nparent: tax-bureau\nfrom: 2026-04-01\n');
  const both = ['tax-bureau/revenue', 'tax-bureau/levy'];
  const asked = ['--unit', 'tax-bureau/revenue', ...later];
  const ledger = await ran(folder, ['ledger', '--format', 'csv', ...asked]);
  expect(ledger.stdout).toContain(cycle);
  expect((await ran(folder, ['ledger', '--format', 'csv', '--unit', 'tax-bureau/levy', ...later])).stdout).toContain(
    cycle,
  );
  expect(
    (await ran(folder, ['ledger', '--format', 'csv', '--unit', 'tax-bureau/audit', ...later])).stdout,
  ).not.toContain(cycle);
  const unitsOf = ({ units }: { readonly units: readonly { readonly unit: string }[] }) =>
    units.map(({ unit }) => unit);
  expect(unitsOf((await json(folder, ['status', '--all', ...asked])).document)).toEqual(both);
  // What is before the unit now is its own alone.
  expect(unitsOf((await json(folder, ['status', ...asked])).document)).toEqual(['tax-bureau/revenue']);
  const history = await ran(folder, ['history', 'tax-bureau/revenue', ...later]);
  expect(history.stdout).toMatch(/^tax-bureau\/revenue\n[\s\S]*\ntax-bureau\/levy\n {2}\S/);
  const { document } = await json(folder, ['history', 'tax-bureau/revenue', ...later]);
  expect(unitsOf({ units: document.before })).toEqual(['tax-bureau/levy']);
});

test('C1: what is in force on a day on which a unit is not there is nothing: config says so, with its days', async () => {
  const { folder, write } = await aPlannedOrgan();
  const asked = (action: string, unit: string, on: string, ...more: readonly string[]) =>
    ran(folder, ['config', action, unit, ...(action === 'why' ? ['organ/notice'] : []), '--on', on, ...more, ...now]);
  const days = (lines: string) => write('revenue', `unit: tax-bureau/revenue\nparent: tax-bureau\n${lines}`);
  for (const [lines, on, told] of [
    ['from: 2026-04-01\n', '2026-03-31', 'only begins on 2026-04-01. It is there from 2026-04-01 on:'],
    ['until: 2026-06-30\n', '2026-07-01', 'ended on 2026-06-30. It is there until 2026-06-30:'],
    ['from: 2026-04-01\nuntil: 2026-06-30\n', '2026-07-01', 'It is there from 2026-04-01 to 2026-06-30:'],
  ] as const) {
    await days(lines);
    for (const action of ['show', 'why']) {
      const { code, stderr } = await asked(action, 'tax-bureau/revenue', on);
      expect([code, stderr]).toEqual([2, expect.stringContaining(told)]);
      expect(stderr).toContain('name one of these days with --on. [OBLIGATO_UNIT_LIFE]');
    }
  }
  const chinese = await asked('why', 'tax-bureau/revenue', '2026-07-01', '--lang', 'zh-CN');
  expect(chinese.stderr).toContain(
    '“tax-bureau/revenue”已于2026-06-30撤销。该单位存续期间为2026-04-01至2026-06-30，请用 --on 写明其中一天。',
  );
  for (const on of ['2026-04-01', '2026-06-30'])
    expect((await asked('why', 'tax-bureau/revenue', on)).stdout).toContain('organ/notice severity = deny');
});
