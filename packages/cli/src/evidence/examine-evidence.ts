/** Whether every file that the records name is there and unchanged, and what is kept that nobody names. */
import { type NamedFile, namedEvidence, unnamedEvidence } from '@obligato/engine/store';
import { isSound, openEvidenceFolder } from '@obligato/lowdb';
import { type Ailment, ailment } from '../doctor/ailment.ts';
import { named } from '../doctor/units-adrift.ts';
import { holding } from '../workspace/holding.ts';
import { openReadable } from '../workspace/open-store.ts';
import type { Blueprint } from '../workspace/open-workspace.ts';
import { evidenceFolderOf } from './evidence-folder.ts';

/** In UTC, as the folder counts. */
export const evidenceToday = () => new Date().toISOString().slice(0, 10);

export async function examineEvidence({ config }: Blueprint): Promise<readonly Ailment[]> {
  const folder = openEvidenceFolder({ folder: evidenceFolderOf(config) });
  return holding(
    () => openReadable(config),
    async (store) => {
      const files = new Map<string, NamedFile>();
      for await (const each of namedEvidence(store)) files.set(each.file.sha256, each);
      const missing: string[] = [];
      const changed: string[] = [];
      for (const [sha256, { file, decision }] of files) {
        const told = `${file.name} (${decision.id})`;
        if ((await folder.hold(sha256)) === undefined) {
          if ((await folder.disposalOf(sha256)) === undefined) missing.push(told);
        } else if (!(await isSound(folder, sha256))) changed.push(told);
      }
      const unnamed = await unnamedEvidence(store, folder, evidenceToday());
      const megabytes = Math.ceil(unnamed.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000);
      return [
        ...(missing.length > 0 ? [ailment('fileMissing', { count: missing.length, files: named(missing) })] : []),
        ...(changed.length > 0 ? [ailment('fileChanged', { count: changed.length, files: named(changed) })] : []),
        ...(unnamed.length > 0 ? [ailment('fileUnnamed', { count: unnamed.length, megabytes })] : []),
      ];
    },
  );
}
