/** Why a file cannot be read, in words and not in the system's own. */
import type { Text } from '@obligato/core';
import { whyFailed } from '@obligato/core/internal';

const forbidden: Text = { en: 'you are not permitted to', 'zh-CN': '没有读取权限' };

/**
 * The reason in both languages; what has no words here is quoted as the system says it.
 *
 * @example
 * whyUnreadable(Object.assign(new Error('…'), { code: 'EISDIR' })).en // → 'it is a folder'
 */
export const whyUnreadable = (error: unknown): Text => whyFailed(error, { EACCES: forbidden, EPERM: forbidden });
