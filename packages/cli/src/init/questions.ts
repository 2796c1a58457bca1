/** The questions of `obligato init`. Each has a flag; outside a terminal what no flag answers is taken as it stands here. */

import type { Text } from '@obligato/core';
import { calendarYear, didYouMean, isMonthDay, isUnitId, nearTo } from '@obligato/core/internal';
import { usage } from '../options/usage.ts';
import type { Ask } from '../output/asking.ts';
import { type Asked, answerTo } from './answer-to.ts';
import { idOfTitle, plainWords } from './id-of-title.ts';
import type { NewUnit } from './organisation-files.ts';
import { type TemplateName, templates } from './templates/templates.ts';
import { typedUnits, typedWords } from './typed-units.ts';

/** What was answered. */
export interface Answers {
  readonly unit: string;
  readonly title: string;
  /** Ids below the top unit, each without its parent's: `levy`. */
  readonly branches: readonly string[];
  /** All of them, where they were typed as a list. */
  readonly units?: readonly NewUnit[];
  readonly zone: string;
  readonly people: boolean;
  /** `MM-DD`, where the year of its duties is not the calendar's. */
  readonly yearBegins?: string;
}

export const questionTexts = {
  unit: { en: 'id of the unit at the top', 'zh-CN': '最上级单位的编号' },
  title: { en: 'what people call it', 'zh-CN': '单位名称' },
  branches: { en: 'ids of the units below it, with commas', 'zh-CN': '下属单位的编号，以逗号分隔' },
  units: {
    en: 'ids of all units, with commas, each with those above it: firm,firm/berlin,firm/berlin/sales',
    'zh-CN': '全部单位的编号，以逗号分隔，均写明上级，例如 `firm,firm/berlin,firm/berlin/sales`',
  },
  zone: { en: 'time zone', 'zh-CN': '时区' },
  people: {
    en: 'a few made-up people, so that a plan shows something at once: yes or no',
    'zh-CN': '是否加入示例人员，以便立即查看计划：yes 或 no',
  },
  yearBegins: {
    en: 'the day on which the year of its duties begins, month first, such as 04-01',
    'zh-CN': '义务所依年度的起始日，先月后日，例如 04-01',
  },
} as const satisfies Record<keyof Answers, Text>;

const outline: Text = {
  en: 'units, one a line, each indented below the unit above it; an empty line ends the list',
  'zh-CN': '单位列表，每行一个，下级缩进在上级之下；空行结束',
};

/** What the flags gave, as text. */
export type Given = { readonly [Name in keyof Answers]?: string };

/** What is answered in a line, whichever the template. */
type Line = 'unit' | 'title' | 'branches' | 'zone' | 'people';

