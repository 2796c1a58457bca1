/** One thing that is not as it should be: what, and what to do about it. */
import { fillTexts, type Origin, type Text, type TextData } from '@obligato/core';

/** `note` is worth knowing; `wrong` waits for somebody, and makes the command end with 1. */
export interface Ailment {
  readonly kind: keyof typeof ailments;
  readonly weight: 'note' | 'wrong';
  readonly what: Text;
  readonly fix: Text;
  readonly origins?: readonly Origin[];
}

interface Template {
  readonly weight: Ailment['weight'];
  readonly what: Text;
  readonly fix: Text;
}

const ailments = {
  waiver: {
    weight: 'wrong',
    what: { en: '{{message}}', 'zh-CN': '{{message}}' },
    fix: { en: '{{hint}}', 'zh-CN': '{{hint}}' },
  },
  fact: {
    weight: 'note',
    what: { en: '{{message}}', 'zh-CN': '{{message}}' },
    fix: {
      en: 'The program that embeds the engine has to provide it; the command alone cannot attempt what hangs on it',
      'zh-CN': '须由嵌入引擎的程序提供；命令行无法办理依赖此事实的步骤',
    },
  },
  unused: {
    weight: 'note',
    what: {
      en: '{{count}} rules of {{plugin}} are off in every unit: {{rules}}',
      'zh-CN': '{{plugin}}有{{count}}条规则在各单位均未启用：{{rules}}',
    },
    fix: {
      en: 'Nothing, if that is meant; otherwise state them under "rules:" of a unit',
      'zh-CN': '如属有意则无须处理；否则在单位文件的 rules: 下启用',
    },
  },
  unread: {
    weight: 'wrong',
    what: { en: '{{message}}', 'zh-CN': '{{message}}' },
    fix: { en: '{{hint}}', 'zh-CN': '{{hint}}' },
  },
  torn: {
    weight: 'note',
    what: {
      en: '{{bytes}} bytes of an unfinished record stand at the end of the journal; it was never acknowledged',
      'zh-CN': '日志末尾有{{bytes}}字节未完成的记录，从未被确认',
    },
    fix: { en: 'Nothing: the next command that writes cuts them off', 'zh-CN': '无须处理：下次写入时自动清除' },
  },
  unplanned: {
    weight: 'note',
    what: { en: 'Nothing was ever planned for: {{units}}', 'zh-CN': '从未计划的单位：{{units}}' },
    fix: { en: 'obligato plan', 'zh-CN': 'obligato plan' },
  },
  roster: {
    weight: 'note',
    what: {
      en: 'The roster file says something else than the records of: {{units}}',
      'zh-CN': '名册文件与记录不一致的单位：{{units}}',
    },
    fix: { en: 'obligato plan takes it over', 'zh-CN': '运行 obligato plan 导入' },
  },
  due: {
    weight: 'wrong',
    what: {
      en: 'The clock has not come to what was due since {{day}} in {{count}} units: {{units}}',
      'zh-CN': '自{{day}}起有{{count}}个单位的到期事项未处理：{{units}}',
    },
    fix: {
      en: 'obligato tick, and let it run every day (cron, systemd, or obligato serve)',
      'zh-CN': '运行 obligato tick，并设为每日执行（cron、systemd 或 obligato serve）',
    },
  },
  stuck: {
    weight: 'wrong',
    what: {
      en: '{{count}} messages wait to be told since {{since}}, after up to {{tries}} tries: {{error}}',
      'zh-CN': '自{{since}}起有{{count}}条消息待通知，最多已试{{tries}}次：{{error}}',
    },
    fix: { en: 'Mend what the error names, then obligato tick', 'zh-CN': '排除上述错误后运行 obligato tick' },
  },
  vacant: {
    weight: 'wrong',
    what: {
      en: 'Nobody in {{unit}} holds the role {{role}}: “{{message}}” was told to nobody',
      'zh-CN': '{{unit}}无人担任{{role}}：“{{message}}”未能通知任何人',
    },
    fix: {
      en: 'Give somebody the role in the roster, obligato plan, then obligato doctor --retry "{{key}}" and obligato tick',
      'zh-CN': '在名册中落实该职务并运行 obligato plan，再运行 obligato doctor --retry "{{key}}" 与 obligato tick',
    },
  },
  dead: {
    weight: 'wrong',
    what: {
      en: '{{role}} of {{unit}} was never told: “{{message}}” ({{tries}} tries, {{error}})',
      'zh-CN': '{{unit}}的{{role}}始终未获通知：“{{message}}”（已试{{tries}}次，{{error}}）',
    },
    fix: {
      en: 'obligato doctor --retry "{{key}}", then obligato tick',
      'zh-CN': '运行 obligato doctor --retry "{{key}}"，再运行 obligato tick',
    },
  },
} as const satisfies Record<string, Template>;

/** Fills in an ailment's texts. */
export function ailment(kind: Ailment['kind'], data: TextData, origins?: readonly Origin[]): Ailment {
  const { weight, what, fix } = ailments[kind];
  return {
    ...{ kind, weight, what: fillTexts(what, data), fix: fillTexts(fix, data) },
    ...(origins && origins.length > 0 ? { origins } : {}),
  };
}
