/** Where a unit's year stands in an archive: `units/<unit>/<year>.archive/`, with `000001.log` … and `contents.jsonl`. */

import { join, relative } from 'node:path';
import { ObligatoError, translated } from '@obligato/core';
import { requireUnitId } from '@obligato/files';

/** One chain, one tree, one checkpoint. */
export interface YearId {
  readonly unit: string;
  readonly year: number;
}

/** What a folder keeps of a year: the archive itself, or the checkpoints that a witness holds of it. */
export type Keeping = 'archive' | 'witness';

/** Segments of the path below the root. The dot keeps a year apart from a unit: `students/2026` is one. */
export function yearSegments(id: YearId, keeping: Keeping = 'archive'): readonly string[] {
  requireYearId(id);
  const { unit, year } = id;
  return ['units', ...unit.split('/'), `${year}.${keeping}`];
}

export function yearFolder(root: string, id: YearId, keeping: Keeping = 'archive'): string {
  return join(root, ...yearSegments(id, keeping));
}

export function contentsPath(folder: string): string {
  return join(folder, 'contents.jsonl');
}

/** A path as reports show it: from the root, with slashes everywhere. */
export function shown(root: string, path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}

/** The year that a folder's name says, or undefined. */
export function yearOf(name: string, keeping: Keeping = 'archive'): number | undefined {
  const [, year, kept] = /^([1-9]\d{3})\.(archive|witness)$/.exec(name) ?? [];
  return kept === keeping ? Number(year) : undefined;
}

/** Throws `OBLIGATO_UNIT_ID` or `OBLIGATO_USAGE` for what can name no folder. */
export function requireYearId({ unit, year }: YearId): void {
  requireUnitId(unit);
  requireYear(year);
}

function requireYear(year: number): void {
  if (Number.isInteger(year) && year >= 1000 && year <= 9999) return;
  const words = translated(
    { en: `${year} is not a year with four digits`, 'zh-CN': `${year}不是四位数年份` },
    { en: 'Archive by calendar year, such as 2026', 'zh-CN': '请按年度归档，例如 2026' },
  );
  throw new ObligatoError({ code: 'OBLIGATO_USAGE', ...words });
}
