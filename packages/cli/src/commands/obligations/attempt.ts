/** `obligato attempt`: tries an event on a cycle, and prints the decision that was kept. */
import { type Actor, localDay, type Timestamp } from '@obligato/core';
import { defineCommand } from '../../command.ts';
import { exitCodes } from '../../exit-code.ts';
import { readActor } from '../../options/actor.ts';
import { readMoment } from '../../options/moment.ts';
import { usage } from '../../options/usage.ts';
import { wholeNumber } from '../../options/whole-number.ts';
import { renderAnswer } from '../../output/rendering/render-answer.ts';
import { report } from '../../output/report.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { readPayload } from '../../payload/read-payload.ts';
import { type Blueprint, readBlueprint, withWorkspace } from '../../workspace/open-workspace.ts';
import { requireUnitOf, requireUnits } from '../../workspace/require-units.ts';

interface Options {
  readonly data?: string;
  readonly dataFile?: string;
  readonly at?: string;
  readonly as?: Actor;
  readonly key?: string;
  readonly expectVersion?: number;
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
    const occurredAt = options.at === undefined ? undefined : pastMoment(options.at, blueprint);
    const { as: by, key, expectVersion: expectedVersion } = options;
    const request = {
      ...{ cycle, event, payload },
      ...(occurredAt === undefined ? {} : { occurredAt }),
      ...(by === undefined ? {} : { by }),
      ...(key === undefined ? {} : { key }),
      ...(expectedVersion === undefined ? {} : { expectedVersion }),
    };
    const decision = await withWorkspace(blueprint, { creates: false }, ({ engine }) => engine.attempt(request));
    const exitCode = decision.outcome === 'accepted' ? exitCodes.fine : exitCodes.refused;
    return report({ decision }, (found, view) => renderAnswer(found.decision, view), exitCode);
  },
});

/** What has not happened yet cannot be written down. */
function pastMoment(text: string, { clock, config }: Blueprint): Timestamp {
  const at = readMoment('--at', text, config.zone);
  const now = clock.now();
  if (Date.parse(at) <= Date.parse(now)) return at;
  throw usage(
    { en: `--at ${at} is in the future: it is ${now} now`, 'zh-CN': `--at ${at} 尚未到来，现在是 ${now}` },
    {
      en: `Give a time that has passed, such as --at ${localDay(now)}`,
      'zh-CN': `请写已过去的时间，例如 --at ${localDay(now)}`,
    },
  );
}
