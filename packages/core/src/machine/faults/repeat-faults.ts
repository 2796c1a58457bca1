/** Steps that would not lead to the same state again: replay, correction and simulation take every step anew. */
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import type { Obligation } from '../define-obligation.ts';
import type { State } from '../machine.ts';
import { codeOf, contextCode } from '../machine-code.ts';
import type { Walk } from '../walk/walk-machine.ts';
import { written } from '../walk/written.ts';
import type { Fault } from './fault.ts';

/** What gives another answer at every reading. */
const reading =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b|\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/;

/**
 * What the walk took twice to two states; and, since a clock seldom moves between two steps, what the functions of the
 * machine themselves are seen to read. A clock behind another function is found only when it moves.
 */
export function repeatFaults({ machine }: Obligation, { begun, steps }: Walk): readonly Fault[] {
  const [first, again] = begun;
  const nodes = Object.values(machine.root.states);
  return [
    ...(first && again && written(first) !== written(again)
      ? [
          fault(
            {
              en: `A cycle that begins twice begins in two different states (${differing(first, again)})`,
              'zh-CN': `同一事项开始两次，得到两个不同的状态（\`${differing(first, again)}\`）`,
            },
            [],
          ),
        ]
      : []),
    ...seen({ en: 'The first context', 'zh-CN': '初始状态的内容' }, contextCode(machine), []),
    ...seen({ en: 'What the whole machine does', 'zh-CN': '整个状态机的动作' }, codeOf(machine.root, machine), []),
    ...nodes.flatMap((node) =>
      seen({ en: `State "${node.key}"`, 'zh-CN': `状态“${node.key}”` }, codeOf(node, machine), [node.key]),
    ),
    ...differingSteps(steps),
  ];
}

const seen = (who: Text, code: readonly string[], states: readonly string[]): readonly Fault[] =>
  [...new Set(code.flatMap((text) => text.match(reading)?.slice(0, 1) ?? []))].map((what) =>
    fault(
      {
        en: `${who.en} reads ${what}: the same step taken later leads to another state`,
        'zh-CN': `${who['zh-CN']}读取 \`${what}\`：同一步骤晚些再走，会到另一状态`,
      },
      states,
    ),
  );

/** Each event once, with every state from which it was seen. */
function differingSteps(steps: Walk['steps']): readonly Fault[] {
  const byEvent = new Map<string, { readonly where: string; readonly states: Set<string> }>();
  for (const { event, from, to, again } of steps) {
    if (written(to) === written(again)) continue;
    const known = byEvent.get(event) ?? { where: differing(to, again), states: new Set() };
    known.states.add(String(from.value));
    byEvent.set(event, known);
  }
  return [...byEvent].map(([event, { where, states }]) =>
    fault(
      {
        en: `"${event}" taken twice from state "${[...states][0]}" leads to two different states (${where})`,
        'zh-CN': `步骤“${event}”从状态“${[...states][0]}”走两次，到了两个不同的状态（\`${where}\`）`,
      },
      [...states],
    ),
  );
}

/** The fields in which two states differ, as code would name them. */
function differing(one: State | undefined, other: State | undefined): string {
  if (!one || !other || one.value !== other.value) return 'value';
  const fields = [...new Set([...Object.keys(one.context), ...Object.keys(other.context)])];
  return fields
    .filter((key) => written(one.context[key]) !== written(other.context[key]))
    .map((key) => `context.${key}`)
    .join(', ');
}

const fault = (message: Text, states: readonly string[]): Fault => ({
  kind: 'not-repeatable',
  ...translated(message, {
    en: 'Take days from the event, read neither clock nor chance, and return what changes instead of changing it in place',
    'zh-CN': '日期取自步骤本身，不读时钟和随机数；变化应作为结果返回，不在原处改动',
  }),
  states,
});
