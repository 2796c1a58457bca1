/** Reads the fields of a located map, noting every one that is missing, unknown or of the wrong kind. */
import type { Origin, Problem, Stated } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import type { Located } from './located-yaml.ts';
import { plain } from './located-yaml.ts';

/**
 * Reads the fields of one YAML map, and collects what is wrong with them instead of throwing at the first.
 *
 * @example
 * const door = new Fields(readLocatedYaml('door.yaml', 'room: "301"'), 'A door', ['room'], []);
 * door.text('room') // → { value: '301', origin: { file: 'door.yaml', line: 1, column: 7 } }
 */
export class Fields {
  readonly #map: Located;
  readonly #problems: Problem[];
  readonly #what: string;

  /** `known` are the names that may appear; anything else is a problem with a suggestion. */
  constructor(map: Located, what: string, known: readonly string[], problems: Problem[]) {
    this.#map = map;
    this.#problems = problems;
    this.#what = what;
    if (map.kind !== 'map') {
      this.#fault(`${what} has to be a map of fields`, 'Write "name: value" lines', map.origin);
      return;
    }
    for (const [name, field] of map.fields) {
      if (!known.includes(name)) this.#fault(`${what} has no field "${name}"`, suggest(name, known), field.key);
    }
  }

  /** The located value of a field, whatever it is. */
  at(name: string): Located | undefined {
    return this.#map.kind === 'map' ? this.#map.fields.get(name)?.value : undefined;
  }

  text(name: string): Stated<string> | undefined {
    const value = this.at(name);
    if (value === undefined) return undefined;
    if (value.kind === 'scalar' && typeof value.value === 'string' && value.value !== '') {
      return { value: value.value, origin: value.origin };
    }
    this.#wrong(name, 'a text', value);
    return undefined;
  }

  requiredText(name: string): Stated<string> | undefined {
    if (this.at(name) === undefined) {
      this.#fault(`${this.#what} lacks "${name}"`, `Add "${name}: …"`, this.#map.origin);
      return undefined;
    }
    return this.text(name);
  }

  /** A list of texts; one text alone counts as a list of one. */
  texts(name: string): readonly Stated<string>[] {
    const value = this.at(name);
    if (value === undefined) return [];
    const items = value.kind === 'list' ? value.items : [value];
    return items.flatMap((item) => {
      if (item.kind === 'scalar' && typeof item.value === 'string') return [{ value: item.value, origin: item.origin }];
      this.#wrong(name, 'a text, or a list of texts', item);
      return [];
    });
  }

  /** The items of a list-valued field, whatever they are. */
  items(name: string): readonly Located[] {
    const value = this.at(name);
    if (value === undefined || (value.kind === 'scalar' && value.value === null)) return [];
    if (value.kind === 'list') return value.items;
    this.#wrong(name, 'a list', value);
    return [];
  }

  /** The entries of a map-valued field. */
  entries(name: string): readonly { readonly name: string; readonly key: Origin; readonly value: Located }[] {
    const value = this.at(name);
    if (value === undefined || (value.kind === 'scalar' && value.value === null)) return [];
    if (value.kind !== 'map') {
      this.#wrong(name, 'a map', value);
      return [];
    }
    return [...value.fields].map(([entry, field]) => ({ name: entry, key: field.key, value: field.value }));
  }

  #wrong(name: string, expected: string, value: Located): void {
    this.#fault(
      `"${name}" has to be ${expected}, not ${JSON.stringify(plain(value))}`,
      'Correct the value',
      value.origin,
    );
  }

  #fault(message: string, hint: string, origin: Origin): void {
    this.#problems.push({ code: 'OBLIGATO_CONFIG_FIELD', message, hint, origins: [origin] });
  }
}
