/** The timestamp as of which somebody asks: one that has passed. A day alone means its end. */
import { isDay, localDay, ObligatoError, type Text, type Timestamp, translated } from '@obligato/core';
import { isAfter, readTimestamp } from '../ports/clock.ts';

/**
 * In the organisation's zone. Today means now: the day has not ended.
 *
 * Throws `OBLIGATO_DATE` for what is no timestamp, and for one that is still to come.
 *
 * @example
 * readAsOf('2026-03-20', { zone: 'Asia/Shanghai', now: clock.now() }) // → '2026-03-20T23:59:59+08:00'
 */
export function readAsOf(said: string, { zone, now }: { readonly zone: string; readonly now: Timestamp }): Timestamp {
  const read = readTimestamp(isDay(said) ? `${said}T23:59:59` : said.trim().replace(' ', 'T'), zone);
  if (read === undefined)
    throw wrongDate(
      {
        en: `"${said}" is not a timestamp between 1970 and 2149`,
        'zh-CN': `“${said}”不是1970年至2149年之间的时间`,
      },
      {
        en: 'Write 2026-03-20, which means the end of that day, 2026-03-20T14:00 or 2026-03-20T14:00:00+08:00',
        'zh-CN': '请写作 2026-03-20（即当日结束时）、2026-03-20T14:00 或 2026-03-20T14:00:00+08:00',
      },
    );
  if (!isAfter(read, now)) return read;
  if (said === localDay(now)) return now;
  throw wrongDate(
    { en: `${read} is in the future: it is ${now} now`, 'zh-CN': `${read} 尚未到来，现在是 ${now}` },
    {
      en: 'Ask as of a timestamp that has passed; what is owed later is told without it',
      'zh-CN': '请写已经过去的时间；今后的应办事项不加此项即可查看',
    },
  );
}

const wrongDate = (message: Text, hint: Text) =>
  new ObligatoError({ code: 'OBLIGATO_DATE', ...translated(message, hint) });
