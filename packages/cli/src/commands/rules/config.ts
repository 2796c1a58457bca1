/** `obligato config`: what is in force for a unit and where it comes from, what a change of files changes, and schemas for editors. */
import { type Day, type Language, localDay, ObligatoError, type Text, translated, type UnitLife } from '@obligato/core';
import { daysOfYear, notThere, suggest, yearCalled } from '@obligato/core/internal';
import type { Domain } from '@obligato/engine';
import {
  configDiff,
  configShow,
  configWhy,
  configWhyKept,
  renderConfigDiff,
  renderConfigShow,
  renderConfigWhy,
  renderKeptWhy,
} from '@obligato/engine/files';
import { type BurdenOfRules, burdenOfRules, renderBurden } from '@obligato/engine/reform';
import { defineCommand } from '../../command.ts';
import { exitCodes } from '../../exit-code.ts';
import { dayOption } from '../../options/moment.ts';
import { usage } from '../../options/usage.ts';
import { whyUnwritable } from '../../output/output-failed.ts';
import { type Report, report } from '../../output/report.ts';
import { type AsOfOptions, asOfOption, recordsAsOf, reportAsKnown } from '../../workspace/as-of.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { type Blueprint, readBlueprint } from '../../workspace/open-workspace.ts';
import { readOtherRules } from '../../workspace/other-rules.ts';
import { requireReadable, requireUnits } from '../../workspace/require-units.ts';
import { writeSchemas } from '../../workspace/write-schemas.ts';

interface Options extends AsOfOptions {
  readonly on?: Day;
  readonly rule?: string;
}

const texts = {
  action: { en: 'show, why, diff or schema', 'zh-CN': 'show、why、diff 或 schema' },
  subject: {
    en: 'show, why: the unit · diff: the rules before · schema: the folder to write to',
    'zh-CN': 'show、why：单位；diff：改动前的规则；schema：写入的文件夹',
  },
  rule: {
    en: 'why: the rule · diff: the rules after (default: these)',
    'zh-CN': 'why：规则；diff：改动后的规则（默认：当前）',
  },
  option: { en: 'why: the option (default: severity)', 'zh-CN': 'why：选项（默认：severity）' },
  on: {
    en: 'the rules in force for periods that start on this day (default: today)',
    'zh-CN': '按此日开始的期间（默认：今天）',
  },
  only: { en: 'show: only this rule', 'zh-CN': 'show：仅此规则' },
  asOf: {
    en: 'why: by the rules that were kept with the records then; a day means its end',
    'zh-CN': 'why：按当时随记录保存的规则；只写日期即当日结束时',
  },
  compared: {
    en: 'Rules are a folder with obligato.yaml, a folder of unit files, or a git revision of these unit files.',
    'zh-CN': '规则可以是含 obligato.yaml 的文件夹、单位文件夹，或本组单位文件的 git 版本。',
  },
  written: { en: 'Written: {{files}}', 'zh-CN': '已写入：{{files}}' },
  comment: { en: 'First line of {{file}}:', 'zh-CN': '{{file}} 的首行：' },
} as const satisfies Record<string, Text>;

interface Given {
  readonly blueprint: Blueprint;
  readonly names: readonly (string | undefined)[];
  readonly on: Day;
  readonly options: Options;
  readonly language: Language;
}

const actions: Readonly<Record<string, (given: Given) => Promise<Report>>> = { show, why, diff, schema };

