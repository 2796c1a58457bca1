/** The columns of a roster, and what people call them: for the reader, the writer, the template and the reference. */
import { commonPeople, type PeopleWords, type Text } from '@obligato/core';
import { cleanCell, memo } from '@obligato/core/internal';

export interface RosterColumn {
  readonly title: Text;
  /** What a staff list calls it, the nearest in meaning first: where two of them stand in one table, the first is read. */
  readonly synonyms: readonly string[];
  readonly required?: boolean;
  readonly meaning: Text;
}

/** In the order in which they are written. */
export const rosterColumns = Object.freeze({
  unit: {
    title: { en: 'unit', 'zh-CN': '单位' },
    synonyms: ['单位编号', '所属单位', '所在单位', 'unit id'],
    required: true,
    meaning: { en: 'the id of a unit file, or its title', 'zh-CN': '单位文件中的编号或名称' },
  },
  id: {
    title: { en: 'id', 'zh-CN': '编号' },
    synonyms: ['工号', '人员编号', '职工编号', '职工号', 'member', 'member id', 'staff id'],
    required: true,
    meaning: { en: 'one for each person, which never changes', 'zh-CN': '每人一个，不再更改' },
  },
  name: {
    title: { en: 'name', 'zh-CN': '姓名' },
    synonyms: ['名字', '人员姓名', 'full name'],
    required: true,
    meaning: { en: 'as it is printed', 'zh-CN': '打印时使用' },
  },
  standing: {
    title: { en: 'standing', 'zh-CN': '成员身份' },
    synonyms: ['身份', '人员类别', 'status', 'membership'],
    required: true,
    meaning: { en: 'membership and vote', 'zh-CN': '是否成员、有无表决权' },
  },
  roles: {
    title: { en: 'roles', 'zh-CN': '职务' },
    synonyms: ['担任职务', '现任职务', '角色', 'role', 'position', 'post', 'office'],
    meaning: { en: 'one or several, divided by |', 'zh-CN': '可填多项，用“|”或“、”分隔' },
  },
  group: {
    title: { en: 'group', 'zh-CN': '所属小组' },
    synonyms: ['小组', '所在小组', '组别'],
    meaning: { en: 'the name of a group within the unit', 'zh-CN': '单位内的小组名称' },
  },
  from: {
    title: { en: 'from', 'zh-CN': '起始日期' },
    synonyms: [
      ...['开始日期', '起始时间', '起始日', '转入日期', '转入时间', '加入日期', 'start date', 'start', 'since'],
      '加入时间',
    ],
    required: true,
    meaning: { en: 'the first day for which the row holds', 'zh-CN': '本行内容自何日起' },
  },
  to: {
    title: { en: 'to', 'zh-CN': '截止日期' },
    synonyms: ['结束日期', '截止时间', '截止日', '终止日期', '转出日期', '离任日期', 'end date', 'end', 'until'],
    meaning: { en: 'the last day; empty: still so', 'zh-CN': '至何日止；留空表示至今' },
  },
  notCounted: {
    title: { en: 'notCounted', 'zh-CN': '不计入应到依据' },
    synonyms: ['不计入应到', '不计入应到会', '不计入应到人数', '不计入', 'not counted'],
    meaning: {
      en: 'the approval by which somebody does not count among those who should attend; empty: counted',
      'zh-CN': '不计入应到会人数的批准文号；留空表示计入',
    },
  },
  electedOn: {
    title: { en: 'electedOn', 'zh-CN': '当选日期' },
    synonyms: ['当选时间', '任职日期', '任职时间', '换届日期', 'elected on', 'elected'],
    meaning: { en: 'the day of election, from which the term counts', 'zh-CN': '当选之日，任期由此起算' },
  },
  exempt: {
    title: { en: 'exempt', 'zh-CN': '免除事项' },
    synonyms: ['免除', '免予', '免除义务', '豁免', 'exemption', 'exemptions'],
    meaning: {
      en: 'duties that need not be done for age or illness, divided by |',
      'zh-CN': '因年老体弱可不承担的义务，用“|”或“、”分隔',
    },
  },
  mail: {
    title: { en: 'mail', 'zh-CN': '邮箱' },
    synonyms: ['电子邮箱', '电子邮件', '邮箱地址', 'email', 'e-mail', 'mail address', 'email address'],
    meaning: { en: 'where they are told by mail', 'zh-CN': '接收邮件通知的地址' },
  },
  messenger: {
    title: { en: 'messenger', 'zh-CN': '办公软件账号' },
    synonyms: ['企业微信账号', '钉钉账号', '飞书账号', 'messenger id', 'wecom', 'dingtalk', 'feishu'],
    meaning: {
      en: 'the id by which WeCom, DingTalk or Feishu mentions them',
      'zh-CN': '企业微信、钉钉或飞书中的成员账号',
    },
  },
  language: {
    title: { en: 'language', 'zh-CN': '通知语言' },
    synonyms: ['语言'],
    meaning: {
      en: 'in which they are told: en, zh-CN or another that the organisation speaks; empty: as the organisation does',
      'zh-CN': 'zh-CN（中文）、en（英文）或本组织所用的其他语言代码；留空则按本组织设置',
    },
  },
  told: {
    title: { en: 'told', 'zh-CN': '通知方式' },
    synonyms: ['通知频率', 'notify'],
    meaning: {
      en: 'at-once, daily or weekly; empty: as the organisation does',
      'zh-CN': '即时、每日或每周；留空则按本组织设置',
    },
  },
  quiet: {
    title: { en: 'quiet', 'zh-CN': '免打扰时段' },
    synonyms: ['勿扰时段', '免打扰', 'quiet hours', 'do not disturb'],
    meaning: {
      en: 'when they are told nothing, such as 20:00-08:00, or any-hour; empty: as the organisation does',
      'zh-CN': '其间不通知，例如 20:00-08:00，不限时段则填“不限”；留空则按本组织设置',
    },
  },
  channel: {
    title: { en: 'channel', 'zh-CN': '通知渠道' },
    synonyms: ['通知通道', '渠道', 'channel name'],
    meaning: {
      en: 'through which channel of obligato.yaml they are told; empty: the first that reaches them',
      'zh-CN': '经哪个通道通知，填 obligato.yaml 中的通道名称；留空则用第一个可用的',
    },
  },
} satisfies Record<string, RosterColumn>);

