/** `obligato history`: a cycle's life on one page, or a unit's changes, as they were written down. */
import type { Text } from '@obligato/core';
import { lineageOf, stateTitleOf } from '@obligato/core/internal';
import type { CycleHistory } from '@obligato/engine';
import { defineCommand } from '../../command.ts';
import { renderChanges, renderHistory } from '../../output/rendering/render-history.ts';
import { report } from '../../output/report.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { payloadWords } from '../../payload/payload-words.ts';
import { type AsOfOptions, asKnownOf, asOfOption, reportAsKnown } from '../../workspace/as-of.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { openEngine, readBlueprint } from '../../workspace/open-workspace.ts';
import { requireReadableOf } from '../../workspace/require-units.ts';

export interface HistoryData extends CycleHistory {
  readonly stateTitle: Text;
}

export const history = defineCommand<AsOfOptions>({
  name: 'history',
  args: [{ name: '<cycle>', meaning: helpWords.cycleOrUnit }],
  options: [asOfOption],
  examples: [
    'obligato history tax-bureau/levy/general-meeting/2026-Q1',
    'obligato history tax-bureau/levy',
    'obligato history tax-bureau/levy/general-meeting/2026-Q1 --as-of 2026-03-20',
  ],
  async run({ args: [id = ''], options }) {
    const blueprint = await readBlueprint(options);
    return holding(
      () => openReadable(blueprint.config),
      async (store) => {
        await requireReadableOf(blueprint.domain, store, id);
        const { engine } = await openEngine(blueprint, store);
        const then = options.asOf === undefined ? undefined : await engine.asOf(options.asOf);
        const reading = then ?? engine;
        const isUnit = blueprint.domain.organisation.units.has(id) || (await store.units()).includes(id);
        if (isUnit) {
          const changes = await reading.changes(id);
          const lineage = lineageOf(blueprint.domain.organisation, id);
          const known = then && lineage.length > 0 ? await then.units() : lineage;
          const before = await Promise.all(
            lineage
              .filter((unit) => known.includes(unit))
              .map(async (unit) => ({ unit, changes: await reading.changes(unit) })),
          );
          const data = { unit: id, changes, ...(before.length > 0 ? { before } : {}) };
          return reportAsKnown(report(data, renderChanges), await asKnownOf(then, [id]));
        }
        const told = await reading.history(id);
        const { cycles, roster } = await reading.unit(told.unit);
        const cycle = cycles.get(id);
        const obligation = cycle?.obligation ?? '';
        const { state } = told;
        const stateTitle = stateTitleOf(blueprint.domain.catalogue, cycle ?? unnamed, state);
        const { people } = blueprint.domain.catalogue;
        const data: HistoryData = { ...told, stateTitle };
        const called = payloadWords(blueprint.domain.catalogue, obligation, roster);
        const made = report(data, (found, view) => renderHistory(found, view, called, people));
        return reportAsKnown(made, await asKnownOf(then, [told.unit]));
      },
    );
  },
});

/** Of a cycle that is not at hand. */
const unnamed = { obligation: '', duty: '' };
