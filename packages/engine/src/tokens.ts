/** The names under which an embedding program finds, or replaces, a part of the engine. */
import type { ServiceIdentifier } from 'inversify';
import type { Attempts } from './attempting/attempts.ts';
import type { DecisionService } from './attempting/decision-service.ts';
import type { UnitWork } from './attempting/unit-work.ts';
import type { Comments } from './changing/comments.ts';
import type { Rosters } from './changing/rosters.ts';
import type { Corrections } from './correcting/corrections.ts';
import type { Deputies } from './deputies/deputies.ts';
import type { Domain } from './domain.ts';
import type { EvidenceStore } from './evidence/evidence-store.ts';
import type { DateSuggestions } from './planning/date-suggestions.ts';
import type { Planning } from './planning/planning.ts';
import type { Raising } from './planning/raising.ts';
import type { Clock } from './ports/clock.ts';
import type { FactProvider } from './ports/fact-provider.ts';
import type { Notifier } from './ports/notifier.ts';
import type { Store } from './ports/store.ts';
import type { Status } from './reading/status.ts';
import type { UnitQueue } from './stores/unit-queue.ts';
import type { Delivery } from './ticking/delivery.ts';
import type { Ticking } from './ticking/ticking.ts';

const token = <T>(name: string) => Symbol.for(`@obligato/engine/${name}`) as ServiceIdentifier<T>;

export const tokens = {
  // Ports: bind one of these in a ContainerModule to put your own in its place.
  Store: token<Store>('Store'),
  Clock: token<Clock>('Clock'),
  /** Unbound where no files are kept. */
  Evidence: token<EvidenceStore>('Evidence'),
  /** May be bound several times: each is told. The option `notifiers` is not read then. */
  Notifier: token<Notifier>('Notifier'),
  /** May be bound several times: each provider answers its own facts. */
  FactProvider: token<FactProvider>('FactProvider'),
  // Parts.
  Domain: token<Domain>('Domain'),
  UnitQueue: token<UnitQueue>('UnitQueue'),
  DecisionService: token<DecisionService>('DecisionService'),
  UnitWork: token<UnitWork>('UnitWork'),
  Attempts: token<Attempts>('Attempts'),
  Corrections: token<Corrections>('Corrections'),
  Planning: token<Planning>('Planning'),
  Raising: token<Raising>('Raising'),
  Rosters: token<Rosters>('Rosters'),
  Comments: token<Comments>('Comments'),
  Deputies: token<Deputies>('Deputies'),
  DateSuggestions: token<DateSuggestions>('DateSuggestions'),
  Ticking: token<Ticking>('Ticking'),
  Delivery: token<Delivery>('Delivery'),
  Status: token<Status>('Status'),
} as const;
