/** A unit as a virtual object of Restate: one thing at a time, and nothing kept but by the engine. */
import type { DecisionRecord } from '@obligato/core';
import { type Clock, type Engine, systemClock } from '@obligato/engine';
import { handlers, type ObjectContext, object, type VirtualObjectDefinition } from '@restatedev/restate-sdk';
import { answered } from './errors-over-restate.ts';
import { nextLook } from './next-look.ts';
import { ensureWithResolvers } from './promise-with-resolvers.ts';
import { readAttempt, type SentAttempt } from './read-attempt.ts';
import { requireOpen } from './require-open.ts';

export interface UnitObjectOptions {
  readonly engine: Pick<Engine, 'attempt' | 'tick' | 'unit' | 'domain'>;
  /** The engine's; the machine's when absent. */
  readonly clock?: Clock;
  /** What Restate calls it; `Unit` when absent. Organisations that share a Restate have one each. */
  readonly name?: string;
}

/** What a look at a unit came to. */
export interface Looked {
  /** Ids of the decisions of the dues that fired. */
  readonly fired: readonly string[];
  /** Keys of what was told. */
  readonly delivered: readonly string[];
}

/** A durable timer: the whole minute at which it goes off, and how many milliseconds there are until then. */
interface Timer {
  readonly at: string;
  readonly delay: number;
}

/** What a unit does over Restate. */
export interface UnitHandlers {
  /** Tries a command, once, however often Restate calls. Answers as `engine.attempt` does. */
  readonly attempt: (context: ObjectContext, sent: SentAttempt) => Promise<DecisionRecord>;
  /** Fires what is due in the unit, tells what is to be told, and sets the timer for the next time. */
  readonly tick: (context: ObjectContext) => Promise<Looked>;
  /** The same, by a timer: not to be called from outside. */
  readonly timer: (context: ObjectContext, gone: { readonly at: string }) => Promise<Looked>;
}

export type UnitObject = VirtualObjectDefinition<string, UnitHandlers>;

/** Nothing is kept of what is over: the engine keeps it, and answers a repeated key itself. Nor is anything ever given up. */
const keptByTheEngine = {
  idempotencyRetention: 0,
  journalRetention: 0,
  retryPolicy: { initialInterval: 100, maxInterval: 10_000, exponentiationFactor: 2, maxAttempts: 1_000_000_000 },
} as const;

/**
 * The virtual object that calls an engine, to be served by Restate's SDK: an object a unit, known by its id. The key of a command that
 * brings none is the id of its invocation, so that a call that Restate repeats is written once.
 *
 * A command ends with a durable timer for the minute in which its unit has to be looked at. What changes a unit in any other way
 * (a plan, a roster, a correction) sets none: send `tick` to the unit afterwards.
 *
 * @example
 * const services = [unitObject({ engine })]; // for `createEndpointHandler` of the SDK
 */
export function unitObject({ engine, clock: given, name = 'Unit' }: UnitObjectOptions): UnitObject {
  ensureWithResolvers();
  const { zone, catalogue } = engine.domain;
  const clock = given ?? systemClock(zone);

  async function timerOf(unit: string, gone?: string): Promise<Timer | undefined> {
    const now = clock.now();
    const at = nextLook(await engine.unit(unit), { zone, now, gone });
    return at === undefined ? undefined : { at: new Date(at).toISOString(), delay: Math.max(0, at - Date.parse(now)) };
  }

  /** Its key is its minute: one that is set already is the same one. */
  function set(context: ObjectContext, timer: Timer | undefined): void {
    if (!timer) return;
    const { at, delay } = timer;
    const parameter = new TextEncoder().encode(JSON.stringify({ at }));
    context.genericSend({ service: name, method: 'timer', key: context.key, parameter, delay, idempotencyKey: at });
  }

  async function attempt(context: ObjectContext, sent: SentAttempt): Promise<DecisionRecord> {
    const unit = context.key;
    const decideOnce = async () => {
      const command = readAttempt(sent, unit);
      requireOpen(catalogue, command.event);
      const decision = await engine.attempt({ ...command, key: command.key ?? context.request().id });
      return { decision, timer: await timerOf(unit) };
    };
    const { decision, timer } = await context.run('attempt', () => answered(decideOnce));
    set(context, timer);
    return decision;
  }

  async function look(context: ObjectContext, gone?: string): Promise<Looked> {
    const unit = context.key;
    const lookOnce = async () => {
      const { fired, delivered } = await engine.tick([unit]);
      const looked = { fired: fired.map(({ decision }) => decision), delivered: delivered.map(({ key }) => key) };
      return { looked, timer: await timerOf(unit, gone) };
    };
    const { looked, timer } = await context.run('tick', () => answered(lookOnce));
    set(context, timer);
    return looked;
  }

  return object({
    name,
    handlers: {
      attempt: handlers.object.exclusive(keptByTheEngine, attempt),
      tick: handlers.object.exclusive(keptByTheEngine, (context: ObjectContext) => look(context)),
      timer: handlers.object.exclusive(
        { ...keptByTheEngine, ingressPrivate: true },
        (context: ObjectContext, { at }: Pick<Timer, 'at'>) => look(context, at),
      ),
    },
  });
}
