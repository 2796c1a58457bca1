/** The journal, read as the feed of a store: its order is the order in which everything became durable. */
import type { Commit, Feed } from '@obligato/engine';
import {
  type FileSystem,
  type Journal,
  openSegment,
  readFrame,
  type SegmentReader,
  storeCorrupt,
} from '@obligato/files';
import { parseCommit } from './parse-commit.ts';

export interface JournalFeedParts {
  readonly files: FileSystem;
  readonly folder: string;
  readonly journal: Pick<Journal, 'end'>;
}

/** Where the next record begins. */
interface Place {
  readonly segment: number;
  readonly offset: number;
}

interface Page {
  readonly commits: readonly Commit[];
  readonly place: Place;
}

/** Nothing is kept for it: a commit that nobody asks for costs nothing more. Throws `OBLIGATO_STORE_CORRUPT` for a damaged record. */
export function journalFeed(parts: JournalFeedParts): Feed {
  const { journal } = parts;
  return Object.freeze({
    end: async () => textOf(journal.end),
    after: async (from, limit) => {
      // What is written meanwhile is for the next page.
      const { end } = journal;
      let place = from === undefined ? { segment: 1, offset: 0 } : placeIn(from);
      // Of another journal, or of one that has lost its end: what followed it there is not here.
      if (!place || isBefore(end, place)) return undefined;
      const commits: Commit[] = [];
      while (commits.length < limit && isBefore(place, end)) {
        const stretch: Page = await readStretch(parts, { place, end, limit: limit - commits.length });
        commits.push(...stretch.commits);
        place = stretch.place;
      }
      return { commits, place: textOf(place) };
    },
  } satisfies Feed);
}

interface Stretch {
  readonly place: Place;
  readonly end: Place;
  readonly limit: number;
}

/** As many records as one read brings, or the beginning of the next segment. */
async function readStretch({ files, folder }: JournalFeedParts, { place, end, limit }: Stretch): Promise<Page> {
  const { segment, offset } = place;
  const reader = await openSegment(files, folder, segment);
  try {
    const stop = segment === end.segment ? end.offset : reader.bytes;
    if (offset >= stop) return { commits: [], place: { segment: segment + 1, offset: 0 } };
    const bytes = await readRecords(reader, offset, stop);
    const commits: Commit[] = [];
    let at = 0;
    while (commits.length < limit && at < bytes.byteLength) {
      const frame = readFrame(bytes, at);
      if (frame.is === 'incomplete' && at > 0) break;
      if (frame.is !== 'whole' && frame.is !== 'gap') throw damaged(reader, offset + at);
      const position = { segment, offset: offset + at, bytes: frame.bytes, sequence: frame.header.sequence };
      // What a salvage could not save is not there.
      if (frame.is === 'whole') commits.push(parseCommit(frame.body, reader.path, position));
      at += frame.bytes;
    }
    return { commits, place: { segment, offset: offset + at } };
  } finally {
    await reader.close();
  }
}

const stretchBytes = 1024 * 1024;

/** One at least, however long it is. */
async function readRecords(reader: SegmentReader, offset: number, stop: number): Promise<Buffer> {
  const bytes = await reader.read(offset, Math.min(stretchBytes, stop - offset));
  return readFrame(bytes, 0).is === 'incomplete' ? reader.read(offset, stop - offset) : bytes;
}

const isBefore = (one: Place, other: Place) =>
  one.segment < other.segment || (one.segment === other.segment && one.offset < other.offset);

const textOf = ({ segment, offset }: Place) => `${segment}:${offset}`;

function placeIn(text: string): Place | undefined {
  const [, segment, offset] = /^([1-9]\d{0,8}):(\d{1,12})$/.exec(text) ?? [];
  return segment === undefined ? undefined : { segment: Number(segment), offset: Number(offset) };
}

function damaged({ path }: SegmentReader, offset: number) {
  return storeCorrupt(
    path,
    { en: `holds no sound record at byte ${offset}`, 'zh-CN': `第${offset}字节处没有完好的记录` },
    {
      en: 'Put the file back from a backup, or save what is sound: obligato doctor --salvage NEW_FOLDER',
      'zh-CN': '请从备份恢复该文件，或用 `obligato doctor --salvage NEW_FOLDER` 救出完好的记录',
    },
  );
}
