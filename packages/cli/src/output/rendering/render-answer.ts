/** A decision in words, the same on the day it was made and years later. */
import { type ExplainedDecision, renderDecision } from '@obligato/engine';
import type { View } from '../view.ts';

export function renderAnswer(decision: ExplainedDecision, { language, paint }: View): string {
  const [head = '', ...rest] = renderDecision(decision, language).split('\n');
  const colour = decision.outcome === 'accepted' ? paint.green : paint.red;
  return [paint.bold(colour(head)), ...rest].join('\n');
}
