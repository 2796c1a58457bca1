/** Bad input names the file, line or field, exits with 2, and changes nothing. */
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLowdbStore } from '@obligato/lowdb';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentsOf, json, obligato, onTrial, organ } from './obligato.ts';

const now = ['--now', '2026-01-10T09:00'];
const meeting = 'tax-bureau/levy/general-meeting/2026-Q1';

interface Told {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly origins?: readonly { readonly file: string; readonly line?: number; readonly column?: number }[];
}

/** Problems of a code, as `file:line`. */
const placesOf = (problems: readonly Told[], code: string) =>
  problems
    .filter((problem) => problem.code === code)
    .map(({ origins = [] }) => origins.map(({ file, line }) => `${file}:${line}`));

describe('every problem of every file at once', () => {
  let problems: readonly Told[];
  let exitCode: number | null;
  let isUntouched: boolean;
  /** Lines of the example's own roster; what is appended comes after them. */
  let rosterLines: number;
  beforeAll(async () => {
    const folder = await organ({
      'units/a-rule.yaml': 'unit: tax-bureau/a\nparent: tax-bureau\nrules:\n  organ/notise: { workingDays: 5 }\n',
      'units/b-option.yaml': 'unit: tax-bureau/b\nparent: tax-bureau\nrules:\n  organ/notice: { workingDays: soon }\n',
      'units/c-looser.yaml': 'unit: tax-bureau/c\nparent: tax-bureau\nrules:\n  organ/notice: { workingDays: 1 }\n',
      'units/d-loop.yaml': 'unit: d\nparent: e\n',
      'units/e-loop.yaml': 'unit: e\nparent: d\n',
      'units/f-twice.yaml': 'unit: tax-bureau/levy\nparent: tax-bureau\n',
      'units/g-path.yaml': 'unit: ../../etc/passwd\n',
      'units/h-proto.yaml': 'unit: __proto__\n',
      'units/i-parent.yaml': 'unit: tax-bureau/i\nparent: tax-bureu\n',
      'units/j-field.yaml': 'unit: tax-bureau/j\nparent: tax-bureau\nrulez: {}\n',
    });
    rosterLines = (await readFile(join(folder, 'roster.csv'), 'utf8')).trimEnd().split('\n').length;
    await appendFile(
      join(folder, 'roster.csv'),
      'tax-bureau/levi,x1,李明,full,,,2022-03-01,,,,\ntax-bureau/levy,,王芳,full,,,2022-03-01,,,,\n',
    );
    const before = await contentsOf(folder);
    // The command that would write, were anything right.
    const { code, document } = await json(folder, ['plan', '--year', '2026', ...now]);
    exitCode = code;
    problems = document.problems;
    isUntouched = JSON.stringify(await contentsOf(folder)) === JSON.stringify(before);
  });

  test('exits with 2 and makes nothing', () => {
    expect(exitCode).toBe(2);
    expect(isUntouched).toBe(true);
  });

  test.each([
    ['an unknown rule', 'OBLIGATO_RULE_UNKNOWN', [['units/a-rule.yaml:4']]],
    ['an option of the wrong type', 'OBLIGATO_RULE_OPTION', [['units/b-option.yaml:4']]],
    ['a cycle of parents', 'OBLIGATO_UNIT_CYCLE', [['units/d-loop.yaml:2', 'units/e-loop.yaml:2']]],
    ['hostile unit ids', 'OBLIGATO_UNIT_ID', [['units/g-path.yaml:1'], ['units/h-proto.yaml:1']]],
    ['an unknown parent', 'OBLIGATO_UNIT_PARENT', [['units/i-parent.yaml:2']]],
    ['an unknown field', 'OBLIGATO_CONFIG_FIELD', [['units/j-field.yaml:3']]],
    ['a roster row without an id', 'OBLIGATO_ROSTER_FIELD', [['roster.csv:+2']]],
    ['a roster row for a unit that no file describes', 'OBLIGATO_UNIT_UNKNOWN', [['roster.csv:+1']]],
  ])('names the place of %s', (_what, code, places) => {
    const numbered = places.map((origins) =>
      origins.map((at) => at.replace(/\+(\d)$/, (_, n) => String(rosterLines + Number(n)))),
    );
    expect(placesOf(problems, code)).toEqual(numbered);
  });

  test('names both files of a unit described twice, and of a looser value', () => {
    expect(placesOf(problems, 'OBLIGATO_UNIT_DUPLICATE').flat().sort()).toEqual([
      'units/branch-levy.yaml:2',
      'units/f-twice.yaml:1',
    ]);
    expect(placesOf(problems, 'OBLIGATO_RULE_LOOSER').flat().sort()).toEqual([
      'units/c-looser.yaml:4',
      'units/tax-bureau.yaml:6',
    ]);
  });

  test('asks whether another word was meant', () => {
    const hintOf = (code: string) => problems.find((problem) => problem.code === code)?.hint;
    expect(hintOf('OBLIGATO_RULE_UNKNOWN')).toContain('Did you mean "organ/notice"?');
    expect(hintOf('OBLIGATO_UNIT_PARENT')).toContain('Did you mean "tax-bureau"?');
    expect(hintOf('OBLIGATO_UNIT_UNKNOWN')).toContain('Did you mean "tax-bureau/levy"?');
  });

  test('tells them by file and line', () => {
    const files = problems.map(({ origins }) => origins?.[0]?.file ?? '');
    expect(files).toEqual([...files].sort());
  });
});

