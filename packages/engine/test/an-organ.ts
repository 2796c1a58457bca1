/** A small organ on a real engine: a work committee, a bureau below it, and a branch below that. */
import type { Day, Plugin, Plugins, Roster, UnitSource } from '@obligato/core';
import type { ContainerModule } from 'inversify';
import { cnCalendar } from '../../../plugins/cn-calendar/src/index.ts';
import { organBranch } from '../../../plugins/organ-branch/src/index.ts';
import {
  createEngine,
  type FactProvider,
  MemoryStore,
  type Notification,
  type Notifier,
  type Store,
  timestampOf,
  VirtualClock,
} from '../src/index.ts';
import { aUnit } from './a-unit.ts';
import { people } from './people.ts';

export const organPlugins: Plugins = { organ: organBranch, calendar: cnCalendar };

export interface OrganOptions {
  readonly units?: readonly UnitSource[];
  /** Rules of the branch, beside the recommended ones that the work committee states. */
  readonly rules?: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>;
  /** What the work committee at the top states; the recommended preset when absent. */
  readonly top?: Parameters<typeof aUnit>[1];
  readonly rosters?: Readonly<Record<string, Roster>>;
  readonly plugins?: Readonly<Record<string, Plugin>>;
  readonly start?: Day;
  readonly zone?: string;
  readonly store?: Store;
  /** Told beside the one that keeps what it was told. */
  readonly notifiers?: readonly Notifier[];
  /** Throws what the notifier is to fail with. */
  readonly onNotify?: (notification: Notification) => void;
  readonly factProviders?: readonly FactProvider[];
  readonly modules?: readonly ContainerModule[];
}

export const unitsWith = (
  rules: OrganOptions['rules'] = {},
  top: OrganOptions['top'] = { extends: ['organ/recommended'] },
): readonly UnitSource[] => [
  aUnit('works', top),
  aUnit('works/bureau', { parent: 'works' }),
  aUnit('works/bureau/levy', { parent: 'works/bureau', rules }),
];

export const branch = 'works/bureau/levy';
const defaultRosters: Readonly<Record<string, Roster>> = {
  works: people({ full: 4, committee: 4, leaders: 1 }),
  'works/bureau': people({ full: 8, committee: 5, leaders: 2, nonMembers: 6 }),
  [branch]: people({ full: 11, committee: 3, leaders: 1, nonMembers: 4 }),
};

export async function anOrgan(options: OrganOptions = {}) {
  const { zone = 'Asia/Shanghai', start = '2026-01-01' } = options;
  const clock = new VirtualClock(timestampOf(start, zone, '08:00'), zone);
  const store = options.store ?? new MemoryStore();
  const told: Notification[] = [];
  const engine = await createEngine({
    units: options.units ?? unitsWith(options.rules, options.top),
    plugins: { ...organPlugins, ...options.plugins },
    zone,
    store,
    clock,
    notifiers: [
      {
        notify: async (notification) => {
          options.onNotify?.(notification);
          told.push(notification);
        },
      },
      ...(options.notifiers ?? []),
    ],
    ...(options.factProviders ? { factProviders: options.factProviders } : {}),
    ...(options.modules ? { modules: options.modules } : {}),
  });
  const rosters = { ...defaultRosters, ...options.rosters };
  for (const [unit, roster] of Object.entries(rosters)) {
    if (engine.domain.organisation.units.has(unit)) await engine.setRoster(unit, roster);
  }
  return {
    engine,
    clock,
    store,
    told,
    /** Moves the clock to a local day. */
    goTo: (day: Day, time = '09:00') => clock.set(timestampOf(day, zone, time)),
    plan2026: () => engine.plan({ from: '2026-01-01', to: '2026-12-31' }),
  };
}

export type Organ = Awaited<ReturnType<typeof anOrgan>>;
