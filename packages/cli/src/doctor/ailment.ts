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
      en: 'The program that embeds the engine must provide it; the command cannot attempt what depends on it',
      'zh-CN': '须由嵌入引擎的程序提供；命令行无法办理依赖此事实的步骤',
    },
  },
  calendar: {
    weight: 'note',
    what: { en: '{{message}}', 'zh-CN': '{{message}}' },
    fix: { en: '{{hint}}', 'zh-CN': '{{hint}}' },
  },
  unreached: {
    weight: 'note',
    what: {
      en: 'No channel reaches these people, who hold a role ({{count}}): {{names}}',
      'zh-CN': '有{{count}}名任职人员没有任何通道可以通知到：{{names}}',
    },
    fix: {
      en: 'Add their addresses of mail or messenger ids to the roster; until then their secretary is told once, and they are not',
      'zh-CN': '请在名册中填写其邮箱或办公软件账号；在此之前只告知其单位秘书一次，本人收不到通知',
    },
  },
  unused: {
    weight: 'note',
    what: {
      en: '{{plugin}}: {{count}} rules are off in every unit: {{rules}}',
      'zh-CN': '{{plugin}}有{{count}}条规则在各单位均未启用：{{rules}}',
    },
    fix: {
      en: 'Nothing to do if this is intended; otherwise turn on what is wanted under "rules:" of a unit',
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
      en: 'The journal ends with {{bytes}} bytes of an unfinished record, which was never acknowledged',
      'zh-CN': '日志末尾有{{bytes}}字节未完成的记录，从未被确认',
    },
    fix: { en: 'Nothing to do: the next command that writes removes them', 'zh-CN': '无须处理：下次写入时自动清除' },
  },
  salvaged: {
    weight: 'note',
    what: {
      en: 'These records were saved from a damaged folder; {{count}} could not be, in {{units}}',
      'zh-CN': '这些记录救自损坏的文件夹，其中{{count}}条未能救出，涉及：{{units}}',
    },
    fix: {
      en: 'If a backup has them, compare it: obligato restore BACKUP --data NEW_FOLDER',
      'zh-CN': '如备份中存有，请比对：`obligato restore BACKUP --data NEW_FOLDER`',
    },
  },
  fileMissing: {
    weight: 'wrong',
    what: {
      en: 'Files that decisions name are not where files are kept ({{count}}): {{files}}',
      'zh-CN': '决定中所附的{{count}}个文件不在存放处：{{files}}',
    },
    fix: {
      en: 'Put them back: copy evidence/ of a backup into the folder of the records',
      'zh-CN': '请从备份恢复：将备份中的 evidence/ 复制到数据文件夹',
    },
  },
  fileChanged: {
    weight: 'wrong',
    what: {
      en: 'Files are not what was attached any more ({{count}}): {{files}}',
      'zh-CN': '{{count}}个文件已与所附时不同：{{files}}',
    },
    fix: {
      en: 'Put them back from a backup, and find out who, or which disk, changed them',
      'zh-CN': '请从备份恢复，并查明由何人或哪块磁盘改动',
    },
  },
  fileUnnamed: {
    weight: 'note',
    what: {
      en: 'Files that no decision came to name ({{count}}, {{megabytes}} MB)',
      'zh-CN': '有{{count}}个文件（共{{megabytes}}兆字节）未被任何决定引用',
    },
    fix: { en: 'obligato doctor --sweep removes them', 'zh-CN': '运行 `obligato doctor --sweep` 清除' },
  },
  backwards: {
    weight: 'note',
    what: {
      en: '{{record}} says it was written down at {{at}}, after what was written at {{before}}',
      'zh-CN': '{{record}}所记登记时间为{{at}}，而其前一条登记于{{before}}',
    },
    fix: {
      en: 'It stays as it is; find out whose clock was wrong, or who tried things out among real records with --now',
      'zh-CN': '记录保持原样；请查明哪台机器时钟有误，或是否有人在正式记录中用 --now 试运行',
    },
  },
  undescribed: {
    weight: 'wrong',
    what: {
      en: 'Stored, and described by no file: {{units}}. It can be read; nothing is written to it, and the clock leaves it alone',
      'zh-CN': '存有记录而没有单位文件：{{units}}。可以查看，不再写入，到期也不处理',
    },
    fix: {
      en: 'Bring its file back, with "until" as its last day, and "successor" where another unit goes on with it',
      'zh-CN': '请恢复其单位文件，以“until”写明末日；有单位承接的，写明“successor”',
    },
  },
  deserted: {
    weight: 'note',
    what: { en: 'Nobody is on the roster of {{units}}', 'zh-CN': '名册上没有人员的单位：{{units}}' },
    fix: {
      en: 'Add its people; or give its file "until", its last day',
      'zh-CN': '请补充人员；单位已不存在的，在其单位文件中以“until”写明末日',
    },
  },
  unknownRole: {
    weight: 'note',
    what: {
      en: '{{rule}} is for the role "{{role}}", which no pack knows and nobody on the roster holds',
      'zh-CN': '{{rule}}针对职务“{{role}}”，规则包中没有此职务，名册上也无人担任',
    },
    fix: {
      en: 'Name a role that is there, or give it to somebody on the roster. {{known}}',
      'zh-CN': '请改写职务，或在名册中落实。{{known}}',
    },
  },
  unplanned: {
    weight: 'note',
    what: { en: 'Units that were never planned: {{units}}', 'zh-CN': '从未计划的单位：{{units}}' },
    fix: { en: 'obligato plan', 'zh-CN': 'obligato plan' },
  },
  roster: {
    weight: 'note',
    what: {
      en: 'The roster file differs from the records of: {{units}}',
      'zh-CN': '名册文件与记录不一致的单位：{{units}}',
    },
    fix: { en: 'obligato plan imports it', 'zh-CN': '运行 obligato plan 导入' },
  },
  due: {
    weight: 'wrong',
    what: {
      en: 'Dues since {{day}} have not been processed in {{count}} units: {{units}}',
      'zh-CN': '自{{day}}起有{{count}}个单位的到期事项未处理：{{units}}',
    },
    fix: {
      en: 'Run obligato tick, and run it every day (cron, systemd, or obligato serve)',
      'zh-CN': '运行 obligato tick，并设为每日执行（cron、systemd 或 obligato serve）',
    },
  },
  stuck: {
    weight: 'wrong',
    what: {
      en: '{{count}} notifications are undelivered since {{since}}, after up to {{tries}} tries: {{error}}',
      'zh-CN': '自{{since}}起有{{count}}条通知未送达，最多已试{{tries}}次：{{error}}',
    },
    fix: { en: 'Fix what the error names, then run obligato tick', 'zh-CN': '排除上述错误后运行 obligato tick' },
  },
  vacant: {
    weight: 'wrong',
    what: {
      en: 'Nobody in {{unit}} holds the role {{role}}: the notification “{{message}}” reached nobody',
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
      en: 'The notification to {{role}} of {{unit}} was not delivered: “{{message}}” ({{tries}} tries, {{error}})',
      'zh-CN': '对{{unit}}的{{role}}的通知未送达：“{{message}}”（已试{{tries}}次，{{error}}）',
    },
    fix: {
      en: 'obligato doctor --retry "{{key}}", then obligato tick',
      'zh-CN': '运行 obligato doctor --retry "{{key}}"，再运行 obligato tick',
    },
  },
  untold: {
    weight: 'wrong',
    what: {
      en: 'Some people did not get what they were to be told ({{count}}): {{names}}',
      'zh-CN': '有{{count}}条消息未送达：{{names}}',
    },
    fix: {
      en: 'obligato outbox shows each, why, and its key for --retry',
      'zh-CN': '运行 obligato outbox 查看每条的原因和编号，可用 --retry 重发',
    },
  },
  unsent: {
    weight: 'note',
    what: {
      en: 'Still to be sent by the channel "{{channel}}", since {{since}}: {{count}}',
      'zh-CN': '通道“{{channel}}”有{{count}}条消息待发送，最早的始于{{since}}',
    },
    fix: {
      en: 'Run obligato tick, or see what obligato serve logs of it: the channel is down, or nobody sends',
      'zh-CN': '请运行 obligato tick，或查看 obligato serve 的日志：通道不可用，或没有进程在发送',
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
