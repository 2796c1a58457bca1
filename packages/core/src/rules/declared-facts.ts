/** The facts that a rule declared, under the names that it gave them. Handed over for every rule at every attempt. */

import { compileFunction } from '../fast/compile-function.ts';
import { memo } from '../fast/memo.ts';
import type { Facts, FactTable } from './fact.ts';

/** From gathered facts, by their own names, to what one rule sees. */
export type DeclaredFacts = (facts: Facts) => Facts;

/** What a rule that declares none is handed. */
export const noFacts: Facts = Object.freeze({});

/** How the facts of a table are picked. Throws a `TypeError` when one of them was not gathered. */
export const declaredFacts = memo((table: FactTable): DeclaredFacts => {
  const names = Object.entries(table).map(([local, { name }]) => [local, name] as const);
  return names.length === 0 ? () => noFacts : (writtenOut(names) ?? oneByOne(names));
});

type Names = readonly (readonly [local: string, name: string])[];

function oneByOne(names: Names): DeclaredFacts {
  return (facts) => {
    const values: Record<string, unknown> = {};
    for (const [local, name] of names) {
      if (facts[name] === undefined) needs(facts, name);
      values[local] = facts[name];
    }
    return values;
  };
}

/** The same, as a rule's author would write it by hand: field by field. */
function writtenOut(names: Names): DeclaredFacts | undefined {
  if (!names.every(([local]) => /^[a-zA-Z]+$/.test(local))) return undefined;
  const fact = (name: string) => `facts[${JSON.stringify(name)}]`;
  const checks = names.map(([, name]) => `if (${fact(name)} === undefined) needs(facts, ${JSON.stringify(name)});`);
  const fields = names.map(([local, name]) => `${local}: ${fact(name)}`);
  const body = `return (facts) => { ${checks.join(' ')} return { ${fields.join(', ')} }; };`;
  return compileFunction<(needed: typeof needs) => DeclaredFacts>(['needs'], body)?.(needs);
}

/** A rule that reckons with undefined would let things pass: better that it fails, by name. */
function needs(facts: Facts, name: string): void {
  if (!Object.hasOwn(facts, name)) throw new TypeError(`the fact "${name}" was not gathered`);
}
