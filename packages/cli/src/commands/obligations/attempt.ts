/** `obligato attempt`: tries an event on a cycle, and prints the answer: accepted or denied, it was kept. */
import { type Actor, type DecisionRecord, isKept } from '@obligato/core';
import { defineCommand } from '../../command.ts';
import { exitCodes } from '../../exit-code.ts';
import { readActor } from '../../options/actor.ts';
import { readMoment } from '../../options/moment.ts';
import { wholeNumber } from '../../options/whole-number.ts';
import { renderAnswer } from '../../output/rendering/render-answer.ts';
import { report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { words } from '../../output/words/words.ts';
import { readPayload } from '../../payload/read-payload.ts';
import { readBlueprint, withWorkspace } from '../../workspace/open-workspace.ts';
import { requireUnitOf, requireUnits } from '../../workspace/require-units.ts';

interface Options {
  readonly data?: string;
  readonly dataFile?: string;
  readonly at?: string;
  readonly as?: Actor;
  readonly key?: string;
  readonly expectVersion?: number;
  readonly preview?: boolean;
}

export const attempt = defineCommand<Options>({
  name: 'attempt',
  args: [
    { name: '<cycle>', meaning: helpWords.cycle },
    { name: '<event>', meaning: helpWords.event },
  ],
  summary: helpWords.attempt,
  options: [
    { flags: '--data <json>', meaning: helpWords.data },
    { flags: '--data-file <file>', meaning: helpWords.dataFile },
    { flags: '--at <moment>', meaning: helpWords.at },
    { flags: '--as <actor>', meaning: helpWords.as, read: readActor },
    { flags: '--key <key>', meaning: helpWords.key },
    {
      flags: '--expect-version <n>',
      meaning: helpWords.expectVersion,
      read: wholeNumber('--expect-version', 0, 1_000_000_000),
    },
    { flags: '--preview', meaning: helpWords.preview },
  ],
  examples: [
    `obligato attempt tax-bureau/levy/general-meeting/2026-Q1 notify --data '{"heldOn":"2026-03-20","place":"Room 301","agenda":["Plan"]}'`,
    'obligato attempt tax-bureau/levy/general-meeting/2026-Q1 adjourn --at 2026-03-20T16:30',
    'obligato attempt tax-bureau/levy/target-inspection/2026-H1 inspect --as head@tax-bureau --data-file inspection.json',
  ],
  async run({ args: [cycle = '', event = ''], options }) {
    const payload = await readPayload(options);
    const blueprint = await readBlueprint(options);
    requireUnitOf(blueprint.domain, cycle);
    if (options.as?.unit !== undefined) requireUnits(blueprint.domain, [options.as.unit]);
    const { at, as: by, key, expectVersion: expectedVersion, preview = false } = options;
    const occurredAt = at === undefined ? undefined : readMoment('--at', at, blueprint.config.zone);
    const request = { cycle, event, payload, occurredAt, by, key, expectedVersion };
    const decision = await withWorkspace(blueprint, { creates: false }, ({ engine }) =>
      preview ? engine.preview(request) : engine.attempt(request),
    );
    const exitCode = decision.outcome === 'accepted' ? exitCodes.fine : exitCodes.refused;
    return report(
      preview ? { preview, decision } : { decision },
      (found, view) => [renderAnswer(found.decision, view), ...unwritten(preview, decision, view)].join('\n'),
      exitCode,
    );
  },
});

/** What was not written down is said to be so: nobody shall look for it later. */
function unwritten(preview: boolean, { outcome }: DecisionRecord, { say }: View): readonly string[] {
  if (preview) return [say(words.previewed)];
  return isKept(outcome) ? [] : [say(words.notKept)];
}
