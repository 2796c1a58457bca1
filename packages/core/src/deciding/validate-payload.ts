/** A payload held against the schema of its event: as the schema returns it, or with everything that it lacks. */

import type { InstalledEvent } from '../charter/obligation-by-name.ts';
import { faultText } from '../text/fault-text.ts';
import type { MissingField } from './decision.ts';

export interface ValidatedPayload {
  readonly payload: unknown;
  readonly missing?: readonly MissingField[];
}

/** Throws a TypeError for a schema that answers later: rules are synchronous, and so is what comes before them. */
export function validatePayload({ definition }: InstalledEvent, payload: unknown): ValidatedPayload {
  const result = definition.payload['~standard'].validate(payload ?? {});
  if (result instanceof Promise) throw new TypeError('Payload schemas must be synchronous: rules are');
  if (!result.issues) return { payload: result.value };
  const missing = result.issues.map((issue) => {
    const keys = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
    const text = faultText(issue);
    return { field: keys.join('.'), absent: isAbsent(payload, keys), message: text.en, text };
  });
  return { payload, missing };
}

function isAbsent(payload: unknown, keys: readonly PropertyKey[]): boolean {
  let at: unknown = payload ?? {};
  for (const key of keys) {
    if (typeof at !== 'object' || at === null) return true;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at === undefined;
}
