/** `obligato diagnose`: what indicators say of units, with what is behind each figure; nothing is written but the page. */
import { daysOfYear } from '@obligato/core/internal';
import type { IndicatorsAnswer } from '@obligato/engine';
import { defineCommand } from '../../command.ts';
import { diagnosisWords } from '../../diagnosis/diagnosis-words.ts';
import { renderIndicators, renderUnitIndicators } from '../../diagnosis/render-indicators.ts';
import { thisYear } from '../../options/this-year.ts';
import { usage } from '../../options/usage.ts';
import { wholeNumber } from '../../options/whole-number.ts';
import { report } from '../../output/report.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { writeOut } from '../../output/write-out.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { openEngine, readBlueprint } from '../../workspace/open-workspace.ts';

interface Options {
  readonly unit?: string;
  readonly under?: string;
  readonly year?: number;
  readonly report?: string;
}

/** What the command tells. */
export interface Diagnosis extends IndicatorsAnswer {
  readonly written: string | null;
}

export const diagnose = defineCommand<Options>({
  name: 'diagnose',
  args: [],
  options: [
    { flags: '--unit <unit>', meaning: diagnosisWords.unit },
    { flags: '--under <unit>', meaning: diagnosisWords.under },
    { flags: '--year <year>', meaning: diagnosisWords.year, read: wholeNumber('--year', 1970, 2149) },
    { flags: '--report <file>', meaning: helpWords.reportFile },
  ],
  examples: [
    'obligato diagnose',
    'obligato diagnose --unit tax-bureau/levy',
    'obligato diagnose --under tax-bureau --year 2026 --report diagnosis.html',
  ],
  async run({ options, language }) {
    const { unit, under, year } = options;
    if (unit !== undefined && under !== undefined) throw bothNamed();
    const blueprint = await readBlueprint(options);
    const days = year === undefined ? thisYear(blueprint) : daysOfYear(year, blueprint.domain.year);
    const answer = await holding(
      () => openReadable(blueprint.config),
      async (store) => {
        const { engine } = await openEngine(blueprint, store);
        return engine.indicators({
          ...days,
          ...(unit === undefined ? {} : { unit }),
          ...(under === undefined ? {} : { under }),
        });
      },
    );
    if (options.report !== undefined) {
      const { renderDiagnosis } = await import('@obligato/simulate/report');
      await writeOut(options.report, renderDiagnosis(answer, language));
    }
    const written = options.report ?? null;
    return report<Diagnosis>({ ...answer, written }, (told, view) =>
      [
        (unit === undefined ? renderIndicators : renderUnitIndicators)(told, view),
        view.say(told.written === null ? diagnosisWords.more : diagnosisWords.written, { file: told.written ?? '' }),
      ].join('\n'),
    );
  },
});

const bothNamed = () =>
  usage(
    { en: 'diagnose takes --unit or --under, not both', 'zh-CN': '`diagnose` 的 `--unit` 与 `--under` 只能用其一' },
    {
      en: 'Write --unit for one unit, --under for it and all below it',
      'zh-CN': '只看一个单位用 `--unit`，连同下级一并看用 `--under`',
    },
  );
