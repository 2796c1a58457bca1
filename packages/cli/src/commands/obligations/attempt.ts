/** `obligato attempt`: tries an event on a cycle, and prints the answer: accepted or denied, it was kept. */
import {
  type Actor,
  type Cycle,
  type DecisionRecord,
  isKept,
  type Language,
  localDay,
  rosterOn,
  type Text,
  unitOfCycle,
} from '@obligato/core';
import { defineCommand } from '../../command.ts';
import { attachOptions } from '../../evidence/attach-options.ts';
import { type AttachOptions, attachedBy } from '../../evidence/read-attached.ts';
import { exitCodes } from '../../exit-code.ts';
import { actingFor, readActor } from '../../options/actor.ts';
import { readMoment } from '../../options/moment.ts';
import { wholeNumber } from '../../options/whole-number.ts';
import { renderAnswer } from '../../output/rendering/render-answer.ts';
import { type Report, report } from '../../output/report.ts';
import { deputyWords } from '../../output/words/deputy-words.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { words } from '../../output/words/words.ts';
import { exampleData } from '../../payload/example-data.ts';
import { payloadWords } from '../../payload/payload-words.ts';
import { readPayload } from '../../payload/read-payload.ts';
import { type Blueprint, readBlueprint, withWorkspace } from '../../workspace/open-workspace.ts';
import { requireActor, requireUnitOf } from '../../workspace/require-units.ts';

interface Options extends AttachOptions {
  readonly data?: string;
  readonly dataFile?: string;
  readonly at?: string;
  readonly as?: Actor;
  readonly deputyFor?: string;
  readonly key?: string;
  readonly expectVersion?: number;
  readonly preview?: boolean;
  readonly example?: boolean;
}

export const attempt = defineCommand<Options>({
  name: 'attempt',
  args: [
    { name: '<cycle>', meaning: helpWords.cycle },
    { name: '<event>', meaning: helpWords.event },
  ],
  options: [
    { flags: '--data <json>', meaning: helpWords.data },
    { flags: '--data-file <file>', meaning: helpWords.dataFile },
    { flags: '--at <moment>', meaning: helpWords.at },
    { flags: '--as <actor>', meaning: helpWords.as, read: readActor },
    { flags: '--deputy-for <member>', meaning: deputyWords.deputyForMeaning },
    ...attachOptions,
    { flags: '--key <key>', meaning: helpWords.key },
    {
      flags: '--expect-version <n>',
      meaning: helpWords.expectVersion,
      read: wholeNumber('--expect-version', 0, 1_000_000_000),
    },
    { flags: '--preview', meaning: helpWords.preview },
    { flags: '--example', meaning: helpWords.example },
  ],
  examples: [
    `obligato attempt tax-bureau/levy/general-meeting/2026-Q1 notify --data '{"heldOn":"2026-03-20","place":"Room 301","agenda":["Plan"]}'`,
    'obligato attempt tax-bureau/levy/general-meeting/2026-Q1 adjourn --at 2026-03-20T16:30',
    'obligato attempt tax-bureau/levy/general-meeting/2026-Q1 open --example > open.json',
    'obligato attempt tax-bureau/levy/general-meeting/2026-Q1 adjourn --attach minutes.pdf --link https://files.example/minutes',
    'obligato attempt tax-bureau/levy/target-inspection/2026-H1 inspect --as head@tax-bureau --data-file inspection.json',
  ],
  async run({ args: [cycle = '', event = ''], options, language }) {
    const payload = await readPayload(options);
    const blueprint = await readBlueprint(options);
    requireUnitOf(blueprint.domain, cycle);
    if (options.example) return exampleOf(blueprint, { cycle, event, language });
    requireActor(blueprint.domain, options.as);
    const by = actingFor(options);
    const { at, key, expectVersion: expectedVersion, preview = false } = options;
    const occurredAt = at === undefined ? undefined : readMoment('--at', at, blueprint.config.zone);
    const request = { cycle, event, payload, occurredAt, by, key, expectedVersion };
    const { decision, called } = await withWorkspace(
      blueprint,
      { opens: preview ? 'reading' : 'writing' },
      async ({ engine, domain }) => {
        const evidence = await attachedBy(engine, options);
        const { evidenceInConfidence } = options;
        const asked = { ...request, evidence, evidenceInConfidence };
        const decided = await (preview ? engine.preview(asked) : engine.attempt(asked));
        const { cycles, roster } = await engine.unit(unitOfCycle(cycle) ?? '');
        return { decision: decided, called: payloadWords(domain.catalogue, cycles.get(cycle)?.obligation, roster) };
      },
    );
    const exitCode = decision.outcome === 'accepted' ? exitCodes.fine : exitCodes.refused;
    return report(
      preview ? { preview, decision } : { decision },
      (found, view) => renderAnswer(found.decision, view, { called, besides: unwritten(preview, decision) }),
      exitCode,
    );
  },
});

/** Printed as it has to be written: what goes into a file is taken back by --data-file. */
function exampleOf(
  blueprint: Blueprint,
  { cycle: id, event, language }: { readonly cycle: string; readonly event: string; readonly language: Language },
): Promise<Report> {
  return withWorkspace(blueprint, { opens: 'reading' }, async ({ engine, clock, domain }) => {
    // Names the nearest where there is no such cycle.
    await engine.next({ cycle: id });
    const { cycles, roster } = await engine.unit(unitOfCycle(id) ?? '');
    const today = localDay(clock.now());
    const cycle = cycles.get(id) as Cycle;
    const data = exampleData(domain, { cycle, event, roster: rosterOn(roster, today), today, language });
    return report({ data }, (found) => JSON.stringify(found.data ?? {}, null, 2));
  });
}

/** What was not written down is said to be so. */
function unwritten(preview: boolean, { outcome }: DecisionRecord): Text | undefined {
  if (preview) return words.previewed;
  return isKept(outcome) ? undefined : words.notKept;
}
