/** A real engine for tests: it forgets everything, its clock stands until it is moved, and what it tells people is in hand. */
import {
  type Day,
  ObligatoError,
  type Plugins,
  type Roster,
  type Timestamp,
  translated,
  type UnitSource,
} from '@obligato/core';
import {
  createEngine,
  type Engine,
  type FactProvider,
  MemoryStore,
  type Notification,
  type OutboxEntry,
  parseUnit,
  readTimestamp,
  timestampOf,
  VirtualClock,
} from '@obligato/engine';

export interface TestEngineOptions {
  /** Unit files as text, or as `readUnits` reads them. */
  readonly units: readonly (string | UnitSource)[];
  readonly plugins: Plugins;
  /** `2026-03-02T09:00`, or a day; local to the zone. */
  readonly now: string;
  readonly rosters?: Readonly<Record<string, Roster>>;
  /** `Asia/Shanghai` when absent. */
  readonly zone?: string;
  readonly factProviders?: readonly FactProvider[];
}

export interface TestEngine {
  readonly engine: Engine;
  readonly clock: VirtualClock;
  /** What people have been told so far, in order. */
  readonly told: readonly Notification[];
  /** What the engine means to tell, and what it has told. */
  outbox(): Promise<readonly OutboxEntry[]>;
  /** Moves the clock to a local day, `09:00` unless said otherwise. */
  goTo(day: Day, time?: string): void;
}

/**
 * Creates an engine over a store in memory.
 *
 * Throws one `ObligatoError` that lists everything wrong with the units and plugins; `OBLIGATO_DATE` when `now` is no moment.
 *
 * @example
 * const { engine, goTo, told } = await createTestEngine({
 *   units: ['unit: branch\nextends: [organ/recommended]'], plugins: { organ: organBranch }, now: '2026-03-02',
 * });
 * await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
 */
export async function createTestEngine(options: TestEngineOptions): Promise<TestEngine> {
  const { zone = 'Asia/Shanghai', plugins, rosters = {}, factProviders = [] } = options;
  const clock = new VirtualClock(momentOf(options.now, zone), zone);
  const told: Notification[] = [];
  const units = options.units.map((unit) => (typeof unit === 'string' ? parseUnit(unit) : unit));
  const notifier = { notify: async (notification: Notification) => void told.push(notification) };
  const engine = await createEngine({
    units,
    plugins,
    zone,
    clock,
    store: new MemoryStore(),
    notifiers: [notifier],
    factProviders,
  });
  for (const [unit, roster] of Object.entries(rosters)) await engine.setRoster(unit, roster);
  return Object.freeze({
    engine,
    clock,
    told,
    outbox: () => engine.outbox(),
    goTo: (day: Day, time = '09:00') => clock.set(timestampOf(day, zone, time)),
  });
}

function momentOf(now: string, zone: string): Timestamp {
  const read = readTimestamp(/^\d{4}-\d{2}-\d{2}$/.test(now) ? `${now}T09:00` : now, zone);
  if (read !== undefined) return read;
  throw new ObligatoError({
    code: 'OBLIGATO_DATE',
    ...translated(
      { en: `Invalid timestamp "${now}"`, 'zh-CN': `时间“${now}”无效` },
      {
        en: 'Write a time such as 2026-03-02 or 2026-03-02T09:00',
        'zh-CN': '请写时间，例如 2026-03-02 或 2026-03-02T09:00',
      },
    ),
  });
}
