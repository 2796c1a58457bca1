/** What a rule is set to, as fields, and what somebody changed of it, in the words of a unit file. */
import type { Answers } from '@obligato/http';
import { ask, path } from '../api/client.ts';
import type { RuleInForce } from '../api/settings.ts';
import type { Day } from '../texts/dates.ts';

/** As it is asked of the server: `{ 'organ/notice': { workingDays: 10 } }`. */
export type ProposedRules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export type Assessment = Answers['Assessment'];

/** A value that has a field of its own here; what is more than a list of words is for whoever writes the files. */
export type Value = string | number | boolean | readonly string[];

export const isValue = (value: unknown): value is Value =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((each) => typeof each === 'string'));

/** The page of the report, drawn by the server. */
export const readReform = (
  unit: string,
  body: { readonly rules: ProposedRules; readonly from?: Day | undefined; readonly to?: Day | undefined },
) =>
  ask<string>(path`/units/${unit}/reform`, {
    method: 'POST',
    query: { format: 'html' },
    body,
    headers: { accept: 'text/html' },
    as: 'text',
  });

export type Entered = Readonly<Record<string, Value>>;

/** What is in force of a rule. */
export const settingsOf = ({ severity, values }: RuleInForce): Entered => ({
  severity,
  ...Object.fromEntries(
    values.flatMap(({ name, value }) => (name !== 'severity' && isValue(value) ? [[name, value]] : [])),
  ),
});

/** What was entered otherwise; undefined where nothing was. */
export function changedIn(rule: RuleInForce, entered: Entered): ProposedRules | undefined {
  const now = settingsOf(rule);
  const changed = Object.entries(entered).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(now[name]),
  );
  return changed.length === 0 ? undefined : { [rule.rule]: Object.fromEntries(changed) };
}

/** Of an address: whatever does not read as settings is none. */
export function proposedIn(written: string | undefined): ProposedRules | undefined {
  if (written === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(written);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as ProposedRules) : undefined;
  } catch {
    return undefined;
  }
}
