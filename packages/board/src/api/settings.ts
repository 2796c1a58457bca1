/** What an administrator looks after: rules in force, what did not arrive, what was changed, single rows of a roster. */
import type { Answers } from '@obligato/http';
import type { Text } from '../texts/text.ts';
import { ask, path } from './client.ts';
import type { RosterRow } from './unit.ts';

export interface RuleInForce {
  readonly rule: string;
  readonly why: Text;
  readonly severity: 'off' | 'observe' | 'warn' | 'deny';
  readonly clause: { readonly source: Text; readonly article: string; readonly confidence: string };
  /** Of a duty rule: what is owed. */
  readonly duty: { readonly id: string; readonly title: Text } | null;
  readonly values: readonly {
    readonly name: string;
    readonly value: unknown;
    readonly unitTitle: string | null;
    /** Where it is written, for whoever administers or inspects the unit. */
    readonly at: { readonly file: string; readonly line: number | null } | null;
    readonly waivable: boolean;
  }[];
  readonly waived: boolean;
}

export type OutboxEntry = Answers['OutboxEntry'];
export type Checks = Answers['Checks'];
export type Change = Answers['Change'];

/** What a row changes of what is owed until the end of the year. */
export interface RowEffect {
  readonly changed: boolean;
  readonly appear: readonly string[];
  readonly lapse: readonly { readonly cycle: string; readonly because: Text }[];
}

export const readRules = (unit: string) => ask<{ readonly rules: readonly RuleInForce[] }>(path`/units/${unit}/rules`);
export const readDead = (unit: string) =>
  ask<readonly OutboxEntry[]>(path`/units/${unit}/outbox`, { query: { status: 'dead' } });
export const readChanges = (unit: string) =>
  ask<{ readonly items: readonly Change[] }>(path`/units/${unit}/changes`, { query: { limit: 200 } });
/** Three lines that cover every record of a year: with those that were written down before, they tell whether anything was changed. */
export const readCheckpoint = (unit: string, year: string) =>
  ask<string>(path`/units/${unit}/archive/${year}/checkpoint`, { as: 'text' });
export const readChecks = () => ask<Checks>('/checks');
export const beginChecks = () => ask<Checks>('/checks', { method: 'POST' });
export const putRow = (
  unit: string,
  row: RosterRow,
  about: { readonly isPreview: boolean; readonly reason: string; readonly version: string | undefined },
) =>
  ask<RowEffect>(path`/units/${unit}/roster/${row.member}`, {
    method: 'PUT',
    query: { preview: about.isPreview ? 'true' : undefined, reason: about.reason || undefined },
    body: row,
    headers: { 'if-match': about.version },
  });
