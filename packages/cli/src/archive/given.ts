/** What every action of `obligato archive` is given, and the few things they all have to find out. */

import { readFile } from 'node:fs/promises';
import { type Archive, type ConsistencyProof, type InclusionProof, openArchive } from '@obligato/archive';
import { type Day, ObligatoError, type Text, translated, unitOfCycle } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import { type Config, whyUnreadable } from '@obligato/engine/files';
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
  readonly asOf?: string;
}

export interface Given {
  readonly folder: string;
  readonly subject: string | undefined;
  readonly options: ArchiveOptions;
  /** The configuration, read when an action needs it: a superior may have nothing but the folder. */
  readonly settings: () => Promise<Config>;
}

const subjects = {
  cycle: { en: 'The cycle is missing', 'zh-CN': '缺少事项' },
  unit: { en: 'The unit is missing', 'zh-CN': '缺少单位' },
} as const satisfies Record<string, Text>;

/** Throws `OBLIGATO_USAGE` with what is to be written in its place. */
export function requireSubject({ subject }: Given, what: 'cycle' | 'unit', example: string): string {
  if (subject !== undefined) return subject;
  throw usage(subjects[what], {
    en: `Write obligato archive ${example}, for instance`,
    'zh-CN': `请写明，例如 \`obligato archive ${example}\``,
  });
}

/** Opened for reading and proving; nothing is touched until something is added. */
export const readOnly = ({ folder }: Given): Archive => openArchive({ folder });

/** Where a cycle stands: its unit from its id, its year from the archive, which alone knows an occasion's. */
export async function placeOf(archive: Archive, cycle: string, year: number | undefined) {
  const unit = unitOfCycle(cycle);
  if (unit === undefined) {
    throw usage(
      { en: `Not a cycle id: "${cycle}"`, 'zh-CN': `“${cycle}”不是事项编号` },
      { en: 'A cycle is unit/duty/period[/bearer]', 'zh-CN': '事项编号写作“单位/义务/期间[/责任人]”' },
    );
  }
  if (year !== undefined) return { unit, year };
  const years = (await archive.years()).filter((id) => id.unit === unit).map((id) => id.year);
  const known: string[] = [];
  for (const each of years) {
    const cycles = (await archive.entries(unit, each)).map((entry) => entry.cycle);
    if (cycles.includes(cycle)) return { unit, year: each };
    known.push(...cycles);
  }
  const near = suggest(cycle, known);
  throw new ObligatoError({
    code: 'OBLIGATO_ARCHIVE_UNKNOWN',
    ...translated(
      { en: `${cycle} is not in the archive`, 'zh-CN': `档案中没有 ${cycle}` },
      {
        en: `${near.en} (only closed cycles are; obligato tick takes them there)`,
        'zh-CN': `${near['zh-CN']}（只有已办结的事项才会归档，由 \`obligato tick\` 归入）`,
      },
    ),
  });
}

export function requireYear({ options }: Given): number {
  if (options.year !== undefined) return options.year;
  throw usage(
    { en: '--year is missing', 'zh-CN': '缺少 --year' },
    {
      en: 'An archive covers one unit and one year: write --year 2026',
      'zh-CN': '档案按单位和年度分立：请写 `--year 2026`',
    },
  );
}

export async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    const reason = whyUnreadable(error);
    throw usage(
      { en: `${path} cannot be read: ${reason.en}`, 'zh-CN': `${path} 无法读取：${reason['zh-CN']}` },
      { en: 'Name a file that exists', 'zh-CN': '请指定已有的文件' },
    );
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
  throw usage(
    { en: `${path} holds no proof`, 'zh-CN': `${path} 中没有证明` },
    {
      en: 'Name a file that obligato archive prove wrote',
      'zh-CN': '请指定由 `obligato archive prove` 写成的文件',
    },
  );
}

function isProof(value: unknown): value is Proof {
  if (typeof value !== 'object' || value === null) return false;
  const { path, checkpoint, entry, index, old, new: later } = value as Readonly<Record<string, unknown>>;
  if (!Array.isArray(path) || !path.every((hash) => typeof hash === 'string')) return false;
  const areTexts = (...texts: readonly unknown[]) => texts.every((text) => typeof text === 'string');
  return areTexts(old, later) || (areTexts(checkpoint, entry) && Number.isSafeInteger(index));
}
