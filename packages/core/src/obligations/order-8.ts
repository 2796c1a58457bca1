/** Where retention classes of several obligations come from. */
import type { RetentionClass, RetentionTrait } from '../machine/traits.ts';

/**
 * A class by an item of the schedule of State Archives Order 8. Its text was not read, only sources that quote it.
 *
 * @example
 * order8('9.10.1', 'permanent').source.en // → 'State Archives Order 8 (2006), schedule, item 9.10.1'
 */
export const order8 = (item: string, keep: RetentionClass): RetentionTrait =>
  Object.freeze({
    keep,
    source: {
      en: `State Archives Order 8 (2006), schedule, item ${item}`,
      'zh-CN': `国家档案局令第8号（2006），保管期限表第${item}条`,
    },
    confidence: 'secondary',
  });
