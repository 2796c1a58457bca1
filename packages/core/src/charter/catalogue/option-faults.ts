/** Options whose direction could not be told, or would tell it wrongly: the cascade would join them to something nobody wrote. */
import { cameWithKind } from '../../rules/kind-options.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Stricter } from '../../rules/stricter.ts';
import { suggest } from '../../text/suggest.ts';
import type { Text } from '../../text/text.ts';
import { entryWords, waiverWords } from '../unit-source.ts';
import type { TellFault } from './rule-faults.ts';

/** An option of such a name could not be set, or not be waived. */
const reservedWords: ReadonlySet<string> = new Set([...entryWords, ...waiverWords]);

export function optionFaults(rule: Rule, tell: TellFault): void {
  const { defaults, stricter } = rule;
  const options = Object.keys(defaults);
  const directions = Object.keys(stricter);
  for (const option of options.filter((name) => !directions.includes(name))) {
    tell(
      { en: `does not say which way "${option}" is stricter`, 'zh-CN': `未写明选项“${option}”的从严方向` },
      { en: `Add ${option} to "stricter"`, 'zh-CN': `请在“stricter”中补上 ${option}` },
    );
  }
  for (const option of options.filter((name) => reservedWords.has(name))) {
    tell(
      {
        en: `has an option "${option}", a word that unit files use for something else`,
        'zh-CN': `的选项“${option}”与单位文件的保留字相同`,
      },
      { en: 'Rename it', 'zh-CN': '请改名' },
    );
  }
  for (const name of directions) {
    if (!Object.hasOwn(defaults, name) && !isOptional(rule, name)) {
      tell(
        { en: `has no option "${name}", which its "stricter" names`, 'zh-CN': `没有其“stricter”所列的选项“${name}”` },
        suggest(name, options),
      );
      continue;
    }
    if (cameWithKind(rule, name)) continue;
    const misfit = misfitOf(rule, name, stricter[name]);
    if (misfit) tell(misfit.message, misfit.hint);
  }
}

type Misfit = { readonly message: Text; readonly hint: Text };
type Direction = Exclude<Stricter, object>;

/** What a value has to be for each direction. */
const fits: Readonly<Record<Direction, { readonly of: Text; readonly holds: (value: unknown) => boolean }>> = (() => {
  const number = { of: { en: 'a number', 'zh-CN': '数字' }, holds: (value: unknown) => typeof value === 'number' };
  const flag = {
    of: { en: 'true or false', 'zh-CN': '“是”或“否”' },
    holds: (value: unknown) => typeof value === 'boolean',
  };
  const list = { of: { en: 'a list', 'zh-CN': '列表' }, holds: Array.isArray };
  const share = {
    of: { en: 'a share such as 2/3', 'zh-CN': '比例，例如2/3' },
    holds: (value: unknown) => typeof value === 'string' && /^\d+\/\d+$/.test(value),
  };
  const season = {
    of: { en: 'a first and a last day', 'zh-CN': '起止两日' },
    holds: (value: unknown) => Array.isArray(value) && value.length === 2,
  };
  return {
    max: number,
    min: number,
    true: flag,
    false: flag,
    union: list,
    intersection: list,
    within: season,
    'max-share': share,
  };
})();

function misfitOf(rule: Rule, name: string, stricter: Stricter | undefined): Misfit | undefined {
  const value = rule.defaults[name];
  if (typeof stricter === 'string' && Object.hasOwn(fits, stricter)) {
    const { of, holds } = fits[stricter];
    if (value === undefined || holds(value)) return undefined;
    const shown = JSON.stringify(value);
    return {
      message: {
        en: `says "${stricter}" in stricter.${name}, which takes ${of.en}, and its default is ${shown}`,
        'zh-CN': `的 stricter.${name} 写作“${stricter}”，只适用于${of['zh-CN']}，而默认值为 ${shown}`,
      },
      hint: directionsHint,
    };
  }
  const order = orderOf(stricter);
  if (order) return misorder(rule, name, order);
  const shown = JSON.stringify(stricter);
  return {
    message: {
      en: `says ${shown} in stricter.${name}, which is no direction`,
      'zh-CN': `的 stricter.${name} 写作 ${shown}，不是从严方向`,
    },
    hint: typeof stricter === 'string' ? suggest(stricter, Object.keys(fits)) : directionsHint,
  };
}