export type RosterColumnName = keyof typeof rosterColumns;

export const rosterColumnNames = Object.freeze(Object.keys(rosterColumns) as RosterColumnName[]);

/** Whose words for columns are read besides. */
export type ColumnPeople = Pick<PeopleWords, 'columns'>;

/**
 * The columns as an organisation calls them: a pack's title where it has one, and its headings after those of any list.
 *
 * @example
 * rosterColumnsOf(createCatalogue({ organ: organBranch }).people).roles.title['zh-CN'] // → '党内职务'
 */
export const rosterColumnsOf = memo(
  ({ columns = {} }: ColumnPeople): Readonly<Record<RosterColumnName, RosterColumn>> => {
    const called = rosterColumnNames.map((name) => {
      const common: RosterColumn = rosterColumns[name];
      const { title = common.title, synonyms = [] } = columns[name] ?? {};
      const usual = [common.title.en, common.title['zh-CN'], ...common.synonyms].filter(
        (word) => !synonyms.includes(word),
      );
      const others = new Set([...usual, ...synonyms]);
      for (const own of [name, title.en, title['zh-CN']]) others.delete(own);
      return [name, { ...common, title, synonyms: [...others] }] as const;
    });
    return Object.freeze(Object.fromEntries(called)) as Readonly<Record<RosterColumnName, RosterColumn>>;
  },
);

/** Whether months alone may stand under a heading, as on forms that ask when somebody joined. */
export const isByMonth = (heading: string, people: ColumnPeople | null = commonPeople): boolean =>
  Object.values(people?.columns ?? {}).some(({ byMonth = [] }) =>
    byMonth.some((word) => headingKey(word) === headingKey(heading)),
  );

export interface KnownColumn {
  readonly name: RosterColumnName;
  /** 0 for its own name, then title and synonyms in their order. */
  readonly rank: number;
}

/**
 * Which column a heading names, in either language, whatever its widths, blanks, case, and notes in brackets. `people`: by whose words.
 *
 * @example
 * rosterColumnOf('职务（可多填）')?.name // → 'roles'
 */
export const rosterColumnOf = (heading: string, people: ColumnPeople | null = commonPeople): KnownColumn | undefined =>
  knownBy(people ?? commonPeople).get(headingKey(heading));

/** What is the same in two writings of one heading. */
function headingKey(heading: string): string {
  const clean = cleanCell(heading).toLowerCase();
  return clean.replace(/\(.*\)$|[*:\s_]/g, '');
}

/** Of a word for two columns, the column that stands first. */
const knownBy = memo((people: ColumnPeople): ReadonlyMap<string, KnownColumn> => {
  const known = new Map<string, KnownColumn>();
  for (const [name, { title, synonyms }] of Object.entries(rosterColumnsOf(people))) {
    for (const [rank, word] of [name, title.en, title['zh-CN'], ...synonyms].entries()) {
      const key = headingKey(word);
      if (!known.has(key)) known.set(key, { name: name as RosterColumnName, rank });
    }
  }
  return known;
});
