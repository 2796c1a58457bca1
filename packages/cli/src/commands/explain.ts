/** `obligato explain`: a decision as it was written down. Nothing is evaluated again. */
import { defineCommand } from '../command.ts';
import { readBlueprint, withWorkspace } from '../open-workspace.ts';
import { helpWords } from '../output/help-words.ts';
import { renderAnswer } from '../output/render-answer.ts';
import { report } from '../output/report.ts';
import { requireUnitOf } from '../require-units.ts';

export const explain = defineCommand({
  name: 'explain',
  args: [{ name: '<decision>', meaning: helpWords.decision }],
  summary: helpWords.explain,
  options: [],
  examples: [
    "obligato explain 'tax-bureau/levy/general-meeting/2026-Q1#2'",
    "obligato explain 'tax-bureau/levy/general-meeting/2026-Q1#2' --lang zh-CN",
  ],
  async run({ args: [id = ''], options }) {
    const blueprint = await readBlueprint(options);
    requireUnitOf(blueprint.domain, id);
    const decision = await withWorkspace(blueprint, { creates: false }, ({ engine }) => engine.explain(id));
    return report({ decision }, (found, view) => renderAnswer(found.decision, view));
  },
});
