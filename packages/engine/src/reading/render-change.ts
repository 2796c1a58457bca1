/** A change in a sentence: what was done to a unit, by whom, and why. */
import { type Reading, type Text, textIn, writtenLanguage } from '@obligato/core';
import type { ChangeRecord } from '../ports/change-record.ts';
import { sayChange } from './change-kinds.ts';
import { marks } from './joined-lists.ts';

/**
 * One line, or two where it was refused. Of long lists the first few are named and the rest counted.
 *
 * @example
 * for (const change of await engine.changes('tax-bureau/levy')) print(renderChange(change, 'en'));
 * // tax-bureau/levy#3  2026-03-20 14:00  Roster: removed Li (m3) · m1@tax-bureau/levy: moved away
 */
export function renderChange(
  { id, recordedAt, change, by, via, reason, refused }: ChangeRecord,
  language: Reading,
): string {
  const { colon } = marks[writtenLanguage(language)];
  const who =
    by.member === undefined
      ? (by.unit ?? textIn(via ? ways[via] : nobody, language))
      : `${by.member}${by.unit ? `@${by.unit}` : ''}`;
  const why = reason === undefined ? '' : `${colon}${reason}`;
  const line = `${id}  ${recordedAt.slice(0, 16).replace('T', ' ')}  ${textIn(sayChange(change), language)} · ${who}${why}`;
  return refused === undefined
    ? line
    : `${line}\n  ${textIn(refusedWord, language)}${colon}${textIn(refused, language)}`;
}

const nobody: Text = { en: 'nobody named', 'zh-CN': '未注明' };
const ways: Readonly<Record<NonNullable<ChangeRecord['via']>, Text>> = {
  'command line': { en: 'on the command line, nobody named', 'zh-CN': '命令行，未注明' },
};
const refusedWord: Text = { en: 'Refused', 'zh-CN': '已拒绝' };
