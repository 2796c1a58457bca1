/**
 * Obligato's archive: closed cycles in an append-only folder that anybody can verify.
 *
 * @packageDocumentation
 */

export type { RetentionClass, RetentionRule, RetentionSchedule } from '@obligato/core';
export type { Archive } from './archive.ts';
export { type ArchiveJob, type ArchiveJobOptions, type ArchivePass, createArchiveJob } from './archive-job.ts';
export {
  type ArchivedUnit,
  type ArchiveWriter,
  type ArchiveWriterOptions,
  createArchiveWriter,
  yearOfCycle,
} from './archive-writer.ts';
export { canonicalJson } from './canonical/canonical-json.ts';
export { type Checkpoint, formatCheckpoint, originOf, parseCheckpoint } from './checkpoint/checkpoint.ts';
export { type CopyArchive, copyArchive } from './copy-archive.ts';
export { Frontier } from './merkle/frontier.ts';
export { emptyRoot, type Hash, leafHash, nodeHash } from './merkle/hash.ts';
export { type ConsistencyClaim, consistencyHolds, type InclusionClaim, inclusionHolds } from './merkle/proofs-hold.ts';
export { RangeRoots } from './merkle/range-roots.ts';
export { consistencyRanges, inclusionRanges, type Range } from './merkle/ranges.ts';
export { type ArchiveOptions, openArchive } from './open-archive.ts';
export { type ConsistencyProof, checkConsistency } from './proof/consistency-proof.ts';
export { type CheckedInclusion, checkInclusion, type InclusionProof } from './proof/inclusion-proof.ts';
export type { Verdict } from './proof/verdict.ts';
export { type ArchiveRecord, encodeContent } from './record/content.ts';
export type { Approval, CycleEntry, DisposalEntry, Entry } from './record/entry.ts';
export { defaultSchedule } from './retention/default-schedule.ts';
export type { Disposal } from './retention/disposal.ts';
export { type Retention, retentionOf, scheduleOf } from './retention/retention.ts';
export { defaultStay, type Stay } from './retire.ts';
export type { Located, ProblemKind } from './verify/located.ts';
export { type ArchiveReport, type VerifyOptions, verifyArchive } from './verify/verify-archive.ts';
export type { YearReport } from './verify/verify-year.ts';
export { type KeepCheckpoint, type Kept, keepCheckpoint } from './witness/keep-checkpoint.ts';
export { type WitnessedOptions, witnessedCheckpoints } from './witness/witnessed-checkpoints.ts';
export type { Archived } from './year/read-record.ts';
export type { YearId } from './year/year-folder.ts';
export type { Receipt } from './year/year-writer.ts';

import { type ArchiveJob, type ArchiveJobOptions, createArchiveJob } from './archive-job.ts';
import { type ArchiveWriter, type ArchiveWriterOptions, createArchiveWriter } from './archive-writer.ts';

/** @deprecated Since 0.2: `createArchiveWriter`. */
export const createArchiver = createArchiveWriter;
/** @deprecated Since 0.2: `ArchiveWriter`. */
export type Archiver = ArchiveWriter;
/** @deprecated Since 0.2: `ArchiveWriterOptions`. */
export type ArchiverOptions = ArchiveWriterOptions;
/** @deprecated Since 0.2: `createArchiveJob`. */
export const createArchivist = createArchiveJob;
/** @deprecated Since 0.2: `ArchiveJob`. */
export type Archivist = ArchiveJob;
/** @deprecated Since 0.2: `ArchiveJobOptions`. */
export type ArchivistOptions = ArchiveJobOptions;
