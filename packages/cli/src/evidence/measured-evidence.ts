/** Evidence as a preview has it: looked at and measured as if it were put, and kept nowhere. */
import { createHash } from 'node:crypto';
import type { Config } from '@obligato/engine/files';
import { ContentMeter, type EvidenceStore, type KeptContent } from '@obligato/engine/store';
import { evidenceOf } from './evidence-folder.ts';

/** What is kept can be read through it; nothing can be put, held or removed. No program looks into a file: that is asked when it is put. */
export function measuredEvidence(config: Pick<Config, 'data' | 'evidence'>): EvidenceStore {
  const kept = evidenceOf(config);
  const measured = new Map<string, KeptContent>();
  return {
    ...kept,
    put: async (content) => {
      const hash = createHash('sha256');
      const hashing = { update: (bytes: Uint8Array) => hash.update(bytes), end: () => hash.digest('hex') };
      const meter = new ContentMeter(kept.limits, hashing);
      for await (const chunk of content) meter.take(chunk);
      const found = meter.end();
      measured.set(found.sha256, found);
      return found;
    },
    hold: async (sha256) => measured.get(sha256),
    dispose: async () => undefined,
    sweep: async () => false,
  };
}
