/** `obligato status`: duties × lights per unit, superiors' and leaders' own duties in the same lists. */
import { localDay, type Roster } from '@obligato/core';
import { defineCommand } from '../../command.ts';
import { eachReadable } from '../../doctor/each-readable.ts';
import { exitCodes } from '../../exit-code.ts';
import { renderStatus } from '../../output/rendering/render-status.ts';
import { report } from '../../output/report.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { readBlueprint, withWorkspace } from '../../workspace/open-workspace.ts';
import { requireReadable, withLineage } from '../../workspace/require-units.ts';
import { statusBoard } from '../../workspace/status-board.ts';

interface Options {
  readonly unit?: readonly string[];
  readonly all?: boolean;
}

export const status = defineCommand<Options>({
  name: 'status',
  args: [],
  options: [
    { flags: '--unit <unit...>', meaning: helpWords.units },
    { flags: '--all', meaning: helpWords.all },
  ],
  examples: ['obligato status', 'obligato status --unit tax-bureau/levy --all', 'obligato status --json'],
  async run({ options }) {
    const blueprint = await readBlueprint(options);
    const { domain, clock } = blueprint;
    const rosters = new Map<string, Roster>();
    const { units, done, damaged } = await withWorkspace(blueprint, { creates: false }, async ({ engine, store }) => {
      const all = await requireReadable(domain, store, undefined);
      const asked = await requireReadable(domain, store, options.unit);
      const named = options.all === true ? withLineage(domain, asked) : asked;
      const read = await eachReadable(all, async (unit) => {
        rosters.set(unit, (await engine.unit(unit)).roster);
        return engine.status({ units: [unit] });
      });
      return { units: named, ...read };
    });
    options.tellDamaged?.(damaged);
    const today = localDay(clock.now());
    const board = statusBoard(done.flat(), { domain, units, today, all: options.all === true, rosters });
    return report({ ...board, damaged }, renderStatus, damaged.length > 0 ? exitCodes.refused : exitCodes.fine);
  },
});
