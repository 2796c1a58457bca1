/** `obligato search`: units, people, duties and comments by what was written of them, over every unit at once. */
import type { Text } from '@obligato/core';
import type { SearchAnswer } from '@obligato/engine';
import { defineCommand } from '../../command.ts';
import { wholeNumber } from '../../options/whole-number.ts';
import { cleanText } from '../../output/cleaned.ts';
import { report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { openEngine, readBlueprint } from '../../workspace/open-workspace.ts';
import { requireUnits } from '../../workspace/require-units.ts';

interface Options {
  readonly unit?: readonly string[];
  readonly limit?: number;
}

const texts = {
  text: { en: 'what to look for: words, all of which have to be found', 'zh-CN': '搜索内容，多个词须同时出现' },
  limit: { en: 'at most so many (default: 20)', 'zh-CN': '最多列出几条（默认20）' },
  comment: { en: 'comment', 'zh-CN': '批注' },
  none: { en: 'Nothing was found.', 'zh-CN': '没有找到。' },
  more: { en: 'There is more: --limit shows it.', 'zh-CN': '还有更多，可用 --limit 显示。' },
} as const satisfies Record<string, Text>;

export const search = defineCommand<Options>({
  name: 'search',
  args: [{ name: '<text>', meaning: texts.text }],
  options: [
    { flags: '--unit <unit...>', meaning: helpWords.units },
    { flags: '--limit <n>', meaning: texts.limit, read: wholeNumber('--limit', 1, 1_000) },
  ],
  examples: [
    'obligato search 屋顶',
    'obligato search "roof budget" --unit tax-bureau/levy',
    'obligato search roof --json',
  ],
  async run({ args: [text = ''], options }) {
    const blueprint = await readBlueprint(options);
    const { unit: units, limit = 20 } = options;
    if (units) requireUnits(blueprint.domain, units);
    const answer = await holding(
      () => openReadable(blueprint.config),
      async (store) => {
        const { engine } = await openEngine(blueprint, store);
        return engine.search({ text, limit, ...(units ? { units } : {}) });
      },
    );
    return report(answer, renderFound);
  },
});

function renderFound({ hits, more }: SearchAnswer, { say, paint }: View): string {
  if (hits.length === 0) return say(texts.none);
  const found = hits.map(({ kind, unit, id, title, line, on, comment }) => {
    const name = {
      ...{ unit: say(title), cycle: say(title), person: `${say(title)} · ${unit}` },
      comment: `${say(title)} · ${say(texts.comment)}`,
    }[kind];
    const where = kind === 'person' || kind === 'unit' ? id : `${id}  ${on}`;
    const isSaid = Object.values(title).includes(line);
    return [
      `${paint.bold(cleanText(name))}  ${where}`,
      ...(isSaid || kind === 'person'
        ? []
        : [`  ${comment?.by ? `${cleanText(comment.by)}: ` : ''}${cleanText(line)}`]),
    ].join('\n');
  });
  return [...found, ...(more ? [say(texts.more)] : [])].join('\n');
}
