/** A payload held against the schema of its event: as the schema returns it, or with the first of what it lacks, and how much more. */

import type { InstalledEvent } from '../../charter/obligation-by-name.ts';
import { faultText } from '../../text/fault-text.ts';
import type { Text } from '../../text/text.ts';
import { andMore, mostTold } from '../../text/told-first.ts';
import type { MissingField } from '../decision.ts';

export interface ValidatedPayload {
  readonly payload: unknown;
  readonly missing?: readonly MissingField[];
}

/** Throws a TypeError for a schema that answers later: rules are synchronous, and so is what comes before them. */
export function validatePayload({ definition }: InstalledEvent, payload: unknown): ValidatedPayload {
  const result = definition.payload['~standard'].validate(payload ?? {});
  if (result instanceof Promise) throw new TypeError('Payload schemas must be synchronous: rules are');
  if (!result.issues) return { payload: result.value };
  const told = result.issues.slice(0, mostTold).map((issue) => {
    const keys = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
    return faultAt(keys, isAbsent(payload, keys), faultText(issue));
  });
  const rest = result.issues.length - told.length;
  return { payload, missing: rest > 0 ? [...told, faultAt([], false, andMore(rest))] : told };
}

const faultAt = (at: readonly PropertyKey[], absent: boolean, text: Text): MissingField => ({
  field: at.map(String).join('.').slice(0, longestPath),
  absent,
  message: text.en.slice(0, longestText),
  text: { en: text.en.slice(0, longestText), 'zh-CN': text['zh-CN'].slice(0, longestText) },
});

/** A schema repeats keys that it does not know, and a stranger may have chosen them long. */
const longestPath = 300;
const longestText = 1_000;

function isAbsent(payload: unknown, keys: readonly PropertyKey[]): boolean {
  let at: unknown = payload ?? {};
  for (const key of keys) {
    if (typeof at !== 'object' || at === null) return true;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at === undefined;
}
