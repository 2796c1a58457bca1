/** `obligato init`: a few answers become an organ that `check` and `plan` accept as it is. */
import { lstat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { type Day, type Language, localDay, ObligatoError, type Roster, type Text, translated } from '@obligato/core';
import { defineCommand } from '../../command.ts';
import { firstMeeting } from '../../init/first-meeting.ts';
import { type NewOrgan, type NewUnit, organFiles } from '../../init/organ-files.ts';
import { type Answers, answersFor, questionTexts } from '../../init/questions.ts';
import { peopleOf, readStaffList, rosterFile, type StaffList } from '../../init/staff-list.ts';
import { branchesOf, topOf } from '../../init/units-of-list.ts';
import { expandHome } from '../../options/expand-home.ts';
import type { Ask } from '../../output/asking.ts';
import { withNewFiles } from '../../output/new-files.ts';
import { report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { words } from '../../output/words/words.ts';
import { readBlueprint } from '../../workspace/open-workspace.ts';
import { writeSchemas } from '../../workspace/write-schemas.ts';

interface Options {
  readonly unit?: string;
  readonly title?: string;
  readonly branches?: string;
  readonly zone?: string;
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
  taken: {
    en: '{{people}} people in {{units}} units, from {{file}}:',
    'zh-CN': '由 {{file}} 建立{{units}}个单位，共{{people}}人：',
  },
  moved: {
    en: 'The list is now {{roster}}: change that file from here on.',
    'zh-CN': '名单已存为 {{roster}}，今后请修改该文件。',
  },
  written: { en: 'Written: {{files}}', 'zh-CN': '已写入：{{files}}' },
  next: { en: 'Next:', 'zh-CN': '接下来：' },
  people: {
    en: 'The people in {{roster}} are examples: replace them with yours before you plan in earnest.',
    'zh-CN': '{{roster}} 中为示例人员，正式计划前请换成本单位人员。',
  },
  nobody: { en: '{{roster}} has nobody in it yet.', 'zh-CN': '{{roster}} 中尚无人员。' },
  readCheck: { en: 'check all files and report all problems', 'zh-CN': '检查全部文件，列出所有问题' },
  readPlan: { en: 'plan what every unit owes', 'zh-CN': '计划各单位应履行的义务' },
  readStatus: { en: 'show how each duty stands', 'zh-CN': '查看各项义务的进展' },
  readNext: { en: 'show what can be done about this meeting', 'zh-CN': '查看这次会议现在可办理什么' },
  readExample: { en: 'write an example: change it in any editor', 'zh-CN': '生成一份样例，可用记事本修改' },
  readAttempt: { en: 'open the meeting: the rules answer', 'zh-CN': '办理开会，由规则作出答复' },
  readShow: { en: 'show the rules in force, and where each is stated', 'zh-CN': '生效的规则及出处' },
} as const satisfies Record<string, Text>;

interface InitData {
  readonly folder: string;
  readonly files: readonly string[];
  readonly organ: Answers;
  readonly today: Day;
  /** What was made of a staff list. */
  readonly units?: readonly (Omit<NewUnit, 'parent'> & { readonly people: number })[];
  readonly roster?: { readonly from: string; readonly to: string };
  /** A cycle to begin with. */
  readonly first?: string;
}

export const init = defineCommand<Options>({
  name: 'init',
  args: [{ name: '[folder]', meaning: texts.folder }],
  options: [
    { flags: '--unit <id>', meaning: questionTexts.unit },
    { flags: '--title <words>', meaning: questionTexts.title },
    { flags: '--branches <ids>', meaning: questionTexts.branches },
    { flags: '--zone <zone>', meaning: questionTexts.zone },
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
  ],
  async run({ args: [named = '.'], options, terminal, language }) {
    const folder = resolve(named);
    const ask = options.yes === true || options.json === true ? undefined : terminal.ask;
    const list = await staffList(options.roster, ask, language);
    const answers = await answersFor(options, {
      ask,
      tell: terminal.error,
      language,
      folder: basename(folder),
      list: list && { top: topOf(list.units) },
    });
    const branches = belowTop(answers, list);
    const units = [{ id: answers.unit, title: answers.title }, ...branches.map(({ id, title }) => ({ id, title }))];
    const people = list && (await peopleOf(list, units, options.remark));
    const organ: NewOrgan = {
      ...answers,
      branches,
      ...(list ? { roster: rosterFile(list) } : {}),
    };
    const files = organFiles(organ, language, options.trial === true);
    await refuseOverwriting(folder, Object.keys(files));
    const { now, onTrial } = options;
    const written = Object.keys(files).map((path) => relative(process.cwd(), join(folder, path)));
    const config = join(folder, 'obligato.yaml');
    const data = await withNewFiles(folder, files, async (): Promise<InitData> => {
      // Read as every later command will read it: what was written is known to work.
      const blueprint = await readBlueprint({ config, ...(now ? { now } : {}), ...(onTrial ? { onTrial } : {}) });
      const first = people && (await firstMeeting(blueprint, people));
      const schemas = await writeSchemas(blueprint.config, blueprint.domain, 'schema', language);
      return {
        ...{ folder, files: [...written, ...schemas.files], organ: answers, today: localDay(blueprint.clock.now()) },
        ...(list && organ.roster ? { roster: { from: list.path, to: organ.roster.name } } : {}),
        ...(people ? { units: units.map((unit) => ({ ...unit, people: countIn(people.get(unit.id)) })) } : {}),
        ...(first === undefined ? {} : { first }),
      };
    });
    return report(data, (found, view) => render(found, { view, now }));
  },
});

/** From its flag, from whoever sits there, or none. A wrong answer is asked again. */
async function staffList(
  flag: string | undefined,
  ask: Ask | undefined,
  language: Language,
): Promise<StaffList | undefined> {
  if (flag !== undefined) return readStaffList(flag);
  const typed = ask && (await ask(texts.rosterQuestion[language])).trim().replace(/^(["'])(.*)\1$/, '$2');
  return typed ? readStaffList(expandHome(typed)) : undefined;
}

const belowTop = (answers: Answers, list: StaffList | undefined): readonly NewUnit[] => {
  const { unit, branches } = answers;
  if (list) return branchesOf(list.units, answers);
  return branches.map((id) => ({ id: `${unit}/${id}`, title: id, parent: unit }));
};

const countIn = (roster: Roster | undefined): number => new Set(roster?.map(({ member }) => member)).size;

function render(data: InitData, { view, now }: { readonly view: View; readonly now: string | undefined }): string {
  const { say, paint } = view;
  const { organ, units, roster, first } = data;
  const place = relative(process.cwd(), data.folder);
  // In a folder for trials the clock stands where it stood.
  const at = now === undefined ? '' : ` --now ${now}`;
  // What lay before today is nobody's omission here.
  const days = first === undefined ? '' : ` --from ${data.today} --to ${data.today.slice(0, 4)}-12-31`;
  const commands: readonly (readonly [string, Text])[] = [
    ['obligato check', texts.readCheck],
    [`obligato plan${days}${at}`, texts.readPlan],
    ...(first === undefined
      ? [[`obligato config show ${organ.unit}`, texts.readShow] as const]
      : ([
          [`obligato status${at}`, texts.readStatus],
          [`obligato next ${first}${at}`, texts.readNext],
          [`obligato attempt ${first} open --example${at} > open.json`, texts.readExample],
          [`obligato attempt ${first} open --data-file open.json${at}`, texts.readAttempt],
        ] as const)),
  ];
  const taken = units
    ? [
        say(texts.taken, {
          file: roster?.from ?? '',
          units: units.length,
          people: units.reduce((sum, { people }) => sum + people, 0),
        }),
        ...units.map(({ id, title, people }) => `  ${id} — ${title} (${people})`),
        say(texts.moved, { roster: join(place, roster?.to ?? '') }),
      ]
    : [say(organ.people ? texts.people : texts.nobody, { roster: join(place, 'roster.csv') })];
  return [
    say(texts.written, { files: data.files.join(say(words.listed)) }),
    ...taken,
    paint.bold(say(texts.next)),
    ...(place === '' ? [] : [`  cd ${quoted(place)}`]),
    ...(first === undefined
      ? commands.map(([command, meaning]) => `  ${command.padEnd(40)} ${say(meaning)}`)
      : commands.flatMap(([command, meaning]) => [`  # ${say(meaning)}`, `  ${command}`])),
  ].join('\n');
}

/** As a shell takes it for one word. */
const quoted = (path: string): string =>
  /^[\p{L}\p{N}_./-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;

/** Nothing is written when anything would have to be written over. */
async function refuseOverwriting(folder: string, paths: readonly string[]): Promise<void> {
  const there = await Promise.all(
    paths.map((path) =>
      lstat(join(folder, path)).then(
        () => [path],
        () => [],
      ),
    ),
  );
  const found = there.flat();
  if (found.length === 0) return;
  const place = relative(process.cwd(), folder);
  throw new ObligatoError({
    code: 'OBLIGATO_TARGET_NOT_EMPTY',
    ...translated(
      {
        en: `${place || 'This folder'} is not empty: ${found.join(', ')}`,
        'zh-CN': `${place || '当前文件夹'} 中已有内容：${found.join('、')}`,
      },
      {
        en: 'Name a folder that does not exist yet: nothing is ever overwritten',
        'zh-CN': '请指定尚不存在的文件夹：已有内容不予覆盖',
      },
    ),
  });
}
