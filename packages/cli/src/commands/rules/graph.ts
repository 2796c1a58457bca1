/** `obligato graph`: an obligation as a Mermaid diagram, with the rules that a unit has put at each arrow. */
import { drawMachine, localDay, ObligatoError, translated } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import { defineCommand } from '../../command.ts';
import { report } from '../../output/report.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { readBlueprint } from '../../workspace/open-workspace.ts';
import { requireUnits } from '../../workspace/require-units.ts';

interface Options {
  readonly unit?: string;
  readonly duty?: string;
}

export const graph = defineCommand<Options>({
  name: 'graph',
  args: [{ name: '<obligation>', meaning: helpWords.obligation }],
  options: [
    { flags: '--unit <unit>', meaning: helpWords.graphUnit },
    { flags: '--duty <duty>', meaning: helpWords.graphDuty },
  ],
  examples: ['obligato graph meeting', 'obligato graph meeting --unit tax-bureau/levy --duty general-meeting'],
  async run({ args: [name = ''], options, language }) {
    const { domain, clock } = await readBlueprint(options);
    const obligation = domain.catalogue.obligations.get(name);
    if (!obligation) {
      throw new ObligatoError({
        code: 'OBLIGATO_OBLIGATION_UNKNOWN',
        ...translated(
          { en: `No obligation is named "${name}"`, 'zh-CN': `没有义务类型“${name}”` },
          suggest(name, domain.catalogue.obligations.keys()),
        ),
      });
    }
    const { unit, duty } = options;
    if (unit !== undefined) requireUnits(domain, [unit]);
    const mermaid = drawMachine(obligation, {
      language,
      ...(unit === undefined ? {} : { charter: domain.organisation.charter(unit, localDay(clock.now())) }),
      ...(duty === undefined ? {} : { duty }),
    });
    return report({ obligation: name, unit: unit ?? null, mermaid: mermaid.split('\n') }, (data) =>
      data.mermaid.join('\n'),
    );
  },
});
