/** What each problem means and what to do about it, in Chinese: said before the words that name the values. */
import type { Problem, ProblemCode, Text } from '@obligato/core';

export const problemWords: Readonly<Record<ProblemCode, string>> = {
  OBLIGATO_CONFIG_FILE: '无法读取所需的文件或文件夹，请检查路径',
  OBLIGATO_CONFIG_SYNTAX: '此处不是可接受的 YAML，请按所示位置改正',
  OBLIGATO_CONFIG_FIELD: '字段缺失、未知或类型不对',
  OBLIGATO_UNIT_ID: '单位编号不合格式：只用小写字母、数字和连字符，以“/”分段',
  OBLIGATO_UNIT_DUPLICATE: '两个文件描述同一单位，请只留一个',
  OBLIGATO_UNIT_PARENT: '没有文件描述该上级单位，请改正编号或补上文件',
  OBLIGATO_UNIT_CYCLE: '上下级关系首尾相接，请去掉其中一处 parent',
  OBLIGATO_UNIT_UNKNOWN: '没有这个单位，请改正编号',
  OBLIGATO_PLUGIN_UNKNOWN: '插件未安装，请改正名称或先行安装',
  OBLIGATO_PLUGIN_INVALID: '插件无法使用，未启动任何工作',
  OBLIGATO_PLUGIN_CONFLICT: '两个插件相互冲突，请只留一个或分别命名',
  OBLIGATO_TYPESCRIPT:
    '此模块是 TypeScript，而本机的 Node.js 只读 JavaScript：请在旁边安装 tsx，或改用 Node.js 22.18 以上版本',
  OBLIGATO_PRESET_UNKNOWN: '没有这个预设，请改正名称',
  OBLIGATO_RULE_UNKNOWN: '没有这条规则，请改正名称',
  OBLIGATO_RULE_OPTION: '规则的选项或取值不对',
  OBLIGATO_RULE_LOOSER: '比已有规定宽松：下级只能从严；请删去此行，或商请上级豁免',
  OBLIGATO_SELECTOR: '“for”限定的义务、标签或期间有误',
  OBLIGATO_WAIVER_OWNER: '无权豁免：只能由规定较严数值的单位，对其下级豁免',
  OBLIGATO_WAIVER_EXPIRED: '豁免已到期，请删去，或改写“until”重新给予',
  OBLIGATO_WAIVER_UNNEEDED: '豁免未放宽任何规定，请删去',
  OBLIGATO_LOCAL_RULE: '单位自订规则有误',
  OBLIGATO_CHARTER_RULE: '事项开始时所依的规则已不可得，请装回当时的插件',
  OBLIGATO_RULE_CRASHED: '规则自身出错，请交规则作者处理',
  OBLIGATO_DUTY_CONFLICT: '两条规则规定了同一义务而内容不同，请关闭其一',
  OBLIGATO_DUTY_UNKNOWN: '该单位没有这项可临时发起的义务，或名称不可用',
  OBLIGATO_OBLIGATION_UNKNOWN: '没有插件提供这类义务，请安装相应插件',
  OBLIGATO_EVENT_UNKNOWN: '没有这个步骤，请改正名称',
  OBLIGATO_CYCLE_UNKNOWN: '没有这个事项，请改正编号，或先行计划',
  OBLIGATO_DECISION_UNKNOWN: '没有这项决定；决定写作“事项编号#序号”',
  OBLIGATO_CYCLE_STATE: '存储的事项状态不为现有版本所识',
  OBLIGATO_CYCLE_CONFLICT: '事项已被他人改动，请重新读取后再办；未写入任何内容',
  OBLIGATO_KEY_REUSED: '同一请求标识用于了不同的请求，请换新标识',
  OBLIGATO_ROSTER_FIELD: '名册有误，未采用其中任何内容',
  OBLIGATO_DATE: '日期有误，请写作 YYYY-MM-DD',
  OBLIGATO_PAYLOAD_FILE: '无法读取所报内容',
  OBLIGATO_FACT_MISSING: '规则所需的事实无人提供',
  OBLIGATO_STORE_LOCKED: '数据文件夹正被另一进程使用',
  OBLIGATO_STORE_CORRUPT: '存储内容与写入时不符，请从备份恢复',
  OBLIGATO_STORE_VERSION: '数据由更新的版本写成，请升级 Obligato',
  OBLIGATO_STORE_FAILED: '磁盘读写失败；此前已确认的内容不受影响',
  OBLIGATO_STORE_READ_ONLY: '存储以只读方式打开，不能改动',
  OBLIGATO_STORE_CLOSED: '存储已经关闭',
  OBLIGATO_STORE_MODULE: 'store: 所指的模块无法打开记录',
  OBLIGATO_EXPORT_FILE: '导入文件与导出时不符，未导入任何内容',
  OBLIGATO_TARGET_NOT_EMPTY: '目标处已有内容，不予覆盖，请另选位置',
  OBLIGATO_ARCHIVE_CORRUPT: '档案与写入时不符',
  OBLIGATO_ARCHIVE_UNKNOWN: '档案中没有此项',
  OBLIGATO_ARCHIVE_CONFLICT: '该事项已归档，而内容不同',
  OBLIGATO_ARCHIVE_KEPT: '保管期未满或为永久，不得销毁',
  OBLIGATO_ARCHIVE_WITNESS: '见证方拒绝此检查点：与其所存不相衔接',
  OBLIGATO_ARCHIVE_CHECKPOINT: '所给文本不是检查点或证明',
  OBLIGATO_SCENARIO: '模拟方案无法执行，未运行任何内容',
  OBLIGATO_WORKER: '模拟的一个进程中止，不出具其余部分的报告',
  OBLIGATO_HTTP_AUTH: '对外服务须先设置身份认证',
  OBLIGATO_HTTP_LISTEN: '服务无法占用该地址',
  OBLIGATO_TOKEN_UNKNOWN: '没有这个令牌',
  OBLIGATO_TOKEN_FILE: '令牌文件不可信，不予放行',
  OBLIGATO_WEBHOOK: 'Webhook 设置不安全，不予发送',
  OBLIGATO_PAPER_TEMPLATE: '文书模板无法读取，或引用了不存在的内容',
  OBLIGATO_LIBRARY_MISSING: '缺少所需的程序库，请先安装',
  OBLIGATO_USAGE: '命令写法有误',
};

/** The hints of `suggest`, which stand behind most problems. */
const hints: readonly (readonly [RegExp, string])[] = [
  [/^Did you mean (.+)\?$/, '是否应为 $1？'],
  [/^Known: (.+)$/, '可写：$1'],
  [/^(\d+) others are known$/, '另有$1项可写'],
  [/^None is known$/, '目前一项也没有'],
];

/** A hint in Chinese, where it is one of those. */
export function hintInChinese(hint: string): string {
  const [pattern, text] = hints.find(([known]) => known.test(hint)) ?? [];
  return pattern && text !== undefined ? hint.replace(pattern, text) : hint;
}

/** A problem's message in both languages. */
export const problemText = ({ code, message }: Pick<Problem, 'code' | 'message'>): Text => ({
  en: message,
  'zh-CN': `${problemWords[code]}。${message}`,
});

/** A problem's hint in both languages. */
export const hintText = (hint = ''): Text => ({ en: hint, 'zh-CN': hintInChinese(hint) });
