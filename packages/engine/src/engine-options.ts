/** What an engine is made of: units and plugins, and the parts that an embedding program has of its own. */
import type { CalendarData, FaultyFile, FiscalYear, Plugins, Stated, UnitSource } from '@obligato/core';
import type { ContainerModule } from 'inversify';
import type { Domain } from './domain.ts';
import type { EvidenceStore } from './evidence/evidence-store.ts';
import type { Clock } from './ports/clock.ts';
import type { FactProvider } from './ports/fact-provider.ts';
import type { Notifier } from './ports/notifier.ts';
import type { Store } from './ports/store.ts';
import type { SearchKeeping } from './searching/searching.ts';

export interface EngineOptions {
  /** Unit files, as `readUnits` reads them. */
  readonly units: readonly UnitSource[];
  /**
   * Unit files that could not be read, as `readUnitFiles` tells them. With it, be it an empty list, a unit whose file is wrong stops
   * alone, with those below it, and every other unit goes on; without, one slip stops the start.
   */
  readonly faulty?: readonly FaultyFile[];
  /** Plugins by the namespace that the unit files use. */
  readonly plugins: Plugins;
  /** IANA name; `Asia/Shanghai` when absent. */
  readonly zone?: string;
  /** When the year begins that duties are counted by, where no unit says; the calendar's when absent. */
  readonly year?: Stated<FiscalYear>;
  /** Which days are worked, in place of the calendar that a plugin brings. */
  readonly calendar?: CalendarData;
  /** Forgets everything on exit when absent; `openLowdbStore` keeps it. */
  readonly store?: Store;
  /** Units and plugins already joined, when the caller has done it; `units`, `plugins`, `zone` and `calendar` are not read then. */
  readonly domain?: Domain;
  readonly clock?: Clock;
  /** Where files are kept that somebody attaches, such as `openEvidenceFolder` of `@obligato/lowdb` gives; none are when absent. */
  readonly evidence?: EvidenceStore;
  /** Each is told everything; when one fails, all are told again with the same key. Nobody is told when absent. */
  readonly notifiers?: readonly Notifier[];
  /** Asked all at once, each within its time: see `FactProvider`. */
  readonly factProviders?: readonly FactProvider[];
  /** How long a provider may take that says nothing of it itself; 5000 when absent. */
  readonly factTimeLimitMilliseconds?: number;
  /** Where the search keeps what it has read, so that it need not be read again after a start; nowhere when absent. */
  readonly searchKeeping?: SearchKeeping;
  /** Inversify modules that bind a port of their own: see `tokens`. */
  readonly modules?: readonly ContainerModule[];
}
