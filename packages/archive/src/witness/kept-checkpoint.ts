/** What a witness keeps: checkpoints of other units' archives, chained like the archives themselves. */
import type { Timestamp } from '@obligato/core';
import type { FileSystem } from '@obligato/files';
import { archiveCorrupt } from '../archive-problem.ts';
import { canonicalJson } from '../canonical/canonical-json.ts';
import { parseCheckpoint } from '../checkpoint/checkpoint.ts';
import { walkChain } from '../year/walk-chain.ts';
import { type YearId, yearFolder } from '../year/year-folder.ts';

export interface KeptCheckpoint {
  /** As it was handed in, in its three lines. */
  readonly checkpoint: string;
  readonly keptAt: Timestamp;
  /** What showed that it goes on from the one before; empty for the first. */
  readonly path: readonly string[];
}

export function encodeKept(kept: KeptCheckpoint): Buffer {
  return Buffer.from(canonicalJson(kept));
}

/** Oldest first. Throws `OBLIGATO_ARCHIVE_CORRUPT`: a witness whose own record was altered bears witness to nothing. */
export async function readKept(files: FileSystem, root: string, id: YearId): Promise<readonly KeptCheckpoint[]> {
  const kept: KeptCheckpoint[] = [];
  const visit = ({ body }: { readonly body: Buffer }) => {
    const value = parseKept(body, id);
    if (!value) {
      return {
        en: `it is not a checkpoint of ${id.unit} for ${id.year}`,
        'zh-CN': `不是 ${id.unit} ${id.year}年的检查点`,
      };
    }
    kept.push(value);
    return undefined;
  };
  const { problem } = await walkChain({ files, root, folder: yearFolder(root, id, 'witness'), visit });
  if (problem) throw archiveCorrupt(problem);
  return kept;
}

function parseKept(body: Buffer, { unit, year }: YearId): KeptCheckpoint | undefined {
  try {
    const value: KeptCheckpoint = JSON.parse(body.toString('utf8'));
    const checkpoint = parseCheckpoint(value.checkpoint);
    const isKept = typeof value.keptAt === 'string' && Array.isArray(value.path);
    return isKept && checkpoint.unit === unit && checkpoint.year === year ? value : undefined;
  } catch {
    return undefined;
  }
}
