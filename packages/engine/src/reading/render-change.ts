/** A change in a sentence: what was done to a unit, by whom, and why. */
import type { Language, RosterRow, Text } from '@obligato/core';
import type { Change, ChangeRecord } from '../ports/change-record.ts';

/**
 * One line, or two where it was refused. Of long lists the first few are named and the rest counted.
 *
 * @example
 * for (const change of await engine.changes('tax-bureau/levy')) print(renderChange(change, 'en'));
 * // tax-bureau/levy#3  2026-03-20 14:00  Roster: removed Li (m3) · m1@tax-bureau/levy: moved away
 */
export function renderChange(
  { id, recordedAt, change, by, reason, refused }: ChangeRecord,
  language: Language,
): string {
  const { colon } = marks[language];
  const who = by.member === undefined ? (by.unit ?? nobody[language]) : `${by.member}${by.unit ? `@${by.unit}` : ''}`;
  const why = reason === undefined ? '' : `${colon}${reason}`;
  const line = `${id}  ${recordedAt.slice(0, 16).replace('T', ' ')}  ${sayChange(change)[language]} · ${who}${why}`;
  return refused === undefined ? line : `${line}\n  ${refusedWord[language]}${colon}${refused[language]}`;
}

/**
 * What was done, in both languages.
 *
 * @example
 * sayChange({ does: 'retry', key: 'k' }).en // → 'A notification is tried again: k'
 */
export function sayChange(change: Change): Text {
  const say = sentences[change.does] as (change: Change) => Text;
  return say(change);
}

type Sentences = { readonly [Does in Change['does']]: (change: Extract<Change, { readonly does: Does }>) => Text };

const sentences: Sentences = {
  roster: ({ added, removed }) => {
    const had = new Set(removed.map(({ member }) => member));
    const has = new Set(added.map(({ member }) => member));
    const came = people(added.filter(({ member }) => !had.has(member)));
    const went = people(removed.filter(({ member }) => !has.has(member)));
    const altered = people(added.filter(({ member }) => had.has(member)));
    return joined({ en: 'Roster', 'zh-CN': '名册' }, [
      [{ en: 'added', 'zh-CN': '增加' }, came],
      [{ en: 'removed', 'zh-CN': '移除' }, went],
      [{ en: 'altered', 'zh-CN': '变更' }, altered],
    ]);
  },
  plan: ({ from, to, created, lapsed, reinstated, rederived }) =>
    joined({ en: `Planned ${from} to ${to}`, 'zh-CN': `计划${from}至${to}` }, [
      [{ en: 'new', 'zh-CN': '新增' }, created],
      [{ en: 'no longer owed', 'zh-CN': '不再承担' }, lapsed],
      [{ en: 'owed again', 'zh-CN': '恢复承担' }, reinstated],
      [{ en: 'deadlines moved', 'zh-CN': '期限变更' }, rederived],
    ]),
  raise: ({ cycle }) => ({ en: `Raised: ${cycle}`, 'zh-CN': `发起：${cycle}` }),
  retry: ({ key }) => ({ en: `A notification is tried again: ${key}`, 'zh-CN': `重发通知：${key}` }),
  retire: ({ cycles }) =>
    joined({ en: 'Left for the archive', 'zh-CN': '移入档案' }, [[{ en: 'closed', 'zh-CN': '已结束' }, cycles]]),
  waiver: ({ rule, option, granted, until, reason }) => ({
    en: `Waiver taken up: ${rule}, ${option}, until ${until}, granted by ${granted.signedBy} (${granted.unit}): ${reason}`,
    'zh-CN': `适用豁免：${rule}，${option}，至${until}，批准人${granted.signedBy}（${granted.unit}）：${reason}`,
  }),
};

const people = (rows: readonly RosterRow[]) => [...new Set(rows.map(({ member, name }) => `${name} (${member})`))];

/** Of a year's plan nobody reads a hundred ids in a line. */
const most = 5;

function joined(what: Text, lists: readonly (readonly [Text, readonly string[]])[]): Text {
  const some = lists.filter(([, list]) => list.length > 0);
  const part = (language: Language) => {
    const { colon, comma, semicolon } = marks[language];
    const parts = some.map(([word, list]) => {
      const rest = list.length > most ? `${comma}${more(list.length - most)[language]}` : '';
      return `${word[language]} ${list.slice(0, most).join(comma)}${rest}`;
    });
    return parts.length === 0 ? what[language] : `${what[language]}${colon}${parts.join(semicolon)}`;
  };
  return { en: part('en'), 'zh-CN': part('zh-CN') };
}

const more = (count: number): Text => ({ en: `and ${count} more`, 'zh-CN': `另有${count}项` });
const nobody: Text = { en: 'nobody named', 'zh-CN': '未注明' };
const refusedWord: Text = { en: 'Refused', 'zh-CN': '已拒绝' };
const marks: Readonly<
  Record<Language, { readonly colon: string; readonly comma: string; readonly semicolon: string }>
> = {
  en: { colon: ': ', comma: ', ', semicolon: '; ' },
  'zh-CN': { colon: '：', comma: '、', semicolon: '；' },
};
