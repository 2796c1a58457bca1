/** `obligato init`: a few answers become an organisation that `check` and `plan` accept as it is. */
import { basename, join, relative, resolve } from 'node:path';
import { type Language, localDay, peopleWordsOf, type Roster, type Text } from '@obligato/core';
import { systemClock } from '@obligato/engine';
import { defineCommand } from '../../command.ts';
import { type Asked, answerTo } from '../../init/answer-to.ts';
import { calendarOfZone, readCalendarAnswer } from '../../init/calendar-answer.ts';
import { firstMeeting } from '../../init/first-meeting.ts';
import { type NewOrganisation, type NewUnit, organisationFiles } from '../../init/organisation-files.ts';
import { type Answers, answersFor, questionTexts } from '../../init/questions.ts';
import { refuseOverwriting } from '../../init/refuse-overwriting.ts';
import { type Made, renderMade } from '../../init/render-made.ts';
import { peopleOf, readStaffList, rosterFile, type StaffList } from '../../init/staff-list.ts';
import type { Template } from '../../init/templates/template.ts';
import { readTemplate, templateNames, templates } from '../../init/templates/templates.ts';
import { nearestAbove, topOf, unitsBelow } from '../../init/units-of-list.ts';
import { expandHome } from '../../options/expand-home.ts';
import type { Ask } from '../../output/asking.ts';
import { withNewFiles } from '../../output/new-files.ts';
import { report } from '../../output/report.ts';
import { readBlueprint } from '../../workspace/open-workspace.ts';
import { writeSchemas } from '../../workspace/write-schemas.ts';

