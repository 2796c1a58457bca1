import { verifiedByAnother as general, restated } from '@obligato/general';
import { practice } from '../../sources.ts';

/** Whoever did the work does not verify it. */
export const verifiedByAnother = restated(general, {
  clause: { source: practice, article: '整改核验', confidence: 'local' },
});
