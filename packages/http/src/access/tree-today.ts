/** Who may do what follows the tree of today. */
import { localDay, type Tree, treeOn } from '@obligato/core';
import type { Engine } from '@obligato/engine';

export const treeToday = ({ domain, now }: Pick<Engine, 'domain' | 'now'>): Tree =>
  treeOn(domain.organisation, localDay(now()));
