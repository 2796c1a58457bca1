/** A store in front of another: what is not said otherwise goes through. */
import type { Store } from '../ports/store.ts';
import { decisionsNamed } from './decisions-named.ts';
import { decisionIds } from './decisions-up-to.ts';

/**
 * The same store, but for what `changes` says. A store may be a class, whose methods no spreading takes along.
 *
 * @example
 * const deaf = wrapStore(store, { outboxUnits: async () => [] });
 */
export function wrapStore(store: Store, changes: Partial<Store>): Store {
  return {
    unit: (id, options) => store.unit(id, options),
    commit: (commit, options) => store.commit(commit, options),
    dueUnits: (until) => store.dueUnits(until),
    outboxUnits: () => store.outboxUnits(),
    units: () => store.units(),
    decision: (id) => store.decision(id),
    decisions: (unit) => store.decisions(unit),
    ...(store.decisionsNamed ? { decisionsNamed: (unit, ids) => decisionsNamed(store, unit, ids) } : {}),
    ...(store.decisionIds ? { decisionIds: (unit) => decisionIds(store, unit) } : {}),
    changes: (unit) => store.changes(unit),
    ...(store.commitsOf
      ? { commitsOf: (unit, asked) => (store.commitsOf as NonNullable<Store['commitsOf']>)(unit, asked) }
      : {}),
    ...(store.describe ? { describe: () => (store.describe as NonNullable<Store['describe']>)() } : {}),
    ...(store.verify ? { verify: () => (store.verify as NonNullable<Store['verify']>)() } : {}),
    ...(store.figures ? { figures: (today) => (store.figures as NonNullable<Store['figures']>)(today) } : {}),
    ...(store.feed ? { feed: store.feed } : {}),
    ...(store.claims ? { claims: store.claims } : {}),
    ...(store.rules ? { rules: store.rules } : {}),
    ...(store.isShared ? { isShared: true } : {}),
    ...(store.isSalvaged ? { isSalvaged: true } : {}),
    close: () => store.close(),
    ...changes,
  };
}
