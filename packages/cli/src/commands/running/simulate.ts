/** `obligato simulate`: lives a year of a real configuration, and tells how it went. */
import { relative, resolve } from 'node:path';
import { MemoryStore, type Store } from '@obligato/engine';
import { defineCommand } from '../../command.ts';
import { usage } from '../../options/usage.ts';
import { wholeNumber, year } from '../../options/whole-number.ts';
import { renderScenario } from '../../output/rendering/render-scenario.ts';
import { renderYear } from '../../output/rendering/render-year.ts';
import { report } from '../../output/report.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { words } from '../../output/words/words.ts';
import { emptyDataFolder } from '../../simulation/empty-data-folder.ts';
import { type Lived, live } from '../../simulation/live.ts';
import { renderAgainst } from '../../simulation/render-against.ts';
import { isScenario, runAgainst } from '../../simulation/run-against.ts';
import { runScenario } from '../../simulation/run-scenario.ts';
import { holding } from '../../workspace/holding.ts';
import { openStore, requireLowdb } from '../../workspace/open-store.ts';
import { type Blueprint, readBlueprint } from '../../workspace/open-workspace.ts';

interface Options {
  readonly year?: number;
  readonly seed?: number;
  readonly data?: string;
  readonly fresh?: boolean;
  readonly limit?: number;
  readonly workers?: number;
  readonly report?: string;
  readonly csv?: string;
  readonly against?: string;
  readonly seeds?: number;
  readonly population?: number;
  readonly precision?: number;
}

export interface YearData extends Lived {
  /** Where the records are; null when they were not kept. */
  readonly kept: {
    readonly folder: string;
    readonly config: string;
    /** Whether the configuration names this very folder, so that the other commands look into it. */
    readonly isConfigured: boolean;
  } | null;
}

export const simulate = defineCommand<Options>({
  name: 'simulate',
  args: [{ name: '[scenario]', meaning: helpWords.scenarioArgument }],
  options: [
    { flags: '--year <year>', meaning: helpWords.simulateYear, read: year },
    { flags: '--seed <n>', meaning: helpWords.seed, read: wholeNumber('--seed', 0, 4_294_967_295) },
    { flags: '--data <folder>', meaning: helpWords.keepIn },
    { flags: '--fresh', meaning: helpWords.fresh },
    { flags: '--limit <n>', meaning: helpWords.limit, read: wholeNumber('--limit', 0, 100_000) },
    { flags: '--workers <n>', meaning: helpWords.workers, read: wholeNumber('--workers', 1, 64) },
    { flags: '--report <file>', meaning: helpWords.reportFile },
    { flags: '--csv <file>', meaning: helpWords.csvFile },
    { flags: '--against <rules>', meaning: helpWords.against },
    { flags: '--seeds <n>', meaning: helpWords.seeds, read: wholeNumber('--seeds', 1, 1000) },
    { flags: '--population <n>', meaning: helpWords.population, read: wholeNumber('--population', 1, 1_000_000_000) },
    { flags: '--precision <percent>', meaning: helpWords.precision, read: precision },
  ],
  examples: [
    'obligato simulate --year 2026 --seed 7',
    'obligato simulate examples/03-a-year-of-many.ts --report report.html',
    'obligato simulate scenario.ts --against ../next-year --report compared.html',
    'obligato simulate scenario.ts --population 4614000 --precision 0.5% --report country.html',
    'obligato simulate organ/obligato.yaml --year 2026 --seed 7 --data organ/data --fresh',
  ],
  async run({ args: [config], options, terminal, language }) {
    const isModule = config !== undefined && isScenario(config);
    requireEffect(options, isModule);
    if (isModule && options.against !== undefined) {
      return report(
        await runAgainst(config, { ...options, against: options.against }, { terminal, language }),
        renderAgainst,
      );
    }
    if (isModule) {
      return report(await runScenario(config, options, { terminal, language }), renderScenario);
    }
    const { year, seed, data, fresh = false, limit = 6 } = options;
    if (year === undefined || seed === undefined) {
      const missing = year === undefined ? '--year' : '--seed';
      throw usage(
        { en: `simulate needs ${missing}`, 'zh-CN': `simulate 缺少 ${missing}` },
        {
          en: 'Write obligato simulate --year 2026 --seed 7, for instance',
          'zh-CN': '请写明，例如 `obligato simulate --year 2026 --seed 7`',
        },
      );
    }
    if (fresh && data === undefined) {
      throw usage(
        { en: '--fresh needs --data: it empties that folder', 'zh-CN': '--fresh 清空的是 --data 所指文件夹，现未指定' },
        { en: 'Add --data FOLDER, or leave --fresh out', 'zh-CN': '请加 --data 文件夹，或去掉 --fresh' },
      );
    }
    const blueprint = await readBlueprint({ ...options, ...(config === undefined ? {} : { config }), roster: 'read' });
    const folder = data === undefined ? undefined : resolve(data);
    if (fresh && folder !== undefined) {
      requireLowdb(blueprint.config, 'simulate --fresh');
      await emptyDataFolder(folder);
    }
    const onDay = (day: string) => terminal.progress(words.livingThrough[language].replace('{{day}}', day));
    const open = async (): Promise<Store> =>
      folder === undefined ? new MemoryStore() : openStore({ ...blueprint.config, data: folder });
    try {
      return await holding(open, async (store) => {
        await refuseUsed(store, data);
        const lived = await live(blueprint, store, { year, seed, limit, language, onDay });
        return report<YearData>({ ...lived, kept: placeOf(folder, blueprint) }, renderYear);
      });
    } finally {
      terminal.progress('');
    }
  },
});

