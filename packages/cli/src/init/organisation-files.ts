/** The files of a new organisation: as few lines as will work, each with a word on what to change. */
import { dirname } from 'node:path';
import type { Language, PeopleWords, Text } from '@obligato/core';
import { schemaComment } from '../workspace/write-schemas.ts';
import type { ChosenCalendar } from './calendar-answer.ts';
import { examplePeople } from './example-people.ts';
import type { Template } from './templates/template.ts';

export interface NewUnit {
  /** In full: `works/levy`. */
  readonly id: string;
  readonly title: string;
  /** The unit above it; a unit at the top has none. */
  readonly parent?: string;
}

export interface NewOrganisation {
  readonly template: Template;
  /** The words of its pack. */
  readonly words: PeopleWords;
  readonly units: readonly NewUnit[];
  readonly zone: string;
  readonly calendar: ChosenCalendar;
  /** `MM-DD`; undefined for the year of the calendar. */
  readonly yearBegins?: string | undefined;
  /** Whether to make up a few people, so that a plan shows something at once. */
  readonly people: boolean;
  /** The people that there are; without them, the roster is empty or made up. */
  readonly roster?: { readonly name: string; readonly content: string | Uint8Array };
}

const texts = {
  zone: { en: 'Paths count from this file.', 'zh-CN': '路径以本文件所在文件夹为准。' },
  zoneOf: { en: 'The clock of the organisation', 'zh-CN': '本组织所用时区' },
  year: { en: 'When the year of its duties begins', 'zh-CN': '义务所依年度的起始日' },
  calendar: { en: 'Which days are worked', 'zh-CN': '工作日依据的日历' },
  noCalendar: {
    en: 'Monday to Friday are worked, and no holiday is known. To name a calendar:',
    'zh-CN': '目前周一至周五均按工作日计算，未列节假日。指定日历时写作：',
  },
  units: { en: 'The folder of the unit files, one a unit', 'zh-CN': '单位文件所在文件夹，每单位一个文件' },
  roster: {
    en: 'The people: replace this file when somebody comes or goes, then run obligato plan',
    'zh-CN': '人员名册；人员变动时更新此文件，再运行 obligato plan',
  },
  data: { en: 'What happens is recorded here: keep it safe', 'zh-CN': '记录存放于此，请妥善保管' },
  plugins: { en: 'Where the rules and the calendar come from', 'zh-CN': '规则和节假日安排的来源' },
  trial: {
    en: 'For trials: nothing here counts, and --now sets the clock.',
    'zh-CN': '试用目录：其中记录不作数，可用 --now 设定时间。',
  },
} as const satisfies Record<string, Text>;

/** By path inside the folder. Schemas come beside them, made from what is installed. */
export function organisationFiles(
  organisation: NewOrganisation,
  language: Language,
  trial = false,
): Readonly<Record<string, string | Uint8Array>> {
  const { units, calendar } = organisation;
  const roster = organisation.roster ?? {
    name: 'roster.csv',
    content: lines(
      'unit,id,name,standing,roles,group,from,to',
      ...(organisation.people ? examplePeople(organisation, language) : []),
    ),
  };
  return {
    'obligato.yaml': configuration(organisation, { roster: roster.name, language, trial }),
    ...Object.fromEntries(units.map((unit) => [fileOf(unit), unitFile(unit, organisation.template, language)])),
    [roster.name]: roster.content,
    ...calendar.files,
    '.gitignore': lines('data/', 'data-tokens/'),
  };
}

function configuration(
  { template, zone, calendar, yearBegins }: NewOrganisation,
  { roster, language, trial }: { readonly roster: string; readonly language: Language; readonly trial: boolean },
): string {
  const said = (field: string, text: Text) => `${field.padEnd(22)} # ${text[language]}`;
  const plugins = Object.entries({ ...template.plugins, ...calendar.plugins });
  return lines(
    schemaComment('.', 'schema/obligato.schema.json'),
    `# ${texts.zone[language]}`,
    ...(trial ? [`# ${texts.trial[language]}`, 'trial: true'] : []),
    said(`zone: ${zone}`, texts.zoneOf),
    ...(yearBegins === undefined ? [] : [said(`year: { begins: ${quoted(yearBegins)} }`, texts.year)]),
    ...(calendar.named === undefined
      ? [`# ${texts.noCalendar[language]}`, '# calendar: holidays.yaml']
      : [said(`calendar: ${calendar.named}`, texts.calendar)]),
    said('units: units', texts.units),
    said(`roster: ${roster}`, texts.roster),
    said('data: data', texts.data),
    ...(plugins.length === 0 ? [] : [said('plugins:', texts.plugins)]),
    ...plugins.map(([namespace, name]) => `  ${namespace}: ${quoted(name)}`),
  );
}

const fileOf = ({ id }: NewUnit) => `units/${id}.yaml`;

function unitFile(unit: NewUnit, { top, lower }: Template, language: Language): string {
  const { id, title, parent } = unit;
  return lines(
    schemaComment(dirname(fileOf(unit)), 'schema/unit.schema.json'),
    `unit: ${id}`,
    `title: ${quoted(title)}`,
    ...(parent === undefined ? top(language) : [`parent: ${parent}`, ...lower(language)]),
  );
}

const lines = (...written: readonly string[]) => `${written.join('\n')}\n`;
/** A double-quoted YAML scalar is a JSON text. */
const quoted = (text: string) => JSON.stringify(text);
