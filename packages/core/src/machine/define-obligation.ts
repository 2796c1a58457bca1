/** What an obligation is: a machine that says what can happen at all, and a table of its events with their payloads. */
import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { AnyStateMachine } from 'xstate';
import type { Day } from '../calendar/day.ts';
import type { Text } from '../text/text.ts';
import type { Migrations } from './migrate-state.ts';
import type { Traits } from './traits.ts';

/** On whose behalf an event is sent: the unit that holds the cycle, its superior, or the clock. */
export type Side = 'unit' | 'superior' | 'clock';

/** Who an event belongs to: a side, or whoever owes the duty, which is the superior for a duty that the superior bears. */
export type Sender = Side | 'bearer';

export interface EventDefinition<Payload = unknown> {
  readonly title: Text;
  readonly by: Sender;
  /** Events that have to happen again after this one: proof that is sent back is awaited anew. */
  readonly reopens?: readonly string[];
  /** Who sends it is not stored: said in confidence. */
  readonly confidential?: boolean;
  /**
   * It may be written down in whatever order, since it happens again and again beside the course of events: an opinion, a talk,
   * a pledge. Every other event lies at or after the last one that was accepted.
   */
  readonly anyOrder?: boolean;
  /** The awaited event that this one stands for: a meeting held within another activity has been held. */
  readonly countsAs?: string;
  readonly payload: StandardSchemaV1<unknown, Payload>;
}

export type EventTable = Readonly<Record<string, EventDefinition>>;

/** What the payload of event `E` is once it is validated. */
export type PayloadOf<Events extends EventTable, E extends keyof Events> = StandardSchemaV1.InferOutput<
  Events[E]['payload']
>;

/** What whoever sends event `E` writes: before its schema has filled in what may be left out. */
export type PayloadInput<Events extends EventTable, E extends keyof Events> = StandardSchemaV1.InferInput<
  Events[E]['payload']
>;

/** The events that somebody may send. The clock's own are not among them: nobody else may say that a deadline passed. */
export type SentEvent<Events extends EventTable> = keyof {
  // Keys, not values by key: so the compiler lists the names where it refuses one.
  [E in keyof Events & string as Events[E]['by'] extends 'clock' ? never : E]: never;
};

/** What a machine receives: the event's name, its validated payload, and the local day on which it happened. */
export type MachineEvent<Events extends EventTable> = {
  [E in keyof Events & string]: { readonly type: E; readonly payload: PayloadOf<Events, E>; readonly on: Day };
}[keyof Events & string];

/** What a cycle starts with: the duty's parameters. */
export interface MachineInput {
  readonly parameters: Parameters;
}

/** Duty parameters, such as which body meets: plain words and numbers. */
export type Parameters = Readonly<Record<string, string | number | boolean>>;

export interface Obligation<Name extends string = string, Context = unknown, Events extends EventTable = EventTable> {
  readonly name: Name;
  /** Stamped on every stored state; a higher one needs a migration. XState does not stamp its own. */
  readonly version: number;
  /** One step for every version below this one that was ever released. */
  readonly migrations?: Migrations;
  readonly title: Text;
  readonly machine: AnyStateMachine;
  readonly events: Events;
  /** The event that must happen inside the period: its absence is what "overdue" means. */
  readonly fulfilledBy: string;
  /** A title for every state of the machine. */
  readonly states: Readonly<Record<string, Text>>;
  /** The period's last day, where an event of the machine has moved it; undefined where none has. */
  periodEnd?(context: Context): Day | undefined;
  /** What its machine, and the rules that belong to it, look at of a duty's parameters. Absent: nothing. */
  readonly parameters?: StandardSchemaV1<unknown, object>;
  /** What readers ask for instead of its name. */
  readonly traits?: Traits<Context>;
  /** Never present at run time: carries the context's type to the rules. */
  readonly Context?: Context;
}

/**
 * The side that sends an event of a cycle owed by `owedBy`.
 *
 * @example
 * sideOf({ by: 'bearer' }, { owedBy: 'superior' }) // → 'superior'
 */
export function sideOf({ by }: Pick<EventDefinition, 'by'>, { owedBy }: { readonly owedBy: string }): Side {
  if (by !== 'bearer') return by;
  return owedBy === 'superior' ? 'superior' : 'unit';
}

/**
 * Declares an obligation. `Context` is taken from the machine. A copy keeps what the original is like: its notice and minutes
 * can be printed, its days are proposed, its records are kept as long. Rules name the obligation that they are about: a copy
 * has those that belong to the original itself, and what its plugin brings.
 *
 * @example
 * const courtesyCall = defineObligation({ ...meeting, name: 'courtesy-call', fulfilledBy: 'open' });
 * courtesyCall.events.notify.title.en // → 'Send notice'
 * courtesyCall.traits?.course // → 'meeting'
 */
export function defineObligation<
  const Name extends string,
  Machine extends AnyStateMachine,
  const Events extends EventTable,
>(definition: {
  readonly name: Name;
  readonly version: number;
  readonly migrations?: Migrations;
  readonly title: Text;
  readonly machine: Machine;
  readonly events: Events;
  readonly fulfilledBy: keyof Events & string;
  readonly states: Readonly<Record<string, Text>>;
  readonly periodEnd?: (context: ReturnType<Machine['getInitialSnapshot']>['context']) => Day | undefined;
  readonly parameters?: StandardSchemaV1<unknown, object>;
  readonly traits?: Traits<ReturnType<Machine['getInitialSnapshot']>['context']>;
}): Obligation<Name, ReturnType<Machine['getInitialSnapshot']>['context'], Events> {
  return Object.freeze({ ...definition, traits: Object.freeze({ course: definition.name, ...definition.traits }) });
}
