/** What `correct` and `withdraw` have in common. */
import { type Actor, type DecisionRecord, isKept } from '@obligato/core';
import type { Engine, WithdrawRequest } from '@obligato/engine';
import { exitCodes } from '../exit-code.ts';
import { renderAnswer } from '../output/rendering/render-answer.ts';
import { report } from '../output/report.ts';
import { deputyWords } from '../output/words/deputy-words.ts';
import { helpWords } from '../output/words/help-words.ts';
import { words } from '../output/words/words.ts';
import { readBlueprint, withWorkspace } from '../workspace/open-workspace.ts';
import { requireActor, requireUnitOf } from '../workspace/require-units.ts';
import { actingFor, readActor } from './actor.ts';
import { wholeNumber } from './whole-number.ts';

export interface CorrectionOptions {
  readonly reason?: string;
  readonly as?: Actor;
  readonly deputyFor?: string;
  readonly key?: string;
  readonly expectVersion?: number;
}

export const correctionOptions = [
  { flags: '--reason <text>', meaning: helpWords.reason },
  { flags: '--as <actor>', meaning: helpWords.as, read: readActor },
  { flags: '--deputy-for <member>', meaning: deputyWords.deputyForMeaning },
  { flags: '--key <key>', meaning: helpWords.key },
  {
    flags: '--expect-version <n>',
    meaning: helpWords.expectVersion,
    read: wholeNumber('--expect-version', 0, 1_000_000_000),
  },
] as const;

interface Sending {
  readonly engine: Engine;
  readonly common: WithdrawRequest;
  readonly zone: string;
}

/** Without a reason the engine says that it needs one. */
export async function correctionReport(
  decision: string,
  options: CorrectionOptions & Parameters<typeof readBlueprint>[0],
  send: (sending: Sending) => Promise<DecisionRecord>,
) {
  const blueprint = await readBlueprint(options);
  requireUnitOf(blueprint.domain, decision);
  requireActor(blueprint.domain, options.as);
  const by = actingFor(options);
  const { reason = '', key, expectVersion: expectedVersion } = options;
  const common = { decision, reason, by, key, expectedVersion };
  const answer = await withWorkspace(blueprint, { opens: 'writing' }, ({ engine }) =>
    send({ engine, common, zone: blueprint.config.zone }),
  );
  const exitCode = answer.outcome === 'accepted' ? exitCodes.fine : exitCodes.refused;
  return report(
    { decision: answer },
    (found, view) =>
      renderAnswer(found.decision, view, { besides: isKept(answer.outcome) ? undefined : words.notKept }),
    exitCode,
  );
}
