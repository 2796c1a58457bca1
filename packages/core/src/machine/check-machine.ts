/** The model check of one obligation: what a machine must be so that a cycle of it can be stored, told and brought to an end. */
import type { Obligation } from './define-obligation.ts';
import { answerFaults } from './faults/answer-faults.ts';
import { endFaults } from './faults/end-faults.ts';
import { eventFaults } from './faults/event-faults.ts';
import type { Fault } from './faults/fault.ts';
import { jsonFaults } from './faults/json-faults.ts';
import { lapseFaults } from './faults/lapse-faults.ts';
import { liveFaults } from './faults/live-faults.ts';
import { missFaults } from './faults/miss-faults.ts';
import { reachFaults } from './faults/reach-faults.ts';
import { repeatFaults } from './faults/repeat-faults.ts';
import { titleFaults } from './faults/title-faults.ts';
import { traitFaults } from './faults/trait-faults.ts';
import { shapeOf } from './machine-shape.ts';
import { walkMachine } from './walk/walk-machine.ts';

/**
 * Reads the machine over every event, guards assumed to answer either way; then steps it with sample payloads, which shows
 * what only running code can. No fault means it may be used. A machine with states within states, or with what only a
 * running actor could do, is not stepped. Nor does a step come where no sample payload leads, or past code that throws:
 * there `not-json`, `not-repeatable` and a miss that is taken without effect stay unseen.
 *
 * @example
 * checkMachine(meeting) // → []
 */
export function checkMachine(obligation: Obligation): readonly Fault[] {
  const shape = shapeOf(obligation.machine);
  const live = liveFaults(shape);
  const walk = live.length === 0 ? walkMachine(obligation) : { begun: [], steps: [] };
  return [
    ...live,
    ...reachFaults(shape),
    ...endFaults(shape),
    ...eventFaults(obligation, shape),
    ...titleFaults(obligation, shape),
    ...missFaults(obligation, shape, walk),
    ...lapseFaults(obligation, shape),
    ...jsonFaults(walk),
    ...repeatFaults(obligation, walk),
    ...traitFaults(obligation),
    ...answerFaults(obligation, walk),
  ];
}
