/** Days and moments on the command line. Without an offset they are local to the organisation. */
import { type Day, isDay, ObligatoError, type Text, type Timestamp, translated } from '@obligato/core';
import { timestampOf, VirtualClock } from '@obligato/engine';

/** Reads `YYYY-MM-DD`. */
export function dayOption(name: string) {
  return (text: string): Day => {
    if (isDay(text)) return text;
    throw wrongDate(
      {
        en: `${name} "${text}" is not a date between 1970-01-01 and 2149-12-31`,
        'zh-CN': `${name} “${text}”不是1970-01-01至2149-12-31之间的日期`,
      },
      { en: 'Write dates as YYYY-MM-DD', 'zh-CN': '日期请写作 YYYY-MM-DD' },
    );
  };
}

const pattern = /^(\d{4}-\d{2}-\d{2})(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;

/**
 * Reads a day, a local time or a timestamp with an offset, and gives it in the organisation's zone. A day alone means its start.
 *
 * @example
 * readMoment('--at', '2026-03-20 14:00', 'Asia/Shanghai') // → '2026-03-20T14:00:00+08:00'
 */
export function readMoment(name: string, text: string, zone: string): Timestamp {
  const [, day = '', time = '00:00', seconds = ':00', offset] = pattern.exec(text) ?? [];
  if (!isDay(day)) {
    throw wrongDate(
      { en: `Invalid timestamp ${name} "${text}"`, 'zh-CN': `${name} 的时间“${text}”无效` },
      {
        en: 'Write 2026-03-20, 2026-03-20T14:00 (local time) or 2026-03-20T14:00:00+08:00',
        'zh-CN': '请写作 2026-03-20、2026-03-20T14:00（当地时间）或 2026-03-20T14:00:00+08:00',
      },
    );
  }
  if (offset === undefined) return timestampOf(day, zone, `${time}${seconds}`);
  return new VirtualClock(`${day}T${time}${seconds}${offset}`, zone).now();
}

const wrongDate = (message: Text, hint: Text) =>
  new ObligatoError({ code: 'OBLIGATO_DATE', ...translated(message, hint) });
