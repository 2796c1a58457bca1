/** A decision in words, the same on the day it was made and years later. */
import type { Text } from '@obligato/core';
import { type ExplainedDecision, renderDecision } from '@obligato/engine';
import { calledField, type PayloadWords } from '../../payload/payload-words.ts';
import type { View } from '../view.ts';

interface Besides {
  /** What fields are called. */
  readonly called?: PayloadWords | undefined;
  /** A line that follows, such as that nothing was written down: nobody shall look for it later. */
  readonly besides?: Text | undefined;
}

export function renderAnswer(
  decision: ExplainedDecision,
  { reading, paint, say }: View,
  { called, besides }: Besides = {},
): string {
  const { event } = decision;
  const fieldName = (field: string) => calledField(called, { event, field }, reading);
  const [head = '', ...rest] = renderDecision(decision, reading, fieldName).split('\n');
  const colour = decision.outcome === 'accepted' ? paint.green : paint.red;
  return [paint.bold(colour(head)), ...rest, ...(besides ? [say(besides)] : [])].join('\n');
}
