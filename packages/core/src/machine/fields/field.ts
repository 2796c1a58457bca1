/** What a field of a payload is: said once, beside its schema. */
import { z } from 'zod';
import type { Text } from '../../text/text.ts';
import { ofAllCopies } from './of-all-copies.ts';

/**
 * What a field holds. `person` is the id of somebody on the unit's roster, `persons` a list of them, `name` anybody, called as one
 * likes; `cycle` is a cycle's id, `units` those of other units, `figures` numbers by name, `group` fields of their own,
 * or a list of such. Numbers, truths and choices say so by their schema, and need no word of ours.
 */
export type FieldKind =
  | 'agenda'
  | 'attendance'
  | 'choice'
  | 'cycle'
  | 'cycles'
  | 'day'
  | 'figures'
  | 'group'
  | 'long text'
  | 'name'
  | 'number'
  | 'person'
  | 'persons'
  | 'tally'
  | 'text'
  | 'texts'
  | 'truth'
  | 'units';

/** What a payload's author says of a field. */
export interface FieldWords {
  readonly kind: FieldKind;
  /** What it is called, on a form and in a message. */
  readonly title: Text;
  /** What to write there, where the title does not say it. */
  readonly description?: Text;
  /** What the values are called that can be chosen, by the value. */
  readonly choices?: Readonly<Record<string, Text>>;
  /**
   * What is said of a person who is not on the unit's roster: `deny` where nothing is given. `remark` where somebody from outside
   * may stand there; so with an activity that is not among the unit's cycles. `nothing` where a rule of the obligation itself looks closer. What is held together with other units
   * (`heldWith`) names their people too: there a `deny` is a remark.
   */
  readonly unknown?: 'deny' | 'remark' | 'nothing';
}

/** A registry of our own, and not zod's: what is said here leaves every JSON Schema of today as it is. */
const said = ofAllCopies('field-words', () => z.registry<FieldWords>());

/**
 * Says what a field is: a copy of the schema that carries the words, through `.optional()`, `.default()` and further checks.
 *
 * @example
 * const payload = z.strictObject({ chair: field(z.string(), 'person', { en: 'Chair', 'zh-CN': '主持人' }) });
 * wordsOf(payload.shape.chair.optional().unwrap())?.kind // → 'person'
 */
export function field<S extends z.ZodType>(
  schema: S,
  kind: FieldKind,
  title: Text,
  more: Pick<FieldWords, 'description' | 'choices' | 'unknown'> = {},
): S {
  const own = schema.clone();
  said.add(own, Object.freeze({ kind, title, ...more }));
  return own;
}

/**
 * What was said of this very schema; undefined where nothing was.
 *
 * @example
 * wordsOf(z.string()) // → undefined
 */
export const wordsOf = (schema: z.core.$ZodType): FieldWords | undefined => said.get(schema);
