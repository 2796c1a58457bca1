/** A new organ from a few answers: it works as it was written. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { PassThrough } from 'node:stream';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { answersFor } from '../../packages/cli/src/init/questions.ts';
import { asking } from '../../packages/cli/src/output/asking.ts';
import { contentsOf, emptyFolder, json, obligato } from './obligato.ts';

const answers = ['--unit', 'works', '--title', '工程局: "north"', '--branches', 'levy,office/a', '--people', 'yes'];

describe('obligato init', () => {
  test('outside a terminal asks nothing, and writes an organ that check and plan accept at once', async () => {
    const folder = await emptyFolder();
    const { code, document } = await json(folder, ['init', 'organ', '--trial', ...answers]);
    expect(code).toBe(0);
    expect(document).toMatchObject({ version: 1, command: 'init', ok: true, organ: { unit: 'works', people: true } });
    const organ = join(folder, 'organ');
    expect(await json(organ, ['check'])).toMatchObject({ code: 0, document: { units: 3, people: 12 } });
    const planned = await json(organ, ['plan', '--year', '2026', '--now', '2026-01-05']);
    expect(planned.code).toBe(0);
    for (const { created } of planned.document.units) expect(created.length).toBeGreaterThan(10);
    expect((await obligato(organ, ['config', 'show', 'works/levy'])).code).toBe(0);
  });

  test('every file names the schema beside it, and the schema accepts the file', async () => {
    const folder = await emptyFolder();
    const { document } = await json(folder, ['init', '.', ...answers]);
    const yaml = document.files.filter((file: string) => file.endsWith('.yaml'));
    expect(yaml).toHaveLength(4);
    for (const file of yaml) {
      const text = await readFile(join(folder, file), 'utf8');
      const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
      const schema = join(folder, file, '..', named);
      expect(document.files).toContain(relative(folder, schema));
      const accepts = new Ajv2020({ strict: false }).compile(JSON.parse(await readFile(schema, 'utf8')));
      expect([file, accepts(parse(text)), accepts.errors]).toEqual([file, true, null]);
    }
    expect(parse(await readFile(join(folder, 'units/works.yaml'), 'utf8')).title).toBe('工程局: "north"');
  });

  test('without people plans what needs nobody, and is sound all the same', async () => {
    const folder = await emptyFolder();
    expect((await json(folder, ['init', '--unit', 'works', '--people', 'no'])).code).toBe(0);
    expect(await json(folder, ['check'])).toMatchObject({ code: 0, document: { people: 0 } });
    expect((await obligato(folder, ['plan'])).code).toBe(0);
  });

  test('overwrites nothing, and then writes nothing at all', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, 'units'));
    await writeFile(join(folder, 'roster.csv'), 'mine');
    const before = await contentsOf(folder);
    const { code, document } = await json(folder, ['init', ...answers]);
    expect(code).toBe(2);
    expect(document.problems).toMatchObject([{ code: 'OBLIGATO_TARGET_NOT_EMPTY' }]);
    expect(document.problems[0].message).toContain('roster.csv');
    expect(await contentsOf(folder)).toEqual(before);
  });

  test.each([
    [['--unit', 'Tax Bureau'], '"Tax Bureau" is not a unit id'],
    [['--branches', 'levy,../x'], '"../x" is not a unit id'],
    [['--zone', 'Mars/Base'], '"Mars/Base" is not a time zone'],
    [['--people', 'some'], '"some" is neither yes nor no'],
  ])('%j exits with 2, and nothing is written', async (args, words) => {
    const folder = await emptyFolder();
    const { code, stderr } = await obligato(folder, ['init', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(await contentsOf(folder)).toEqual({});
  });
});

describe('at a terminal', () => {
  /** Somebody types these lines. */
  async function typed(lines: string, given = {}) {
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end(lines);
    const told: string[] = [];
    const ask = asking(input, output);
    const tell = (text: string) => void told.push(text);
    const organ = await answersFor(given, { ask, tell, language: 'en', folder: 'My Organ' });
    return { organ, told, asked: String(output.read()) };
  }

  test('each question shows what stands when nothing is typed, and a wrong answer is asked again', async () => {
    const { organ, told, asked } = await typed('Bad Id\n\nNorth\nlevy, office\n\nmaybe\nno\n');
    expect(organ).toEqual({
      ...{ unit: 'my-organ', title: 'North', branches: ['levy', 'office'], zone: 'Asia/Shanghai', people: false },
    });
    expect(told).toHaveLength(2);
    expect(asked).toContain('id of the unit at the top [my-organ]: ');
  });
  test('what a flag says is not asked', async () => {
    const { organ, asked } = await typed('\n\n\n\n', { unit: 'works' });
    expect(organ.unit).toBe('works');
    expect(asked).not.toContain('id of the unit');
  });
  test('whoever leaves in the middle gets nothing written', async () => {
    await expect(typed('works\n')).rejects.toMatchObject({ code: 'OBLIGATO_USAGE' });
  });
});