const directionsHint: Text = {
  en: 'Numbers take max or min, true and false take true or false, lists take union or intersection, a first and a last day take within, shares take max-share, words take { order: […] }',
  'zh-CN':
    '数字用“max”或“min”，是否用“true”或“false”，列表用“union”或“intersection”，起止两日用“within”，比例用“max-share”，词语用 `{ order: […] }`',
};

function orderOf(stricter: unknown): readonly unknown[] | undefined {
  const { order } = (typeof stricter === 'object' && stricter !== null ? stricter : {}) as { readonly order?: unknown };
  return Array.isArray(order) && order.length > 0 ? order : undefined;
}

/** Nobody writes such a word: a schema that takes it takes any. */
const anyWord = 'ⓞ no word of any list ⓞ';

/** An order has to name whatever its schema accepts, and nothing else: what it does not name would count as the loosest. */
function misorder(rule: Rule, name: string, order: readonly unknown[]): Misfit | undefined {
  const words = wordsOf(rule, name);
  // A schema that lists these very words need not be asked about each: at every start there are hundreds of them.
  if (words?.length === order.length && words.every((word) => order.includes(word))) return undefined;
  const value = rule.defaults[name];
  const refused = order.find((each) => !accepts(rule, name, each));
  const unnamed = [...(value === undefined ? [] : [value]), ...(words ?? [])].find((each) => !order.includes(each));
  if (refused !== undefined) {
    const shown = JSON.stringify(refused);
    return {
      message: {
        en: `names ${shown} in stricter.${name}.order, which its own schema refuses`,
        'zh-CN': `的 stricter.${name}.order 列有 ${shown}，而其自身的格式要求不接受`,
      },
      hint: suggest(String(refused), words ?? [String(value)]),
    };
  }
  if (unnamed !== undefined) {
    const shown = JSON.stringify(unnamed);
    return {
      message: {
        en: `accepts ${shown} for "${name}", which stricter.${name}.order does not name`,
        'zh-CN': `的选项“${name}”可为 ${shown}，而 stricter.${name}.order 未列出`,
      },
      hint: suggest(String(unnamed), order.map(String)),
    };
  }
  if (!accepts(rule, name, anyWord)) return undefined;
  return {
    message: {
      en: `accepts any text for "${name}", which no order in stricter.${name} can name`,
      'zh-CN': `的选项“${name}”可为任意文字，stricter.${name} 无法列出先后`,
    },
    hint: { en: 'Let its schema name the words, as z.enum does', 'zh-CN': '请在格式要求中列出各词，例如用 `z.enum`' },
  };
}

/** A schema that answers later cannot be asked here: what it would say is not held against it. */
function accepts({ options, defaults }: Rule, name: string, value: unknown): boolean {
  const result = options['~standard'].validate({ ...defaults, [name]: value });
  if (result instanceof Promise) return value !== anyWord;
  return !result.issues;
}

/** The words that a schema made with zod lists; undefined for any other. */
function wordsOf({ options }: Rule, name: string): readonly string[] | undefined {
  const { shape } = options as { readonly shape?: Readonly<Record<string, { readonly options?: unknown }>> };
  const words = shape?.[name]?.options;
  return Array.isArray(words) && words.every((word) => typeof word === 'string') ? words : undefined;
}

/** Whether the schema, as zod writes it, has the option although there is no default. */
function isOptional({ options }: Rule, name: string): boolean {
  const { shape } = options as { readonly shape?: object };
  return shape !== undefined && Object.hasOwn(shape, name);
}
