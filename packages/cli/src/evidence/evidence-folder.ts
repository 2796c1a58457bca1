/** Where the files of events are kept: beside the records, within the limits of the configuration. */
import { join } from 'node:path';
import type { Config } from '@obligato/engine/files';
import { defaultEvidenceLimits, type EvidenceLimits, type EvidenceStore } from '@obligato/engine/store';

export const evidenceFolderOf = ({ data }: Pick<Config, 'data'>): string => join(data, 'evidence');

/** As the configuration says, and as usual where it says nothing. */
export function evidenceLimitsOf({ evidence: { maxBytes, types } }: Pick<Config, 'evidence'>): EvidenceLimits {
  return {
    maxBytes: maxBytes ?? defaultEvidenceLimits.maxBytes,
    types: types ?? defaultEvidenceLimits.types,
  };
}

/** Read when it is used: what needs no files does not wait for it. */
export function evidenceOf(config: Pick<Config, 'data' | 'evidence'>): EvidenceStore {
  const { scan } = config.evidence;
  const limits = evidenceLimitsOf(config);
  const opened = async (): Promise<EvidenceStore> => {
    const { openEvidenceFolder } = await import('@obligato/lowdb');
    return openEvidenceFolder({
      ...{ folder: evidenceFolderOf(config), limits },
      ...(scan ? { scan: { command: scan } } : {}),
    });
  };
  return {
    limits,
    put: async (content) => (await opened()).put(content),
    hold: async (sha256) => (await opened()).hold(sha256),
    open: async (sha256) => (await opened()).open(sha256),
    disposalOf: async (sha256) => (await opened()).disposalOf(sha256),
    list: async function* () {
      yield* (await opened()).list();
    },
    dispose: async (sha256, why) => (await opened()).dispose(sha256, why),
    sweep: async (sha256, before) => (await opened()).sweep(sha256, before),
  };
}
