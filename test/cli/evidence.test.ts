/** Evidence on the command line: attached, listed, taken out, carried along, and found missing. */
import { access, appendFile, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '@obligato/engine';
import { readConfig } from '@obligato/engine/files';
import { MemoryEvidence } from '@obligato/engine/store';
import { beforeAll, expect, test } from 'vitest';
import { disposeFiles } from '../../packages/cli/src/evidence/dispose-files.ts';
import { attachedBy } from '../../packages/cli/src/evidence/read-attached.ts';
import { emptyFolder, json, obligato, organ } from './obligato.ts';

const now = ['--now', '2026-03-10T09:00'];
const meeting = 'tax-bureau/levy/general-meeting/2026-Q1';
const notice = JSON.stringify({ heldOn: '2026-03-20', place: 'Room 301', agenda: ['Plan'] });
const notify = (...more: readonly string[]) => ['attempt', meeting, 'notify', '--data', notice, ...more, ...now];

let folder: string;
beforeAll(async () => {
  folder = await organ();
  await obligato(folder, ['plan', '--year', '2026', ...now]);
  await writeFile(join(folder, '屋顶照片说明.txt'), 'The roof, in words');
  await writeFile(join(folder, 'tool.bin'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]));
  await writeFile(join(folder, 'empty.txt'), '');
});