test('an unknown plugin is named with file and line, and its rules are not reported one by one', async () => {
  const folder = await organ();
  const file = join(folder, 'obligato.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace('organ-branch', 'organ-brunch'));
  const { code, stderr } = await obligato(folder, ['check']);
  expect(code).toBe(2);
  expect(stderr).toBe(
    `${onTrial.en}obligato.yaml:7:10: The plugin "@obligato/organ-brunch" is not installed. Did you mean "@obligato/organ-branch"? [OBLIGATO_PLUGIN_UNKNOWN]\n`,
  );
});

test('a file that cannot be parsed does not make its children orphans', async () => {
  const folder = await organ({ 'units/tax-bureau.yaml': 'unit: [tax-bureau\n' });
  const { code, document } = await json(folder, ['check']);
  expect(code).toBe(2);
  expect(new Set(document.problems.map(({ code }: Told) => code))).toEqual(new Set(['OBLIGATO_CONFIG_SYNTAX']));
});

describe('on records that exist', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await organ();
    expect((await obligato(folder, ['plan', '--year', '2026', ...now])).code).toBe(0);
  });

  test.each([
    [
      'unknown unit',
      ['status', '--unit', 'tax-bureau/lev'],
      'OBLIGATO_UNIT_UNKNOWN',
      'Did you mean "tax-bureau/levy"?',
    ],
    ['hostile unit', ['next', '../x/general-meeting/2026-Q1'], 'OBLIGATO_UNIT_UNKNOWN', '"../x"'],
    ['unknown event', ['attempt', meeting, 'notfy', ...now], 'OBLIGATO_EVENT_UNKNOWN', 'Did you mean "notify"?'],
    ['unknown cycle', ['next', meeting.replace('Q1', 'Q9'), ...now], 'OBLIGATO_CYCLE_UNKNOWN', 'No cycle'],
    [
      'a file as data',
      ['attempt', meeting, 'notify', '--data', '@p.json'],
      'OBLIGATO_PAYLOAD_FILE',
      '--data-file p.json',
    ],
    ['broken data', ['attempt', meeting, 'notify', '--data', '{"a": 1,\n b}'], 'OBLIGATO_PAYLOAD_FILE', '--data:2:2'],
    [
      'missing data file',
      ['attempt', meeting, 'notify', '--data-file', 'no.json'],
      'OBLIGATO_PAYLOAD_FILE',
      'no.json: ',
    ],
    ['time to come', ['attempt', meeting, 'cancel', '--at', '2026-01-11', ...now], 'OBLIGATO_DATE', 'is in the future'],
  ])('%s: exit code 2, and the records are as they were', async (_what, args, code, words) => {
    const before = await contentsOf(folder);
    const ran = await obligato(folder, args);
    expect(ran.code).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain(`[${code}]`);
    expect(ran.stderr).toContain(words);
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('a folder that another process holds is named, with the holder', async () => {
    const store = await openLowdbStore({ folder: join(folder, 'data') });
    try {
      const before = await contentsOf(folder);
      const { code, stderr } = await obligato(folder, ['tick', '--now', '2026-06-01']);
      expect(code).toBe(2);
      expect(stderr).toContain('[OBLIGATO_STORE_LOCKED]');
      expect(stderr).toContain(`process ${process.pid}`);
      expect(await contentsOf(folder)).toEqual(before);
    } finally {
      await store.close();
    }
  });

  test('a document whose checksum is wrong is named, and nothing is repaired', async () => {
    // A small folder has one document so far, the index: units are still told by the journal alone.
    const file = join(folder, 'data/index.json');
    const good = await readFile(file, 'utf8');
    await writeFile(file, good.replace('tax-bureau/levy', 'tax-bureau/lewy'));
    const before = await contentsOf(folder);
    const { code, document } = await json(folder, ['attempt', meeting, 'notify', ...now]);
    expect(code).toBe(2);
    expect(document.problems[0].code).toBe('OBLIGATO_STORE_CORRUPT');
    expect(document.problems[0].message).toContain(file);
    expect(await contentsOf(folder)).toEqual(before);
    await writeFile(file, good);
  });
});
