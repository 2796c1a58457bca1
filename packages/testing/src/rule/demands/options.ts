/** What the rule declares of its options, and what its cases declare of themselves. */
import type { Complaint, Subject } from '../subject.ts';
import { schemaIssues } from '../subject.ts';

export function defaultsSatisfy({ rule }: Subject): readonly Complaint[] {
  const issues = schemaIssues(rule, rule.defaults);
  const open = schemaIssues(rule, { ...rule.defaults, 'no-such-option': 1 });
  return [
    ...(issues === undefined ? [] : [{ message: `The schema refuses the defaults: ${issues}` }]),
    ...(open === undefined
      ? [
          {
            message:
              'The schema takes an option that the rule does not have: a misspelt one would pass. Use z.strictObject',
          },
        ]
      : []),
  ];
}

export function everyOptionDirected({ rule }: Subject): readonly Complaint[] {
  const [options, directions] = [Object.keys(rule.defaults), Object.keys(rule.stricter)];
  return [
    ...options
      .filter((name) => !directions.includes(name))
      .map((name) => `does not say which way "${name}" is stricter`),
    ...directions
      .filter((name) => !options.includes(name))
      .map((name) => `says which way "${name}" is stricter, but has no default for it`),
  ].map((message) => ({ message: `The rule ${message}` }));
}

export function noCaseTwice({ read }: Subject): readonly Complaint[] {
  const first = new Map<string, string>();
  return read.flatMap(({ label, list, scene, options }) => {
    const { name: _name, options: _stated, ...rest } = scene;
    const key = JSON.stringify([list, inOneOrder(options), inOneOrder(rest)]);
    const other = first.get(key);
    if (other !== undefined) return [{ of: label, message: `is the same as ${other}` }];
    first.set(key, label);
    return [];
  });
}

function inOneOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOneOrder);
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, inOneOrder(inner)]);
}
