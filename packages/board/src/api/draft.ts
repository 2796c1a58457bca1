/** What somebody has begun to write, as the server keeps it for them: begun at the desk, it is there on the phone. */
import { ask, path } from './client.ts';

export interface Draft {
  readonly payload: unknown;
  /** When it happened, as it is to be entered; now when absent. */
  readonly occurredAt?: string;
  /** The version of the cycle that whoever writes has seen. */
  readonly basedOn: number;
  readonly savedAt: string;
  /** Counts its savings; 0 of what the server has never had. */
  readonly version: number;
}

export interface DraftPlace {
  readonly cycle: string;
  readonly event: string;
}

const addressOf = ({ cycle, event }: DraftPlace) => path`/cycles/${cycle}/drafts/${event}`;

export const readDraft = (place: DraftPlace) => ask<Draft>(addressOf(place));

/** Taken only on top of `version`: two windows do not overwrite each other. */
export const writeDraft = (
  place: DraftPlace,
  { payload, occurredAt, basedOn }: Omit<Draft, 'savedAt' | 'version'>,
  version: number,
) =>
  ask<Draft>(addressOf(place), {
    method: 'PUT',
    body: { payload, basedOn, ...(occurredAt === undefined ? {} : { occurredAt }) },
    headers: { 'if-match': `"${version}"` },
  });

export const deleteDraft = (place: DraftPlace) => ask<undefined>(addressOf(place), { method: 'DELETE' });
