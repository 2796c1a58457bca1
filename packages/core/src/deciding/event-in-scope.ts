/** What a rule is handed of a command. */
import { momentOf } from '../calendar/moment.ts';
import { emptyList } from '../fast/empty-list.ts';
import type { EventInScope } from '../rules/rule.ts';
import type { Command } from './decision.ts';
import { payloadUnknown } from './evaluate.ts';

export function eventInScope(command: Command, payload: unknown): EventInScope {
  const { event, side, by, occurredAt, recordedAt, evidence = emptyList } = command;
  const { day: on, time } = momentOf(occurredAt);
  // Mostly the same day, in the same zone: then it is the very same word.
  const recordedOn = recordedAt.startsWith(on) ? on : momentOf(recordedAt).day;
  const { deputyFor } = by;
  return { type: event, payload, side, on, recordedOn, at: occurredAt, time, evidence, deputyFor };
}

const unknown: PropertyDescriptor = {
  get: () => {
    throw payloadUnknown;
  },
};

/** An event whose payload nobody knows yet, nor what will be attached: looking at either stops the rule that looks. */
export function eventWithoutPayload(command: Command): EventInScope {
  const event = eventInScope(command, undefined);
  return Object.defineProperties({ ...event }, { payload: unknown, evidence: unknown });
}
