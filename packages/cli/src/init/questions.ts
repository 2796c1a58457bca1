/** The few questions of `obligato init`. Each has a flag; outside a terminal what no flag answers is taken as it stands here. */

import { formatProblem, type Language, ObligatoError, type Text } from '@obligato/core';
import { isUnitId } from '@obligato/core/internal';
import { usage } from '../options/usage.ts';
import type { Ask } from '../output/asking.ts';
import { idOfTitle } from './id-of-title.ts';

/** What was answered. */
export interface Answers {
  readonly unit: string;
  readonly title: string;
  /** Ids below the top unit, each without its parent's: `levy`. */
  readonly branches: readonly string[];
  readonly zone: string;
  readonly people: boolean;
}

export const questionTexts = {
  unit: { en: 'id of the unit at the top', 'zh-CN': '最上级单位的编号' },
  title: { en: 'what people call it', 'zh-CN': '单位名称' },
  branches: { en: 'ids of its branches, with commas', 'zh-CN': '下属支部的编号，以逗号分隔' },
  zone: { en: 'time zone', 'zh-CN': '时区' },
  people: {
    en: 'a few made-up people, so that a plan shows something at once: yes or no',
    'zh-CN': '是否加入示例人员，以便立即查看计划：yes 或 no',
  },
} as const satisfies Record<keyof Answers, Text>;

/** What the flags gave, as text. */
export type Given = { readonly [Name in keyof Answers]?: string };

/** Reads one answer, or throws `OBLIGATO_USAGE` with what is wrong. */
const readers: { readonly [Name in keyof Answers]: (text: string) => Answers[Name] } = {
  unit: (text) => {
    if (isUnitId(text)) return text;
    throw usage(
      { en: `"${text}" is not a unit id`, 'zh-CN': `“${text}”不是有效的单位编号` },
      {
        en: 'Use lower-case letters, digits and single hyphens, such as tax-bureau',
        'zh-CN': '请只用小写字母、数字和单个连字符，例如 `tax-bureau`',
      },
    );
  },
  title: (text) => text.slice(0, 200),
  branches: (text) => {
    const ids = [...new Set(text.split(',').map((id) => id.trim()))].filter((id) => id !== '');
    const wrong = ids.find((id) => !isUnitId(id));
    if (wrong === undefined) return ids;
    throw usage(
      { en: `"${wrong}" is not a unit id`, 'zh-CN': `“${wrong}”不是有效的单位编号` },
      { en: 'Write branches as --branches levy,office', 'zh-CN': '支部请写作 `--branches levy,office`' },
    );
  },
  zone: (text) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: text });
      return text;
    } catch {
      throw usage(
        { en: `"${text}" is not a time zone`, 'zh-CN': `“${text}”不是时区名称` },
        { en: 'Write a name such as Asia/Shanghai', 'zh-CN': '请写时区名称，例如 `Asia/Shanghai`' },
      );
    }
  },
  people: (text) => {
    if (/^(y|yes|是)$/i.test(text)) return true;
    if (/^(n|no|否)$/i.test(text)) return false;
    throw usage(
      { en: `"${text}" is neither yes nor no`, 'zh-CN': `“${text}”既不是“是”也不是“否”` },
      { en: 'Write yes or no', 'zh-CN': '请写“是”或“否”' },
    );
  },
};

/** Throws `OBLIGATO_USAGE` for a flag that answers what a staff list answers. */
function refuseBesideList(given: Given): void {
  for (const name of ['branches', 'people'] as const) {
    if (given[name] === undefined) continue;
    throw usage(
      { en: `--${name} cannot be used with --roster`, 'zh-CN': `\`--${name}\` 不能与 \`--roster\` 同用` },
      { en: 'The staff list says which units and people there are', 'zh-CN': '单位和人员以名单为准，请删去其一' },
    );
  }
}

/** Every answer: from its flag, from whoever sits there, or as it stands by itself. A wrong flag is told, never asked again. */
export async function answersFor(
  given: Given,
  {
    ask,
    tell,
    language,
    folder,
    list,
  }: {
    readonly ask: Ask | undefined;
    readonly tell: (text: string) => void;
    readonly language: Language;
    readonly folder: string;
    /** What a staff list tells: its units need no question, and nobody has to be made up. */
    readonly list?: { readonly top: string | undefined } | undefined;
  },
): Promise<Answers> {
  if (list) refuseBesideList(given);
  const answer = async <Name extends keyof Answers>(name: Name, otherwise: string): Promise<Answers[Name]> => {
    const read = readers[name];
    const flag = given[name];
    if (flag !== undefined) return read(flag);
    if (!ask) return read(otherwise);
    for (;;) {
      const typed = (await ask(`${questionTexts[name][language]} [${otherwise}]: `)).trim();
      try {
        return read(typed === '' ? otherwise : typed);
      } catch (error) {
        if (!(error instanceof ObligatoError)) throw error;
        tell(error.problems.map((problem) => formatProblem(problem, language)).join('\n'));
      }
    }
  };
  const top = list?.top;
  const byTitle = top === undefined || isUnitId(top) ? top : idOfTitle(top);
  const unit = await answer('unit', byTitle ?? idFrom(folder));
  return {
    unit,
    title: await answer('title', top === undefined || isUnitId(top) ? unit : top),
    branches: list ? [] : await answer('branches', 'branch-1'),
    zone: await answer('zone', 'Asia/Shanghai'),
    people: list ? false : await answer('people', 'yes'),
  };
}

/** The folder's name, where it can be one of a unit. */
function idFrom(folder: string): string {
  const id = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return isUnitId(id) ? id : 'bureau';
}
