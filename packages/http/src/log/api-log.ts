/** Where the API writes what happened. Fields hold nothing that a caller could have written freely. */

export interface ApiLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const silentLog: ApiLog = Object.freeze({ info: () => {}, warn: () => {}, error: () => {} });

/**
 * A text that cannot forge a line, or move a terminal: JSON escapes the first 32 control characters, a terminal obeys more.
 *
 * @example
 * logText('a\u009b2Jb\r\nc') // → 'a 2Jb c'
 */
export function logText(text: string): string {
  return text
    .slice(0, 1000)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '');
}
