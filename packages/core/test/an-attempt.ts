/** Everything `decide` needs, with a valid opening of a meeting unless said otherwise. */
import {
  type Charter,
  type Command,
  type Cycle,
  createCalendar,
  createCatalogue,
  type DecideInput,
  weekdaysOnly,
} from '../src/index.ts';
import { aCharter } from './a-charter.ts';
import { aCycle } from './a-cycle.ts';
import { payloadOf } from './payload-of.ts';

export const catalogue = createCatalogue({});
export const calendar = createCalendar(weekdaysOnly);

/** `on` is the local day on which it happens, at nine, and is written down. */
export function aCommand(over: Partial<Command> & { readonly on?: string } = {}): Command {
  const { on = '2026-03-20', ...rest } = over;
  const at = `${on}T09:00:00+08:00`;
  return {
    event: 'open',
    payload: 'payload' in over ? over.payload : payloadOf('meeting', over.event ?? 'open'),
    side: 'unit',
    by: { member: 'm1' },
    occurredAt: at,
    recordedAt: at,
    ...rest,
  };
}

export function anAttempt(
  over: {
    readonly cycle?: Cycle;
    readonly command?: Command;
    readonly charter?: Charter;
    readonly facts?: DecideInput['facts'];
  } = {},
): DecideInput {
  return {
    cycle: over.cycle ?? aCycle(),
    command: over.command ?? aCommand(),
    charter: over.charter ?? aCharter(),
    catalogue,
    facts: over.facts ?? {},
    calendar,
  };
}
