/** The ledger: one row for every cycle, as an inspector asks for it: when, where, chaired by whom, who came, what was decided. */
import {
  type Attendance,
  type Cycle,
  isDay,
  type Reading,
  type Roster,
  rosterOn,
  type Text,
  textIn,
  type WhoCame,
  whoCame,
  writtenLanguage,
} from '@obligato/core';
import { bearerName, latenessOf, namesIn } from '@obligato/core/internal';
import type { UnitRecord } from '../ports/unit-record.ts';
import type { Cell, ColumnKind, Table } from './table.ts';

type Language = keyof Text & ('en' | 'zh-CN');

/** In the order of the columns. */
const heading: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Unit',
    'Duty',
    'Bearer',
    'Period',
    'From',
    'To',
    'State',
    'Deadlines',
    'Date',
    'Place',
    'Chair',
    'Should attend',
    'Present',
    'Absent, and why',
    'Resolutions',
    'Carried',
    'Recorder',
    'Agenda',
    'Corrected',
    'Cycle',
  ],
  'zh-CN': [
    '单位',
    '义务',
    '责任主体',
    '周期',
    '开始',
    '截止',
    '状态',
    '时限',
    '日期',
    '地点',
    '主持人',
    '应到',
    '实到',
    '缺席及原因',
    '决议数',
    '通过数',
    '记录人',
    '议题',
    '更正',
    '编号',
  ],
};

const title: Text = { en: 'Ledger', 'zh-CN': '台账' };

const days: ReadonlySet<string> = new Set(['From', 'To', 'Date']);
const columns = heading.en.map((name): ColumnKind => (days.has(name) ? 'day' : 'text'));

interface LedgerOptions {
  readonly language: Reading;
  /** Names a state, as the obligation does; the machine's own word when absent. */
  readonly stateTitle?: (cycle: Cycle) => Text | undefined;
  /** Names a unit, as its file does; its id when absent. */
  readonly unitTitle?: (unit: string) => string | undefined;
}

/**
 * Cycles in the order of their periods.
 *
 * @example
 * tableToXlsx(ledgerTable([await engine.unit('bureau/branch-1')], { language: 'zh-CN' }))
 */
export function ledgerTable(
  units: readonly Pick<UnitRecord, 'unit' | 'cycles' | 'roster'>[],
  options: LedgerOptions,
): Table {
  const { language } = options;
  const rows = units.flatMap((unit) => {
    const named = namesIn(unit.roster);
    const nameOf = (member: unknown) => named(textOf(member));
    return [...unit.cycles.values()].sort(byPeriod).map((cycle) => rowOf(cycle, unit.roster, nameOf, options));
  });
  return { name: 'ledger', title: textIn(title, language), heading: heading[writtenLanguage(language)], columns, rows };
}

function rowOf(
  cycle: Cycle,
  roster: Roster,
  nameOf: (member: unknown) => string,
  { language, stateTitle, unitTitle = () => undefined }: LedgerOptions,
): readonly Cell[] {
  const { unit, title, period, state } = cycle;
  const held = heldOf(cycle);
  const came = cameTo(cycle, roster);
  const called = stateTitle?.(cycle);
  const stateName = typeof state.value === 'string' ? state.value : JSON.stringify(state.value);
  return [
    unitTitle(unit) ?? unit,
    textIn(title, language),
    bearerName(cycle, { titleOf: unitTitle, nameOf }),
    period.id,
    period.from,
    period.to,
    called ? textIn(called, language) : stateName,
    latenessIn(cycle, language),
    textOf(held.heldOn),
    textOf(held.place),
    nameOf(held.chair),
    came?.expected.length ?? '',
    came?.attended.length ?? '',
    came ? absentIn(came, nameOf, language) : '',
    held.resolutions?.length ?? '',
    held.resolutions?.filter((one) => isObject(one) && one.carried === true).length ?? '',
    nameOf(held.recorder),
    held.agenda?.map(itemOf).join('; ') ?? '',
    (cycle.corrections ?? []).map(({ on, reason }) => `${on}: ${reason}`).join('; '),
    cycle.id,
  ];
}

const noReason: Text = { en: 'no reason given', 'zh-CN': '未注明原因' };

/** Each with the reason as it was given. */
function absentIn({ absent }: WhoCame, nameOf: (member: unknown) => string, language: Reading): string {
  const isEnglish = writtenLanguage(language) === 'en';
  return absent
    .map(({ member, reason = textIn(noReason, language) }) =>
      isEnglish ? `${nameOf(member)} (${reason})` : `${nameOf(member)}（${reason}）`,
    )
    .join(isEnglish ? ', ' : '、');
}

const latenessWords = {
  late: { en: 'late', 'zh-CN': '逾期' },
  enteredLate: { en: 'in time, entered late', 'zh-CN': '按期，补录' },
} satisfies Record<string, Text>;

/** Empty for what kept its deadlines, and was written down by them. */
function latenessIn(cycle: Cycle, language: Reading): string {
  const { late, enteredLate } = latenessOf(cycle);
  if (late) return textIn(latenessWords.late, language);
  return enteredLate ? textIn(latenessWords.enteredLate, language) : '';
}

/** What a cycle's context says of having been held. Obligations of plugins have contexts of their own: what is not there stays empty. */
function heldOf({ state: { context } }: Cycle) {
  const notice = isObject(context.notice) ? context.notice : {};
  const minutes = isObject(context.minutes) ? context.minutes : {};
  const isHeld = typeof context.heldOn === 'string';
  return {
    heldOn: context.heldOn,
    place: context.place ?? notice.place,
    chair: context.chair,
    recorder: minutes.recorder,
    // Nobody has been asked yet: an empty cell, not a zero.
    resolutions: isHeld ? listOf(context.resolutions) : undefined,
    agenda: listOf(notice.agenda),
  };
}

/** Who should have come, and who did; undefined for what has no list: not held yet, or held within another activity. */
function cameTo({ bearer, parameters, state: { context } }: Cycle, roster: Roster) {
  const { heldOn, combinedWith } = context;
  const listed = listOf(context.attendance);
  if (typeof heldOn !== 'string' || !isDay(heldOn) || typeof combinedWith === 'string' || !listed) return undefined;
  const attendance = listed.filter((one) => isObject(one) && typeof one.member === 'string') as Attendance;
  return whoCame({ body: String(parameters.body ?? 'members'), bearer, attendance }, rosterOn(roster, heldOn));
}

const byPeriod = (a: Cycle, b: Cycle) =>
  a.period.from === b.period.from ? (a.id < b.id ? -1 : 1) : a.period.from < b.period.from ? -1 : 1;

function itemOf(item: unknown): string {
  return isObject(item) ? textOf(item.title ?? item.topic) : textOf(item);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
