/** An event as facts see it, before it is decided. */
import type { InstalledEvent } from '../../charter/obligation-by-name.ts';
import type { Side } from '../../machine/define-obligation.ts';
import type { SaidEvent } from '../../rules/fact.ts';
import type { ValidatedPayload } from './validate-payload.ts';

/**
 * What is said, on whose side. A payload that its schema does not take is not there to be looked at.
 *
 * @example
 * const event = obligationByName(catalogue, cycle.obligation).events.get(command.event);
 * if (event) saidEvent(event, command.side, validatePayload(event, command.payload)).side // → 'unit'
 */
export const saidEvent = (
  { definition }: InstalledEvent,
  side: Side,
  { payload, missing }: ValidatedPayload,
): SaidEvent => ({ definition, side, payload: missing ? undefined : payload });
