/** `obligato reform`: what other rules would have done to what is on record, and to what is owed; nothing is written but the page. */
import { addDays, addMonths, type Day, localDay } from '@obligato/core';
import type { Domain } from '@obligato/engine';
import { type Assessment, assess } from '@obligato/engine/reform';
import { defineCommand } from '../../command.ts';
import { readHours } from '../../options/hours.ts';
import { dayOption } from '../../options/moment.ts';
import { usage } from '../../options/usage.ts';
import { wholeNumber } from '../../options/whole-number.ts';
import { report } from '../../output/report.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { writeOut } from '../../output/write-out.ts';
import { reformWords } from '../../reform/reform-words.ts';
import { renderAssessment } from '../../reform/render-assessment.ts';
import { type SimulatedReform, simulatedReform } from '../../reform/simulated-reform.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { type Blueprint, readBlueprint } from '../../workspace/open-workspace.ts';
import { readOtherRules } from '../../workspace/other-rules.ts';
import { requireUnits } from '../../workspace/require-units.ts';

interface Options {
  readonly rules?: string;
  readonly under?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly hours?: readonly string[];
  readonly simulate?: number;
  readonly report?: string;
}

/** What the command tells. */
export interface AssessedReform extends Assessment {
  readonly rules: string;
  readonly simulated: SimulatedReform | null;
  readonly written: string | null;
}

export const reform = defineCommand<Options>({
  name: 'reform',
  args: [],
  options: [
    { flags: '--rules <dir>', meaning: reformWords.rules },
    { flags: '--under <unit>', meaning: reformWords.under },
    { flags: '--from <day>', meaning: reformWords.from, read: dayOption('--from') },
    { flags: '--to <day>', meaning: reformWords.to, read: dayOption('--to') },
    { flags: '--hours <duty=hours...>', meaning: reformWords.hours },
    { flags: '--simulate <year>', meaning: reformWords.simulate, read: wholeNumber('--simulate', 1970, 2149) },
    { flags: '--report <file>', meaning: helpWords.reportFile },
  ],
  examples: [
    {
      command: 'obligato reform --rules ../next-year --report reform.html',
      says: { en: 'the last twelve months under next year’s rules', 'zh-CN': '按来年规则评估最近十二个月' },
    },
    'obligato reform --rules ../next-year --under tax-bureau --from 2026-01-01 --to 2026-12-31',
    'obligato reform --rules ../next-year --hours general-meeting=2 --simulate 2027 --report reform.html',
  ],
  async run({ options, language }) {
    const { rules: named } = options;
    if (named === undefined) throw noRules();
    const blueprint = await readBlueprint(options);
    const other = await readOtherRules(blueprint, named);
    const days = daysOf(options, blueprint);
    const units = unitsUnder(options.under, [blueprint.domain, other.domain], days.to);
    const hours = readHours(options.hours ?? [], [blueprint.domain, other.domain]);
    const { assessment, simulated } = await holding(
      () => openReadable(blueprint.config),
      async (store) => ({
        assessment: await assess({ store, domain: blueprint.domain, rules: other.domain, ...days, ...units, hours }),
        simulated:
          options.simulate === undefined
            ? undefined
            : await simulatedReform(blueprint, other, { store, year: options.simulate, language }),
      }),
    );
    if (options.report !== undefined) {
      const { renderReform } = await import('@obligato/simulate/report');
      await writeOut(options.report, renderReform({ assessment, simulated }, language));
    }
    const written = options.report ?? null;
    return report<AssessedReform>(
      { rules: named, ...assessment, simulated: simulated ?? null, written },
      renderAssessment,
    );
  },
});

/** The twelve months up to today, where nothing else is said. */
function daysOf({ from, to }: Options, { clock }: Pick<Blueprint, 'clock'>): { readonly from: Day; readonly to: Day } {
  const last = to ?? localDay(clock.now());
  return { from: from ?? addDays(addMonths(last, -12), 1), to: last };
}

/** Of both organisations: a unit may come to stand below another only by the reform. */
function unitsUnder(
  under: string | undefined,
  domains: readonly [Domain, Domain],
  day: Day,
): { readonly units?: readonly string[] } {
  if (under === undefined) return {};
  const [domain] = domains;
  requireUnits(domain, [under]);
  const below = domains.flatMap(({ organisation }) =>
    [...organisation.units.keys()].filter((unit) => organisation.above(unit, day).includes(under)),
  );
  return { units: [...new Set([under, ...below])] };
}

const noRules = () =>
  usage(
    {
      en: 'reform needs --rules: the organisation as it would be',
      'zh-CN': '`reform` 缺少 `--rules`，即改革后的组织规则',
    },
    {
      en: 'Copy the folder of unit files, change the copy, and name it: --rules ../next-year',
      'zh-CN': '请复制单位文件夹并在副本中修改，再写明：`--rules ../next-year`',
    },
  );
