/** The names under which an embedding program finds, or replaces, a part of the engine. */
import type { ServiceIdentifier } from 'inversify';
import type { Attempts } from './attempts.ts';
import type { Conductor } from './conduct.ts';
import type { Delivery } from './delivery.ts';
import type { Domain } from './domain.ts';
import type { Planning } from './planning.ts';
import type { Proposing } from './proposing.ts';
import type { Clock } from './ports/clock.ts';
import type { FactProvider } from './ports/fact-provider.ts';
import type { Notifier } from './ports/notifier.ts';
import type { Store } from './ports/store.ts';
import type { Status } from './status.ts';
import type { Ticking } from './ticking.ts';
import type { UnitQueue } from './unit-queue.ts';

const token = <T>(name: string) => Symbol.for(`@obligato/engine/${name}`) as ServiceIdentifier<T>;

export const tokens = {
  // Ports: bind one of these in a ContainerModule to put your own in its place.
  Store: token<Store>('Store'),
  Clock: token<Clock>('Clock'),
  /** May be bound several times: each is told. The option `notifiers` is not read then. */
  Notifier: token<Notifier>('Notifier'),
  /** May be bound several times: each provider answers its own facts. */
  FactProvider: token<FactProvider>('FactProvider'),
  // Parts.
  Domain: token<Domain>('Domain'),
  UnitQueue: token<UnitQueue>('UnitQueue'),
  Conductor: token<Conductor>('Conductor'),
  Attempts: token<Attempts>('Attempts'),
  Planning: token<Planning>('Planning'),
  Proposing: token<Proposing>('Proposing'),
  Ticking: token<Ticking>('Ticking'),
  Delivery: token<Delivery>('Delivery'),
  Status: token<Status>('Status'),
} as const;
