/** Payloads that a schema takes, found by asking it: where it finds fault, the first plain value that mends it is filled in. */
import type { StandardSchemaV1 } from '@standard-schema/spec';

type Issue = StandardSchemaV1.Issue;
type Path = readonly PropertyKey[];

/** Simple first. What an issue lists, such as the words of an enumeration, goes before. */
const plainValues: readonly unknown[] = [
  'a',
  '2026-03-20',
  1,
  0,
  10,
  100,
  true,
  false,
  {},
  [],
  ['a'],
  ['a', 'b'],
  null,
];

/** A schema that asks for more than this is given up. */
const mostFields = 200;

/**
 * Validated payloads, each as the schema returns it: a smallest one, and for each truth, number and listed word in it the
 * others that the schema also takes, so that a guard can answer either way. What may be left out is left out. Empty for a
 * schema that answers later, or wants what no plain value gives: a pattern, a union, fields that have to agree.
 *
 * @example
 * samplePayloads(z.strictObject({ approved: z.boolean() })) // → [{ approved: true }, { approved: false }]
 */
export function samplePayloads(schema: StandardSchemaV1): readonly unknown[] {
  let draft: unknown = {};
  const variations: { readonly path: Path; readonly value: unknown }[] = [];
  for (let round = 0; round < mostFields; round++) {
    const issue = issuesOf(schema, draft)[0];
    if (!issue) {
      return [draft, ...variations.map(({ path, value }) => withValue(draft, path, value))].flatMap((payload) =>
        taken(schema, payload),
      );
    }
    const path = pathOf(issue);
    const { values: listed } = issue as { readonly values?: readonly unknown[] };
    const choices = listed ?? plainValues;
    const mends = (value: unknown) =>
      issuesOf(schema, withValue(draft, path, value)).every((left) => !isSame(pathOf(left), path));
    const chosen = choices.find(mends);
    if (chosen === undefined) return [];
    draft = withValue(draft, path, chosen);
    const others = choices.filter(
      (value) =>
        value !== chosen && (listed ? true : /boolean|number/.test(typeof value) && typeof value === typeof chosen),
    );
    variations.push(...others.map((value) => ({ path, value })));
  }
  return [];
}

function taken(schema: StandardSchemaV1, payload: unknown): readonly unknown[] {
  const result = schema['~standard'].validate(payload);
  return result instanceof Promise || result.issues ? [] : [result.value];
}

/** What the schema finds fault with; of one that answers later nothing can be mended. */
function issuesOf(schema: StandardSchemaV1, payload: unknown): readonly Issue[] {
  const result = schema['~standard'].validate(payload);
  return result instanceof Promise ? [{ message: 'asynchronous' }] : (result.issues ?? []);
}

const pathOf = ({ path = [] }: Issue): Path => path.map((part) => (typeof part === 'object' ? part.key : part));

const isSame = (one: Path, other: Path) =>
  one.length === other.length && one.every((key, index) => key === other[index]);

/** The same with another value in one place. */
function withValue(draft: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const inner = withValue((draft as Record<PropertyKey, unknown>)[key], rest, value);
  if (Array.isArray(draft)) return draft.map((item, index) => (index === Number(key) ? inner : item));
  return { ...(draft as object), [key]: inner };
}
