/** Why somebody cannot stand in for somebody else, or cannot be named by whoever names them. */
import {
  type Actor,
  type Catalogue,
  type Day,
  isDay,
  ObligatoError,
  roleText,
  rosterOn,
  type Text,
  translated,
} from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import type { Named } from '../ports/notifier.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import type { Deputy } from './deputy.ts';

/** What is wrong, and what to do. */
export interface WhyNot {
  readonly message: Text;
  readonly hint: Text;
}

/** The day itself. Throws `OBLIGATO_DATE`. */
export function requireDay(field: 'from' | 'until', day: string): Day {
  if (isDay(day)) return day;
  throw new ObligatoError({
    code: 'OBLIGATO_DATE',
    ...translated(
      {
        en: `"${field}" is ${JSON.stringify(day)}, which is not a date`,
        'zh-CN': `“${field}”为 ${JSON.stringify(day)}，不是有效日期`,
      },
      { en: 'Write dates as YYYY-MM-DD', 'zh-CN': '日期请写作 YYYY-MM-DD' },
    ),
  });
}

/** Both as the roster of the first day names them, where the one holds an office and the other is there to hold it. */
export function whyNoDeputy(
  { unit, roster, deputies }: UnitRecord,
  {
    officer,
    deputy,
    from,
    until,
  }: { readonly officer: string; readonly deputy: string; readonly from: Day; readonly until: Day },
  today: Day,
  catalogue: Catalogue,
): WhyNot | Pick<Deputy, 'officer' | 'deputy'> {
  const { rows } = rosterOn(roster, from);
  const [away, standing] = [rows.get(officer), rows.get(deputy)];
  const stranger = away ? (standing ? undefined : deputy) : officer;
  if (stranger !== undefined) return notOnRoster(stranger, { unit, from, known: rows.keys() });
  if (officer === deputy) return { message: oneself, hint: nameAnother };
  if (from > until) return { message: lastBeforeFirst(from, until), hint: orderDays };
  if (from < today) return { message: past(from), hint: fromToday(today) };
  if (!away || !standing || away.roles.length === 0)
    return { message: noOffice(officer, from), hint: officesAre(rows.values(), catalogue) };
  const other = deputies.find(
    (each) =>
      each.officer.member === officer && each.deputy.member === deputy && each.from <= until && from <= each.until,
  );
  if (other) return { message: already(other), hint: withdrawFirst };
  return { officer: named(away), deputy: named(standing) };
}

const named = ({ member, name }: Named): Named => ({ member, name });

/** An officer names a deputy, or a unit above does; whoever stands in passes nothing on. Nobody named: it stands on record how it came about. */
export function whyNotTheirs({
  unit,
  officer,
  by = {},
  above,
}: {
  readonly unit: string;
  readonly officer: string;
  readonly by: Actor | undefined;
  readonly above: readonly string[];
}): WhyNot | undefined {
  if (by.deputyFor !== undefined) return { message: passedOn, hint: askOfficer };
  if (by.member === undefined && by.unit === undefined) return undefined;
  if (by.unit !== undefined && by.unit !== unit && above.includes(by.unit)) return undefined;
  if (by.member === officer) return undefined;
  return { message: notTheirs(officer), hint: askOfficer };
}

const notOnRoster = (
  member: string,
  { unit, from, known }: { readonly unit: string; readonly from: Day; readonly known: Iterable<string> },
): WhyNot => ({
  message: {
    en: `${member} is not on the roster of ${unit} on ${from}`,
    'zh-CN': `${from}，${member} 不在 ${unit} 的名册上`,
  },
  hint: suggest(member, known),
});

const oneself: Text = { en: 'Nobody stands in for themselves', 'zh-CN': '本人不能代理本人' };
const nameAnother: Text = { en: 'Name another person of the unit', 'zh-CN': '请指定本单位其他人员' };
const lastBeforeFirst = (from: Day, until: Day): Text => ({
  en: `The last day, ${until}, lies before the first, ${from}`,
  'zh-CN': `截止日${until}早于起始日${from}`,
});
const orderDays: Text = { en: 'Put the days right', 'zh-CN': '请改正日期' };
const past = (from: Day): Text => ({
  en: `${from} has passed: what was done then was nobody’s to do as a deputy`,
  'zh-CN': `${from}已过：此前无人代理，不能补授`,
});
const fromToday = (today: Day): Text => ({ en: `Begin on ${today} or later`, 'zh-CN': `请自${today}或以后起算` });
const noOffice = (officer: string, from: Day): Text => ({
  en: `${officer} holds no office on ${from}`,
  'zh-CN': `${from}，${officer} 未担任任何职务`,
});

function officesAre(
  rows: Iterable<{ readonly member: string; readonly name: string; readonly roles: readonly string[] }>,
  { people }: Catalogue,
): Text {
  const holders = [...rows].filter(({ roles }) => roles.length > 0).slice(0, 5);
  if (holders.length === 0) return { en: 'Nobody holds one; see the roster', 'zh-CN': '目前无人任职，请查看名册' };
  const told = (language: 'en' | 'zh-CN', [open, close, between]: readonly [string, string, string]) =>
    holders.map(
      ({ name, member, roles }) =>
        `${name} (${member})${open}${roles.map((role) => roleText(role, people)[language]).join(between)}${close}`,
    );
  return {
    en: `These do: ${told('en', [': ', '', ', ']).join('; ')}`,
    'zh-CN': `现任职务的有：${told('zh-CN', ['：', '', '、']).join('；')}`,
  };
}

const already = ({ officer, deputy, from, until }: Deputy): Text => ({
  en: `${deputy.name} stands in for ${officer.name} already, from ${from} to ${until}`,
  'zh-CN': `${deputy.name}已在${from}至${until}期间代理${officer.name}`,
});
const withdrawFirst: Text = {
  en: 'Withdraw that first, or name other days',
  'zh-CN': '请先撤销原授权，或改用其他日期',
};
const passedOn: Text = { en: 'Whoever stands in does not pass it on', 'zh-CN': '代理人不得转授' };
const notTheirs = (officer: string): Text => ({
  en: `Only ${officer}, or the unit above, names who stands in for ${officer}`,
  'zh-CN': `只有 ${officer} 本人或上级单位可指定其代理人`,
});
const askOfficer: Text = { en: 'Ask the officer, or the unit above', 'zh-CN': '请由本人或上级单位办理' };
