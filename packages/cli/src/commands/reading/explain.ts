/** `obligato explain`: a decision as it was written down. Nothing is evaluated again. */
import { roleText, type Text, unitOfCycle } from '@obligato/core';
import { cycleName, dutyTitlesIn } from '@obligato/core/internal';
import {
  type ChangeRecord,
  type Domain,
  explainEverything,
  type RecordsReader,
  renderChange,
  type Store,
} from '@obligato/engine';
import { defineCommand } from '../../command.ts';
import { renderAnswer } from '../../output/rendering/render-answer.ts';
import { renderExplained, renderFacts } from '../../output/rendering/render-explained.ts';
import { renderSubmitted } from '../../output/rendering/render-submitted.ts';
import { type Report, report } from '../../output/report.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { factWordsIn } from '../../payload/fact-text.ts';
import { type PayloadWords, payloadWords } from '../../payload/payload-words.ts';
import { type AsOfOptions, asKnownOf, asOfOption, recordsAsOf, reportAsKnown } from '../../workspace/as-of.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { openEngine, readBlueprint } from '../../workspace/open-workspace.ts';
import { requireReadableOf } from '../../workspace/require-units.ts';

const all: Text = {
  en: 'include the rules that passed, and those that did not apply, with the reason',
  'zh-CN': '同时列出无异议及不适用的规则及原因',
};

export const explain = defineCommand<{ readonly all?: boolean } & AsOfOptions>({
  name: 'explain',
  args: [{ name: '<decision>', meaning: helpWords.decisionOrChange }],
  options: [{ flags: '--all', meaning: all }, asOfOption],
  examples: [
    "obligato explain 'tax-bureau/levy/general-meeting/2026-Q1#2'",
    "obligato explain 'tax-bureau/levy/general-meeting/2026-Q1#2' --all --lang zh-CN",
    "obligato explain 'tax-bureau/levy/general-meeting/2026-Q1#2' --as-of '2026-03-20 14:00'",
  ],
  async run({ args: [id = ''], options }) {
    const blueprint = await readBlueprint(options);
    return holding(
      () => openReadable(blueprint.config),
      async (store) => {
        await requireReadableOf(blueprint.domain, store, id);
        const { engine } = await openEngine(blueprint, store);
        const then = options.asOf === undefined ? undefined : await engine.asOf(options.asOf);
        const records = then ?? engine;
        const unitOf = unitOfCycle(id.split('#')[0] ?? '');
        const told = async (made: Report) => reportAsKnown(made, await asKnownOf(then, unitOf ? [unitOf] : []));
        const change = await changeNamed(records, store, id);
        if (change) return told(report({ change }, (found, { reading }) => renderChange(found.change, reading)));
        const decision = await records.explain(id);
        const called = await wordsOf(records, blueprint.domain, id);
        const { organisation } = blueprint.domain;
        const catalogue = organisation.catalogue(decision.unit);
        const titleOf = dutyTitlesIn(catalogue.rules);
        const nameOf = (id: string): Text =>
          cycleName(id, titleOf) ?? asIs(organisation.units.get(id)?.title ?? called.nameOf(id));
        const roleOf = (role: string): Text => roleText(role, catalogue.people);
        const calledFacts = { factWords: factWordsIn(catalogue), nameOf, roleOf };
        if (!options.all)
          return told(
            report({ decision }, (found, view) =>
              [
                renderAnswer(found.decision, view),
                ...renderFacts(found.decision, view, calledFacts),
                ...renderSubmitted(found.decision, view, called),
              ].join('\n'),
            ),
          );
        const kept = recordsAsOf(store, blueprint, options.asOf).store;
        const rules = (await explainEverything({ store: kept, domain: blueprint.domain }, id)) ?? null;
        return told(
          report({ decision, rules }, (found, view) =>
            [
              renderAnswer(found.decision, view),
              ...renderFacts(found.decision, view, calledFacts),
              ...renderSubmitted(found.decision, view, called),
              '',
              renderExplained(found.rules, view),
            ].join('\n'),
          ),
        );
      },
    );
  },
});

const asIs = (name: string): Text => ({ en: name, 'zh-CN': name });

/** As the fields and the people are called today; the decision itself is told as it was written. */
async function wordsOf(reading: RecordsReader, { catalogue }: Domain, id: string): Promise<PayloadWords> {
  const cycle = id.slice(0, id.lastIndexOf('#'));
  const { cycles, roster } = await reading.unit(unitOfCycle(cycle) ?? '');
  return payloadWords(catalogue, cycles.get(cycle)?.obligation, roster);
}

/** `unit#3` is a change of a unit; anything else is looked for among decisions, which say what is near. */
async function changeNamed(reading: RecordsReader, store: Store, id: string): Promise<ChangeRecord | undefined> {
  const unit = id.slice(0, id.lastIndexOf('#'));
  const isUnit = (await store.units()).includes(unit);
  return isUnit ? (await reading.changes(unit)).find((change) => change.id === id) : undefined;
}
