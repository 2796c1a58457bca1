/** Refuses a record that does not belong where it is to go: under another unit nobody would ever look for it. */
import { ObligatoError, type Text, translated } from '@obligato/core';
import type { ArchiveRecord } from '../record/content.ts';
import { requireYearId, type YearId } from './year-folder.ts';

export function requireOwn(id: YearId, { cycle, decisions }: ArchiveRecord): void {
  requireYearId(id);
  const { unit } = id;
  if (cycle.unit !== unit) {
    throw wrong({
      en: `${cycle.id} belongs to ${cycle.unit}, not to ${unit}`,
      'zh-CN': `${cycle.id} 属于 ${cycle.unit}，而不是 ${unit}`,
    });
  }
  const other = decisions.find((decision) => decision.cycle !== cycle.id);
  if (other) {
    throw wrong({
      en: `${other.id} is a decision on another cycle than ${cycle.id}`,
      'zh-CN': `${other.id} 不是对 ${cycle.id} 的决定`,
    });
  }
}

function wrong(message: Text): ObligatoError {
  const hint = {
    en: 'Archive a cycle under its own unit, with its own decisions',
    'zh-CN': '请将事项连同其自身的决定归入本单位档案',
  };
  return new ObligatoError({ code: 'OBLIGATO_USAGE', ...translated(message, hint) });
}
