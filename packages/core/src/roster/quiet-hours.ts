/** Between which times of a day somebody is not to be told anything. */

export interface QuietHours {
  /** `HH:MM`; before `from`, they go on over midnight. */
  readonly from: string;
  readonly to: string;
}

/** `20:00-08:00`, or `any-hour`. */
export const quietPattern = /^(any-hour|([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * What is written of them; undefined for what says no such thing. (`none` is nothing said in a table, and any hour in a setting.)
 *
 * @example
 * readQuietHours('20:00 – 8:00') // → { from: '20:00', to: '08:00' }
 */
export function readQuietHours(written: string): QuietHours | 'any-hour' | undefined {
  const [from = '', to = '', ...rest] = written
    .trim()
    .split(/\s*[-–—~～至]+\s*/)
    .map((time) => time.replace('：', ':').replace(/^(?=\d:)/, '0'));
  if (/^(any-hour|none)$/.test(written.trim())) return 'any-hour';
  const hours = `${from}-${to}`;
  return rest.length === 0 && from !== to && quietPattern.test(hours) ? { from, to } : undefined;
}
