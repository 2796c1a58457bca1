/** Ends that are none, and ends that do not say which. */
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
              message: `State "${name}" is an end, yet it takes "${arrows[0]?.event}"`,
              hint: 'Nothing happens after the end: remove the arrow, or the end',
              states: [name],
            },
          ]
        : []),
      ...(tags.includes('done') === tags.includes('ended')
        ? [
            {
              kind: 'end-untold' as const,
              message: `State "${name}" is an end, but does not say whether the duty is fulfilled`,
              hint: 'Tag it "done", or "ended" for no longer owed: its light depends on it',
              states: [name],
            },
          ]
        : []),
    ]);
}
