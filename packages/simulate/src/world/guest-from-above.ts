import type { Text } from '@obligato/core';

/** Whoever a superior sends to sit in, as lists name them: a story knows the people of its unit alone. */
export const guestFromAbove: Text = { en: 'somebody sent by the unit above', 'zh-CN': '上级派员' };
