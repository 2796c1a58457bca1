/** What is not as it should be, and what to do about it, in two lines. */
import { formatOrigin } from '@obligato/core';
import type { View } from '../output/view.ts';
import { words } from '../output/words/words.ts';
import type { Ailment } from './ailment.ts';

const todo = { en: 'fix', 'zh-CN': '处理' };

export function renderAilment({ weight, what, fix, origins = [] }: Ailment, { paint, say }: View): readonly string[] {
  const place = origins.map((origin) => `${formatOrigin(origin)}: `)[0] ?? '';
  const mark = weight === 'wrong' ? paint.red('✗') : paint.yellow('·');
  return [`${mark} ${place}${say(what)}`, `    ${say(todo)}${say(words.colon)}${say(fix)}`];
}
