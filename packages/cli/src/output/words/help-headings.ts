/** Commander's own headings in the reader's language. */
import type { Language } from '@obligato/core';

const chinese: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** A heading that is not in the table stays as it is. */
export function helpHeadings(title: string, language: Language): string {
  return language === 'en' ? title : (chinese[title] ?? title);
}
