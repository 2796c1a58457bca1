/** The form in which a local rule says what it looks at: data that a reader can follow, and nothing that runs. */

export type Scalar = string | number | boolean;

export const tests = [
  'is',
  'isNot',
  'in',
  'notIn',
  'contains',
  'atLeast',
  'atMost',
  'moreThan',
  'lessThan',
  'exists',
] as const;

export type Test = (typeof tests)[number];

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly left: Operand; readonly test: Test; readonly right: Operand };

export type Operand =
  | { readonly literal: Scalar | readonly Scalar[] }
  /** `payload.chair`, `facts.roster/voters`, `cycle.period.to`, `context.notice`, `event.on`, `options.least`, `item.present`. */
  | { readonly field: string }
  | { readonly count: string; readonly where?: Condition }
  /** As the calendar counts: the first day does not count, the last one does. */
  | { readonly workingDays: { readonly from: Operand; readonly to: Operand } };

/** The fields that a condition and its operands name, items of a counted list aside. */
export function fieldsIn(part: Condition | Operand): readonly string[] {
  if ('all' in part) return part.all.flatMap(fieldsIn);
  if ('any' in part) return part.any.flatMap(fieldsIn);
  if ('not' in part) return fieldsIn(part.not);
  if ('left' in part) return [...fieldsIn(part.left), ...fieldsIn(part.right)];
  if ('field' in part) return [part.field];
  if ('count' in part) return [part.count, ...(part.where ? fieldsIn(part.where) : [])];
  if ('workingDays' in part) return [...fieldsIn(part.workingDays.from), ...fieldsIn(part.workingDays.to)];
  return [];
}
