/** What the rules of every kind are compiled with. */
import { z } from 'zod';
import type { Fact, FactTable } from '../../../rules/fact.ts';
import type { Options } from '../../../rules/rule.ts';
import type { Stricter } from '../../../rules/stricter.ts';
import type { TextData, TextValue } from '../../../text/text.ts';
import type { Condition, Operand, Scalar } from '../condition.ts';
import { type ConditionScope, holds, valueIn } from '../evaluate-condition.ts';
import type { LocalCommon } from '../local-definition.ts';

/** A rule's own options: schemas, defaults and directions. */
export function ownOptions({ options }: LocalCommon): {
  readonly shape: Readonly<Record<string, z.ZodType>>;
  readonly defaults: Options;
  readonly stricter: Readonly<Record<string, Stricter>>;
} {
  const written = Object.entries(options);
  return {
    shape: Object.fromEntries(written.map(([name, { value }]) => [name, schemas[typeof value] ?? z.never()])),
    defaults: Object.fromEntries(written.map(([name, { value }]) => [name, value])),
    stricter: Object.fromEntries(written.map(([name, { stricter }]) => [name, stricter])),
  };
}

const schemas: Readonly<Record<string, z.ZodType<Scalar>>> = {
  number: z.number(),
  string: z.string(),
  boolean: z.boolean(),
};

/** The facts it looks at, as they are declared; one that nobody declares any more is known by its name alone. */
export function factsNamed(names: readonly string[], known: ReadonlyMap<string, Fact>): FactTable {
  return Object.fromEntries(names.map((name): [string, Fact] => [name, known.get(name) ?? { name }]));
}

/** What is not there satisfies no condition, and where there is none it always holds. */
export const holdsIn = (when: Condition | undefined, scope: Partial<ConditionScope> & Asked): boolean =>
  when === undefined || holds(when, whole(scope));

type Asked = Pick<ConditionScope, 'facts' | 'options' | 'calendar'>;

const whole = (scope: Partial<ConditionScope> & Asked): ConditionScope => ({ event: {}, cycle: {}, ...scope });

/** A value as a condition sees it, of a rule that sees less than a check. */
export const valueSeen = (operand: Operand, scope: Partial<ConditionScope> & Asked): unknown =>
  valueIn(operand, whole(scope));

/** What fills the placeholders of a message. */
export const shownIn = (show: Readonly<Record<string, Operand>>, scope: Partial<ConditionScope> & Asked): TextData =>
  Object.fromEntries(Object.entries(show).map(([name, operand]) => [name, told(valueSeen(operand, scope))]));

function told(value: unknown): TextValue {
  if (value === undefined || value === null) return '—';
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'number' ? item : String(told(nameOf(item)))));
  return typeof value === 'object' ? JSON.stringify(nameOf(value)) : (value as Scalar);
}

/** People are told by name. */
function nameOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
}
