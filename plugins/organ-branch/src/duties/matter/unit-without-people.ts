import { unitWithoutPeople as ofAnybody, restated } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/** Nobody is left in a unit: it owes nothing any more, and the unit above says what becomes of it. */
export const unitWithoutPeople = restated(ofAnybody, {
  clause: { source: branchRegulations, article: 'ch. II (days: local)', confidence: 'local' },
});
