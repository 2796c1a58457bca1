/** The files of a new organ: as few lines as will work, each with a word on what to change. */
import { dirname } from 'node:path';
import type { Language, Text } from '@obligato/core';
import { schemaComment } from '../workspace/write-schemas.ts';

/** A unit below the one at the top. */
export interface NewUnit {
  /** In full: `works/levy`. */
  readonly id: string;
  readonly title: string;
  /** The unit above it. */
  readonly parent: string;
}

export interface NewOrgan {
  /** Id of the unit at the top. */
  readonly unit: string;
  readonly title: string;
  readonly branches: readonly NewUnit[];
  readonly zone: string;
  /** Whether to make up a few people, so that a plan shows something at once. */
  readonly people: boolean;
  /** The people that there are; without them, the roster is empty or made up. */
  readonly roster?: { readonly name: string; readonly content: string | Uint8Array };
}

const texts = {
  zone: { en: 'Paths count from this file.', 'zh-CN': '路径以本文件所在文件夹为准。' },
  zoneOf: { en: 'The clock of the organisation', 'zh-CN': '本组织所用时区' },
  units: { en: 'The folder of the unit files, one a unit', 'zh-CN': '单位文件所在文件夹，每单位一个文件' },
  roster: {
    en: 'The people: replace this file when somebody comes or goes, then run obligato plan',
    'zh-CN': '人员名册；人员变动时更新此文件，再运行 obligato plan',
  },
  data: { en: 'What happens is recorded here: keep it safe', 'zh-CN': '记录存放于此，请妥善保管' },
  plugins: { en: 'The rules: those of organisations, and the calendar', 'zh-CN': '规则来源：组织规则和节假日安排' },
  trial: {
    en: 'For trials: nothing here counts, and --now sets the clock.',
    'zh-CN': '试用目录：其中记录不作数，可用 --now 设定时间。',
  },
  top: {
    en: 'What is stated here holds for every unit below, which may only tighten it.',
    'zh-CN': '此处的规定适用于所有下级单位，下级只能从严。',
  },
  branch: { en: 'What this branch does more strictly, and by which clause:', 'zh-CN': '本支部从严之处及依据：' },
  clause: { en: 'Branch rules, section 2', 'zh-CN': '支部议事规则 第2条' },
  person: { en: 'Example {{n}}', 'zh-CN': '示例{{n}}' },
} as const satisfies Record<string, Text>;

/** By path inside the folder. Schemas come beside them, made from what is installed. */
export function organFiles(
  organ: NewOrgan,
  language: Language,
  trial = false,
): Readonly<Record<string, string | Uint8Array>> {
  const { unit, title, branches, zone } = organ;
  const comment = (path: string) => schemaComment(dirname(path), 'schema/unit.schema.json');
  const topFile = `units/${unit}.yaml`;
  const branchFile = (id: string) => `units/${id}.yaml`;
  const roster = organ.roster ?? {
    name: 'roster.csv',
    content: lines(
      'unit,id,name,standing,roles,group,from,to',
      ...(organ.people ? examplePeople(organ, language) : []),
    ),
  };
  const said = (field: string, text: Text) => `${field.padEnd(22)} # ${text[language]}`;
  return {
    'obligato.yaml': lines(
      schemaComment('.', 'schema/obligato.schema.json'),
      `# ${texts.zone[language]}`,
      ...(trial ? [`# ${texts.trial[language]}`, 'trial: true'] : []),
      said(`zone: ${zone}`, texts.zoneOf),
      said('units: units', texts.units),
      said(`roster: ${roster.name}`, texts.roster),
      said('data: data', texts.data),
      said('plugins:', texts.plugins),
      '  organ: "@obligato/organ-branch"',
      '  calendar: "@obligato/cn-calendar"',
    ),
    [topFile]: lines(
      comment(topFile),
      `# ${texts.top[language]}`,
      `unit: ${unit}`,
      `title: ${quoted(title)}`,
      'extends: [organ/recommended]',
    ),
    ...Object.fromEntries(
      branches.map(({ id, title, parent }) => [
        branchFile(id),
        lines(
          comment(branchFile(id)),
          `unit: ${id}`,
          `title: ${quoted(title)}`,
          `parent: ${parent}`,
          `# ${texts.branch[language]}`,
          '# rules:',
          `#   organ/notice: { workingDays: 5, clause: ${quoted(texts.clause[language])} }`,
        ),
      ]),
    ),
    [roster.name]: roster.content,
    '.gitignore': lines('data/', 'data-tokens/'),
  };
}

/** A superior with two officers, and branches of five: enough for meetings, too few for a committee. */
function examplePeople({ unit, branches }: NewOrgan, language: Language): readonly string[] {
  const roles: Readonly<Record<number, string>> = { 1: 'secretary', 2: 'leader' };
  const rowsOf = (of: string, prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const name = texts.person[language].replace('{{n}}', `${prefix}${index + 1}`);
      return `${of},${prefix}${index + 1},${name},full,${roles[index + 1] ?? ''},,2020-01-01,`;
    });
  return [...rowsOf(unit, 'a', 2), ...branches.flatMap(({ id }, index) => rowsOf(id, `b${index + 1}-`, 5))];
}

const lines = (...written: readonly string[]) => `${written.join('\n')}\n`;
/** A double-quoted YAML scalar is a JSON text. */
const quoted = (text: string) => JSON.stringify(text);
