/** What is about the process, and about no unit, is for whoever stands above all of them. */
import type { Tree } from '@obligato/core';
import type { Action, Reach } from '../permissions.ts';
import type { Principal } from '../principal.ts';
import { reachOf } from '../reach-of.ts';

/** As far as the caller reaches in every unit that has none above it; undefined when there is one where it does not reach. */
export function reachOfProcess(tree: Tree, principal: Principal, action: Action): Reach | undefined {
  let reach: Reach | undefined;
  for (const id of tree.units.keys()) {
    if (tree.above(id).length > 0) continue;
    reach = reachOf(tree, principal, action, id);
    if (reach === undefined) return undefined;
  }
  return reach;
}