export const config = defineCommand<Options>({
  name: 'config',
  args: [
    { name: '<action>', meaning: texts.action },
    { name: '[subject]', meaning: texts.subject },
    { name: '[rule]', meaning: texts.rule },
    { name: '[option]', meaning: texts.option },
  ],
  options: [
    { flags: '--on <day>', meaning: texts.on, read: dayOption('--on') },
    { flags: '--rule <rule>', meaning: texts.only },
    { flags: asOfOption.flags, meaning: texts.asOf },
  ],
  examples: [
    'obligato config show tax-bureau/levy --rule organ/notice',
    'obligato config why tax-bureau/levy organ/notice workingDays',
    'obligato config why tax-bureau/levy organ/notice workingDays --as-of 2026-03-20',
    {
      command: 'obligato config diff HEAD',
      says: {
        en: 'what my edits change; exit code 1 when the rules of a unit differ',
        'zh-CN': '尚未提交的修改带来哪些变化；任一单位规则有变时退出码为1',
      },
    },
    'obligato config diff ../last-year . --on 2027-01-01',
    {
      command: 'obligato config schema',
      says: { en: 'JSON Schema for editors, into schema/', 'zh-CN': '供编辑器校验之用，写入 `schema/`' },
    },
  ],
  async run({ args: [action = '', ...names], options, language }) {
    const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (!act) {
      const message = { en: `config has no action "${action}"`, 'zh-CN': `config 没有操作“${action}”` };
      throw usage(message, suggest(action, Object.keys(actions)));
    }
    if (options.asOf !== undefined && action !== 'why') {
      throw usage(
        { en: `config ${action} has no --as-of`, 'zh-CN': `\`config ${action}\` 不能用 --as-of` },
        {
          en: 'config why has it; compare whole files of then by a git revision: config diff HEAD~1',
          'zh-CN': '`config why` 可用；比较当时的整套文件，请用 git 版本，例如 `config diff HEAD~1`',
        },
      );
    }
    const blueprint = await readBlueprint(options);
    return act({ blueprint, names, on: options.on ?? localDay(blueprint.clock.now()), options, language });
  },
});

async function show({ blueprint: { domain }, names: [unit], on, options }: Given): Promise<Report> {
  if (unit === undefined) {
    throw usage(
      { en: 'config show needs a unit', 'zh-CN': '`config show` 须写明单位' },
      { en: 'Write config show tax-bureau/levy', 'zh-CN': '请写明，例如 `config show tax-bureau/levy`' },
    );
  }
  requireUnits(domain, [unit]);
  requireThereOn(domain, unit, on);
  const shown = configShow(domain.organisation, unit, on);
  const { rule: only } = options;
  if (only === undefined) return report(shown, (data, { reading }) => renderConfigShow(data, reading));
  const rules = shown.rules.filter(({ rule }) => rule === only);
  if (rules.length === 0) {
    // Unknown is said with the nearest name; known but off is told as such.
    const { value } = configWhy(domain.organisation, { unit, rule: only, on });
    const off: Text = { en: '{{rule}} is {{value}} here.', 'zh-CN': '{{rule}} 在此为 {{value}}。' };
    return report({ ...shown, rules }, (_, { say }) => say(off, { rule: only, value: String(value) }));
  }
  return report({ ...shown, rules }, (data, { reading }) => renderConfigShow(data, reading));
}

async function why({ blueprint, names: [unit, rule, name], on, options }: Given): Promise<Report> {
  const { domain } = blueprint;
  if (unit === undefined || rule === undefined) {
    throw usage(
      { en: 'config why needs a unit and a rule', 'zh-CN': '`config why` 须写明单位和规则' },
      {
        en: 'Write config why tax-bureau/levy organ/notice workingDays',
        'zh-CN': '请写明，例如 `config why tax-bureau/levy organ/notice workingDays`',
      },
    );
  }
  if (options.asOf !== undefined) return whyKept(blueprint, { unit, rule, name }, options);
  requireUnits(domain, [unit]);
  requireThereOn(domain, unit, on);
  const found = configWhy(domain.organisation, { unit, rule, on, ...(name === undefined ? {} : { name }) });
  return report(found, (data, { reading }) => renderConfigWhy(data, reading));
}

/** By the rules that are kept with the records: no file of today is asked. */
async function whyKept(
  blueprint: Blueprint,
  { unit, rule, name }: { readonly unit: string; readonly rule: string; readonly name: string | undefined },
  { asOf, on }: Options,
): Promise<Report> {
  return holding(
    () => openReadable(blueprint.config),
    async (store) => {
      await requireReadable(blueprint.domain, store, [unit]);
      const known = recordsAsOf(store, blueprint, asOf);
      const asKnown = await known.asKnown([unit]);
      const day = on ?? localDay(known.clock.now());
      const found = configWhyKept(await known.store.unit(unit), {
        rule,
        on: day,
        ...(name === undefined ? {} : { name }),
      });
      return reportAsKnown(
        report(found, (data, { reading }) => renderKeptWhy(data, reading)),
        asKnown,
      );
    },
  );
}

