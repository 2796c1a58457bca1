/** `obligato archive` as a unit and its superior use it: closed cycles go there by themselves, and everything about them is found. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, rename, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentsOf, emptyFolder, ended, json, obligato, organ, root, start } from './obligato.ts';
import { startupTokenIn } from './startup-token.ts';

const levy = 'tax-bureau/levy';
const meeting = `${levy}/general-meeting/2026-Q1`;
const later = ['--now', '2027-01-02T09:00'];

/** A year that was lived, ticked once at its end. */
let folder: string;
let ticked: { readonly archived: readonly { readonly unit: string; readonly archived: readonly string[] }[] };
beforeAll(async () => {
  folder = await organ();
  const living = ['simulate', 'obligato.yaml', '--year', '2026', '--seed', '7', '--data', 'data'];
  expect((await obligato(folder, living)).code).toBe(0);
  ticked = (await json(folder, ['tick', ...later])).document;
}, 120_000);

/** The lived folder again, to be changed. */
async function copied(): Promise<string> {
  const copy = await emptyFolder();
  await cp(folder, copy, { recursive: true });
  return copy;
}

const segment = 'data/archive/units/tax-bureau/levy/2026.archive/000001.log';

async function checkpointOf(where: string, ...more: readonly string[]): Promise<string> {
  return (await obligato(where, ['archive', 'checkpoint', levy, '--year', '2026', ...more])).stdout;
}

describe('closed cycles', () => {
  test('go to the archive with a tick, and a second one has nothing to do', async () => {
    const own = ticked.archived.find(({ unit }) => unit === levy);
    expect(own?.archived).toContain(meeting);
    const before = await contentsOf(join(folder, 'data/archive'));
    const { code, document } = await json(folder, ['tick', ...later]);
    expect(code).toBe(0);
    expect(document.archived).toEqual([]);
    expect(await contentsOf(join(folder, 'data/archive'))).toEqual(before);
  });

  test('go there from a running server too, which proves them', async () => {
    const own = await copied();
    await rename(join(own, 'data/archive'), join(own, 'taken-away'));
    const child = start(own, ['serve', '--port', '0', ...later]);
    const end = ended(child);
    let told = '';
    while (!told.includes('"archived"') || !/"url":"[^"]+"/.test(told)) {
      const [chunk] = await once(child.stderr as NodeJS.ReadableStream, 'data');
      told += String(chunk);
    }
    const url = /"url":"([^"]+)"/.exec(told)?.[1];
    const proof = `${url}/cycles/${encodeURIComponent(meeting)}/proof`;
    const headers = { authorization: `Bearer ${startupTokenIn(told)}` };
    // The units go one after the other: this one may still be on its way.
    await expect.poll(async () => (await fetch(proof, { headers })).status, { timeout: 20_000 }).toBe(200);
    child.kill('SIGTERM');
    expect((await end).code).toBe(0);
    expect((await obligato(own, ['archive', 'verify'])).code).toBe(0);
  });

  test('leave the working records after six years, and the ledger tells the same', async () => {
    const own = await copied();
    const rowsOf = async () => (await json(own, ['ledger', '--unit', levy, '--year', '2026'])).document.rows;
    const before = await rowsOf();
    const { document } = await json(own, ['tick', '--now', '2034-01-02T09:00']);
    expect(document.archived.find(({ unit }: { unit: string }) => unit === levy).retired.cycles).toBeGreaterThan(50);
    const gone = await obligato(own, ['next', meeting, '--now', '2034-01-02T09:00']);
    expect(gone.code).toBe(2);
    expect(gone.stderr).toContain('is closed and archived');
    expect((await rowsOf()).toSorted().length).toBe(before.length);
    const shown = await json(own, ['archive', 'show', meeting]);
    expect(shown.document.content.cycle.id).toBe(meeting);
    expect(shown.document.content.decisions.length).toBeGreaterThan(3);
    expect((await obligato(own, ['explain', `${meeting}#1`])).code).toBe(0);
  });
});

