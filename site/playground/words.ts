/** What the playground says besides what the engine says. */
import type { Text } from '@obligato/core';

export const words = {
  example: { en: 'Begin with an example', 'zh-CN': '从一个例子开始' },
  own: { en: 'Your own', 'zh-CN': '自己编写' },
  unit: { en: 'Unit file', 'zh-CN': '单位文件' },
  unitHint: {
    en: 'YAML. Several units are parted by a line of three hyphens.',
    'zh-CN': '格式为 YAML。多个单位以单独一行的三个连字符隔开。',
  },
  attempt: { en: 'Attempt', 'zh-CN': '办理' },
  attemptHint: {
    en: 'YAML or JSON: the people, what has happened, and what is tried now.',
    'zh-CN': '格式为 YAML 或 JSON：有哪些人、此前经过、现在要办什么。',
  },
  decision: { en: 'Decision', 'zh-CN': '决定' },
  machine: { en: 'The machine', 'zh-CN': '流程图' },
  share: { en: 'Copy a link to this', 'zh-CN': '复制此例的链接' },
  shared: { en: 'The link is copied.', 'zh-CN': '链接已复制。' },
  notShared: { en: 'The link stands in the address bar.', 'zh-CN': '链接就在地址栏中。' },
  deciding: { en: 'Deciding …', 'zh-CN': '正在判断……' },
  broken: {
    en: 'This link was cut off or changed on its way: nothing could be read from it. Ask for it again.',
    'zh-CN': '链接不完整或已被改动，无法读取。请向对方重新索取。',
  },
  problems: { en: 'This cannot be read as it stands', 'zh-CN': '内容有误，无法判断' },
  inHistory: {
    en: 'The step of {{at}} did not happen: it was answered so. The attempt itself was not tried.',
    'zh-CN': '{{at}}这一步未能办成，答复如下；因此没有再试现在要办的事项。',
  },
  late: { en: 'Late: a last day has passed.', 'zh-CN': '已逾期：有期限已过。' },
  now: { en: 'now', 'zh-CN': '当前' },
  possible: { en: 'Possible now', 'zh-CN': '现可办理' },
  steps: { en: 'All steps of the machine', 'zh-CN': '全部步骤' },
  stays: { en: 'stays', 'zh-CN': '状态不变' },
  failed: { en: 'This is a fault of Obligato, please report it:', 'zh-CN': '这是 Obligato 的错误，请告知我们：' },
} as const satisfies Record<string, Text>;
