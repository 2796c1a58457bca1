/** Ends that are none, and ends that do not say which. */
import { translated } from '../../text/translated.ts';
import type { MachineShape } from '../machine-shape.ts';
import type { Fault } from './fault.ts';

export function endFaults({ states }: MachineShape): readonly Fault[] {
  return states
    .filter(({ isFinal }) => isFinal)
    .flatMap(({ name, arrows, tags }): readonly Fault[] => [
      ...(arrows.length > 0
        ? [
            {
              kind: 'after-end' as const,
              ...translated(
                {
                  en: `State "${name}" is final, yet it takes "${arrows[0]?.event}"`,
                  'zh-CN': `状态“${name}”是终态，却仍接受“${arrows[0]?.event}”`,
                },
                {
                  en: 'Nothing happens after the end: remove the transition, or make the state not final',
                  'zh-CN': '终态之后不再变化：请删去该转移，或不将其设为终态',
                },
              ),
              states: [name],
            },
          ]
        : []),
      ...(tags.includes('done') === tags.includes('ended')
        ? [
            {
              kind: 'end-untold' as const,
              ...translated(
                {
                  en: `State "${name}" is final, but does not say whether the duty is fulfilled`,
                  'zh-CN': `状态“${name}”是终态，但未标明义务是否已履行`,
                },
                {
                  en: 'Tag it "done", or "ended" for no longer owed: the status depends on it',
                  'zh-CN': '请标为“done”（已履行）或“ended”（不再承担），状态显示以此为准',
                },
              ),
              states: [name],
            },
          ]
        : []),
    ]);
}
