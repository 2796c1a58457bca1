/** What every action of `obligato archive` is given, and the few things they all have to find out. */
import { readFile } from 'node:fs/promises';
import { type Archive, type ConsistencyProof, type InclusionProof, openArchive } from '@obligato/archive';
import { type Day, ObligatoError, unitOfCycle } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import type { Config } from '@obligato/engine/files';
import { usage } from '../options/usage.ts';

export interface ArchiveOptions {
  readonly folder?: string;
  readonly year?: number;
  readonly size?: number;
  readonly from?: number;
  readonly checkpoint?: readonly string[];
  readonly witnessFolder?: string;
  readonly proof?: string;
  readonly reason?: string;
  readonly by?: string;
  readonly reference?: string;
  readonly on?: Day;
}

export interface Given {
  readonly folder: string;
  readonly subject: string | undefined;
  readonly options: ArchiveOptions;
  /** The configuration, read when an action needs it: a superior may have nothing but the folder. */
  readonly settings: () => Promise<Config>;
}

/** Throws `OBLIGATO_USAGE` with what is to be written in its place. */
export function requireSubject({ subject }: Given, what: string, example: string): string {
  if (subject !== undefined) return subject;
  throw usage(`${what} is missing`, `Write obligato archive ${example}, for instance`);
}

/** Opened for reading and proving; nothing is touched until something is added. */
export const readOnly = ({ folder }: Given): Archive => openArchive({ folder });

/** Where a cycle stands: its unit from its id, its year from the archive, which alone knows an occasion's. */
export async function placeOf(archive: Archive, cycle: string, year: number | undefined) {
  const unit = unitOfCycle(cycle);
  if (unit === undefined) throw usage(`"${cycle}" is no cycle`, 'A cycle is unit/duty/period[/bearer]');
  if (year !== undefined) return { unit, year };
  const years = (await archive.years()).filter((id) => id.unit === unit).map((id) => id.year);
  const known: string[] = [];
  for (const each of years) {
    const cycles = (await archive.entries(unit, each)).map((entry) => entry.cycle);
    if (cycles.includes(cycle)) return { unit, year: each };
    known.push(...cycles);
  }
  throw new ObligatoError({
    code: 'OBLIGATO_ARCHIVE_UNKNOWN',
    message: `${cycle} is not in the archive`,
    hint: `${suggest(cycle, known)} (only closed cycles are; obligato tick takes them there)`,
  });
}

export function requireYear({ options }: Given): number {
  if (options.year !== undefined) return options.year;
  throw usage('--year is missing', 'An archive is one unit’s one year: write --year 2026');
}

export async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw usage(`${path} cannot be read: ${error.code ?? error.message}`, 'Name a file that is there');
  });
}

export type Proof = InclusionProof | ConsistencyProof;

/** A proof as `prove` printed it. What it says is checked later; here it only has to be one. */
export async function readProof(path: string): Promise<Proof> {
  const text = await readText(path);
  try {
    const value: unknown = JSON.parse(text);
    if (isProof(value)) return value;
  } catch {
    // Told below: no JSON is no proof either.
  }
  throw usage(`${path} holds no proof`, 'Name a file that obligato archive prove wrote');
}

function isProof(value: unknown): value is Proof {
  if (typeof value !== 'object' || value === null) return false;
  const { path, checkpoint, entry, index, old, new: later } = value as Readonly<Record<string, unknown>>;
  if (!Array.isArray(path) || !path.every((hash) => typeof hash === 'string')) return false;
  const areTexts = (...texts: readonly unknown[]) => texts.every((text) => typeof text === 'string');
  return areTexts(old, later) || (areTexts(checkpoint, entry) && Number.isSafeInteger(index));
}
