/** What an editor shows beside the fields of unit files and of `obligato.yaml`, in the language of whoever writes them. */
import type { Stricter, Text } from '@obligato/core';

export const schemaWords = {
  unit: {
    en: 'Id of the unit: lower-case words and digits, segments divided by "/".',
    'zh-CN': '单位编号：小写单词和数字，以“/”分段。',
  },
  title: { en: 'Name of the unit as people know it.', 'zh-CN': '单位名称。' },
  parent: {
    en: 'The unit above: what it states can only be tightened here. For a unit that moves, a list: "- { unit: …, from: YYYY-MM-DD }".',
    'zh-CN': '上级单位：其规定在此只能从严。上级有变更的，逐项列出：“- { unit: …, from: YYYY-MM-DD }”。',
  },
  begins: {
    en: 'The first day on which there is this unit; left out, it has always been there.',
    'zh-CN': '本单位成立之日；不写即为一直存在。',
  },
  year: {
    en: 'When the year begins by which years, halves and quarters are counted, here and below: { begins: "04-01" }. It is called by its first day, FY2026, or with named: last by its last.',
    'zh-CN':
      '年度、半年度、季度从何日起算，下级单位从之，例如 `{ begins: "04-01" }`。年度按首日所在年称为 `FY2026`；写 `named: last` 则按末日。',
  },
  ends: {
    en: 'The last day of this unit: nothing is owed after it.',
    'zh-CN': '本单位存在的末日：此后不再承担义务。',
  },
  successor: {
    en: 'The unit, or units, that go on with what this one leaves open.',
    'zh-CN': '承接本单位未了事项的单位，可列多个。',
  },
  extends: {
    en: 'Presets, combined within this unit: the last one wins.',
    'zh-CN': '预设，在本单位内合成：后者为准。',
  },
  rules: {
    en: 'Rules of this unit, by id. Several entries for one rule form a list; entries that match are joined, and the stricter wins.',
    'zh-CN': '本单位的规则，以规则名为键。同一规则可列多条；凡适用者合并，从严。',
  },
  waivers: {
    en: 'What this unit waives for one unit below it, of what this file states.',
    'zh-CN': '本单位就本文件的规定，对某一下级单位的豁免。',
  },
  severity: {
    en: 'off < observe (recorded, without effect) < warn < deny',
    'zh-CN': 'off（关闭）< observe（仅记录）< warn（提示）< deny（否决）',
  },
  tried: {
    en: 'Stricter values on trial beside those that bind: what they would refuse is recorded, and refused to nobody.',
    'zh-CN': '在现行值之外试行更严的值：本应否决的只作记录，不予否决。',
  },
  since: {
    en: 'Binds cycles whose period starts on this day or later.',
    'zh-CN': '适用于自此日（含）起开始的各期。',
  },
  until: {
    en: 'Binds cycles whose period starts on this day or before.',
    'zh-CN': '适用于至此日（含）为止开始的各期。',
  },
  effective: {
    en: 'Binds cycles that are running already, too. Say why in "because".',
    'zh-CN': '对已开始的事项也即时生效；须在 because 中写明理由。',
  },
  clause: { en: 'The local clause behind the entry.', 'zh-CN': '本条所依据的本单位规定。' },
  selector: {
    en: 'Narrows the entry. What is not named is not narrowed.',
    'zh-CN': '限定本条的适用范围；未写明的不作限定。',
  },
  period: {
    en: '2026, Q1, H2, 3, march, 2026-Q1 or 2026-03: the cycle’s period lies within it.',
    'zh-CN': '2026、Q1、H2、3、march、2026-Q1 或 2026-03：事项所属期间在其内。',
  },
  local: {
    en: 'A rule of this unit’s own, in force for it and every unit below.',
    'zh-CN': '单位自订规则，对本单位及其下级生效。',
  },
  zone: {
    en: 'Time zone of the organisation, such as Asia/Shanghai (the default).',
    'zh-CN': '本组织的时区，如 Asia/Shanghai（默认）。',
  },
  units: { en: 'Folder of the unit files; "units" when left out.', 'zh-CN': '单位文件所在文件夹；不写即为 units。' },
  roster: { en: 'CSV file of the people.', 'zh-CN': '人员名册（CSV 文件）。' },
  data: {
    en: 'Folder in which records are kept; "data" when left out.',
    'zh-CN': '存放记录的文件夹；不写即为 data。',
  },
  store: {
    en: 'Path of the module that opens the records, or a package such as "@obligato/postgres"; "lowdb" when left out.',
    'zh-CN': '打开记录的模块路径，或 `@obligato/postgres` 这样的包；不写即为 `lowdb`。',
  },
  trial: {
    en: 'true for a folder in which things are tried out: its records do not count, and --now works only there.',
    'zh-CN': '试用目录写 true：其中记录不作数，且仅在此可用 --now。',
  },
  notify: {
    en: 'How people are told: channels, language, digests, quiet hours. Secrets stand in the environment, never here.',
    'zh-CN': '如何通知人员：通道、语言、汇总、免打扰时段。密钥只设在环境变量中，不写在此处。',
  },
  evidence: {
    en: 'Files with an event: how large they may be (maxBytes), of which types, and a program that looks into each (scan).',
    'zh-CN': '步骤所附文件：大小上限 `maxBytes`、允许的类型 `types`，以及逐一检查文件的程序 `scan`。',
  },
  languages: {
    en: 'In which languages you speak, such as [de, en]: the first is used where nobody asks for another; a text that is missing in one is told in the next.',
    'zh-CN': '本组织所用语言，例如 `[zh-CN, bo]`：未另行指定时用第一种；缺某种语言的文字时，依次改用下一种。',
  },
  calendar: {
    en: 'Which days are worked: a file of this folder such as holidays.yaml or holidays.csv, or the calendar of a plugin, such as world/DE-BY.',
    'zh-CN': '工作日安排：本文件夹中的文件，例如 holidays.yaml、holidays.csv，或插件提供的日历，例如 world/DE-BY。',
  },
  plugins: {
    en: 'Package name or path of each plugin, by the namespace that unit files use.',
    'zh-CN': '各插件的包名或路径，以单位文件中所用的前缀为键。',
  },
} as const satisfies Record<string, Text>;

const directions: Readonly<Record<Extract<Stricter, string>, Text>> = {
  max: { en: 'The larger is stricter', 'zh-CN': '大者为严' },
  min: { en: 'The smaller is stricter', 'zh-CN': '小者为严' },
  true: { en: 'true is stricter', 'zh-CN': 'true 为严' },
  false: { en: 'false is stricter', 'zh-CN': 'false 为严' },
  union: { en: 'Stricter with more in it', 'zh-CN': '所列越多越严' },
  intersection: { en: 'Stricter with less in it', 'zh-CN': '所列越少越严' },
  within: { en: 'The shorter season is stricter', 'zh-CN': '时段短者为严' },
  'max-share': { en: 'The larger share is stricter', 'zh-CN': '比例大者为严' },
};

const shortOrder = 8;

/** Which way an option may be moved. */
export function stricterWords(stricter: Stricter, language: 'en' | 'zh-CN'): string {
  if (typeof stricter === 'string') return directions[stricter][language];
  // A schema lists the words of an option in their order.
  if (stricter.order.length > shortOrder)
    return { en: 'The later in the list is stricter', 'zh-CN': '列表中靠后者为严' }[language];
  return `${{ en: 'From the loosest: ', 'zh-CN': '由宽至严：' }[language]}${stricter.order.join(' < ')}`;
}
