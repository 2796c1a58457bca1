/** `~` as the shell reads it, also where the shell does not: in quotes, after `=`, and where somebody types it as an answer. */
import { homedir } from 'node:os';

/**
 * A word that begins with `~/`, or an option whose value does, with the home of whoever runs the command.
 *
 * @example
 * expandHome('--roster=~/staff.xlsx') // → '--roster=/home/li/staff.xlsx'
 */
export const expandHome = (word: string): string =>
  word.replace(/^(--[\w-]+=)?~(?=[/\\]|$)/, (_, flag = '') => `${flag}${homedir()}`);
