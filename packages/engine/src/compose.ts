/** The one composition root: what the engine is made of, and where an embedding program puts a part of its own. */
import 'reflect-metadata';
import { Container, type ContainerModule, type ServiceIdentifier } from 'inversify';
import { Attempts } from './attempting/attempts.ts';
import { DecisionService } from './attempting/decision-service.ts';
import { FactProviders } from './attempting/fact-providers.ts';
import { UnitWork } from './attempting/unit-work.ts';
import { Comments } from './changing/comments.ts';
import { notingWaivers } from './changing/noting-waivers.ts';
import { Rosters } from './changing/rosters.ts';
import { Corrections } from './correcting/corrections.ts';
import { Deputies } from './deputies/deputies.ts';
import type { Domain } from './domain.ts';
import type { EvidenceStore } from './evidence/evidence-store.ts';
import { DateSuggestions } from './planning/date-suggestions.ts';
import { Planning } from './planning/planning.ts';
import { Raising } from './planning/raising.ts';
import { type Clock, systemClock } from './ports/clock.ts';
import type { FactProvider } from './ports/fact-provider.ts';
import type { Notifier } from './ports/notifier.ts';
import type { Store } from './ports/store.ts';
import { Status } from './reading/status.ts';
import { rulesDigest } from './rules-digest.ts';
import { MemoryStore } from './stores/memory-store.ts';
import { migratingStore } from './stores/migrating-store.ts';
import { resendingStore } from './stores/resending-store.ts';
import { underRules } from './stores/under-rules.ts';
import { UnitQueue } from './stores/unit-queue.ts';
import { Delivery } from './ticking/delivery.ts';
import { Ticking } from './ticking/ticking.ts';
import { tokens } from './tokens.ts';

export interface Parts {
  readonly domain: Domain;
  readonly store?: Store | undefined;
  readonly clock?: Clock | undefined;
  readonly evidence?: EvidenceStore | undefined;
  readonly notifiers?: readonly Notifier[] | undefined;
  readonly factProviders?: readonly FactProvider[] | undefined;
  readonly factTimeLimitMilliseconds?: number | undefined;
  /** Loaded first: what a module binds stands, and no default is bound beside it. */
  readonly modules?: readonly ContainerModule[] | undefined;
}

/** Builds the container once. There is none per unit: units share every part. */
export function compose(parts: Parts): Container {
  const { domain, store, clock, notifiers = [], factProviders = [], modules = [] } = parts;
  const container = new Container({ defaultScope: 'Singleton' });
  container.load(...modules);
  const fallback = <T>(token: ServiceIdentifier<T>, make: () => T) => {
    if (!container.isBound(token)) container.bind(token).toResolvedValue(make, []);
  };
  fallback(tokens.Store, () => store ?? new MemoryStore());
  container.onActivation(tokens.Store, (_, kept) =>
    notingWaivers(migratingStore(resendingStore(underRules(kept, () => rulesDigest(domain))), domain.catalogue)),
  );
  const { evidence } = parts;
  if (evidence) fallback(tokens.Evidence, () => evidence);
  fallback(tokens.Clock, () => clock ?? systemClock(domain.zone));
  if (!container.isBound(tokens.Notifier)) {
    for (const notifier of notifiers) container.bind(tokens.Notifier).toConstantValue(notifier);
  }
  for (const provider of factProviders) container.bind(tokens.FactProvider).toConstantValue(provider);

  container.bind(tokens.Domain).toConstantValue(domain);
  container.bind(tokens.UnitQueue).toResolvedValue(() => new UnitQueue(), []);
  container
    .bind(tokens.DecisionService)
    .toResolvedValue(
      (known: Domain, kept: Store, providers: FactProvider[] | undefined) =>
        new DecisionService(
          known,
          new FactProviders(providers ?? [], parts.factTimeLimitMilliseconds),
          async (unit) => (await kept.unit(unit)).roster,
        ),
      [tokens.Domain, tokens.Store, { serviceIdentifier: tokens.FactProvider, isMultiple: true, optional: true }],
    );
  container
    .bind(tokens.UnitWork)
    .toResolvedValue(
      (decisions: DecisionService, kept: Store, time: Clock, queue: UnitQueue, files: EvidenceStore | undefined) =>
        new UnitWork(decisions, kept, time, queue, files),
      [
        ...([tokens.DecisionService, tokens.Store, tokens.Clock, tokens.UnitQueue] as const),
        { serviceIdentifier: tokens.Evidence, optional: true },
      ],
    );
  container.bind(tokens.Attempts).toResolvedValue((work: UnitWork) => new Attempts(work), [tokens.UnitWork]);
  container
    .bind(tokens.Corrections)
    .toResolvedValue(
      (work: UnitWork, attempts: Attempts) => new Corrections(work, attempts),
      [tokens.UnitWork, tokens.Attempts],
    );
  container.bind(tokens.Comments).toResolvedValue((work: UnitWork) => new Comments(work), [tokens.UnitWork]);
  container.bind(tokens.Deputies).toResolvedValue((work: UnitWork) => new Deputies(work), [tokens.UnitWork]);
  container.bind(tokens.Planning).toResolvedValue((work: UnitWork) => new Planning(work), [tokens.UnitWork]);
  container
    .bind(tokens.Raising)
    .toResolvedValue(
      (work: UnitWork, attempts: Attempts) => new Raising(work, attempts),
      [tokens.UnitWork, tokens.Attempts],
    );
  container.bind(tokens.Rosters).toResolvedValue((work: UnitWork) => new Rosters(work), [tokens.UnitWork]);
  container.bind(tokens.Ticking).toResolvedValue((work: UnitWork) => new Ticking(work), [tokens.UnitWork]);
  container.bind(tokens.Delivery).toResolvedValue(
    (work: UnitWork, reach: Notifier[] | undefined) => new Delivery(work, reach ?? []),
    [
      tokens.UnitWork,
      // Where nobody is to be told, the outbox still keeps what was to be said.
      { serviceIdentifier: tokens.Notifier, isMultiple: true, optional: true },
    ],
  );
  container
    .bind(tokens.DateSuggestions)
    .toResolvedValue(
      (known: Domain, kept: Store, time: Clock) => new DateSuggestions(known, kept, time),
      [tokens.Domain, tokens.Store, tokens.Clock],
    );
  container
    .bind(tokens.Status)
    .toResolvedValue(
      (known: Domain, kept: Store, time: Clock) => new Status(known, kept, time),
      [tokens.Domain, tokens.Store, tokens.Clock],
    );
  return container;
}
