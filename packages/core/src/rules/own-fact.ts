/** Facts that this package itself declares. Two copies of it in a program mean one fact by one name, and no rule of either conflicts. */

import type { RosterView } from '../roster/roster.ts';
import { inCommon } from '../text/in-common.ts';
import { defineFact, defineRosterFact, type Fact, type FactSource, type FactWords, type RosterFact } from './fact.ts';

const common = <F extends Fact>(fact: F): F => inCommon(`fact ${fact.name}`, () => fact);

/** `defineFact`, the same for every copy: the first one's. */
export const ownFact = <T>(name: string, derive: (source: FactSource) => T, words?: FactWords): Fact<T> =>
  common(defineFact(name, derive, words));

/** `defineRosterFact`, likewise. */
export const ownRosterFact = <T>(name: string, derive: (roster: RosterView) => T, words?: FactWords): RosterFact<T> =>
  common(defineRosterFact(name, derive, words));
