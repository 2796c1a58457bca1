import type { Text } from '@obligato/core';

/** What the topics of reports are called. A unit may name others; they then appear as they are written. */
const topicTitles: Readonly<Record<string, Text>> = {
  thinking: { en: 'thinking', 'zh-CN': '思想' },
  work: { en: 'work', 'zh-CN': '工作' },
  study: { en: 'study', 'zh-CN': '学习' },
  office: { en: 'how the office was used', 'zh-CN': '履职' },
  conduct: { en: 'conduct and frugality', 'zh-CN': '作风建设' },
  concerns: { en: 'what members asked for', 'zh-CN': '党员诉求' },
  'state-of-mind': { en: 'members’ state of mind', 'zh-CN': '思想动态' },
  advice: { en: 'advice', 'zh-CN': '意见建议' },
};

/** The required topics that a report leaves out, in the order in which they are required. */
export function missingTopics(
  parts: readonly { readonly topic: string }[],
  required: readonly string[],
): readonly (string | Text)[] {
  const missing = required.filter((topic) => !parts.some((part) => part.topic === topic));
  return missing.map((topic) => topicTitles[topic] ?? topic);
}
