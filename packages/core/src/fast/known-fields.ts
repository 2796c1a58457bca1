/** Copies records whose fields are known: written out field by field, as nothing else copies a record as fast. */
import { compileFunction } from './compile-function.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface KnownFields {
  /** Whether these are all the fields of a record, in this order. */
  are(record: Fields): boolean;
  /** A record of exactly these fields, with changes; undefined when a change brings a field of its own. */
  amended(record: Fields, changes: Fields): Fields | undefined;
}

/** The fields of a record; undefined where no code may be made from text. */
export function knownFields(record: Fields): KnownFields | undefined {
  const names = Object.keys(record);
  const amended = amenderOf(names);
  if (!amended) return undefined;
  return {
    are: (other) => {
      const others = Object.keys(other);
      return others.length === names.length && others.every((name, index) => name === names[index]);
    },
    amended,
  };
}

/** Spreading looks up the fields of every record it meets; a literal that names them does not, and its copies are all of one shape. */
function amenderOf(names: readonly string[]): KnownFields['amended'] | undefined {
  if (!names.every((name) => /^[a-zA-Z]+$/.test(name))) return undefined;
  const copy = `const after = { ${names.map((name) => `${name}: before.${name}`).join(', ')} };`;
  const cases = names.map((name) => `case '${name}': after.${name} = changes.${name}; break;`);
  const amend = `for (const name in changes) switch (name) { ${cases.join(' ')} default: return undefined; }`;
  return compileFunction(['before', 'changes'], `${copy} ${amend} return after;`);
}
