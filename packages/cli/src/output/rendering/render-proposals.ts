/** Proposed days, unit by unit, and what no proposal could avoid. */

import type { ClashKind, Text } from '@obligato/core';
import type { UnitProposal } from '@obligato/engine';
import type { View } from '../view.ts';
import { words } from '../words/words.ts';

export function renderProposals(proposals: readonly UnitProposal[], { say, paint }: View): string {
  return proposals
    .filter(({ days }) => days.length > 0)
    .flatMap(({ unit, days, clashes, avoided }) => [
      paint.bold(say(words.proposed, { unit })),
      ...days.map(({ cycle, on, provisional }) => {
        const mark = provisional ? say(words.provisionalMark) : '';
        return `  ${on}  ${cycle.slice(unit.length + 1)}${mark}`;
      }),
      ...clashes.map(({ id, on, kind, with: others }) =>
        paint.yellow(
          `  ! ${on}  ${id.slice(unit.length + 1)}${say(words.colon)}${say(clashWords[kind])} ${others.map((other) => other.slice(unit.length + 1)).join(say(words.listed))}`.trimEnd(),
        ),
      ),
      ...(avoided > 0 ? [`  ${say(words.avoided, { count: String(avoided) })}`] : []),
    ])
    .join('\n');
}

const clashWords: Readonly<Record<ClashKind, Text>> = {
  busy: { en: 'falls into a busy time', 'zh-CN': '与业务繁忙期冲突' },
  'day-off': { en: 'is no working day', 'zh-CN': '非工作日' },
  'same-day': { en: 'shares its day with', 'zh-CN': '与下列活动同日' },
  window: { en: 'lies outside its window', 'zh-CN': '超出期限' },
};
