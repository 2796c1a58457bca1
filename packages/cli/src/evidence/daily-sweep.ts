/** While a server runs: what was brought and never named goes, once a day. */
import type { Config } from '@obligato/engine/files';
import { type Store, sweepEvidence } from '@obligato/engine/store';
import { type ApiLog, logText } from '@obligato/http';
import { evidenceOf } from './evidence-folder.ts';
import { evidenceToday } from './examine-evidence.ts';

/** Asked as often as one likes; a sweep that breaks off is tried again on the next day. */
export function dailySweep(config: Config, store: Store, log: ApiLog): () => Promise<void> {
  let sweptOn: string | undefined;
  return async () => {
    const today = evidenceToday();
    if (sweptOn === today) return;
    sweptOn = today;
    try {
      const gone = await sweepEvidence(store, evidenceOf(config), today);
      if (gone.length > 0) log.info({ files: gone.length }, 'removed files that nobody named');
    } catch (error) {
      log.error({ fault: logText(String(error)) }, 'sweeping files failed');
    }
  };
}
