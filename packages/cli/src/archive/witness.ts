/** `archive witness`: the superior's side. It keeps checkpoints, and takes a new one only when it goes on from the one it holds. */
import { type Kept, keepCheckpoint, witnessedCheckpoints } from '@obligato/archive';
import type { Text } from '@obligato/core';
import { systemClock } from '@obligato/engine';
import { usage } from '../options/usage.ts';
import { type Report, report } from '../output/report.ts';
import { archiveWords } from './archive-words.ts';
import { type Given, readProof, readText } from './given.ts';

const kept: Readonly<Record<Kept['as'], Text>> = {
  first: archiveWords.keptFirst,
  next: archiveWords.keptNext,
  known: archiveWords.keptKnown,
};

/** Keeps the checkpoint in a file; without one, says what is held. */
export async function witness(given: Given): Promise<Report> {
  const { subject, options, settings } = given;
  const { zone, data } = await settings();
  const folder = options.witnessFolder ?? `${data}-witness`;
  if (subject === undefined) {
    const held = (await witnessedCheckpoints(folder)).map((text) => text.trimEnd().split('\n'));
    return report({ held }, (found, { say }) =>
      found.held.length === 0
        ? say(archiveWords.heldNothing)
        : found.held.map((lines) => `${lines.join('\n')}\n`).join('\n'),
    );
  }
  const proof = options.proof === undefined ? undefined : await readProof(options.proof);
  if (proof && !('old' in proof)) {
    throw usage(
      {
        en: `${options.proof} proves that a cycle is in the archive, not that the archive is consistent`,
        'zh-CN': `${options.proof} 证明的是事项在档，而非档案前后一致`,
      },
      { en: 'Make it with prove --from', 'zh-CN': '请用 `prove --from` 出具' },
    );
  }
  const done = await keepCheckpoint({
    ...{ folder, checkpoint: await readText(subject), at: systemClock(zone).now() },
    ...(proof ? { proof } : {}),
  });
  return report({ as: done.as, held: done.held.trimEnd().split('\n') }, (found, { say }) => say(kept[found.as]));
}
