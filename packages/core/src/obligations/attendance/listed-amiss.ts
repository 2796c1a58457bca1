/** What cannot be true of a list of who was there. */
import type { Attendance } from '../../machine/payload.ts';
import type { MessageTable } from '../../rules/message.ts';
import { saidTwice } from '../said-twice.ts';

/**
 * Who is listed as present and as absent, and who is listed twice besides.
 *
 * @example
 * const m1 = { member: 'm1', capacity: 'member' } as const;
 * listedAmiss([{ ...m1, present: true }, { ...m1, present: false }]) // → { bothWays: ['m1'], twice: [] }
 */
export function listedAmiss(attendance: Attendance): {
  readonly bothWays: readonly string[];
  readonly twice: readonly string[];
} {
  const repeated = saidTwice(attendance.map(({ member }) => member));
  const isAs = (person: string, how: boolean) =>
    attendance.some(({ member, present }) => member === person && present === how);
  const bothWays = repeated.filter((person) => isAs(person, true) && isAs(person, false));
  return { bothWays, twice: repeated.filter((person) => !bothWays.includes(person)) };
}

/** What is said of it, and of a chair who was not there. */
export const attendanceMessages = {
  bothWays: {
    en: 'Present and absent at once: {{people}}.',
    'zh-CN': '既列为到会又列为缺席：{{people}}。',
    remedy: { en: 'Leave the one that is true.', 'zh-CN': '请只保留属实的一项。' },
  },
  twice: {
    en: 'Listed more than once: {{people}}.',
    'zh-CN': '重复列出：{{people}}。',
    remedy: { en: 'List each of them once.', 'zh-CN': '请每人只列一次。' },
  },
  chairAway: {
    en: '{{chair}} chairs, and is not listed as present.',
    'zh-CN': '主持人{{chair}}未列为到会。',
    remedy: {
      en: 'List the chair as present, or name who took the chair.',
      'zh-CN': '请将主持人列为到会，或改填实际主持人。',
    },
  },
} as const satisfies MessageTable;
