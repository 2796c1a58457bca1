/** What every word of a rule means that a unit writes itself: for the JSON Schema and the reference. A reader needs the words alone. */
import type { Text } from '../../text/text.ts';
import type { LocalKind, localWords, wordsWithin } from './local-words.ts';

const clause: Text = {
  en: 'where it comes from: a text, or source and article',
  'zh-CN': '依据：文字，或 `source`（文件）和 `article`（条款）',
};
const why: Text = { en: 'why there is such a rule', 'zh-CN': '缘由' };
const severity: Text = {
  en: 'off, observe, warn or deny; deny where nothing is said; units below can only tighten it',
  'zh-CN': '`off`（关闭）、`observe`（仅记录）、`warn`（提示）、`deny`（否决）；不写即为 `deny`；下级只能从严',
};
const options: Text = {
  en: 'values that units below may tighten: value, and stricter (max or min for a number, true or false for a truth value)',
  'zh-CN': '下级可从严的数值：`value`，以及 `stricter` 从严方向（数字写 `max` 或 `min`，是非写 `true` 或 `false`）',
};
const show: Text = {
  en: 'what fills the message: a name and a field, a count, or working days',
  'zh-CN': '填入文字的内容：名称及字段、计数或工作日数',
};
const onlyWhen: Text = {
  en: 'only where this condition holds; it is always so where nothing is said',
  'zh-CN': '仅在此条件成立时适用；不写即一律适用',
};
const roll: Text = {
  en: 'where a last day goes that is no working day: none, next or previous; none where nothing is said',
  'zh-CN': '截止日不是工作日时：`none`（不变）、`next`（顺延）、`previous`（提前）；不写即为 `none`',
};
const awaited: Text = {
  en: 'what is awaited: one obligation, one of its events, and, if it is so meant, some duties only',
  'zh-CN': '等候的步骤：一类义务、其中一个步骤，必要时限于若干义务',
};

type WordOf<Kind extends LocalKind> = (typeof localWords)[Kind]['words'][number];

/** By kind and word. */
export const localWordMeanings: { readonly [Kind in LocalKind]: Readonly<Record<WordOf<Kind>, Text>> } = {
  check: {
    on: {
      en: 'what it is about: one obligation, some of its events, and, if it is so meant, some duties only',
      'zh-CN': '适用对象：一类义务、其中的步骤，必要时限于若干义务',
    },
    require: {
      en: 'what has to hold: there is a finding where it does not; or “when”',
      'zh-CN': '须成立的条件，不成立即提出意见；与“when”二选一',
    },
    when: {
      en: 'what is not allowed: there is a finding where it holds; or “require”',
      'zh-CN': '不允许的情形，成立即提出意见；与“require”二选一',
    },
    message: {
      en: 'what is said, as one text or as en and zh-CN; {{name}} is filled from “show”',
      'zh-CN': '审查意见，写一段文字，或分写 `en` 和 `zh-CN`；{{名称}} 由“show”填入',
    },
    remedy: { en: 'what would be accepted', 'zh-CN': '补救办法' },
    ...{ show, clause, why, severity, options },
  },
  duty: {
    duty: {
      en: 'what it is called, as one text or as en and zh-CN; its id is the name of the rule',
      'zh-CN': '义务名称，写一段文字，或分写 `en` 和 `zh-CN`；编号即规则名称',
    },
    obligation: { en: 'the kind of obligation that it is', 'zh-CN': '所属义务类型' },
    cadence: {
      en: 'how often it recurs, such as quarterly; occasional: it does not, somebody raises it',
      'zh-CN': '周期，例如 `quarterly`（每季度）；`occasional` 表示不定期，由人临时发起',
    },
    owedBy: {
      en: 'who owes it: unit, superior, each-member, each-leader, each-group, or { each: secretary } for whoever holds a role; unit where nothing is said',
      'zh-CN':
        '由谁承担：`unit`（本单位）、`superior`（上级）、`each-member`（每名成员）、`each-leader`（每名领导）、`each-group`（每个小组），或 `{ each: secretary }`（担任某职务的每个人）；不写即为 `unit`',
    },
    parameters: {
      en: 'what its cycles begin with, by the names that the obligation knows, such as the body that meets',
      'zh-CN': '各期事项的初始参数，名称由义务类型规定，例如由哪一机构开会',
    },
    atEnd: {
      en: 'what becomes of it when the unit ends and nobody has begun it: lapses, or passes-on to whoever acts for the unit then; lapses where nothing is said',
      'zh-CN': '单位撤销时尚无人着手的如何处理：`lapses`（不再承担），`passes-on`（由承接单位办理）；不写即为 `lapses`',
    },
    when: {
      en: 'only where this condition over facts and options holds; it is always owed where nothing is said',
      'zh-CN': '仅在此条件（事实和选项）成立时承担；不写即一律承担',
    },
    message: {
      en: 'what is said where “when” does not hold and it is not owed',
      'zh-CN': '“when”不成立、无须承担时的说明',
    },
    show,
    withinWorkingDays: {
      en: 'for an occasional one: the working days from the day it is raised; 30 where nothing is said',
      'zh-CN': '不定期义务：自发起之日起的工作日数；不写即为30',
    },
    daysEarly: {
      en: 'how many days before its period it may be fulfilled; 0 where nothing is said',
      'zh-CN': '可在期间开始前多少天完成；不写即为0',
    },
    days: {
      en: 'days of every year on which a period ends besides, such as "03-31"; with the cadence on-days, those alone',
      'zh-CN': '每年另有哪些日期为期间的末日，例如“03-31”；周期为 `on-days` 时仅按所列日期',
    },
    between: {
      en: 'the first and the last day of the season in which it may be fulfilled, of a yearly one',
      'zh-CN': '每年一次的义务，可在哪段时间内完成：起止两日',
    },
    ...{ roll, clause, why, severity, options },
  },
  deadline: {
    deadline: {
      en: 'the last day: so many days or workingDays, before or after an event of the obligation or a day that a field holds',
      'zh-CN': '最后期限：`days` 或 `workingDays` 若干，`before` 或 `after` 某一步骤或某字段所载日期',
    },
    on: awaited,
    when: onlyWhen,
    ...{ roll, clause, why, severity, options },
  },
  reminder: {
    remind: {
      en: 'whom to remind, so many days or workingDays before or after the deadline; or “escalate”',
      'zh-CN': '提醒何人，在期限之前或之后若干 `days` 或 `workingDays`；与“escalate”二选一',
    },
    escalate: {
      en: 'whom to tell, in the same words, where it is to be told as something that was left undone; or “remind”',
      'zh-CN': '逾期上报何人，写法相同；与“remind”二选一',
    },
    on: awaited,
    when: onlyWhen,
    message: {
      en: 'what is said, as one text or as en and zh-CN; besides “show” it may use {{title}}, {{period}}, {{unit}}, {{bearer}}, {{awaited}} and {{notAfter}}',
      'zh-CN':
        '通知文字，写一段，或分写 `en` 和 `zh-CN`；除“show”外还可用 {{title}}（义务）、{{period}}（期间）、{{unit}}（单位）、{{bearer}}（责任主体）、{{awaited}}（等候的步骤）和 {{notAfter}}（期限）',
    },
    ...{ show, clause, why, severity, options },
  },
};

