/** `obligato doctor`: what is installed, what is not as it should be, and what to do about each. */
import { type Actor, formatOrigin, type Text } from '@obligato/core';
import { engineVersion } from '@obligato/engine';
import { defineCommand } from '../../command.ts';
import type { Ailment } from '../../doctor/ailment.ts';
import { examineRecords, type StoreLine } from '../../doctor/examine-records.ts';
import { examineRules, type PluginLine, pluginTree } from '../../doctor/examine-rules.ts';
import { exitCodes } from '../../exit-code.ts';
import { readActor } from '../../options/actor.ts';
import { report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { words } from '../../output/words/words.ts';
import { readBlueprint, withWorkspace } from '../../workspace/open-workspace.ts';

interface Options {
  readonly retry?: string;
  readonly as?: Actor;
}

const texts = {
  summary: { en: 'Diagnose problems, and show how to fix them', 'zh-CN': '检查运行情况，列出问题及处理办法' },
  retry: { en: 'retry a notification that was not delivered, by its key', 'zh-CN': '按标识重发未送达的通知' },
  retried: { en: 'Will be retried at the next tick: {{key}}', 'zh-CN': '将于下次 tick 重发：{{key}}' },
  store: { en: 'Records', 'zh-CN': '记录' },
  none: { en: 'There are no records yet.', 'zh-CN': '尚无记录。' },
  sound: {
    en: '{{folder}}: format {{format}}, {{records}} records, chain sound to {{hash}}',
    'zh-CN': '{{folder}}：格式{{format}}，{{records}}条记录，哈希链完好，止于{{hash}}',
  },
  other: {
    en: 'The store "{{module}}" keeps them. Only lowdb has a journal whose chain can be followed; every unit was read.',
    'zh-CN': '记录由“{{module}}”保存。只有 `lowdb` 的日志可校验哈希链；已逐一读取各单位。',
  },
  plugins: { en: 'Plugins', 'zh-CN': '插件' },
  rules: { en: '{{count}} rules', 'zh-CN': '{{count}}条规则' },
  requires: { en: 'requires', 'zh-CN': '依赖' },
  well: { en: 'No problems found.', 'zh-CN': '未发现问题。' },
  found: { en: '{{wrong}} problems to fix, {{notes}} notes.', 'zh-CN': '{{wrong}}处问题须处理，{{notes}}处供参考。' },
  fix: { en: 'fix', 'zh-CN': '处理' },
} as const satisfies Record<string, Text>;

interface DoctorData {
  readonly engine: string;
  readonly node: string;
  readonly plugins: readonly PluginLine[];
  readonly store: StoreLine | null;
  /** The module that keeps the records, when it is not lowdb. */
  readonly storeModule: string | null;
  readonly findings: readonly Ailment[];
  readonly retried: string | null;
}

export const doctor = defineCommand<Options>({
  name: 'doctor',
  args: [],
  summary: texts.summary,
  options: [
    { flags: '--retry <key>', meaning: texts.retry },
    { flags: '--as <actor>', meaning: helpWords.as, read: readActor },
  ],
  examples: ['obligato doctor', 'obligato doctor --json', "obligato doctor --retry 'escalate/tax-bureau/levy/…'"],
  async run({ options }) {
    const blueprint = await readBlueprint(options);
    const { retry } = options;
    if (retry !== undefined)
      await withWorkspace(blueprint, { creates: false }, ({ engine }) => engine.retryDead(retry, { by: options.as }));
    const { store, ailments } = await examineRecords(blueprint);
    const findings = [...examineRules(blueprint), ...ailments];
    const data: DoctorData = {
      ...{ engine: engineVersion, node: process.versions.node, plugins: pluginTree(blueprint), store: store ?? null },
      ...{ storeModule: blueprint.config.store?.value ?? null, findings, retried: retry ?? null },
    };
    const isIll = findings.some(({ weight }) => weight === 'wrong');
    return report(data, renderDoctor, isIll ? exitCodes.refused : exitCodes.fine);
  },
});

function renderDoctor(
  { engine, node, plugins, store, storeModule, findings, retried }: DoctorData,
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
    `Obligato ${engine} · Node ${node}`,
    paint.bold(say(texts.plugins)),
    ...plugins.flatMap((line, at) => renderPlugin(line, at === plugins.length - 1, view)),
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

function renderAilment(
  { weight, what, fix, origins = [] }: Ailment,
  { language, paint, say }: View,
): readonly string[] {
  const place = origins.map((origin) => `${formatOrigin(origin)}: `)[0] ?? '';
  const mark = weight === 'wrong' ? paint.red('✗') : paint.yellow('·');
  return [`${mark} ${place}${what[language]}`, `    ${say(texts.fix)}${say(words.colon)}${fix[language]}`];
}
