/** What anybody may say in confidence: neither who said it nor when is kept. */
import type { Text } from '../texts/text.ts';
import { ask, path } from './client.ts';

export interface Confidable {
  readonly duty: string;
  readonly title: Text;
  readonly obligation: string;
  readonly event: string;
  readonly owedBy: 'unit' | 'superior';
  /** Who gets it first. */
  readonly to: { readonly unit: string; readonly title: string };
}

export const readConfidable = (unit: string) =>
  ask<{ readonly items: readonly Confidable[] }>(path`/units/${unit}/confidences`);

/** `key` makes sure that it is said once, and is forgotten with the process. */
export const confide = (
  unit: string,
  said: { readonly duty: string; readonly event: string; readonly payload: unknown },
  key: string,
) =>
  ask<{ readonly cycle: string | null }>(path`/units/${unit}/confidences`, {
    method: 'POST',
    body: said,
    headers: { 'idempotency-key': key },
  });
