import type { Text } from '@obligato/core';

/** What a unit at the top says of its file. */
export const heldBelow: Text = {
  en: '# What is stated here holds for every unit below, which may only tighten it.',
  'zh-CN': '# 此处的规定适用于所有下级单位，下级只能从严。',
};
