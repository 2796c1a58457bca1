/** What is installed, with what plugins say of it in further languages. */
import type { Plugins } from '../../rules/define-plugin.ts';
import type { Text } from '../../text/text.ts';

/** English → language → what it is in it. */
export type Dictionary = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** All of them together; of two plugins that say the same, the later one holds. Undefined where no plugin translates anything. */
export function dictionaryOf(plugins: Plugins): Dictionary | undefined {
  const dictionary = new Map<string, Readonly<Record<string, string>>>();
  for (const { translations = {} } of Object.values(plugins))
    for (const [language, texts] of Object.entries(translations))
      for (const [english, said] of Object.entries(texts))
        dictionary.set(english, { ...dictionary.get(english), [language]: said });
  return dictionary.size > 0 ? dictionary : undefined;
}

/**
 * The same data with every text in further languages, where the dictionary knows it. What holds none is the same object as
 * before: functions, schemas, and whatever is known by its identity, are left alone.
 */
export function translatedIn(dictionary: Dictionary): <Value>(value: Value) => Value {
  const done = new Map<object, object>();
  const visit = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
    const before = done.get(value);
    if (before) return before;
    // Until it is known, so that what names itself ends.
    done.set(value, value);
    const parts = Object.entries(value).map(([name, part]) => [name, visit(part)] as const);
    const further = isText(value) ? dictionary.get(value.en) : undefined;
    const isSame = !further && parts.every(([name, part]) => part === (value as Record<string, unknown>)[name]);
    const after = isSame ? value : rebuilt(value, parts, further);
    done.set(value, after);
    return after;
  };
  return <Value>(value: Value) => visit(value) as Value;
}

function rebuilt(value: object, parts: readonly (readonly [string, unknown])[], further: Text['further']): object {
  if (Array.isArray(value)) return Object.freeze(parts.map(([, part]) => part));
  const own = Object.fromEntries(parts) as { readonly further?: Text['further'] };
  // What its author wrote in that language stands.
  return Object.freeze(further ? { ...own, further: { ...further, ...own.further } } : own);
}

const isPlain = (value: object) => Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;

const isText = (value: object): value is Text =>
  'en' in value && 'zh-CN' in value && typeof value.en === 'string' && typeof value['zh-CN'] === 'string';
