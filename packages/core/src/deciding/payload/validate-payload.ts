/** A payload held against the schema of its event: as the schema returns it, or with the first of what it lacks, and how much more. */

import type { InstalledEvent } from '../../charter/obligation-by-name.ts';
import { calledAs, fieldAt } from '../../machine/fields/fields-of.ts';
import { andMore, mostTold } from '../../text/bounds/told-first.ts';
import type { Text } from '../../text/text.ts';
import type { MissingField } from '../decision.ts';
import { payloadFaults } from './payload-faults.ts';

export interface ValidatedPayload {
  readonly payload: unknown;
  readonly missing?: readonly MissingField[];
}

/**
 * What the schema makes of a payload, and what is missing or wrong in it. Throws a TypeError for a schema that answers later: rules
 * are synchronous, and so is what comes before them.
 *
 * @example
 * validatePayload(eventNamed(obligationByName(catalogue, 'matter'), 'say'), {}).missing?.map(({ field }) => field) // → ['text']
 */
export function validatePayload({ definition }: InstalledEvent, payload: unknown): ValidatedPayload {
  const result = definition.payload['~standard'].validate(payload ?? {});
  if (result instanceof Promise) throw new TypeError('Payload schemas must be synchronous: rules are');
  if (!result.issues) return { payload: result.value };
  const faults = payloadFaults(definition, payload, result.issues);
  const told = faults.slice(0, mostTold).map((fault) => {
    const missing = faultAt(fault.at, fault.absent, fault.text());
    return { ...missing, ...calledAs(fieldAt(definition, missing.field)) };
  });
  const rest = faults.length - told.length;
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
