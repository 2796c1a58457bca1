/** The types that a rule was written with, for its cases. */
import type { DefinedRule, Rule, RuleKind, RuleTypes } from '@obligato/core';

/** Of a rule that is only known as one, such as one out of a plugin's table: anything. */
interface AnyTypes extends RuleTypes {
  readonly payloads: Readonly<Record<string, unknown>>;
  readonly options: Readonly<Record<string, unknown>>;
  readonly facts: Readonly<Record<string, unknown>>;
}

export type TypesOf<R extends Rule> = 'Types' extends keyof R
  ? R extends DefinedRule<RuleKind, infer Types>
    ? Types
    : never
  : AnyTypes;

/** Some of the fields; of a record without fields none, where `{}` would take anything. */
export type Part<Fields> = keyof Fields extends never ? Readonly<Record<string, never>> : Partial<Fields>;
