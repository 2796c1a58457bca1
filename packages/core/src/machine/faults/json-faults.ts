/** Contexts that would not come back from the store as they went in. */
import type { State } from '../machine.ts';
import { outsideJson } from '../walk/outside-json.ts';
import type { Walk } from '../walk/walk-machine.ts';
import type { Fault } from './fault.ts';

/** Each place is told once, by the step that brings it in. Only contexts that the walk reached are known. */
export function jsonFaults({ begun, steps }: Walk): readonly Fault[] {
  const faults = new Map<string, Fault>();
  const tell = (state: State, who: string) => {
    for (const { path, what } of outsideJson(state.context, 'context')) {
      // Items of a list are one place.
      const place = path.replaceAll(/\[\d+\]/g, '[]');
      if (faults.has(place)) continue;
      faults.set(place, {
        kind: 'not-json',
        message: `${who} puts ${what} into ${path}, which would not come back from the store as it was`,
        hint: 'Keep text, finite numbers, true and false, null, lists and plain objects: a day as YYYY-MM-DD, null for what is absent',
        states: [String(state.value)],
      });
    }
  };
  for (const state of begun) tell(state, 'The first context');
  for (const { event, to } of steps) if (to) tell(to, `"${event}"`);
  return [...faults.values()];
}
