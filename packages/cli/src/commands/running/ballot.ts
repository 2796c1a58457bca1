/** `obligato ballot`: announces secret ballots, closes and counts them, and finds a sheet in the list. */
import { type BallotData, ballotActions } from '../../ballots/ballot-actions.ts';
import { words } from '../../ballots/ballot-words.ts';
import { renderBallot } from '../../ballots/render-ballot.ts';
import { defineCommand } from '../../command.ts';
import { exitCodes } from '../../exit-code.ts';
import { usage } from '../../options/usage.ts';
import { report } from '../../output/report.ts';
import { readBlueprint } from '../../workspace/open-workspace.ts';

interface Options {
  readonly share?: readonly string[];
  readonly receipt?: string;
}

export const ballot = defineCommand<Options>({
  name: 'ballot',
  args: [
    { name: '<action>', meaning: words.action },
    { name: '[name]', meaning: words.name },
  ],
  options: [
    { flags: '--share <file...>', meaning: words.share },
    { flags: '--receipt <file>', meaning: words.receipt },
  ],
  examples: [
    'obligato ballot key',
    'obligato ballot announce leaders-2026.yaml',
    'obligato ballot status leaders-2026',
    'obligato ballot close leaders-2026',
    'obligato ballot tally leaders-2026 --share wu.txt xu.txt',
    'obligato ballot verify leaders-2026 --receipt receipt.json',
  ],
  async run({ args: [action = '', name = ''], options }) {
    const act = Object.hasOwn(ballotActions, action) ? ballotActions[action] : undefined;
    if (!act) {
      throw usage(
        { en: `ballot has no action "${action}"`, 'zh-CN': `投票命令没有操作“${action}”` },
        {
          en: 'Write ballot key, announce, status, close, tally or verify',
          'zh-CN': '请写 `ballot key`、`announce`、`status`、`close`、`tally` 或 `verify`',
        },
      );
    }
    const blueprint = await readBlueprint(options);
    const data = await act({ blueprint, name, shares: options.share ?? [], receipt: options.receipt });
    return report(data, renderBallot, exitCodeOf(data));
  },
});

const exitCodeOf = ({ refused, verified }: BallotData) =>
  refused || (verified && verified !== 'counted') ? exitCodes.refused : exitCodes.fine;
