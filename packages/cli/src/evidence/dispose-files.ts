/** The files of a duty whose content the archive disposed of: they go, their hashes and the reason stay. */
import type { Disposal } from '@obligato/archive';
import type { Config } from '@obligato/engine/files';
import { namedEvidence } from '@obligato/engine/store';
import { holding } from '../workspace/holding.ts';
import { openReadable } from '../workspace/open-store.ts';
import { evidenceOf } from './evidence-folder.ts';

/** What another duty names too stays. Done once more, it goes on where it broke off. Returns how many have gone. */
export function disposeFiles(config: Config, cycle: string, { reason, approval, at }: Disposal): Promise<number> {
  return holding(
    () => openReadable(config),
    async (store) => {
      const [own, others] = [new Set<string>(), new Set<string>()];
      for await (const { file, decision } of namedEvidence(store))
        (decision.cycle === cycle ? own : others).add(file.sha256);
      const evidence = evidenceOf(config);
      const { by, reference } = approval;
      let gone = 0;
      for (const sha256 of own) {
        if (others.has(sha256) || (await evidence.disposalOf(sha256))) continue;
        await evidence.dispose(sha256, { cycle, reason, by, reference, at });
        gone += 1;
      }
      return gone;
    },
  );
}
