/** Contexts that would not come back from the store as they went in. */
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import type { State } from '../machine.ts';
import { outsideJson } from '../walk/outside-json.ts';
import type { Walk } from '../walk/walk-machine.ts';
import type { Fault } from './fault.ts';

/** Each place is told once, by the step that brings it in. Only contexts that the walk reached are known. */
export function jsonFaults({ begun, steps }: Walk): readonly Fault[] {
  const faults = new Map<string, Fault>();
  const tell = (state: State, who: Text) => {
    for (const { path, what } of outsideJson(state.context, 'context')) {
      // Items of a list are one place.
      const place = path.replaceAll(/\[\d+\]/g, '[]');
      if (faults.has(place)) continue;
      faults.set(place, {
        kind: 'not-json',
        ...translated(
          {
            en: `${who.en} puts ${what} into ${path}, which would not come back from the store as it was`,
            'zh-CN': `${who['zh-CN']}把 \`${what}\` 放入 \`${path}\`，存储后无法原样读回`,
          },
          {
            en: 'Keep text, finite numbers, true and false, null, lists and plain objects: a day as YYYY-MM-DD, null for what is absent',
            'zh-CN':
              '只保存文字、有限的数字、`true`、`false`、`null`、列表和普通对象：日期写作 YYYY-MM-DD，没有的写 `null`',
          },
        ),
        states: [String(state.value)],
      });
    }
  };
  for (const state of begun) tell(state, { en: 'The first context', 'zh-CN': '初始状态的内容' });
  for (const { event, to } of steps) if (to) tell(to, { en: `"${event}"`, 'zh-CN': `步骤“${event}”` });
  return [...faults.values()];
}
