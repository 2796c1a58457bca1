/** Whoever waits for an answer does not wait for ever, and does not keep others waiting: work that takes too long is given up. */
import { ObligatoError } from './problem.ts';
import { translated } from './translated.ts';

/** Whether the time for a piece of work is over. Asked between its steps, and before anything is written. */
export type IsOverdue = () => boolean;

/**
 * Throws `OBLIGATO_TOO_SLOW` when the time is over: nothing was written.
 *
 * @example
 * const ends = Date.now() + 10_000;
 * requireTime(() => Date.now() > ends);
 */
export function requireTime(isOverdue: IsOverdue | undefined): void {
  if (!isOverdue?.()) return;
  throw new ObligatoError({
    code: 'OBLIGATO_TOO_SLOW',
    ...translated(
      {
        en: 'The work took longer than it may, and was given up; nothing was written',
        'zh-CN': '处理超过允许的时间，已放弃；未写入任何内容',
      },
      { en: 'Try again later, or ask for less at once', 'zh-CN': '请稍后重试，或减少一次请求的内容' },
    ),
  });
}
