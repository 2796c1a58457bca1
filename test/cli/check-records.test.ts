/** What `check` says of the records when there are some: units without a file, units of nobody, and what the files would bring (C1, C3). */
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLowdbStore, storedUnits } from '@obligato/lowdb';
import { expect, test } from 'vitest';
import { json, organ, obligato as ran } from './obligato.ts';

const now = ['--now', '2026-03-02T09:00'];
const hintsOf = (document: { readonly hints?: readonly { readonly kind: string; readonly what: { en: string } }[] }) =>
  (document.hints ?? []).map(({ kind, what }) => `${kind}: ${what.en}`);

async function aPlannedOrgan() {
  const folder = await organ({});
  expect((await ran(folder, ['plan', '--year', '2026', ...now])).code).toBe(0);
  const withoutLevy = async () => {
    await rm(join(folder, 'units/branch-levy.yaml'));
    const lines = (await readFile(join(folder, 'roster.csv'), 'utf8')).split('\n');
    await writeFile(join(folder, 'roster.csv'), lines.filter((line) => !line.includes('tax-bureau/levy')).join('\n'));
  };
  return { folder, withoutLevy };
}

/** Every file of the records, with when it was written. */
async function stateOf(folder: string) {
  const files = await readdir(join(folder, 'data'), { recursive: true, withFileTypes: true });
  return Promise.all(
    files
      .filter((each) => each.isFile())
      .map(async ({ parentPath, name }) => [name, (await stat(join(parentPath, name))).mtimeMs]),
  );
}

test('a unit of which there are records and no file is named, and check ends well all the same', async () => {
  const { folder, withoutLevy } = await aPlannedOrgan();
  expect((await json(folder, ['check', ...now])).document).not.toHaveProperty('hints');
  await withoutLevy();
  const before = await stateOf(folder);
  const { code, stdout } = await ran(folder, ['check', ...now]);
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/No problems found\.[\s\S]*Stored, and described by no file: tax-bureau\/levy\./),
  ]);
  const { document } = await json(folder, ['check', ...now]);
  expect(hintsOf(document)).toEqual([expect.stringMatching(/^undescribed: .*tax-bureau\/levy\./)]);
  expect(await stateOf(folder)).toEqual(before);
  const chinese = await ran(folder, ['check', '--lang', 'zh-CN', ...now]);
  expect(chinese.stdout).toContain('存有记录而没有单位文件：tax-bureau/levy');
});

test('beside a server that has the records open it says the same, from what was just written too', async () => {
  const { folder, withoutLevy } = await aPlannedOrgan();
  await withoutLevy();
  const store = await openLowdbStore({ folder: join(folder, 'data') });
  try {
    const made = { basedOn: 0, cycles: [], decisions: [], outbox: [] };
    await store.commit({ unit: 'tax-bureau/new', at: '2026-03-02T09:00:00+08:00', ...made, roster: [] });
    expect(await storedUnits({ folder: join(folder, 'data') })).toEqual([...(await store.units())].sort());
    const { code, document } = await json(folder, ['check', ...now]);
    expect([code, hintsOf(document)]).toEqual([0, [expect.stringContaining('tax-bureau/levy, tax-bureau/new')]]);
    const effects = await json(folder, ['check', '--effects', ...now]);
    expect([effects.code, effects.document.effects.units]).toEqual([0, []]);
  } finally {
    await store.close();
  }
});

test('a unit of whom nobody is on the roster is named; one that has ended, or is still to begin, is not', async () => {
  const { folder } = await aPlannedOrgan();
  const file = (name: string, ...lines: readonly string[]) =>
    writeFile(
      join(folder, `units/${name}.yaml`),
      [`unit: tax-bureau/${name}`, 'parent: tax-bureau', ...lines, ''].join('\n'),
    );
  await file('empty');
  await file('gone', 'until: 2026-02-28');
  await file('coming', 'from: 2026-07-01');
  const { code, document } = await json(folder, ['check', ...now]);
  expect([code, hintsOf(document)]).toEqual([0, ['deserted: Nobody is on the roster of tax-bureau/empty']]);
});

test('with --effects it shows what would lapse, and be borne by others; nothing is written', async () => {
  const { folder } = await aPlannedOrgan();
  await writeFile(join(folder, 'units/customs.yaml'), 'unit: customs\ntitle: Customs\nextends: [organ/recommended]\n');
  await writeFile(
    join(folder, 'units/branch-office.yaml'),
    'unit: tax-bureau/office\nparent: [tax-bureau, { unit: customs, from: 2026-06-01 }]\nuntil: 2026-09-30\n',
  );
  const before = await stateOf(folder);
  const { code, stdout } = await ran(folder, ['check', '--effects', ...now]);
  expect(code).toBe(0);
  expect(stdout).toContain('tax-bureau/office/general-meeting/2026-Q4 — The unit ended on 2026-09-30.');
  expect(stdout).toContain('tax-bureau/office/target-inspection/2026-H2: borne by customs instead of tax-bureau');
  expect(stdout).toContain('This is a preview: nothing was written.');
  const { document } = await json(folder, ['check', '--effects', ...now]);
  const office = document.effects.units.find(({ unit }: { unit: string }) => unit === 'tax-bureau/office');
  expect(office.lapsed.length).toBeGreaterThan(3);
  expect(await stateOf(folder)).toEqual(before);
  expect((await json(folder, ['check', ...now])).document).not.toHaveProperty('effects');
});

test('where there are no records yet, or none that can be read, it says nothing of them', async () => {
  const fresh = await organ({});
  expect((await json(fresh, ['check', ...now])).document).not.toHaveProperty('hints');
  const { folder, withoutLevy } = await aPlannedOrgan();
  await withoutLevy();
  const [segment] = (await readdir(join(folder, 'data/journal'))).sort();
  await writeFile(join(folder, 'data/journal', String(segment)), 'not a journal');
  await rm(join(folder, 'data/index.json'), { force: true });
  const { code, document } = await json(folder, ['check', ...now]);
  expect([code, document.hints]).toEqual([0, undefined]);
});
