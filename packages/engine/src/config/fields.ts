/** Reads the fields of a located map, noting every one that is missing, unknown or of the wrong kind. */

import type { Origin, Problem, Stated } from '@obligato/core';
import { type Text, translated } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import type { Located } from './located-yaml.ts';
import { plain } from './located-yaml.ts';

/**
 * Reads the fields of one YAML map, and collects what is wrong with them instead of throwing at the first.
 *
 * @example
 * const what = { en: 'A door', 'zh-CN': '门' };
 * const door = new Fields(readLocatedYaml('door.yaml', 'room: "301"'), what, ['room'], []);
 * door.text('room') // → { value: '301', origin: { file: 'door.yaml', line: 1, column: 7 } }
 */
export class Fields {
  readonly #map: Located;
  readonly #problems: Problem[];
  readonly #what: Text;

  /** `known` are the names that may appear; anything else is a problem with a suggestion. */
  constructor(map: Located, what: Text, known: readonly string[], problems: Problem[]) {
    this.#map = map;
    this.#problems = problems;
    this.#what = what;
    if (map.kind !== 'map') {
      const isEmpty = map.kind === 'scalar' && map.value === null;
      this.#fault(
        isEmpty
          ? { en: `${what.en} is empty`, 'zh-CN': `${what['zh-CN']}没有内容` }
          : { en: `${what.en} must be a map of fields`, 'zh-CN': `${what['zh-CN']}应为一组字段` },
        { en: 'Write "name: value" lines', 'zh-CN': '请逐行写作“名称: 值”' },
        map.origin,
      );
      return;
    }
    for (const [name, field] of map.fields) {
      if (known.includes(name)) continue;
      const message = { en: `${what.en} has no field "${name}"`, 'zh-CN': `${what['zh-CN']}没有字段“${name}”` };
      this.#fault(message, suggest(name, known), field.key);
    }
  }

  /** The located value of a field, whatever it is. */
  at(name: string): Located | undefined {
    return this.#map.kind === 'map' ? this.#map.fields.get(name)?.value : undefined;
  }

  /** Its plain value, whatever that is: for a reader that knows what it has to be. */
  stated(name: string): Stated | undefined {
    const value = this.at(name);
    return value && { value: plain(value), origin: value.origin };
  }

  text(name: string): Stated<string> | undefined {
    const value = this.at(name);
    if (value === undefined) return undefined;
    if (value.kind === 'scalar' && typeof value.value === 'string' && value.value !== '') {
      return { value: value.value, origin: value.origin };
    }
    this.#wrong(name, { en: 'a text', 'zh-CN': '文字' }, value);
    return undefined;
  }

  /** True or false; undefined when nothing is said. */
  truth(name: string): boolean | undefined {
    const value = this.at(name);
    if (value === undefined) return undefined;
    if (value.kind === 'scalar' && typeof value.value === 'boolean') return value.value;
    this.#wrong(name, { en: 'true or false', 'zh-CN': ' true 或 false' }, value);
    return undefined;
  }

  /** Where there are no fields at all, that is told, and not one by one. */
  requiredText(name: string): Stated<string> | undefined {
    if (this.#map.kind === 'map' && this.at(name) === undefined) {
      this.#fault(
        { en: `${this.#what.en} has no "${name}"`, 'zh-CN': `${this.#what['zh-CN']}缺少“${name}”` },
        { en: `Add "${name}: …"`, 'zh-CN': `请补上“${name}: …”` },
        this.#map.origin,
      );
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
      this.#wrong(name, { en: 'a text, or a list of texts', 'zh-CN': '文字或文字列表' }, item);
      return [];
    });
  }

  /** The items of a list-valued field, whatever they are. */
  items(name: string): readonly Located[] {
    const value = this.at(name);
    if (value === undefined || (value.kind === 'scalar' && value.value === null)) return [];
    if (value.kind === 'list') return value.items;
    this.#wrong(name, { en: 'a list', 'zh-CN': '列表' }, value);
    return [];
  }

  /** The entries of a map-valued field. */
  entries(name: string): readonly { readonly name: string; readonly key: Origin; readonly value: Located }[] {
    const value = this.at(name);
    if (value === undefined || (value.kind === 'scalar' && value.value === null)) return [];
    if (value.kind !== 'map') {
      this.#wrong(name, { en: 'a map', 'zh-CN': '一组字段' }, value);
      return [];
    }
    return [...value.fields].map(([entry, field]) => ({ name: entry, key: field.key, value: field.value }));
  }

  #wrong(name: string, expected: Text, value: Located): void {
    const found = JSON.stringify(plain(value));
    this.#fault(
      {
        en: `"${name}" must be ${expected.en}, not ${found}`,
        'zh-CN': `“${name}”应为${expected['zh-CN']}，而不是 ${found}`,
      },
      { en: 'Correct the value', 'zh-CN': '请改正该值' },
      value.origin,
    );
  }

  #fault(message: Text, hint: Text, origin: Origin): void {
    this.#problems.push({ code: 'OBLIGATO_CONFIG_FIELD', ...translated(message, hint), origins: [origin] });
  }
}
