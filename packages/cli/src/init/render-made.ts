/** What `obligato init` says of what it made, and the commands that come next. */
import { join, relative } from 'node:path';
import type { Day, Text } from '@obligato/core';
import type { View } from '../output/view.ts';
import { words } from '../output/words/words.ts';
import type { NewUnit } from './organisation-files.ts';
import type { Answers } from './questions.ts';
import type { TemplateName } from './templates/templates.ts';

export interface Made {
  readonly folder: string;
  readonly files: readonly string[];
  readonly template: TemplateName;
  /** What was answered; it was called so before there were others than organs. */
  readonly organ: Answers;
  readonly today: Day;
  /** As it stands in `obligato.yaml`; absent where none is named. */
  readonly calendar?: { readonly named: string; readonly isExample: boolean };
  /** What was made of a staff list. */
  readonly units?: readonly (Omit<NewUnit, 'parent'> & { readonly people: number })[];
  readonly roster?: { readonly from: string; readonly to: string };
  /** A cycle to begin with. */
  readonly first?: string;
}

const texts = {
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
  exampleDays: {
    en: 'The days in {{file}} are examples: replace them with yours.',
    'zh-CN': '{{file}} 中为示例日期，请换成实际放假安排。',
  },
  noCalendar: {
    en: 'No holidays are known: Monday to Friday count as worked until obligato.yaml names a calendar.',
    'zh-CN': '未列节假日：在 obligato.yaml 中写明日历之前，周一至周五均按工作日计算。',
  },
  readCheck: { en: 'check all files and report all problems', 'zh-CN': '检查全部文件，列出所有问题' },
  readPlan: { en: 'plan what every unit owes', 'zh-CN': '计划各单位应履行的义务' },
  readStatus: { en: 'show how each duty stands', 'zh-CN': '查看各项义务的进展' },
  readNext: { en: 'show what can be done about this meeting', 'zh-CN': '查看这次会议现在可办理什么' },
  readExample: { en: 'write an example: change it in any editor', 'zh-CN': '生成一份样例，可用记事本修改' },
  readAttempt: { en: 'open the meeting: the rules answer', 'zh-CN': '办理开会，由规则作出答复' },
  readShow: { en: 'show the rules in force, and where each is stated', 'zh-CN': '生效的规则及出处' },
} as const satisfies Record<string, Text>;

export function renderMade(
  data: Made,
  { view, now }: { readonly view: View; readonly now: string | undefined },
): string {
  const { say, paint } = view;
  const { organ, units, roster, first, calendar } = data;
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
    ...(calendar?.isExample ? [say(texts.exampleDays, { file: join(place, calendar.named) })] : []),
    ...(calendar ? [] : [say(texts.noCalendar)]),
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
