/** A new folder with everything that is sound of a damaged one, and a list of what is not. The damaged one is left as it is. */
import { dirname, join, resolve } from 'node:path';
import {
  createDurably,
  createFile,
  type FileSystem,
  type JournalEnd,
  journalStart,
  nodeFileSystem,
  type Position,
  readFrom,
  refuseWhileHeld,
  salvageJournal,
  scanJournal,
  segmentPath,
} from '@obligato/files';
import { emptyFolder } from '../backup/copy-journal.ts';
import { describeLost, isDamage, type LostRecord, lostIn, lostName, readLost, writeLost } from './lost-record.ts';
import { type SoundDocuments, soundDocuments, whyDamaged } from './sound-documents.ts';

export interface Salvaged {
  /** Journal records that are in the new folder. */
  readonly saved: number;
  /** What the new folder lacks: also what a salvage of before had lost. */
  readonly lost: readonly LostRecord[];
  /** Bytes at the end that were never acknowledged. */
  readonly tornBytes: number;
  /** Of the last record. */
  readonly hash: string;
}

export interface SalvageOptions {
  readonly folder: string;
  /** Made when missing; refused when something is in it. */
  readonly target: string;
  /** Copies what belongs beside the records into the new folder before it counts as finished. */
  readonly beside?: (target: string) => Promise<void>;
  readonly fileSystem?: FileSystem;
}

/**
 * Saves every sound record of the journal into a new folder that opens as a store. Where something was lost a gap stands, as long as
 * what it stands for: records after it keep their number, place and hash, and documents that are sound stay so.
 *
 * Throws `OBLIGATO_STORE_LOCKED` while somebody writes to the folder, and `OBLIGATO_TARGET_NOT_EMPTY`.
 *
 * @example
 * const { saved, lost } = await salvageStore({ folder: 'data', target: 'data-saved' });
 */
export async function salvageStore(options: SalvageOptions): Promise<Salvaged> {
  const { fileSystem: files = nodeFileSystem, beside } = options;
  const [folder, target] = [resolve(options.folder), resolve(options.target)];
  await refuseWhileHeld({ files, folder });
  const documents = await soundDocuments(files, folder);
  await emptyFolder(files, target);
  const journal = await salvageInto({ files, from: join(folder, 'journal'), to: join(target, 'journal'), documents });
  if (!journal.moved) await copyDocuments({ files, folder, target, documents, ends: journal.ends });
  const lost = [...journal.lost, ...(await documentsOfBefore(files, folder)), ...documents.damaged.map(madeAnew)];
  await beside?.(target);
  if (journal.lost.length > 0) await writeLost(files, target, lost);
  await files.syncFolder(target);
  return { saved: journal.sound, lost, tornBytes: journal.tornBytes, hash: journal.end.hash };
}

/** A document that was damaged: what it held is in the journal. */
const madeAnew = ({ file, why }: SoundDocuments['damaged'][number]): LostRecord => ({
  ...{ file, why, offset: 0, from: 0, to: 0, unit: null, decisions: [], isCertain: true },
});

/** What a salvage of before said of documents. What it said of records stands in the gaps of the journal. */
async function documentsOfBefore(files: FileSystem, folder: string): Promise<readonly LostRecord[]> {
  try {
    return (await readLost(files, folder)).filter(({ from }) => from === 0);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return [madeAnew({ file: lostName, why: whyDamaged(error) })];
  }
}

export interface SalvageInto {
  readonly files: FileSystem;
  /** The damaged journal's folder. */
  readonly from: string;
  readonly to: string;
  readonly documents: SoundDocuments;
}

/**
 * The journal alone. `moved`: places that documents note are no longer right. `lost`: what every gap stands for, those of a salvage of
 * before among them.
 */
export async function salvageInto({ files, from, to, documents }: SalvageInto) {
  const { known, until } = whatIsKnown(documents);
  await createDurably(files, to);
  let moved = false;
  const { sound, tornBytes } = await salvageJournal({
    ...{ files, folder: from, knownUntil: until },
    describe: (stretch) => describeLost(stretch, known),
    write: async (segment) => {
      moved ||= segment.moved;
      await createFile(files, segmentPath(to, segment.segment), segment.bytes);
    },
  });
  await files.syncFolder(to);
  const ends = new Map<number, Position>();
  const lost: LostRecord[] = [];
  const note = (position: Position) => void ends.set(position.sequence, position);
  const visitGap = (position: Position, gap: object) => {
    note(position);
    lost.push(lostIn(gap));
  };
  const { end } = await scanJournal({ files, folder: to, from: journalStart, visit: note, visitGap });
  return { sound, tornBytes, lost, moved, end, ends };
}

/** Of the journal, from documents that are sound: whose each record is, and how far it went. */
function whatIsKnown({ index, units }: SoundDocuments) {
  const known = new Map<number, { unit: string; decisions: readonly string[] }>();
  let until: { readonly sequence: number; readonly hash: string | undefined } = index?.journal ?? journalStart;
  for (const [unit, , , , tail] of index?.units ?? []) {
    for (const [sequence] of tail) known.set(sequence, { unit, decisions: [] });
  }
  for (const { unit, sequence, decisions } of units.values()) {
    for (const [at, , , , ids] of decisions) known.set(at, { unit, decisions: ids });
    if (sequence > until.sequence) until = { sequence, hash: undefined };
  }
  return { known, until };
}

interface CopyDocuments {
  readonly files: FileSystem;
  readonly folder: string;
  readonly target: string;
  readonly documents: SoundDocuments;
  readonly ends: ReadonlyMap<number, Position>;
}

/** Documents hold the effect of records that are lost: what they say of a unit is kept. */
async function copyDocuments({ files, folder, target, documents, ends }: CopyDocuments): Promise<void> {
  for (const path of documents.units.keys()) {
    await createDurably(files, dirname(join(target, path)));
    await createFile(files, join(target, path), await readFrom(files, join(folder, path)));
    await files.syncFolder(dirname(join(target, path)));
  }
  if (documents.index && isAtARecord(documents.index.journal, ends)) {
    await createFile(files, join(target, 'index.json'), await readFrom(files, join(folder, 'index.json')));
  }
}

/** An index that notes another place than there is in the new journal would be followed into nothing. */
function isAtARecord({ sequence, segment, offset }: JournalEnd, ends: CopyDocuments['ends']): boolean {
  const found = ends.get(sequence);
  return found?.segment === segment && found.offset + found.bytes === offset;
}
