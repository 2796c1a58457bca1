/** Brings a unit into memory: its document, and on top the journal records that came after. */
import { emptyUnit } from '@obligato/engine/store';
import { type FileSystem, journalStart, type Position, scanJournal, segmentPath, storeCorrupt } from '@obligato/files';
import type { Documents } from '../documents/documents.ts';
import { type DecisionPointer, decodeUnit, type UnitState } from '../documents/unit-document.ts';
import { parseCommit } from '../journal/parse-commit.ts';
import { type LostRange, readCommits } from '../journal/read-commits.ts';
import { toldIn } from '../journal/told-in.ts';
import { LoadedUnit } from './loaded-unit.ts';
import type { UnitIndex } from './unit-index.ts';

export interface UnitSources {
  readonly files: FileSystem;
  readonly journalFolder: string;
  readonly documents: Documents;
  readonly index: UnitIndex;
  /** The last record of the journal. */
  readonly lastSequence: () => number;
  readonly lost: readonly LostRange[];
  /** Whether another process writes meanwhile: its documents may be of later than what is read here. */
  readonly isBeside: boolean;
}

export async function loadUnit(sources: UnitSources, unit: string): Promise<LoadedUnit> {
  const entry = sources.index.get(unit);
  if (!entry) {
    const state = nothingOf(unit);
    return new LoadedUnit(state, weightOf(state));
  }
  const state = await stateIn(sources, unit);
  const { sequence } = state;
  // A document older than the index knows of was moved away by somebody: the journal still has everything.
  const known = sequence >= entry.documentSequence ? entry.tail : await positionsOf(sources, unit);
  const positions = known.filter((position) => position.sequence > sequence);

  // A checkpoint may have been cut short between its documents and its index; without this the tail would only grow.
  if (sequence > entry.documentSequence) sources.index.addDocument(unit, sequence);
  const loaded = new LoadedUnit(state, weightOf(state) + positions.reduce((sum, { bytes }) => sum + bytes, 0));
  const { files, journalFolder, lost } = sources;
  const commits = await readCommits({ files, folder: journalFolder, unit, positions, lost });
  for (const [at, commit] of commits.entries()) if (commit) loaded.replay(commit, positions[at] as Position);
  return loaded;
}

/** What the document of a unit holds. */
async function stateIn(sources: UnitSources, unit: string): Promise<UnitState> {
  const document = await sources.documents.readUnit(unit);
  if (document.sequence <= sources.lastSequence()) return decodeUnit(document);
  // The journal still has all of it, as it was when this was opened.
  if (sources.isBeside) return nothingOf(unit);
  throw ahead(sources, unit, document.sequence);
}

const nothingOf = (unit: string): UnitState => ({ record: emptyUnit(unit), sequence: 0, decisions: [] });

/** Bytes of JSON, by rule of thumb: it only decides when somebody has to leave memory. */
export function weightOf({ record, decisions }: UnitState): number {
  const { roster, cycles, outbox, decided, keys } = record;
  return (
    512 + cycles.size * 1024 + outbox.size * 512 + (roster.length + decided.size + keys.size + decisions.length) * 192
  );
}

/**
 * Every record of a unit, found by reading the whole journal: slow, and only after somebody took a document away, or where an earlier
 * release wrote it and did not point at all of them.
 */
export async function positionsOf(
  { files, journalFolder, lastSequence }: Pick<UnitSources, 'files' | 'journalFolder' | 'lastSequence'>,
  unit: string,
): Promise<readonly DecisionPointer[]> {
  const pointers: DecisionPointer[] = [];
  const until = lastSequence();
  const visit = (position: Position, body: Buffer) => {
    const commit = parseCommit(body, segmentPath(journalFolder, position.segment), position);
    if (commit.unit === unit && position.sequence <= until) pointers.push({ ...position, ids: toldIn(commit) });
  };
  await scanJournal({ files, folder: journalFolder, from: journalStart, visit });
  return pointers;
}

function ahead({ journalFolder, lastSequence }: UnitSources, unit: string, sequence: number) {
  return storeCorrupt(
    journalFolder,
    {
      en: `ends at record ${lastSequence()}, but the document of ${unit} holds record ${sequence}`,
      'zh-CN': `止于第${lastSequence()}条记录，而 ${unit} 的文档已到第${sequence}条`,
    },
    { en: 'The journal has lost its end: put it back from a backup', 'zh-CN': '日志缺失末尾：请从备份恢复' },
  );
}
