/** Who changes a unit's roster or plan: the caller, for the unit of the grant that lets them. */
import type { Author } from '@obligato/engine';
import type { ApiRequest } from '../route/define-route.ts';
import { type Action, permissions } from './permissions.ts';
import { relationOf } from './reach-of.ts';

type Asking = Pick<
  ApiRequest<{ readonly unit: string }, { readonly reason?: string | undefined }, unknown>,
  'engine' | 'principal' | 'params' | 'query'
>;

/** With the reason that was given. */
export function authorOf({ engine, principal, params, query }: Asking, action: Action): Author {
  const { organisation } = engine.domain;
  const grant = principal.grants.find(
    ({ role, unit }) => permissions[role][relationOf(organisation, unit, params.unit)][action] !== undefined,
  );
  const { member } = principal;
  const by = {
    ...(grant?.unit === undefined ? {} : { unit: grant.unit }),
    ...(member === undefined ? {} : { member }),
  };
  return { by, reason: query.reason };
}
