import { electronicEvaluation as general, restated } from '@obligato/general';
import { practice } from '../../sources.ts';

/** Leaders are evaluated in a secret ballot, where a unit asks for it. */
export const electronicEvaluation = restated(general, {
  clause: { source: practice, article: '测评采用无记名电子投票', confidence: 'local' },
});
