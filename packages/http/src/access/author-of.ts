/** Who changes a unit's roster or plan: the caller, for the unit of the grant that lets them. */
import type { Author } from '@obligato/engine';
import type { ApiRequest } from '../route/define-route.ts';

type Asking = Pick<
  ApiRequest<unknown, { readonly reason?: string | undefined }, unknown>,
  'principal' | 'grants' | 'query'
>;

/** With the reason that was given. */
export function authorOf({ principal, grants: [grant], query }: Asking): Author {
  const { member } = principal;
  const by = {
    ...(grant?.unit === undefined ? {} : { unit: grant.unit }),
    ...(member === undefined ? {} : { member }),
    ...(grant?.deputyFor === undefined ? {} : { deputyFor: grant.deputyFor }),
  };
  return { by, reason: query.reason };
}