/** Before a unit begins, and after it has ended, nothing is in force there. */
function requireThereOn({ organisation }: Domain, unit: string, on: Day): void {
  const life = organisation.units.get(unit) ?? {};
  const message = notThere(life, unit, on);
  if (!message) return;
  const days = daysOf(life);
  const hint = {
    en: `It is there ${days.en}: name one of these days with --on`,
    'zh-CN': `该单位存续期间为${days['zh-CN']}，请用 --on 写明其中一天`,
  };
  throw new ObligatoError({ code: 'OBLIGATO_UNIT_LIFE', ...translated(message, hint) });
}

function daysOf({ from, until }: Pick<UnitLife, 'from' | 'until'>): Text {
  if (from !== undefined && until !== undefined)
    return { en: `from ${from} to ${until}`, 'zh-CN': `${from}至${until}` };
  return from !== undefined
    ? { en: `from ${from} on`, 'zh-CN': `${from}起` }
    : { en: `until ${until}`, 'zh-CN': `截至${until}` };
}

/** Ends with 1 when some unit lives by other rules, as `diff` does: a change can be proven harmless by a script. */
async function diff({ blueprint, names: [before, after], on }: Given): Promise<Report> {
  if (before === undefined) {
    throw usage(
      { en: 'config diff needs rules to compare with', 'zh-CN': '`config diff` 须写明比较对象' },
      texts.compared,
    );
  }
  const was = (await readOtherRules(blueprint, before)).domain;
  const is = after === undefined ? blueprint.domain : (await readOtherRules(blueprint, after)).domain;
  const found = configDiff(was.organisation, is.organisation, on);
  const units = [...found.added, ...found.removed, ...found.changed.flatMap((each) => each.units)];
  const differs = units.length > 0;
  const burden = differs ? await burdenIn(blueprint, { domain: was, rules: is, units, on }) : null;
  return report(
    { on, ...found, burden },
    (data, { reading }) =>
      [renderConfigDiff(data, reading), ...(data.burden ? [renderBurden(data.burden, reading)] : [])]
        .filter((each) => each !== '')
        .join('\n'),
    differs ? exitCodes.refused : exitCodes.fine,
  );
}

/** In the year of the day, with the people that the records have: what the change costs, before anybody adopts it. */
function burdenIn(
  { config }: Blueprint,
  {
    on,
    ...compared
  }: { readonly on: Day; readonly domain: Domain; readonly rules: Domain; readonly units: readonly string[] },
): Promise<BurdenOfRules> {
  const days = daysOfYear(yearCalled(on, compared.rules.year), compared.rules.year);
  return holding(
    () => openReadable(config),
    (store) => burdenOfRules({ store, ...compared, ...days }),
  );
}

async function schema({ blueprint, names: [folder = 'schema'], language }: Given): Promise<Report> {
  return writeSchemas(blueprint.config, blueprint.domain, folder, language).then(
    (written) =>
      report(written, ({ files, comments }, { say }) =>
        [
          say(texts.written, { files }),
          ...comments.flatMap(({ file, comment }) => [say(texts.comment, { file }), `  ${comment}`]),
        ].join('\n'),
      ),
    (cause: NodeJS.ErrnoException) => {
      if (cause instanceof ObligatoError) throw cause;
      const reason = whyUnwritable(cause);
      throw usage(
        { en: `The schemas cannot be written: ${reason.en}`, 'zh-CN': `无法写入格式文件：${reason['zh-CN']}` },
        { en: 'Name another folder: config schema FOLDER', 'zh-CN': '请另选文件夹：`config schema` 加文件夹名' },
      );
    },
  );
}
