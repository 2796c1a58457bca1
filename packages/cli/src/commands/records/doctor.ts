/** `obligato doctor`: what is installed, what is not as it should be, and what to do about each. */
import { join, relative, resolve } from 'node:path';
import { copyArchive } from '@obligato/archive';
import {
  type Actor,
  messageText,
  ObligatoError,
  type Problem,
  type Span,
  type Text,
  weekdaysOnly,
} from '@obligato/core';
import { engineVersion } from '@obligato/engine';
import { sweepEvidence } from '@obligato/engine/store';
import { copyEvidence, type Salvaged, salvageStore } from '@obligato/lowdb';
import { defineCommand, type SharedOptions } from '../../command.ts';
import type { Ailment } from '../../doctor/ailment.ts';
import { examinePost } from '../../doctor/examine-post.ts';
import { examineRecords, type StoreLine } from '../../doctor/examine-records.ts';
import { examineRules, type PluginLine, pluginTree } from '../../doctor/examine-rules.ts';
import { renderAilment } from '../../doctor/render-ailment.ts';
import { renderLost } from '../../doctor/render-lost.ts';
import { evidenceFolderOf, evidenceOf } from '../../evidence/evidence-folder.ts';
import { evidenceToday, examineEvidence } from '../../evidence/examine-evidence.ts';
import { exitCodes } from '../../exit-code.ts';
import { readActor } from '../../options/actor.ts';
import { authorOf } from '../../options/author.ts';
import { type Report, report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { archiveFolderOf } from '../../workspace/archive-folder.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable, requireLowdb } from '../../workspace/open-store.ts';
import { type Blueprint, readBlueprint, readSettings, withWorkspace } from '../../workspace/open-workspace.ts';
import { requireActor } from '../../workspace/require-units.ts';

interface Options {
  readonly retry?: string;
  readonly as?: Actor;
  readonly salvage?: string;
  readonly sweep?: boolean;
}

const texts = {
  retry: { en: 'retry a notification that was not delivered, by its key', 'zh-CN': '按标识重发未送达的通知' },
  salvage: {
    en: 'save every sound record of damaged records into a new folder, and name the others',
    'zh-CN': '将损坏记录中完好的部分救出到新文件夹，并列出其余',
  },
  sweep: {
    en: 'remove files that no decision came to name since the day before yesterday',
    'zh-CN': '清除前天以前存入而未被任何决定引用的文件',
  },
  swept: { en: 'Removed {{count}} files that no decision names.', 'zh-CN': '已清除{{count}}个未被引用的文件。' },
  salvaged: {
    en: '{{saved}} records saved to {{target}}; the damaged folder was left as it is. To go on from there, name it under "data:", or put it in the place of the other. Hash: {{hash}}',
    'zh-CN':
      '已将{{saved}}条记录救出到 {{target}}，原文件夹未作改动。如需由此继续，请在 data: 下写明该文件夹，或以其替换原文件夹。哈希值：{{hash}}',
  },
  archiveLeft: { en: 'The archive was not copied: {{message}}', 'zh-CN': '档案未复制：{{message}}' },
  nothingLost: { en: 'Nothing was lost.', 'zh-CN': '没有丢失任何内容。' },
  lost: { en: 'Not saved:', 'zh-CN': '未能救出：' },
  retried: { en: 'Will be retried at the next tick: {{key}}', 'zh-CN': '将于下次 tick 重发：{{key}}' },
  store: { en: 'Records', 'zh-CN': '记录' },
  none: { en: 'There are no records yet.', 'zh-CN': '尚无记录。' },
  sound: {
    en: '{{folder}}: format {{format}}, {{records}} records, chain sound to {{hash}}',
    'zh-CN': '{{folder}}：格式{{format}}，{{records}}条记录，哈希链完好，止于{{hash}}',
  },
  other: {
    en: 'The store "{{module}}" keeps them. Only lowdb has a journal whose chain can be followed; every unit was read. `obligato store check` reads every commit back.',
    'zh-CN':
      '记录由“{{module}}”保存。只有 `lowdb` 的日志可校验哈希链；已逐一读取各单位。运行 `obligato store check` 可逐条校验提交。',
  },
  plugins: { en: 'Plugins', 'zh-CN': '插件' },
  rules: { en: '{{count}} rules', 'zh-CN': '{{count}}条规则' },
  requires: { en: 'requires', 'zh-CN': '依赖' },
  calendar: { en: 'Calendar', 'zh-CN': '日历' },
  covers: { en: '{{version}}, {{from}} to {{to}}', 'zh-CN': '{{version}}，{{from}}至{{to}}' },
  from: { en: ' ({{source}})', 'zh-CN': '（{{source}}）' },
  noCalendar: { en: 'none: Monday to Friday, with no holiday known', 'zh-CN': '未设：按周一至周五计，不含节假日' },
  well: { en: 'No problems found.', 'zh-CN': '未发现问题。' },
  found: { en: '{{wrong}} problems to fix, {{notes}} notes.', 'zh-CN': '{{wrong}}处问题须处理，{{notes}}处供参考。' },
} as const satisfies Record<string, Text>;

interface DoctorData {
  readonly engine: string;
  readonly node: string;
  readonly plugins: readonly PluginLine[];
  /** By which days are counted, with the days that it knows; null where none was named. */
  readonly calendar: (Span & { readonly version: string; readonly source?: string }) | null;
  readonly store: StoreLine | null;
  /** The module that keeps the records, when it is not lowdb. */
  readonly storeModule: string | null;
  readonly findings: readonly Ailment[];
  readonly retried: string | null;
  /** How many files were removed that no decision names; null where nobody asked for that. */
  readonly swept: number | null;
}

export const doctor = defineCommand<Options>({
  name: 'doctor',
  args: [],
  options: [
    { flags: '--retry <key>', meaning: texts.retry },
    { flags: '--as <actor>', meaning: helpWords.as, read: readActor },
    { flags: '--salvage <folder>', meaning: texts.salvage },
    { flags: '--sweep', meaning: texts.sweep },
  ],
  examples: [
    'obligato doctor',
    'obligato doctor --json',
    'obligato doctor --salvage data-saved',
    "obligato doctor --retry 'escalate/tax-bureau/levy/…'",
  ],
  async run({ options }) {
    if (options.salvage !== undefined) return salvage(options, options.salvage);
    const blueprint = await readBlueprint({ ...options, roster: 'read' });
    requireActor(blueprint.domain, options.as);
    const { retry } = options;
    if (retry !== undefined)
      await withWorkspace(blueprint, { opens: 'writing' }, ({ engine }) => engine.retryDead(retry, authorOf(options)));
    const { store, ailments } = await examineRecords(blueprint);
    const isReadable = ailments.every(({ kind }) => kind !== 'unread');
    // Where a unit cannot be read nobody knows what it names.
    const swept = options.sweep && isReadable ? await sweep(blueprint) : null;
    const files = isReadable ? await examineEvidence(blueprint) : [];
    const findings = [...examineRules(blueprint), ...ailments, ...files, ...(await examinePost(blueprint.config))];
    const data: DoctorData = {
      ...{ engine: engineVersion, node: process.versions.node, plugins: pluginTree(blueprint), store: store ?? null },
      calendar: calendarLine(blueprint),
      ...{ storeModule: blueprint.config.store?.value ?? null, findings, retried: retry ?? null, swept },
    };
    const isIll = findings.some(({ weight }) => weight === 'wrong');
    return report(data, renderDoctor, isIll ? exitCodes.refused : exitCodes.fine);
  },
});

function calendarLine({ domain }: Blueprint): DoctorData['calendar'] {
  const { id, version, coverage, source } = domain.calendar;
  return id === weekdaysOnly.id ? null : { version, ...coverage, ...(source === undefined ? {} : { source }) };
}

const sweep = ({ config }: Blueprint): Promise<number> =>
  holding(
    () => openReadable(config),
    async (store) => (await sweepEvidence(store, evidenceOf(config), evidenceToday())).length,
  );

/** The configuration alone: a rule that is wrong must not keep records from being saved. */
async function salvage(options: SharedOptions, name: string): Promise<Report> {
  const config = await readSettings(options);
  requireLowdb(config, 'doctor --salvage');
  const target = resolve(name);
  let archive: Text | undefined;
  const beside = async () => {
    // What is damaged is left out: the doctor of the new folder names it.
    await copyEvidence({ folder: evidenceFolderOf(config), target: join(target, 'evidence') });
    try {
      await copyArchive({ folder: archiveFolderOf(config), target: join(target, 'archive') });
    } catch (error) {
      if (!(error instanceof ObligatoError)) throw error;
      archive = messageText(error.problems[0] as Problem);
    }
  };
  const found = await salvageStore({ folder: config.data, target, beside });
  const data: SalvageData = { ...found, target: relative(process.cwd(), target) || '.', archive: archive ?? null };
  const isWhole = archive === undefined && found.lost.every(({ from }) => from === 0);
  return report(data, renderSalvage, isWhole ? exitCodes.fine : exitCodes.refused);
}

interface SalvageData extends Salvaged {
  readonly target: string;
  /** Why the archive is not in the new folder; null when it is. */
  readonly archive: Text | null;
}

function renderSalvage({ lost, archive, target, saved, hash }: SalvageData, view: View): string {
  const { say } = view;
  return [
    say(texts.salvaged, { target, saved, hash }),
    ...(lost.length === 0
      ? [say(texts.nothingLost)]
      : [say(texts.lost), ...lost.map((each) => renderLost(each, view))]),
    ...(archive ? [say(texts.archiveLeft, { message: say(archive) })] : []),
  ].join('\n');
}

function renderDoctor(
  { engine, node, plugins, calendar, store, storeModule, findings, retried, swept }: DoctorData,
  view: View,
): string {
  const { say, paint } = view;
  const counts = {
    wrong: findings.filter(({ weight }) => weight === 'wrong').length,
    notes: findings.filter(({ weight }) => weight === 'note').length,
  };
  const kept = (line: StoreLine | null) =>
    line ? say(texts.sound, { ...line, hash: line.hash.slice(0, 12) }) : say(texts.none);
  return [
    ...(retried === null ? [] : [say(texts.retried, { key: retried })]),
    ...(swept === null ? [] : [say(texts.swept, { count: swept })]),
    `Obligato ${engine} · Node ${node}`,
    paint.bold(say(texts.plugins)),
    ...plugins.flatMap((line, at) => renderPlugin(line, at === plugins.length - 1, view)),
    paint.bold(say(texts.calendar)),
    `  ${calendar ? say(texts.covers, { ...calendar }) : say(texts.noCalendar)}${calendar?.source ? say(texts.from, { source: calendar.source }) : ''}`,
    paint.bold(say(texts.store)),
    `  ${storeModule === null ? kept(store) : say(texts.other, { module: storeModule })}`,
    ...findings.flatMap((finding) => renderAilment(finding, view)),
    paint.bold(counts.wrong + counts.notes === 0 ? say(texts.well) : say(texts.found, counts)),
  ].join('\n');
}

function renderPlugin(
  { namespace, plugin, from, loadMilliseconds, rules, requires }: PluginLine,
  isLast: boolean,
  { say }: View,
) {
  const known = from === '' || plugin.startsWith(`${from}@`) ? '' : ` (${from})`;
  const [branch, stem] = isLast ? ['└─', '   '] : ['├─', '│  '];
  return [
    `  ${branch} ${namespace}: ${plugin}${known}, ${say(texts.rules, { count: rules })}, ${loadMilliseconds} ms`,
    ...requires.map((required) => `  ${stem} └─ ${say(texts.requires)} ${required}`),
  ];
}
