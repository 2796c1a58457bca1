/** Who stands in for officers of a unit. */
import type { Answers } from '@obligato/http';
import { ask, path } from './client.ts';

export type Deputy = Answers['Deputy'];

export interface DeputyAsked {
  readonly officer: string;
  readonly deputy: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

export const readDeputies = (unit: string) => ask<{ readonly items: readonly Deputy[] }>(path`/units/${unit}/deputies`);
export const nameDeputy = (unit: string, body: DeputyAsked) =>
  ask<Deputy>(path`/units/${unit}/deputies`, { method: 'POST', body });
export const withdrawDeputy = (unit: string, { officer, deputy }: Deputy, reason: string) =>
  ask<Deputy>(path`/units/${unit}/deputies/${officer.member}/${deputy.member}`, {
    method: 'DELETE',
    query: { reason },
  });
