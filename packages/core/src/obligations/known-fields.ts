/** Copies records whose fields are known: written out field by field, as nothing else copies a record as fast. */
import { madeOfText } from '../made-of-text.ts';

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
  const copy = copierOf(names);
  if (!copy) return undefined;
  const known = new Set(names);
  return {
    are: (other) => {
      const others = Object.keys(other);
      return others.length === names.length && others.every((name, index) => name === names[index]);
    },
    amended: (before, changes) => {
      const after = copy(before);
      for (const name in changes) {
        if (!known.has(name)) return undefined;
        after[name] = changes[name];
      }
      return after;
    },
  };
}

/** Spreading looks up the fields of every record it meets; a literal that names them does not, and its copies are all of one shape. */
function copierOf(names: readonly string[]): ((record: Fields) => Record<string, unknown>) | undefined {
  if (!names.every((name) => /^[a-zA-Z]+$/.test(name))) return undefined;
  return madeOfText(['record'], `return { ${names.map((name) => `${name}: record.${name}`).join(', ')} };`);
}