describe('verify', () => {
  test('is content with what is sound, and says what it cannot know', async () => {
    const { code, document } = await json(folder, ['archive', 'verify']);
    expect(code).toBe(0);
    expect(document).toMatchObject({ version: 1, command: 'archive', ok: true, isSound: true, problems: [] });
    expect(document.years.map(({ unit }: { unit: string }) => unit)).toContain(levy);
    expect((await obligato(folder, ['archive', 'verify'])).stdout).toContain('No checkpoint was given');
    const chinese = (await obligato(folder, ['archive', 'verify', '--lang', 'zh-CN'])).stdout;
    expect(chinese).toContain('全部档案与归档时一致');
  });

  test('finds an edit, and says where; the page in Python says the same', async () => {
    const own = await copied();
    const bytes = await readFile(join(own, segment));
    const at = bytes.indexOf('general-meeting');
    bytes.write('G', at);
    await writeFile(join(own, segment), bytes);
    const { code, document } = await json(own, ['archive', 'verify']);
    expect(code).toBe(1);
    expect(document.problems).toMatchObject([{ is: 'damaged', file: 'units/tax-bureau/levy/2026.archive/000001.log' }]);
    const said = await obligato(own, ['archive', 'verify', '--lang', 'zh-CN']);
    expect(said.code).toBe(1);
    expect(said.stdout).toContain('记录受损');
    const page = promisify(execFile)('python3', [join(root, 'docs/verify_archive.py'), join(own, 'data/archive')]);
    await expect(page).rejects.toMatchObject({ code: 1 });
  });

  test('finds what was cut off only with a checkpoint that was kept elsewhere', async () => {
    const own = await copied();
    await writeFile(join(own, 'kept.txt'), await checkpointOf(own));
    const text = await readFile(join(own, segment), 'latin1');
    const lines = text.split('\n');
    // The last record, and its content.
    await truncate(join(own, segment), Buffer.byteLength(lines.slice(0, -3).join('\n'), 'latin1') + 1);
    const contents = join(own, 'data/archive/units/tax-bureau/levy/2026.archive/contents.jsonl');
    const kept = (await readFile(contents)).subarray(0, -1);
    await truncate(contents, kept.lastIndexOf(10) + 1);
    expect((await obligato(own, ['archive', 'verify'])).code).toBe(0);
    const { code, document } = await json(own, ['archive', 'verify', '--checkpoint', 'kept.txt']);
    expect(code).toBe(1);
    expect(document.problems).toMatchObject([{ is: 'truncated' }]);
  });

  test('says when there is nothing to verify', async () => {
    const { code, stderr } = await obligato(folder, ['archive', 'verify', '--folder', 'nowhere']);
    expect(code).toBe(2);
    expect(stderr).toContain('[OBLIGATO_ARCHIVE_UNKNOWN]');
  });
});

