/** The files of a new organ: as few lines as will work, each with a word on what to change. */
import { dirname } from 'node:path';
import type { Language, Text } from '@obligato/core';
import { schemaComment } from '../workspace/write-schemas.ts';

export interface NewOrgan {
  /** Id of the unit at the top. */
  readonly unit: string;
  readonly title: string;
  /** Ids below the top unit, each without its parent's: `levy`. */
  readonly branches: readonly string[];
  readonly zone: string;
  /** Whether to make up a few people, so that a plan shows something at once. */
  readonly people: boolean;
}

const texts = {
  zone: { en: 'Paths count from this file.', 'zh-CN': '路径以本文件所在文件夹为准。' },
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
export function organFiles(organ: NewOrgan, language: Language, trial = false): Readonly<Record<string, string>> {
  const { unit, title, branches, zone } = organ;
  const comment = (path: string) => schemaComment(dirname(path), 'schema/unit.schema.json');
  const topFile = `units/${unit}.yaml`;
  const branchFile = (id: string) => `units/${unit}/${id}.yaml`;
  return {
    'obligato.yaml': lines(
      schemaComment('.', 'schema/obligato.schema.json'),
      `# ${texts.zone[language]}`,
      ...(trial ? [`# ${texts.trial[language]}`, 'trial: true'] : []),
      `zone: ${zone}`,
      'units: units',
      'roster: roster.csv',
      'data: data',
      'plugins:',
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
      branches.map((id) => [
        branchFile(id),
        lines(
          comment(branchFile(id)),
          `unit: ${unit}/${id}`,
          `title: ${quoted(id)}`,
          `parent: ${unit}`,
          `# ${texts.branch[language]}`,
          '# rules:',
          `#   organ/notice: { workingDays: 5, clause: ${quoted(texts.clause[language])} }`,
        ),
      ]),
    ),
    'roster.csv': lines(
      'unit,id,name,standing,roles,group,from,to',
      ...(organ.people ? examplePeople(organ, language) : []),
    ),
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
  return [...rowsOf(unit, 'a', 2), ...branches.flatMap((id, index) => rowsOf(`${unit}/${id}`, `b${index + 1}-`, 5))];
}

const lines = (...written: readonly string[]) => `${written.join('\n')}\n`;
/** A double-quoted YAML scalar is a JSON text. */
const quoted = (text: string) => JSON.stringify(text);