/** Reads one answer, or throws `OBLIGATO_USAGE` with what is wrong. */
const readers: { readonly [Name in Line]: (text: string) => Answers[Name] } = {
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
    const ids = typedWords(text);
    const wrong = ids.find((id) => !isUnitId(id));
    if (wrong === undefined) return ids;
    throw usage(
      { en: `"${wrong}" is not a unit id`, 'zh-CN': `“${wrong}”不是有效的单位编号` },
      { en: 'Write the units below it as --branches levy,office', 'zh-CN': '下属单位请写作 `--branches levy,office`' },
    );
  },
  zone: (text) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: text });
      return text;
    } catch {
      throw usage({ en: `"${text}" is not a time zone`, 'zh-CN': `“${text}”不是时区名称` }, zoneMeant(text));
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

/** The nearest of those that there are, or how they are written. */
function zoneMeant(text: string): Text {
  const near = nearTo(text, Intl.supportedValuesOf('timeZone'));
  if (near !== undefined) return didYouMean(near);
  return { en: 'Write a name such as Asia/Shanghai', 'zh-CN': '请写时区名称，例如 `Asia/Shanghai`' };
}

/** Undefined for the year of the calendar. */
function readYearBegins(text: string): string | undefined {
  if (isMonthDay(text)) return text === calendarYear.begins ? undefined : text;
  throw usage(
    { en: `A year cannot begin on "${text}"`, 'zh-CN': `年度不能从“${text}”开始` },
    {
      en: 'Write a day that every year has, with its month first: 04-01',
      'zh-CN': '请写每年都有的日期，先月后日，例如 `04-01`',
    },
  );
}

/** Throws `OBLIGATO_USAGE` for a flag that answers what another does, or a staff list. */
function refuseTwice(given: Given, { template, hasList }: { template: TemplateName; hasList: boolean }): void {
  const refuse = (name: keyof Given, other: string, hint: Text) => {
    if (given[name] === undefined) return;
    throw usage(
      { en: `--${name} cannot be used with ${other}`, 'zh-CN': `\`--${name}\` 不能与 \`${other}\` 同用` },
      hint,
    );
  };
  for (const name of hasList ? (['branches', 'units', 'people'] as const) : []) {
    refuse(name, '--roster', {
      en: 'The staff list says which units and people there are',
      'zh-CN': '单位和人员以名单为准，请删去其一',
    });
  }
  for (const name of given.units === undefined ? [] : (['unit', 'branches'] as const)) {
    refuse(name, '--units', {
      en: 'Keep --units: it says which units there are, and which is at the top',
      'zh-CN': '请保留 `--units`：全部单位及其上级均由它写明',
    });
  }
  if (templates[template].asksFor === 'units') {
    refuse('branches', `--template ${template}`, {
      en: 'Name all units instead: --units firm,firm/sales',
      'zh-CN': '请改为写明全部单位：`--units firm,firm/sales`',
    });
  }
}

/** Every answer about the organisation itself. */
export async function answersFor(
  given: Given,
  about: Asked & {
    readonly folder: string;
    readonly template?: TemplateName;
    /** What a staff list tells: its units need no question, and nobody has to be made up. */
    readonly list?: { readonly top: string | undefined } | undefined;
  },
): Promise<Answers> {
  const { list, folder, template = 'organ' } = about;
  const { asksFor, asksForYear, zone } = templates[template];
  refuseTwice(given, { template, hasList: list !== undefined });
  const answer = <Name extends Line>(name: Name, otherwise: string): Promise<Answers[Name]> =>
    answerTo<Answers[Name]>({ text: questionTexts[name], otherwise, read: readers[name] }, given[name], about);
  const top = list?.top;
  const byTitle = top === undefined || isUnitId(top) ? top : idOfTitle(top);
  const otherwise = byTitle ?? idFrom(folder, template === 'organ' ? 'bureau' : 'firm');
  const isList = given.units !== undefined || (asksFor === 'units' && !list);
  const units = isList ? await unitsFor(given, otherwise, about) : undefined;
  const [first] = units ?? [];
  const unit = first?.id ?? (await answer('unit', otherwise));
  return {
    unit,
    title: first?.title ?? (await answer('title', top === undefined || isUnitId(top) ? unit : top)),
    branches: list || asksFor === 'units' || units ? [] : await answer('branches', 'branch-1'),
    ...(units ? { units } : {}),
    zone: await answer('zone', zone ?? zoneOfMachine()),
    people: list ? false : await answer('people', 'yes'),
    ...(await yearOf(given, asksForYear, about)),
  };
}

/** The list as a whole; those that a template begins with, where none is typed. */
async function unitsFor(given: Given, otherwise: string, about: Parameters<typeof answersFor>[1]) {
  const { language, template = 'organ' } = about;
  const top = given.unit === undefined ? otherwise : readers.unit(given.unit);
  const below = templates[template].below.map(({ id, title }) => ({
    ...{ id: `${top}/${id}`, title: title[language], parent: top },
  }));
  const typed = async (ask: Ask) => {
    const lines: string[] = [];
    for (;;) {
      const line = await ask(
        lines.length === 0 ? `${outline[language]} [${[top, ...below.map(({ id }) => id)].join(',')}]:\n> ` : '> ',
      );
      if (line.trim() === '') return lines.join('\n');
      lines.push(line);
    }
  };
  const read = (text: string): readonly NewUnit[] =>
    text === '' && given.units === undefined ? [{ id: top, title: given.title ?? top }, ...below] : typedUnits(text);
  const [first, ...others] = await answerTo({ text: outline, otherwise: '', read, typed }, given.units, {
    ...about,
    // What a flag says of the one at the top says that those of the template stand below it.
    ask: given.unit === undefined ? about.ask : undefined,
  });
  return first ? [{ ...first, title: given.title ?? first.title }, ...others] : [];
}

async function yearOf(given: Given, isAsked: boolean, about: Asked): Promise<Pick<Answers, 'yearBegins'>> {
  const read = readYearBegins;
  const ask = isAsked ? about.ask : undefined;
  const otherwise = calendarYear.begins;
  const begins = await answerTo({ text: questionTexts.yearBegins, otherwise, read }, given.yearBegins, {
    ...about,
    ask,
  });
  return begins === undefined ? {} : { yearBegins: begins };
}

/** That of the machine; a machine without one keeps universal time. */
function zoneOfMachine(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  try {
    return readers.zone(timeZone);
  } catch {
    return 'UTC';
  }
}

/** The folder's name, where it can be one of a unit. */
function idFrom(folder: string, otherwise: string): string {
  const id = plainWords(folder);
  return isUnitId(id) ? id : otherwise;
}
