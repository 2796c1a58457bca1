/** Messages to people of a unit, by mail and messenger. */
import type { Answers } from '@obligato/http';
import { ask, path } from './client.ts';

export type UnitMessages = Answers['UnitMessages'];

export const readMessages = (unit: string) => ask<UnitMessages>(path`/units/${unit}/messages`);
export const retryMessage = (unit: string, id: string) =>
  ask<void>(path`/units/${unit}/messages/${id}/retry`, { method: 'POST' });