interface Options {
  readonly template?: string;
  readonly unit?: string;
  readonly title?: string;
  readonly branches?: string;
  readonly units?: string;
  readonly zone?: string;
  readonly calendar?: string;
  readonly yearBegins?: string;
  readonly people?: string;
  readonly roster?: string;
  readonly trial?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

const texts = {
  folder: { en: 'where to write it (default: here)', 'zh-CN': '写入的文件夹（默认：当前文件夹）' },
  trial: {
    en: 'a folder for trials: nothing in it counts, and --now sets the clock',
    'zh-CN': '新建试用目录：其中记录不作数，可用 --now 设定时间',
  },
  yes: { en: 'ask nothing; outside a terminal nothing is asked anyway', 'zh-CN': '不提问；非终端环境下本就不提问' },
  roster: {
    en: 'your staff list, a workbook or CSV file: its units and people are taken over',
    'zh-CN': '现有人员名单（工作簿或 CSV），据此建立单位和名册',
  },
  rosterQuestion: {
    en: 'your staff list, a workbook or CSV file, if you have one: ',
    'zh-CN': '现有人员名单（工作簿或 CSV 文件；没有请直接回车）：',
  },
  template: {
    en: 'organ, company, or empty for rules of your own alone (default: organ)',
    'zh-CN': '模板：`organ`、`company`，或不带规则包的 `empty`；默认 `organ`',
  },
  kind: { en: 'template:', 'zh-CN': '模板：' },
  calendar: {
    en: 'which days are worked: cn, world/DE-BY for a country or a part of it, a file of days, or none',
    'zh-CN': '工作日依据的日历：`cn`、国家或地区（例如 `world/DE-BY`）、节假日文件或 `none`（无）',
  },
} as const satisfies Record<string, Text>;

export const init = defineCommand<Options>({
  name: 'init',
  args: [{ name: '[folder]', meaning: texts.folder }],
  options: [
    { flags: '--template <name>', meaning: texts.template },
    { flags: '--unit <id>', meaning: questionTexts.unit },
    { flags: '--title <words>', meaning: questionTexts.title },
    { flags: '--branches <ids>', meaning: questionTexts.branches },
    { flags: '--units <ids>', meaning: questionTexts.units },
    { flags: '--zone <zone>', meaning: questionTexts.zone },
    { flags: '--calendar <name>', meaning: texts.calendar },
    { flags: '--year-begins <day>', meaning: questionTexts.yearBegins },
    { flags: '--people <yes|no>', meaning: questionTexts.people },
    { flags: '--roster <file>', meaning: texts.roster },
    { flags: '--trial', meaning: texts.trial },
    { flags: '--yes', meaning: texts.yes },
  ],
  examples: [
    { command: 'obligato init', says: { en: 'asks, when a person sits there', 'zh-CN': '在终端中逐项提问' } },
    {
      command: 'obligato init organ --roster staff.xlsx',
      says: { en: 'from the list that you have', 'zh-CN': '由现有名单建立' },
    },
    {
      command: 'obligato init practice --trial',
      says: { en: 'a folder to try things out in', 'zh-CN': '建立试用目录' },
    },
    'obligato init organ --unit tax-bureau --title "Tax bureau" --branches levy,office --people no',
    'obligato init firm --template company --units firm,firm/berlin,firm/berlin/sales --zone Europe/Berlin --year-begins 04-01',
  ],
  async run({ args: [named = '.'], options, terminal, language }) {
    const folder = resolve(named);
    const ask = options.yes === true || options.json === true ? undefined : terminal.ask;
    const asked: Asked = { ask, tell: terminal.error, language };
    const name = await answerTo(templateQuestion, options.template, asked);
    const template = templates[name];
    const called = peopleWordsOf(await template.packs());
    const list = await staffList(options.roster, asked, (path) => readStaffList(path, called));
    const answers = await answersFor(options, {
      ...asked,
      folder: basename(folder),
      template: name,
      list: list && { top: topOf(list.units, template.isTop) },
    });
    const { zone, yearBegins } = answers;
    const { now, onTrial } = options;
    const year = (now ?? systemClock(zone).now()).slice(0, 4);
    const calendar = await answerTo(
      {
        text: texts.calendar,
        otherwise: template.calendar ?? calendarOfZone(zone),
        read: (text) => readCalendarAnswer(expandHome(text), { folder, zone, year, language }),
      },
      options.calendar,
      asked,
    );
    const units = unitsOf(answers, list, template);
    const people = list && (await peopleOf(list, units, { people: called, tell: options.remark }));
    const organisation: NewOrganisation = {
      ...{ template, words: called, units, zone, calendar, yearBegins, people: answers.people },
      ...(list ? { roster: rosterFile(list) } : {}),
    };
    const files = organisationFiles(organisation, language, options.trial === true);
    await refuseOverwriting(folder, Object.keys(files));
    const written = Object.keys(files).map((path) => relative(process.cwd(), join(folder, path)));
    const config = join(folder, 'obligato.yaml');
    const data = await withNewFiles(folder, files, async (): Promise<Made> => {
      // Read as every later command will read it: what was written is known to work.
      const blueprint = await readBlueprint({
        config,
        roster: 'read',
        ...(now ? { now } : {}),
        ...(onTrial ? { onTrial } : {}),
      });
      const first = await firstMeeting(blueprint, people ?? blueprint.people ?? new Map());
      const schemas = await writeSchemas(blueprint.config, blueprint.domain, 'schema', language);
      return {
        ...{ folder, files: [...written, ...schemas.files], template: name, organ: answers },
        today: localDay(blueprint.clock.now()),
        ...(calendar.named === undefined ? {} : { calendar: { named: calendar.named, isExample: calendar.isExample } }),
        ...(list && organisation.roster ? { roster: { from: list.path, to: organisation.roster.name } } : {}),
        ...(people ? { units: units.map(({ id, title }) => ({ id, title, people: countIn(people.get(id)) })) } : {}),
        ...(first === undefined ? {} : { first }),
      };
    });
    return report(data, (found, view) => renderMade(found, { view, now }));
  },
});

const listOfTemplates = (language: Language) =>
  templateNames.map((name) => `  ${name.padEnd(8)} ${templates[name].meaning[language]}`).join('\n');

const templateQuestion = {
  text: {
    en: `${texts.kind.en}\n${listOfTemplates('en')}\n`,
    'zh-CN': `${texts.kind['zh-CN']}\n${listOfTemplates('zh-CN')}\n`,
  },
  otherwise: templateNames[0] ?? 'organ',
  read: readTemplate,
};

/** From its flag, from whoever sits there, or none. A wrong answer is asked again. */
function staffList(
  flag: string | undefined,
  asked: Asked,
  readList: (path: string) => Promise<StaffList>,
): Promise<StaffList | undefined> {
  const typed = async (ask: Ask) => {
    const path = (await ask(texts.rosterQuestion[asked.language])).trim().replace(/^(["'])(.*)\1$/, '$2');
    return expandHome(path);
  };
  const read = async (path: string) => (path === '' && flag === undefined ? undefined : readList(path));
  return answerTo({ text: texts.rosterQuestion, otherwise: '', read, typed }, flag, asked);
}

/** The one at the top first. */
function unitsOf(
  { unit, title, branches, units }: Answers,
  list: StaffList | undefined,
  { unnamed }: Template,
): readonly NewUnit[] {
  if (units) return units;
  const top = { id: unit, title };
  if (list) return [top, ...unitsBelow(list.units, { unit, title, unnamed })];
  const below = branches.map((id) => `${unit}/${id}`);
  const ids = new Set([unit, ...below]);
  return [
    top,
    ...below.map((id, index) => ({ id, title: branches[index] ?? id, parent: nearestAbove(id, ids) ?? unit })),
  ];
}

const countIn = (roster: Roster | undefined): number => new Set(roster?.map(({ member }) => member)).size;
