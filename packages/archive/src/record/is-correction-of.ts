/** Whether a record is what another one became when something in it was put right. */
import { canonicalJson } from '../canonical/canonical-json.ts';
import type { ArchiveRecord } from './content.ts';

/** Every decision that was archived stands in it, as it was, and a correction among those that came after. */
export function isCorrectionOf({ decisions }: ArchiveRecord, archived: ArchiveRecord | undefined): boolean {
  if (!archived) return false;
  const before = decisions.slice(0, archived.decisions.length);
  if (canonicalJson(before) !== canonicalJson(archived.decisions)) return false;
  return decisions.slice(before.length).some(({ corrects, outcome }) => corrects && outcome === 'accepted');
}
