/** `obligato replay`: stored decisions made again from their stored facts; with other rules, what those would have changed. */
import type { FindingRecord, Text } from '@obligato/core';
import { outcomeWords, type Replay, replay as replayDecisions } from '@obligato/engine';
import { defineCommand } from '../../command.ts';
import { exitCodes } from '../../exit-code.ts';
import { wholeNumber } from '../../options/whole-number.ts';
import { report } from '../../output/report.ts';
import { renderTable } from '../../output/table.ts';
import type { View } from '../../output/view.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { words } from '../../output/words/words.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { readBlueprint } from '../../workspace/open-workspace.ts';
import { readOtherRules } from '../../workspace/other-rules.ts';
import { requireUnits } from '../../workspace/require-units.ts';

interface Options {
  readonly rules?: string;
  readonly unit?: readonly string[];
  readonly limit?: number;
}

const texts = {
  rules: {
    en: 'other rules: a folder with obligato.yaml, a folder of unit files, or a git revision',
    'zh-CN': '另一套规则：含 obligato.yaml 的文件夹、单位文件夹，或 git 版本',
  },
  limit: { en: 'how many changed decisions to print (default: 20)', 'zh-CN': '显示的变化决定数（默认20）' },
  agreed: {
    en: '{{judged}} decisions were replayed: {{agreed}} are the same, {{changed}} differ.',
    'zh-CN': '重新审查{{judged}}项决定：{{agreed}}项相同，{{changed}}项不同。',
  },
  cannot: { en: '{{count}} could not be replayed: {{because}}', 'zh-CN': '{{count}}项无法重新审查：{{because}}' },
  more: { en: '… and {{count}} more: --limit, or --json', 'zh-CN': '……另有{{count}}项：加 --limit 或 --json' },
  rule: { en: 'rule', 'zh-CN': '规则' },
  decisions: { en: 'decisions', 'zh-CN': '决定数' },
  tampered: {
    en: 'Under the rules they were made with, all must agree: records, plugins or the calendar have changed.',
    'zh-CN': '按原规则应全部一致：记录、插件或日历已有变动。',
  },
  gone: { en: 'no longer a finding', 'zh-CN': '不再成立' },
} as const satisfies Record<string, Text>;

export const replay = defineCommand<Options>({
  name: 'replay',
  args: [],
  options: [
    { flags: '--rules <dir>', meaning: texts.rules },
    { flags: '--unit <unit...>', meaning: helpWords.units },
    { flags: '--limit <n>', meaning: texts.limit, read: wholeNumber('--limit', 0, 100_000) },
  ],
  examples: [
    {
      command: 'obligato replay',
      says: { en: 'every decision has to come out as it was', 'zh-CN': '逐项复核，各项决定须与原来一致' },
    },
    {
      command: 'obligato replay --rules ../next-year',
      says: {
        en: 'what next year’s rules would have changed; exit code 1 when any',
        'zh-CN': '按来年规则，哪些决定会改变；有改变时退出码为1',
      },
    },
    'obligato replay --rules HEAD~1 --unit tax-bureau/levy --json',
  ],
  async run({ options }) {
    const blueprint = await readBlueprint(options);
    const { domain } = blueprint;
    const units = options.unit && requireUnits(domain, options.unit);
    const rules = options.rules === undefined ? undefined : (await readOtherRules(blueprint, options.rules)).domain;
    const found = await holding(
      () => openReadable(blueprint.config),
      (store) => replayDecisions({ store, domain }, { ...(units ? { units } : {}), ...(rules ? { rules } : {}) }),
    );
    const data = { rules: options.rules ?? null, ...found };
    const exitCode = found.changed.length > 0 ? exitCodes.refused : exitCodes.fine;
    return report(data, (replayed, view) => renderReplay(replayed, view, options.limit ?? 20), exitCode);
  },
});

function renderReplay(replayed: Replay & { readonly rules: string | null }, view: View, limit: number): string {
  const { say, paint } = view;
  const { judged, agreed, changed, byRule, cannotJudge, rules } = replayed;
  const counts = new Map<string, number>();
  for (const { because } of cannotJudge) counts.set(say(because), (counts.get(say(because)) ?? 0) + 1);
  return [
    ...changed.slice(0, limit).flatMap((each) => renderChanged(each, view)),
    ...(changed.length > limit ? [say(texts.more, { count: changed.length - limit })] : []),
    ...(byRule.length > 0
      ? [
          renderTable(
            [say(texts.rule), say(words.unit), say(texts.decisions)],
            byRule.map(({ rule, unit, decisions }) => [rule, unit, String(decisions)]),
            view,
          ),
        ]
      : []),
    paint.bold(say(texts.agreed, { judged, agreed, changed: changed.length })),
    ...[...counts].map(([because, count]) => say(texts.cannot, { count, because })),
    ...(rules === null && changed.length > 0 ? [paint.red(say(texts.tampered))] : []),
  ].join('\n');
}

function renderChanged({ decision, before, after, more, fewer }: Replay['changed'][number], view: View) {
  const { say } = view;
  const title = `${say(decision.title)} · ${say(decision.eventTitle)}`;
  const line = (mark: string, { rule, message }: FindingRecord, tail = '') =>
    `  ${mark} ${rule}: ${say(message)}${tail}`;
  return [
    `${decision.id}  ${say(outcomeWords[before])} → ${say(outcomeWords[after])}  (${title})`,
    ...more.map((finding) => line('+', finding)),
    ...fewer.map((finding) => line('-', finding, ` (${say(texts.gone)})`)),
  ];
}