test('what may not be attached is named with its file, and nothing is decided or kept', async () => {
  for (const [file, why] of [
    ['tool.bin', 'What is in the file is application/octet-stream'],
    ['empty.txt', 'The file is empty'],
    ['none.txt', 'It cannot be read: there is no such file'],
    ['.', 'It is not a file'],
  ] as const) {
    const { code, stderr } = await obligato(folder, notify('--attach', file));
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${file}: ${why}`)]);
    expect(stderr).toContain('[OBLIGATO_EVIDENCE]');
  }
  expect((await json(folder, ['evidence', meeting])).document).toMatchObject({ attached: [] });
  const inChinese = (await obligato(folder, notify('--attach', 'none.txt', '--lang', 'zh-CN'))).stderr;
  expect(inChinese).toContain('none.txt：无法读取：没有这个文件');
  expect(inChinese).not.toContain('ENOENT');
});

test('a preview looks at what is attached as an attempt does, says what would stand there, and keeps nothing', async () => {
  const tried = (file: string) => obligato(folder, notify('--attach', file, '--preview'));
  await rm(join(folder, 'data/evidence'), { recursive: true, force: true });
  const { code, stdout } = await tried('屋顶照片说明.txt');
  expect([code, stdout]).toEqual([0, expect.stringContaining('evidence: 屋顶照片说明.txt (text/plain, ')]);
  expect((await tried('tool.bin')).stderr).toContain('What is in the file is application/octet-stream');
  await expect(access(join(folder, 'data/evidence'))).rejects.toThrow('ENOENT');
});

test('the configuration says how large, of which types, and who scans; a word that it does not know is named', async () => {
  const limited = async (evidence: string) => {
    const written = await organ();
    const config = join(written, 'obligato.yaml');
    await writeFile(config, `${await readFile(config, 'utf8')}evidence: ${evidence}\n`);
    await writeFile(join(written, 'words.txt'), 'eighteen bytes, so');
    const { code, stderr } = await obligato(written, notify('--attach', 'words.txt'));
    return `${code} ${stderr}`;
  };
  expect(await limited('{ maxBytes: 17 }')).toMatch(/^2 [\s\S]*words\.txt: The file is larger than 17 bytes/);
  expect(await limited('{ types: [application/pdf] }')).toMatch(/^2 [\s\S]*is text\/plain, which is not allowed/);
  expect(await limited('{ scan: [sh, -c, "exit 3"] }')).toMatch(/^2 [\s\S]*words\.txt: /);
  expect(await limited('{ maxByte: 17 }')).toMatch(/^2 [\s\S]*obligato\.yaml:\d+:\d+: [\s\S]*maxByte/);
});

test('a file that changes while it is read is refused, and nothing is kept of it', async () => {
  const path = join(await emptyFolder(), 'growing.txt');
  await writeFile(path, 'a line\n');
  const memory = new MemoryEvidence();
  const writtenOn = async function* (content: AsyncIterable<Uint8Array>) {
    let isFirst = true;
    for await (const chunk of content) {
      yield chunk;
      if (isFirst) await appendFile(path, 'one more\n');
      isFirst = false;
    }
  };
  const engine = { putEvidence: (content: AsyncIterable<Uint8Array>) => memory.put(writtenOn(content)) } as Engine;
  await expect(attachedBy(engine, { attach: [path] })).rejects.toThrow(
    /growing\.txt: The file changed while it was read/,
  );
  expect(await listed(memory)).toEqual([]);
});

test('attached, it is listed, found, taken out as it was, and carried along by backup and export', async () => {
  const link = 'https://files.example/roof';
  const { code, stdout } = await obligato(folder, notify('--attach', '屋顶照片说明.txt', '--link', link));
  expect([code, stdout]).toEqual([0, expect.stringContaining('evidence: 屋顶照片说明.txt (text/plain, ')]);
  const { document } = await json(folder, ['evidence', meeting]);
  const [{ evidence }] = document.attached as [{ evidence: readonly { sha256: string }[] }];
  expect(evidence).toMatchObject([
    { kind: 'file', bytes: 18, name: '屋顶照片说明.txt' },
    { kind: 'link', href: link },
  ]);
  const sha256 = evidence[0]?.sha256 ?? '';
  expect((await obligato(folder, ['search', '屋顶照片', ...now])).stdout).toContain(meeting);

  const get = ['evidence', meeting, '--get', sha256.slice(0, 8), '--to', 'again.txt'];
  expect((await obligato(folder, get)).code).toBe(0);
  expect(await readFile(join(folder, 'again.txt'), 'utf8')).toBe('The roof, in words');
  expect((await obligato(folder, get)).stderr).toContain('[OBLIGATO_TARGET_NOT_EMPTY]');

  const target = join(await emptyFolder(), 'backup');
  expect((await json(folder, ['backup', target])).document).toMatchObject({ evidence: { files: 1, lost: [] } });
  const restored = join(await emptyFolder(), 'data');
  expect((await obligato(folder, ['restore', target, '--data', restored])).code).toBe(0);
  const kept = join('evidence', sha256.slice(0, 2), sha256.slice(2));
  expect(await readFile(join(restored, kept), 'utf8')).toBe('The roof, in words');

  await writeFile(join(target, kept), 'The rooF, in words');
  const refused = await obligato(folder, ['restore', target, '--data', join(await emptyFolder(), 'data')]);
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining(`${sha256} is not the file`)]);

  const file = join(await emptyFolder(), 'all.jsonl');
  expect((await json(folder, ['export', file])).document).toMatchObject({ evidence: { files: 1 } });
  const other = await organ();
  expect((await json(other, ['import', file])).document).toMatchObject({ files: 1 });
  expect(await readFile(join(other, 'data', kept), 'utf8')).toBe('The roof, in words');

  // Thirty years later, as the archive would have it.
  const config = await readConfig(join(other, 'obligato.yaml'));
  const approval = { by: 'archive office', reference: '2057/3', on: '2057-01-10' };
  const disposal = { reason: 'run out', approval, at: '2057-01-12T09:00:00+08:00' };
  expect([await disposeFiles(config, meeting, disposal), await disposeFiles(config, meeting, disposal)]).toEqual([
    1, 0,
  ]);
  const gone = await obligato(other, get);
  expect([gone.code, gone.stderr]).toEqual([2, expect.stringContaining(`was disposed of with ${meeting}: run out`)]);
});

test('the doctor names a file that changed, and one that is missing, and sweeps what nobody named', async () => {
  const { document } = await json(folder, ['evidence', meeting]);
  const [{ evidence }] = document.attached as [{ evidence: readonly { sha256: string }[] }];
  const sha256 = evidence[0]?.sha256 ?? '';
  const path = join(folder, 'data/evidence', sha256.slice(0, 2), sha256.slice(2));
  const told = async (...more: readonly string[]) => {
    const { document: found } = await json(folder, ['doctor', ...more, ...now]);
    const kinds = (found.findings as readonly { kind: string }[]).map(({ kind }) => kind);
    return { kinds: kinds.filter((kind) => kind.startsWith('file')), swept: found.swept };
  };
  expect(await told()).toEqual({ kinds: [], swept: null });
  await writeFile(path, 'The rooF, in words');
  expect(await told()).toEqual({ kinds: ['fileChanged'], swept: null });
  await rm(path);
  expect(await told()).toEqual({ kinds: ['fileMissing'], swept: null });
  const get = await obligato(folder, ['evidence', meeting, '--get', sha256, '--to', 'third.txt']);
  expect([get.code, get.stderr]).toEqual([2, expect.stringContaining('is not where files are kept')]);

  expect(await told()).toEqual({ kinds: ['fileMissing'], swept: null });
  const { stdout } = await obligato(folder, ['doctor', '--sweep', ...now]);
  expect(stdout).toContain('Removed 0 files');
  const name = 'dd'.repeat(31);
  await writeFile(join(folder, 'data/evidence', sha256.slice(0, 2), name), 'old');
  await utimes(join(folder, 'data/evidence', sha256.slice(0, 2), name), new Date('2026-01-01'), new Date('2026-01-01'));
  expect((await told()).kinds).toEqual(['fileMissing', 'fileUnnamed']);
  expect(await told('--sweep')).toEqual({ kinds: ['fileMissing'], swept: 1 });
});

test('a correction attaches what was missing, and says nothing of it where it attaches nothing', async () => {
  const correct = (...more: readonly string[]) =>
    json(folder, ['correct', `${meeting}#1`, '--reason', 'It was missing', ...more, ...now]);
  const { document: replaced } = await correct('--attach', '屋顶照片说明.txt', '--reference', 'Cabinet 3');
  expect(replaced).toMatchObject({
    decision: {
      outcome: 'accepted',
      evidence: [{ name: '屋顶照片说明.txt' }, { kind: 'reference', text: 'Cabinet 3' }],
    },
  });
  const { document: moved } = await correct('--at', '2026-03-09T10:00');
  expect(moved).toMatchObject({ decision: { outcome: 'accepted' } });
  const { document: cycle } = await json(folder, ['evidence', meeting]);
  expect((cycle.attached as readonly unknown[]).at(-1)).toMatchObject({ evidence: [{}, { text: 'Cabinet 3' }] });
});

test('what is said in confidence takes a file only where whoever attaches it says so', async () => {
  await writeFile(join(folder, 'said.txt'), 'A recording, in words');
  await obligato(folder, ['raise', 'opinion', 'noise', '--unit', 'tax-bureau/levy', ...now]);
  const say = (...more: readonly string[]) =>
    obligato(folder, [
      ...['attempt', 'tax-bureau/levy/opinion/2026/noise', 'say', '--data', '{"text":"The hall is loud"}'],
      ...['--attach', 'said.txt', ...more, ...now],
    ]);
  const refused = await say();
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--evidence-in-confidence')]);
  expect(await say('--evidence-in-confidence')).toMatchObject({ code: 0 });
});

async function listed(evidence: MemoryEvidence): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { sha256 } of evidence.list()) found.push(sha256);
  return found;
}
