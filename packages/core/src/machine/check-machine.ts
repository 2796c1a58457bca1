/** The model check of one obligation: what a machine must be so that a cycle of it can be stored, told and brought to an end. */
import type { Obligation } from './define-obligation.ts';
import { endFaults } from './faults/end-faults.ts';
import { eventFaults } from './faults/event-faults.ts';
import type { Fault } from './faults/fault.ts';
import { liveFaults } from './faults/live-faults.ts';
import { reachFaults } from './faults/reach-faults.ts';
import { titleFaults } from './faults/title-faults.ts';
import { traitFaults } from './faults/trait-faults.ts';
import { shapeOf } from './machine-shape.ts';

/**
 * Walks the machine over every event, guards assumed to answer either way. Nothing is run; no fault means it may be used.
 *
 * @example
 * checkMachine(meeting) // → []
 */
export function checkMachine(obligation: Obligation): readonly Fault[] {
  const shape = shapeOf(obligation.machine);
  return [
    ...liveFaults(shape),
    ...reachFaults(shape),
    ...endFaults(shape),
    ...eventFaults(obligation, shape),
    ...titleFaults(obligation, shape),
    ...traitFaults(obligation),
  ];
}