type Within = typeof wordsWithin;

/** The same of words within words. */
export const innerWordMeanings: {
  readonly [Holder in keyof Within]: Readonly<Record<Within[Holder][number], Text>>;
} = {
  on: {
    obligation: { en: 'the name of an obligation', 'zh-CN': '义务类型' },
    events: { en: 'one event or several', 'zh-CN': '一个或多个步骤' },
    duties: { en: 'one duty or several', 'zh-CN': '一项或多项义务' },
  },
  deadline: {
    days: { en: 'so many days; or “workingDays”', 'zh-CN': '天数；与“workingDays”二选一' },
    workingDays: { en: 'so many working days; or “days”', 'zh-CN': '工作日数；与“days”二选一' },
    before: {
      en: 'before an event, or a day such as cycle.period.to; or “after”',
      'zh-CN': '某一步骤或某日（如 `cycle.period.to`）之前；与“after”二选一',
    },
    after: {
      en: 'after an event, or a day such as cycle.period.from; or “before”',
      'zh-CN': '某一步骤或某日（如 `cycle.period.from`）之后；与“before”二选一',
    },
  },
  remind: {
    to: {
      en: 'the role that is told, by its word or as the packs call it: secretary, head of department',
      'zh-CN': '通知何种职务的人，可写职务代号或规则包所用名称，例如 `secretary`、部门负责人',
    },
    of: {
      en: 'whose: unit, bearer or superior; unit where nothing is said, and where none is above',
      'zh-CN': '哪一单位的：`unit`（本单位）、`bearer`（责任主体）、`superior`（上级）；不写或无上级时即为 `unit`',
    },
    days: { en: 'so many days; or “workingDays”', 'zh-CN': '天数；与“workingDays”二选一' },
    workingDays: { en: 'so many working days; or “days”', 'zh-CN': '工作日数；与“days”二选一' },
    before: { en: 'before: deadline', 'zh-CN': '写作 `before: deadline`，即期限之前' },
    after: { en: 'after: deadline', 'zh-CN': '写作 `after: deadline`，即期限之后' },
  },
  clause: {
    source: { en: 'the document', 'zh-CN': '文件' },
    article: { en: 'the article', 'zh-CN': '条款' },
  },
  options: {
    value: { en: 'the value here', 'zh-CN': '本单位的值' },
    stricter: { en: 'which way is stricter', 'zh-CN': '从严方向' },
  },
};
