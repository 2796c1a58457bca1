/** `archive verify`: everything in the folder, against what others have kept; or one proof without the folder. */

import {
  type ArchiveReport,
  checkConsistency,
  checkInclusion,
  verifyArchive,
  witnessedCheckpoints,
} from '@obligato/archive';
import type { Text } from '@obligato/core';
import { exitCodes } from '../exit-code.ts';
import { type Report, report } from '../output/report.ts';
import type { View } from '../output/view.ts';
import { words } from '../output/words/words.ts';
import { archiveWords, problemWords } from './archive-words.ts';
import { type Given, type Proof, readProof, readText } from './given.ts';

export async function verify(given: Given): Promise<Report> {
  const { options, folder } = given;
  const texts = await Promise.all((options.checkpoint ?? []).map(readText));
  if (options.proof !== undefined) return verifyProof(await readProof(options.proof), texts);
  const held = options.witnessFolder === undefined ? [] : await witnessedCheckpoints(options.witnessFolder);
  const checkpoints = [...texts, ...held];
  const found = await verifyArchive(folder, { checkpoints });
  const data = { ...found, checkpoints: checkpoints.length };
  return report(data, renderVerified, found.isSound ? exitCodes.fine : exitCodes.refused);
}

const none: Text = { en: '', 'zh-CN': '' };

function verifyProof(proof: Proof, [checkpoint]: readonly string[]): Report {
  const isConsistency = 'old' in proof;
  const verdict = isConsistency
    ? checkConsistency(proof)
    : checkInclusion(proof, checkpoint === undefined ? {} : { checkpoint });
  const why: Text = verdict.holds ? none : { en: verdict.why, 'zh-CN': verdict.translations['zh-CN'].why };
  const data = { kind: isConsistency ? 'consistency' : 'inclusion', holds: verdict.holds, why: why.en };
  return report(
    data,
    ({ holds }, { say }) => (holds ? say(archiveWords.proofHolds) : say(archiveWords.proofFails, { why })),
    verdict.holds ? exitCodes.fine : exitCodes.refused,
  );
}

function renderVerified(
  { years, problems, checkpoints }: ArchiveReport & { readonly checkpoints: number },
  { say, paint, language }: View,
): string {
  const lines = years.map(({ unit, year, records, disposed, witnessed, problem }) => {
    const standing = problem ? paint.red(say(archiveWords.unsound)) : say(archiveWords.sound);
    return `${say(archiveWords.yearLine, { unit, year: String(year), records, disposed, witnessed })}${say(words.colon)}${standing}`;
  });
  const wrong = problems.map(
    ({ is, what, translations, file, record, offset }) =>
      `${say(archiveWords.place, { file, record, offset })}: ${say(problemWords[is])}: ${language === 'en' ? what : translations[language].what}`,
  );
  return [
    ...lines,
    ...wrong,
    ...(problems.length === 0 ? [say(archiveWords.allSound)] : []),
    ...(checkpoints === 0 ? [say(archiveWords.withoutWitness)] : []),
  ].join('\n');
}
