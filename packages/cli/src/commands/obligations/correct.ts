/** `obligato correct`: puts an accepted decision right, and prints the decision about it. */
import { defineCommand } from '../../command.ts';
import { attachOptions } from '../../evidence/attach-options.ts';
import { type AttachOptions, attachedBy } from '../../evidence/read-attached.ts';
import { type CorrectionOptions, correctionOptions, correctionReport } from '../../options/correction.ts';
import { readMoment } from '../../options/moment.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { readPayload } from '../../payload/read-payload.ts';

interface Options extends CorrectionOptions, AttachOptions {
  readonly data?: string;
  readonly dataFile?: string;
  readonly at?: string;
}

export const correct = defineCommand<Options>({
  name: 'correct',
  args: [{ name: '<decision>', meaning: helpWords.decision }],
  options: [
    { flags: '--data <json>', meaning: helpWords.dataAnew },
    { flags: '--data-file <file>', meaning: helpWords.dataFile },
    { flags: '--at <moment>', meaning: helpWords.atAfterAll },
    ...attachOptions,
    ...correctionOptions,
  ],
  examples: [
    `obligato correct 'tax-bureau/levy/general-meeting/2026-Q1#2' --at 2026-03-19T14:00 --reason 'It was the day before'`,
    `obligato correct 'tax-bureau/levy/general-meeting/2026-Q1#2' --data-file opening.json --reason 'The list was last time’s'`,
    `obligato correct 'tax-bureau/levy/general-meeting/2026-Q1#4' --attach minutes.pdf --reason 'The minutes were missing'`,
  ],
  async run({ args: [decision = ''], options }) {
    const payload = await readPayload(options);
    return correctionReport(decision, options, async ({ engine, common, zone }) => {
      // Where nothing is attached, what was attached before stays.
      const evidence = await attachedBy(engine, options);
      const { evidenceInConfidence } = options;
      return engine.correct({
        ...common,
        ...(evidence.length === 0 ? {} : { evidence, evidenceInConfidence }),
        ...(payload === undefined ? {} : { payload }),
        ...(options.at === undefined ? {} : { occurredAt: readMoment('--at', options.at, zone) }),
      });
    });
  },
});
