/** An event as facts see it, before it is decided. */
import type { InstalledEvent } from '../../charter/obligation-by-name.ts';
import type { SaidEvent } from '../../rules/fact.ts';
import type { Command } from '../decision.ts';
import type { Shortcuts } from '../shortcuts.ts';
import { validatePayload } from './validate-payload.ts';

/**
 * A command's event. Its payload goes through the schema when a fact looks at it: hardly any does. Undefined for an event that
 * the obligation does not have.
 *
 * @example
 * saidEvent(obligationByName(catalogue, cycle.obligation).events.get(command.event), command)?.side // → 'unit'
 */
export function saidEvent(
  event: InstalledEvent | undefined,
  { payload, side }: Pick<Command, 'payload' | 'side'>,
  { isPayloadValid }: Pick<Shortcuts, 'isPayloadValid'> = {},
): SaidEvent | undefined {
  if (!event) return undefined;
  const { definition } = event;
  if (isPayloadValid) return { definition, side, payload };
  return {
    definition,
    side,
    get payload() {
      const { missing, payload: valid } = validatePayload(event, payload);
      return missing ? undefined : valid;
    },
  };
}
