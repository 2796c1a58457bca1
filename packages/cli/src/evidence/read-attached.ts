/** A file of this machine as it is attached: streamed, and the same from its first byte to its last. */
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { ObligatoError, type Text, translated } from '@obligato/core';
import type { Engine } from '@obligato/engine';
import { whyUnreadable } from '@obligato/engine/files';
import type { GivenEvidence } from '@obligato/engine/store';

/** What somebody attaches on the command line. */
export interface AttachOptions {
  readonly attach?: readonly string[];
  readonly link?: readonly string[];
  readonly reference?: readonly string[];
  readonly evidenceInConfidence?: boolean;
}

/** Puts each file, and says what the attempt is to name. Throws `OBLIGATO_EVIDENCE`, naming the file. */
export async function attachedBy(engine: Engine, options: AttachOptions): Promise<readonly GivenEvidence[]> {
  const { attach = [], link = [], reference = [] } = options;
  const evidence: GivenEvidence[] = [];
  for (const path of attach) evidence.push(await putFile(engine, path));
  for (const href of link) evidence.push({ kind: 'link', href });
  for (const text of reference) evidence.push({ kind: 'reference', text });
  return evidence;
}

async function putFile(engine: Engine, path: string): Promise<GivenEvidence> {
  try {
    const { sha256 } = await engine.putEvidence(readUnchanged(path));
    return { kind: 'file', sha256, name: basename(path) };
  } catch (error) {
    if (!(error instanceof ObligatoError) || error.code !== 'OBLIGATO_EVIDENCE') throw error;
    throw new ObligatoError(error.problems.map((problem) => ({ ...problem, origins: [{ file: path }] })));
  }
}

/** Throws at its end where the file is another by then: what was read of two is neither. */
async function* readUnchanged(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw unreadable(error);
  });
  try {
    const before = await standingOf(file);
    if (!before.isFile) throw refused(noFile, attachOne);
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes);
      if (bytesRead === 0) break;
      yield buffer.subarray(0, bytesRead);
    }
    const after = await standingOf(file);
    if (after.mark !== before.mark) throw refused(changed, onceMore);
  } finally {
    await file.close();
  }
}

async function standingOf(file: FileHandle) {
  const { size, mtimeNs, ...stats } = await file.stat({ bigint: true });
  return { isFile: stats.mode !== undefined && (stats.mode & 0o170000n) === 0o100000n, mark: `${size} ${mtimeNs}` };
}

const pieceBytes = 256 * 1024;

const refused = (message: Text, hint: Text) =>
  new ObligatoError({ code: 'OBLIGATO_EVIDENCE', ...translated(message, hint) });

function unreadable(error: unknown): ObligatoError {
  const reason = whyUnreadable(error);
  return refused({ en: `It cannot be read: ${reason.en}`, 'zh-CN': `无法读取：${reason['zh-CN']}` }, attachOne);
}

const noFile: Text = { en: 'It is not a file', 'zh-CN': '这不是文件' };
const attachOne: Text = { en: 'Name a file that you may read', 'zh-CN': '请指定可读取的文件' };
const changed: Text = { en: 'The file changed while it was read', 'zh-CN': '读取期间文件发生了变化' };
const onceMore: Text = {
  en: 'Wait until whoever writes it is done, and attach it again',
  'zh-CN': '请待写入完成后重新附上',
};