describe('prove and witness', () => {
  test('a cycle is proven with nothing but the proof and a checkpoint', async () => {
    const away = await emptyFolder();
    const proof = await obligato(folder, ['archive', 'prove', meeting]);
    expect(proof.code).toBe(0);
    await writeFile(join(away, 'proof.json'), proof.stdout);
    await writeFile(join(away, 'kept.txt'), await checkpointOf(folder));
    const check = ['archive', 'verify', '--folder', '.', '--proof', 'proof.json', '--checkpoint', 'kept.txt'];
    expect((await json(away, check)).document).toMatchObject({ ok: true, kind: 'inclusion', holds: true });
    await writeFile(join(away, 'proof.json'), proof.stdout.replace(/general-meeting/, 'general-meetinG'));
    const { code, document } = await json(away, check);
    expect(code).toBe(1);
    expect(document).toMatchObject({ ok: false, holds: false });
    await writeFile(join(away, 'proof.json'), '{"path":[]}');
    expect((await obligato(away, check)).code).toBe(2);
  });

  test('a superior keeps a checkpoint, and takes the next only with its proof', async () => {
    const own = await copied();
    await writeFile(join(own, 'ten.txt'), await checkpointOf(own, '--size', '10'));
    await writeFile(join(own, 'now.txt'), await checkpointOf(own));
    expect((await json(own, ['archive', 'witness', 'ten.txt'])).document).toMatchObject({ as: 'first' });
    const bare = await obligato(own, ['archive', 'witness', 'now.txt']);
    expect(bare.code).toBe(2);
    expect(bare.stderr).toContain('[OBLIGATO_ARCHIVE_WITNESS]');
    const since = await obligato(own, ['archive', 'prove', levy, '--year', '2026', '--from', '10']);
    await writeFile(join(own, 'since.json'), since.stdout);
    const next = await json(own, ['archive', 'witness', 'now.txt', '--proof', 'since.json']);
    expect(next.document).toMatchObject({ ok: true, as: 'next' });
    expect((await json(own, ['archive', 'witness'])).document.held).toHaveLength(2);
    expect((await stat(join(own, 'data-witness'))).isDirectory()).toBe(true);
    const seen = await json(own, ['archive', 'verify', '--witness-folder', 'data-witness']);
    const year = seen.document.years.find(({ unit }: { unit: string }) => unit === levy);
    expect(year.witnessed).toBe(year.records);
  });

  test('what was in the archive on a day is proven against what a witness kept by then', async () => {
    const own = await copied();
    const now = JSON.parse((await obligato(own, ['archive', 'prove', meeting])).stdout);
    const early = await checkpointOf(own, '--size', String(now.index + 1));
    expect(now.checkpoint).not.toBe(early);
    await writeFile(join(own, 'early.txt'), early);
    expect((await obligato(own, ['archive', 'witness', 'early.txt'])).code).toBe(0);
    const asOf = ['--as-of', new Date().toISOString()];
    const then = await obligato(own, ['archive', 'prove', meeting, ...asOf]);
    expect(JSON.parse(then.stdout)).toMatchObject({ checkpoint: early, index: now.index, entry: now.entry });
    await writeFile(join(own, 'then.json'), then.stdout);
    const check = ['archive', 'verify', '--proof', 'then.json', '--checkpoint', 'early.txt'];
    expect((await json(own, check)).document).toMatchObject({ ok: true, kind: 'inclusion', holds: true });
    const before = await obligato(own, ['archive', 'prove', meeting, '--as-of', '2020-01-01']);
    expect(before.code).toBe(2);
    expect(before.stderr).toContain('no checkpoint of tax-bureau/levy, 2026, was kept here');
    const both = await obligato(own, ['archive', 'prove', meeting, ...asOf, '--size', '3']);
    expect(both.stderr).toContain('--size say the same');
  });

  test('what came into the archive later is not proven to have been there', async () => {
    const own = await copied();
    const { index } = JSON.parse((await obligato(own, ['archive', 'prove', meeting])).stdout);
    await writeFile(join(own, 'early.txt'), await checkpointOf(own, '--size', String(Math.max(1, index))));
    expect((await obligato(own, ['archive', 'witness', 'early.txt'])).code).toBe(0);
    const then = await obligato(own, ['archive', 'prove', meeting, '--as-of', new Date().toISOString()]);
    expect(then.code).toBe(2);
    expect(then.stderr).toContain('[OBLIGATO_ARCHIVE_UNKNOWN]');
  });

  test.each([
    ['an action there is not', ['verifi'], 'verify, checkpoint, prove'],
    ['no cycle', ['prove'], 'obligato archive prove'],
    ['a cycle that is not there', ['prove', `${levy}/general-meting/2026-Q1`], `Did you mean "${meeting}"`],
    ['no year', ['checkpoint', levy], '--year 2026'],
    ['what is no proof', ['verify', '--proof', 'obligato.yaml'], 'holds no proof'],
    ['a file that is not there', ['witness', 'no.txt'], 'cannot be read'],
  ])('%s is answered with what to write', async (_, args, words) => {
    const { code, stderr } = await obligato(folder, ['archive', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('dispose', () => {
  const because = ['--reason', 'over', '--by', 'archive office', '--reference', '2027-1', '--on', '2027-01-01'];

  test('is refused before its time, naming the class and its source, and changes nothing', async () => {
    const before = await contentsOf(folder);
    const { code, stderr } = await obligato(folder, ['archive', 'dispose', meeting, ...because]);
    expect(code).toBe(2);
    expect(stderr).toContain('[OBLIGATO_ARCHIVE_KEPT]');
    expect(stderr).toContain('until 2056-12-31');
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('goes by what the pack says of a duty before what is assumed of everything', async () => {
    const handover = `${levy}/archive-handover/2026`;
    const { stderr } = await obligato(folder, ['archive', 'dispose', handover, ...because]);
    expect(stderr).toContain('is kept permanently');
    expect((await obligato(folder, ['archive', 'dispose', meeting])).stderr).toContain('--reason, --by, --reference');
  });
});

test('a backup takes the archive along, and refuses to restore one that was cut short since', async () => {
  const own = await copied();
  const target = join(await emptyFolder(), 'backup');
  const { document } = await json(own, ['backup', target]);
  expect(document.archive.map(([origin]: string[]) => origin)).toContain(`obligato/archive/${levy}/2026`);
  const restored = join(await emptyFolder(), 'data');
  expect((await obligato(own, ['restore', target, '--data', restored])).code).toBe(0);
  const original = await json(own, ['archive', 'verify']);
  const again = await json(own, ['archive', 'verify', '--folder', join(restored, 'archive')]);
  expect(again.document.years).toEqual(original.document.years);
  const path = join(target, 'archive/units/tax-bureau/levy/2026.archive');
  await rename(path, join(own, 'taken-away'));
  const { code, stderr } = await obligato(own, ['restore', target, '--data', join(await emptyFolder(), 'data')]);
  expect(code).toBe(2);
  expect(stderr).toContain('[OBLIGATO_ARCHIVE_CORRUPT]');
});
