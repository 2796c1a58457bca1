/** `obligato history`: a cycle's life on one page, or a unit's changes, as they were written down. */
import type { Text } from '@obligato/core';
import { lineageOf, stateTitleOf } from '@obligato/core/internal';
import type { CycleHistory } from '@obligato/engine';
import { defineCommand } from '../../command.ts';
import { renderChanges, renderHistory } from '../../output/rendering/render-history.ts';
import { report } from '../../output/report.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { payloadWords } from '../../payload/payload-words.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { openEngine, readBlueprint } from '../../workspace/open-workspace.ts';
import { requireReadableOf } from '../../workspace/require-units.ts';

export interface HistoryData extends CycleHistory {
  readonly stateTitle: Text;
}

export const history = defineCommand({
  name: 'history',
  args: [{ name: '<cycle>', meaning: helpWords.cycleOrUnit }],
  options: [],
  examples: ['obligato history tax-bureau/levy/general-meeting/2026-Q1', 'obligato history tax-bureau/levy'],
  async run({ args: [id = ''], options }) {
    const blueprint = await readBlueprint(options);
    return holding(
      () => openReadable(blueprint.config),
      async (store) => {
        await requireReadableOf(blueprint.domain, store, id);
        const { engine } = await openEngine(blueprint, store);
        const isUnit = blueprint.domain.organisation.units.has(id) || (await store.units()).includes(id);
        if (isUnit) {
          const before = await Promise.all(
            lineageOf(blueprint.domain.organisation, id).map(async (unit) => ({
              unit,
              changes: await engine.changes(unit),
            })),
          );
          const data = { unit: id, changes: await engine.changes(id), ...(before.length > 0 ? { before } : {}) };
          return report(data, renderChanges);
        }
        const told = await engine.history(id);
        const { cycles, roster } = await engine.unit(told.unit);
        const cycle = cycles.get(id);
        const obligation = cycle?.obligation ?? '';
        const { state } = told;
        const stateTitle = stateTitleOf(blueprint.domain.catalogue, cycle ?? unnamed, state);
        const { people } = blueprint.domain.catalogue;
        const data: HistoryData = { ...told, stateTitle };
        const called = payloadWords(blueprint.domain.catalogue, obligation, roster);
        return report(data, (found, view) => renderHistory(found, view, called, people));
      },
    );
  },
});

/** Of a cycle that is not at hand. */
const unnamed = { obligation: '', duty: '' };
