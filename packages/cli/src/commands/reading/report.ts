/** `obligato report --would-deny`: what rules on trial would have refused, read from what was written down. */
import { type Day, ObligatoError, type Text, translated } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import { type WouldDeny, wouldDeny } from '@obligato/engine';
import { defineCommand } from '../../command.ts';
import { dayOption } from '../../options/moment.ts';
import { usage } from '../../options/usage.ts';
import { wholeNumber } from '../../options/whole-number.ts';
import { report as reported } from '../../output/report.ts';
import { renderTable } from '../../output/table.ts';
import type { View } from '../../output/view.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { words } from '../../output/words/words.ts';
import { type AsOfOptions, asOfOption, recordsAsOf, reportAsKnown } from '../../workspace/as-of.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { readBlueprint } from '../../workspace/open-workspace.ts';
import { requireUnits } from '../../workspace/require-units.ts';

interface Options extends AsOfOptions {
  readonly wouldDeny?: boolean;
  readonly unit?: readonly string[];
  readonly rule?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly limit?: number;
}

const texts = {
  wouldDeny: { en: 'the report to print (there is only this one)', 'zh-CN': '报告名称；目前仅此一种' },
  rule: { en: 'only this rule', 'zh-CN': '仅限此规则' },
  from: { en: 'what happened on this day or later', 'zh-CN': '此日及以后' },
  to: { en: 'what happened on this day or before', 'zh-CN': '此日及以前' },
  limit: { en: 'how many decisions to print (default: 20)', 'zh-CN': '显示的决定数（默认20）' },
  none: {
    en: 'No observe-only rule has any finding.',
    'zh-CN': '试行规则均无审查意见。',
  },
  summaryLine: {
    en: 'Observe-only rules have findings on {{count}} decisions; {{refused}} were denied anyway, by rules in force.',
    'zh-CN': '试行规则涉及{{count}}项决定，其中{{refused}}项已被现行规则否决。',
  },
  refusedAnyway: { en: 'denied anyway', 'zh-CN': '已被否决' },
  more: { en: '… and {{count}} more: --limit, or --json', 'zh-CN': '……另有{{count}}项：加 --limit 或 --json' },
  ruleHead: { en: 'rule', 'zh-CN': '规则' },
  decisions: { en: 'decisions', 'zh-CN': '决定数' },
} as const satisfies Record<string, Text>;

export const report = defineCommand<Options>({
  name: 'report',
  args: [],
  options: [
    { flags: '--would-deny', meaning: texts.wouldDeny },
    { flags: '--unit <unit...>', meaning: helpWords.units },
    { flags: '--rule <rule>', meaning: texts.rule },
    { flags: '--from <day>', meaning: texts.from, read: dayOption('--from') },
    { flags: '--to <day>', meaning: texts.to, read: dayOption('--to') },
    { flags: '--limit <n>', meaning: texts.limit, read: wholeNumber('--limit', 0, 100_000) },
    asOfOption,
  ],
  examples: [
    'obligato report --would-deny',
    'obligato report --would-deny --rule organ/notice --from 2026-01-01 --to 2026-06-30',
    'obligato report --would-deny --unit tax-bureau/levy --json',
  ],
  async run({ options: { rule, from, to, limit = 20, ...options } }) {
    if (!options.wouldDeny) {
      throw usage(
        { en: 'report needs --would-deny', 'zh-CN': 'report 须写明 --would-deny' },
        { en: 'Write report --would-deny', 'zh-CN': '请写 `report --would-deny`' },
      );
    }
    if (from !== undefined && to !== undefined && from > to) {
      throw usage(
        { en: `--from ${from} is after --to ${to}`, 'zh-CN': `--from ${from} 晚于 --to ${to}` },
        { en: 'Swap them', 'zh-CN': '请对调' },
      );
    }
    const blueprint = await readBlueprint(options);
    const units = options.unit && requireUnits(blueprint.domain, options.unit);
    if (rule !== undefined) requireRule(rule, blueprint.domain.organisation);
    const filter = {
      ...(units ? { units } : {}),
      ...(rule === undefined ? {} : { rule }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
    return holding(
      () => openReadable(blueprint.config),
      async (store) => {
        const known = recordsAsOf(store, blueprint, options.asOf);
        const found = await wouldDeny(known.store, filter);
        const asKnown = await known.asKnown(units ?? (await store.units()));
        return reportAsKnown(
          reported(found, (data, view) => renderWouldDeny(data, view, limit)),
          asKnown,
        );
      },
    );
  },
});

type Organisation = Awaited<ReturnType<typeof readBlueprint>>['domain']['organisation'];

/** A rule that no unit can name was never on trial: a slip must not read as "found nothing". */
function requireRule(rule: string, organisation: Organisation): void {
  const known = new Set(
    [...organisation.units.keys()].flatMap((unit) => [...organisation.catalogue(unit).rules.keys()]),
  );
  if (known.has(rule)) return;
  const message = { en: `No rule is named "${rule}"`, 'zh-CN': `没有规则“${rule}”` };
  throw new ObligatoError({ code: 'OBLIGATO_RULE_UNKNOWN', ...translated(message, suggest(rule, known)) });
}

function renderWouldDeny({ decisions, byRule }: WouldDeny, view: View, limit: number): string {
  const { say, paint } = view;
  if (decisions.length === 0) return say(texts.none);
  const refused = decisions.filter(({ wasDenied }) => wasDenied).length;
  return [
    ...decisions
      .slice(0, limit)
      .flatMap(({ decision, findings, wasDenied }) => [
        `${decision.id}  ${decision.occurredAt.slice(0, 10)}  ${say(decision.title)} · ${say(decision.eventTitle)}${
          wasDenied ? `  (${say(texts.refusedAnyway)})` : ''
        }`,
        ...findings.map(({ rule, message }) => `  · ${rule}: ${say(message)}`),
      ]),
    ...(decisions.length > limit ? [say(texts.more, { count: decisions.length - limit })] : []),
    renderTable(
      [say(texts.ruleHead), say(words.unit), say(texts.decisions)],
      byRule.map(({ rule, unit, decisions: count }) => [rule, unit, String(count)]),
      view,
    ),
    paint.bold(say(texts.summaryLine, { count: decisions.length, refused })),
  ].join('\n');
}