/** Of a configuration that is lived for a year, and of a scenario. */
const ofAYear = ['year', 'seed', 'data', 'fresh', 'limit'] as const;
const ofAScenario = ['workers', 'report', 'csv', 'against', 'seeds', 'population', 'precision'] as const;

/** Whoever asks one for what only the other does would wait for a file that never comes. */
function requireEffect(options: Options, isModule: boolean): void {
  if (isModule) requireSense(options);
  const given = (isModule ? ofAYear : ofAScenario).filter((name) => options[name] !== undefined);
  if (given.length === 0) return;
  const named = given.map((name) => `--${name}`);
  const [en, zh] = [named.join(', '), named.join('、')];
  throw isModule
    ? usage(
        {
          en: `Of a scenario, which says itself what it simulates, there is no ${en}`,
          'zh-CN': `模拟方案自行规定模拟内容，不用 ${zh}`,
        },
        {
          en: 'Leave it out, and change the scenario’s file instead',
          'zh-CN': '请删去该选项，改为修改方案文件',
        },
      )
    : usage(
        {
          en: `Of a configuration there is no ${en}: a scenario writes pages and has workers`,
          'zh-CN': `对配置文件不用 ${zh}：报告页和多进程只用于模拟方案`,
        },
        {
          en: 'Leave it out, or name a scenario such as scenario.ts',
          'zh-CN': '请删去该选项，或写明模拟方案，例如 scenario.ts',
        },
      );
}

/** Of a scenario: options that say something only together, or only without one another. */
function requireSense({ against, seeds, csv, population, precision }: Options): void {
  const lost =
    against === undefined
      ? []
      : Object.entries({ csv, population, precision }).filter(([, value]) => value !== undefined);
  if (lost.length > 0) {
    const named = lost.map(([name]) => `--${name}`);
    throw usage(
      { en: `With --against there is no ${named.join(', ')}`, 'zh-CN': `与 --against 同用时，${named.join('、')}无效` },
      { en: 'Leave it out, or leave --against out', 'zh-CN': '请删去该选项，或去掉 --against' },
    );
  }
  const [missing, alone] =
    seeds !== undefined && against === undefined
      ? ['--against', '--seeds']
      : precision !== undefined && population === undefined
        ? ['--population', '--precision']
        : [];
  if (missing === undefined) return;
  throw usage(
    { en: `${alone} says nothing without ${missing}`, 'zh-CN': `${alone} 须与 ${missing} 同用` },
    { en: `Add ${missing}, or leave ${alone} out`, 'zh-CN': `请加 ${missing}，或去掉 ${alone}` },
  );
}

/** `0.5%` → 0.005 */
function precision(text: string): number {
  const read = /^(\d+(?:\.\d+)?) ?%$/.exec(text)?.[1];
  const value = Number(read) / 100;
  if (value > 0 && value < 0.5) return value;
  throw usage(
    { en: `--precision: "${text}" is not a precision`, 'zh-CN': `--precision：“${text}”不是有效精度` },
    {
      en: 'Write percentage points above 0 and below 50, such as 0.5%',
      'zh-CN': '请写大于0且小于50的百分点，例如 `0.5%`',
    },
  );
}

/** A virtual year on top of real records would be told from them by nobody. */
async function refuseUsed(store: Store, folder: string | undefined): Promise<void> {
  if ((await store.units()).length === 0) return;
  throw usage(
    { en: `${folder} already holds records`, 'zh-CN': `${folder} 中已有记录` },
    {
      en: 'Add --fresh to empty it first, or name another folder with --data',
      'zh-CN': '请加 --fresh 先行清空，或用 --data 另选文件夹',
    },
  );
}

function placeOf(folder: string | undefined, { config }: Blueprint): YearData['kept'] {
  if (folder === undefined) return null;
  const fromHere = (path: string) => relative(process.cwd(), path) || '.';
  return {
    folder: fromHere(folder),
    config: fromHere(resolve(config.folder, config.file)),
    isConfigured: folder === config.data,
  };
}
