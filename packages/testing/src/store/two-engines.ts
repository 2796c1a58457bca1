/** Two engines over one store, and what they do: the surroundings of `describeTwoEngines`. */
import {
  type Obligation,
  ObligatoError,
  type Plugins,
  type Roster,
  type StoredState,
  stepWithXState,
  translated,
} from '@obligato/core';
import {
  type Claims,
  createEngine,
  type Domain,
  type Engine,
  type Notification,
  type Store,
  VirtualClock,
} from '@obligato/engine';
import { wrapStore } from '@obligato/engine/store';
import { aUnit } from '../fixtures/a-unit.ts';
import { people } from '../fixtures/people.ts';

export const unit = 'branch';
export const meeting = `${unit}/general-meeting/2026-Q1`;
export const units = [aUnit(unit, { extends: ['organ/recommended'] })];
export const roster: Roster = people({ full: 11, committee: 3, leaders: 1 });

/** The same records, as each of two programs has them open. */
export interface StoreOfTwo {
  readonly first: Store;
  readonly second: Store;
}

export const unavailable = () =>
  new ObligatoError({ code: 'OBLIGATO_STORE_UNAVAILABLE', ...translated({ en: 'No answer', 'zh-CN': '没有应答' }) });

export async function twoEngines({ first: store, second: other }: StoreOfTwo, plugins: Plugins) {
  const clock = new VirtualClock('2026-01-01T08:00:00+08:00');
  const told: Notification[] = [];
  const notifiers = [{ notify: async (notification: Notification) => void told.push(notification) }];
  const on = (one: Store) => createEngine({ units, plugins, store: one, clock, notifiers });
  const [first, second] = [await on(store), await on(other)];
  await first.setRoster(unit, roster);
  await first.plan({ from: '2026-01-01', to: '2026-12-31' });
  return { store, other, clock, told, first, second };
}

/** As for whoever has not noticed that others have taken up what it claimed. */
export const ranOut: Claims = { claim: async (_work, units) => ({ units, release: async () => {} }) };

/** Whoever is first to claim something waits until all have tried: so that no one does everything before the others come. */
export function claimingTogether(stores: readonly Store[]): readonly Store[] {
  let missing = stores.length;
  let allHaveTried = () => {};
  const together = new Promise<void>((resolve) => {
    allHaveTried = resolve;
  });
  return stores.map((store) => {
    const { claims } = store;
    if (!claims) return store;
    let isFirst = true;
    const claim: Claims['claim'] = async (...asked) => {
      const claimed = await claims.claim(...asked);
      if (isFirst) missing -= 1;
      isFirst = false;
      if (missing === 0) allHaveTried();
      await together;
      return claimed;
    };
    return wrapStore(store, { claims: { claim } });
  });
}

/** Of a release in which the machine of meetings has moved on. */
export function withLaterMeeting({ catalogue, ...domain }: Domain): Domain {
  const known = catalogue.obligations.get('meeting') as Obligation;
  const later = {
    ...known,
    version: known.version + 1,
    migrations: { [known.version]: (state: StoredState) => state },
  };
  const obligations = new Map([...catalogue.obligations, ['meeting', later] as const]);
  const machines = new Map([...catalogue.machines, ['meeting', stepWithXState(later)] as const]);
  return { ...domain, catalogue: { ...catalogue, obligations, machines } };
}

/** A notice of a meeting. */
export const notify = (
  engine: Engine,
  more: { readonly key?: string; readonly heldOn?: string; readonly expectedVersion?: number } = {},
) => {
  const { heldOn = '2026-03-20', ...rest } = more;
  const payload = { heldOn, place: '301', agenda: ['plan'] };
  return engine.attempt({ cycle: meeting, event: 'notify', payload, ...rest });
};
