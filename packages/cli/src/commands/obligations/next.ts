/** `obligato next`: what can be done on a cycle now, what an event needs, and what stands against it. Nothing is written. */
import {
  type Actor,
  type Cycle,
  type FindingRecord,
  type Outlook,
  type Roster,
  type Text,
  unitOfCycle,
} from '@obligato/core';
import { calledIn, eventTitleOf, recordFinding, stateName, stateTitleOf } from '@obligato/core/internal';
import { defineCommand } from '../../command.ts';
import { readActor } from '../../options/actor.ts';
import { renderOutlooks } from '../../output/rendering/render-outlooks.ts';
import { report } from '../../output/report.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { payloadWords } from '../../payload/payload-words.ts';
import { readBlueprint, type Workspace, withWorkspace } from '../../workspace/open-workspace.ts';
import { requireActor, requireReadableOf } from '../../workspace/require-units.ts';

/** An outlook that can be read without the rules that made it. */
export interface OutlookRecord extends Omit<Outlook, 'findings'> {
  readonly title: Text;
  readonly findings: readonly FindingRecord[];
}

export interface NextData {
  readonly cycle: string;
  readonly title: Text;
  readonly state: string;
  readonly stateTitle: Text;
  readonly version: number;
  readonly events: readonly OutlookRecord[];
}

export const next = defineCommand<{ readonly as?: Actor }>({
  name: 'next',
  args: [{ name: '<cycle>', meaning: helpWords.cycle }],
  options: [{ flags: '--as <actor>', meaning: helpWords.asWhom, read: readActor }],
  examples: [
    'obligato next tax-bureau/levy/general-meeting/2026-Q1',
    'obligato next tax-bureau/levy/general-meeting/2026-Q1 --as tax-bureau',
  ],
  async run({ args: [id = ''], options }) {
    const blueprint = await readBlueprint(options);
    requireActor(blueprint.domain, options.as);
    return withWorkspace(blueprint, { opens: 'reading' }, async (workspace) => {
      await requireReadableOf(workspace.domain, workspace.store, id);
      const outlooks = await workspace.engine.next({ cycle: id, by: options.as });
      const { cycles, roster } = await workspace.engine.unit(unitOfCycle(id) ?? '');
      const data = nextData(workspace, id, { cycle: cycles.get(id), roster, outlooks });
      const called = payloadWords(workspace.domain.catalogue, cycles.get(id)?.obligation, roster);
      return report(data, (found, view) => renderOutlooks(found, view, called));
    });
  },
});

function nextData(
  { domain }: Workspace,
  id: string,
  { cycle, roster, outlooks }: { cycle: Cycle | undefined; roster: Roster; outlooks: readonly Outlook[] },
): NextData {
  const named = cycle ?? { obligation: '', duty: '' };
  const state = cycle ? stateName(cycle) : '';
  const called = calledIn(domain.organisation.catalogue(cycle?.unit ?? ''), roster);
  const asText = (name: string): Text => ({ en: name, 'zh-CN': name });
  return {
    cycle: id,
    title: cycle?.title ?? asText(id),
    state,
    stateTitle: stateTitleOf(domain.catalogue, named, state),
    version: cycle?.version ?? 0,
    events: outlooks.map(({ findings, ...outlook }) => ({
      ...outlook,
      title: eventTitleOf(domain.catalogue, named, outlook.event),
      findings: findings.map((each) => recordFinding(each, called)),
    })),
  };
}
