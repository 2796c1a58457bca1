/** `obligato status`: duties × lights per unit, superiors' and leaders' own duties in the same lists. */
import { localDay, type Roster } from '@obligato/core';
import { hasRecords } from '@obligato/engine/store';
import { defineCommand } from '../../command.ts';
import { eachReadable } from '../../doctor/each-readable.ts';
import { exitCodes } from '../../exit-code.ts';
import { renderFoldedStatus, renderWholeStatus } from '../../output/rendering/render-status.ts';
import { report } from '../../output/report.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { type AsOfOptions, asOfOption, recordsAsOf, reportAsKnown } from '../../workspace/as-of.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { openEngine, readBlueprint } from '../../workspace/open-workspace.ts';
import { requireReadable, withLineage } from '../../workspace/require-units.ts';
import { statusBoard } from '../../workspace/status-board.ts';

interface Options extends AsOfOptions {
  readonly unit?: readonly string[];
  readonly all?: boolean;
}

export const status = defineCommand<Options>({
  name: 'status',
  args: [],
  options: [
    { flags: '--unit <unit...>', meaning: helpWords.units },
    { flags: '--all', meaning: helpWords.all },
    asOfOption,
  ],
  examples: [
    'obligato status',
    'obligato status --unit tax-bureau/levy --all',
    'obligato status --as-of 2026-03-20',
    'obligato status --json',
  ],
  async run({ options }) {
    const blueprint = await readBlueprint(options);
    const { domain } = blueprint;
    const rosters = new Map<string, Roster>();
    const opened = () => openReadable(blueprint.config);
    const { units, done, damaged, now, asKnown } = await holding(opened, async (store) => {
      const known = recordsAsOf(store, blueprint, options.asOf);
      const { engine } = await openEngine({ ...blueprint, clock: known.clock }, known.store);
      const all = await requireReadable(domain, store, undefined);
      const asked = await requireReadable(domain, store, options.unit);
      const named = options.all === true ? withLineage(domain, asked) : asked;
      const read = await eachReadable(all, async (unit) => {
        const record = await engine.unit(unit);
        rosters.set(unit, record.roster);
        // As of a past day there may be nothing yet, and no file any more.
        return hasRecords(record) ? engine.status({ units: [unit] }) : [];
      });
      const readable = named.filter((unit) => rosters.has(unit));
      return { units: named, ...read, now: engine.now(), asKnown: await known.asKnown(readable) };
    });
    options.tellDamaged?.(damaged);
    const today = localDay(now);
    const board = statusBoard(done.flat(), { domain, units, today, all: options.all === true, rosters });
    const exitCode = damaged.length > 0 ? exitCodes.refused : exitCodes.fine;
    const rendered = options.all === true ? renderWholeStatus : renderFoldedStatus;
    return reportAsKnown(report({ ...board, damaged }, rendered, exitCode), asKnown);
  },
});
