/** `obligato withdraw`: takes an accepted decision back, and prints the decision about it. */
import { defineCommand } from '../../command.ts';
import { type CorrectionOptions, correctionOptions, correctionReport } from '../../options/correction.ts';
import { helpWords } from '../../output/words/help-words.ts';

export const withdraw = defineCommand<CorrectionOptions>({
  name: 'withdraw',
  args: [{ name: '<decision>', meaning: helpWords.decision }],
  options: correctionOptions,
  examples: [
    `obligato withdraw 'tax-bureau/levy/general-meeting/2026-Q1#3' --reason 'Another meeting was cancelled'`,
    `obligato withdraw 'tax-bureau/levy/general-meeting/2026-Q1#5' --reason 'The correction was wrong' --as zhao@tax-bureau/levy`,
  ],
  run({ args: [decision = ''], options }) {
    return correctionReport(decision, options, ({ engine, common }) => engine.withdraw(common));
  },
});
