/** A rule written as data in a unit file: plain JSON, so that it can be stored with the charters it belongs to. */
import type { Clause } from '../../rules/clause.ts';
import type { Message } from '../../rules/message.ts';
import type { Severity } from '../../rules/severity.ts';
import type { Stricter } from '../../rules/stricter.ts';
import type { Text } from '../../text/text.ts';
import type { Condition, Operand, Scalar } from './condition.ts';

export interface LocalDefinition {
  readonly unit: string;
  readonly name: string;
  readonly on: {
    readonly obligation: string;
    readonly events: readonly string[];
    readonly duties?: readonly string[];
  };
  /** There is a finding when this does not hold. A rule written with `when` is stored as its opposite. */
  readonly require: Condition;
  readonly message: Message;
  /** What fills the message's placeholders. */
  readonly show: Readonly<Record<string, Operand>>;
  readonly clause: Clause;
  readonly why: Text;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, { readonly value: Scalar; readonly stricter: Stricter }>>;
  /** Names of the facts it looks at. */
  readonly facts: readonly string[];
}

export const localWords = [
  'on',
  'when',
  'require',
  'message',
  'remedy',
  'show',
  'clause',
  'why',
  'severity',
  'options',
] as const;
