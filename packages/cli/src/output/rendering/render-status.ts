/** The status of units: one table each, duties down, lights across, periods in the cells. */
import { lastDayText, type Text } from '@obligato/core';
import type { StatusRow } from '@obligato/engine';
import { type Level, levels, type StatusBoard, type UnitBoard } from '../../workspace/status-board.ts';
import { renderTable } from '../table.ts';
import type { View } from '../view.ts';
import { painted, type Shade, shadeMarks, shadeOf, shades, shadeWords } from '../words/light-words.ts';
import { words } from '../words/words.ts';

/** Late and in time share a column; the mark tells them apart. */
const columns: readonly Shade[] = shades.filter((shade) => shade !== 'late' && shade !== 'enteredLate');

/** All of it. */
export const renderWholeStatus = (board: StatusBoard, view: View): string =>
  renderStatus(board, { view, folds: false });

/** In units of many duties, those of which every period is done are one line. */
export const renderFoldedStatus = (board: StatusBoard, view: View): string =>
  renderStatus(board, { view, folds: true });

interface Ways {
  readonly view: View;
  readonly folds: boolean;
}

function renderStatus(board: StatusBoard, { view, folds }: Ways): string {
  const { say, paint } = view;
  const units = board.units.filter(({ rows, owedElsewhere }) => rows.length + owedElsewhere.length > 0);
  const { counts, today, hidden } = board;
  if (units.length === 0)
    return say(hidden > 0 ? words.nothingToShow : words.nothingPlanned) + hiddenLine(hidden, view);
  return [
    ...units.flatMap((unit) => [renderUnit(unit, board, { view, folds }), '']),
    paint.bold(say(words.lightSummary, { today, ...counts })) + hiddenLine(hidden, view),
    ...(counts.late > 0 ? [say(words.lateMark)] : []),
    ...(counts.enteredLate > 0 ? [say(words.enteredLateMark)] : []),
    ...(units.some(hasCorrected) ? [say(words.correctedMark)] : []),
    ...leftAlone(units, view),
  ].join('\n');
}

const hasCorrected = ({ rows, owedElsewhere }: UnitBoard) =>
  [...rows, ...owedElsewhere].some(({ corrected }) => corrected);

/** Once, also where it stands in two lists. */
const leftAlone = (units: readonly UnitBoard[], { say }: View): readonly string[] => {
  const rows = units.flatMap(({ rows, owedElsewhere }) => [...rows, ...owedElsewhere]);
  const lines = rows.flatMap((row) =>
    row.leftAlone ? say(words.leftAlone, { cycle: row.cycle, why: say(row.leftAlone) }) : [],
  );
  return [...new Set(lines)];
};

const hiddenLine = (hidden: number, { say }: View) => (hidden > 0 ? `\n${say(words.hidden, { count: hidden })}` : '');

function renderUnit(
  { unit, title, rows, owedElsewhere, leadersTasks, called, kept }: UnitBoard,
  { counts }: StatusBoard,
  { view, folds }: Ways,
): string {
  const { say, paint } = view;
  const year = onlyYear([...rows, ...owedElsewhere]);
  const shown = columns.filter((shade) => shade !== 'none' || counts.none > 0);
  const head = [say(words.duty), say(words.owedBy), ...shown.map((shade) => say(shadeWords[shade]))];
  const lines = [
    ...groupsOf(rows, (row) => say(row.title)),
    ...groupsOf(
      owedElsewhere,
      (row) => `${say(row.title)} ${say(words.forUnit, { unit: called[row.unit] ?? row.unit })}`,
    ),
  ];
  const folded = folds && lines.length > readAlone ? lines.filter(isAllDone) : [];
  const open = lines.filter((line) => !folded.includes(line));
  const cells = open.map(({ label, bearer, rows }) => [
    label,
    bearer === unit ? say(words.thisUnit) : (called[bearer] ?? bearer),
    ...shown.map((shade) => periodCells(rows, shade, year, view).join('  ')),
  ]);
  const heading = `${paint.bold(title)} (${unit})${year === undefined ? '' : `${say(words.comma)}${say(words.ofYear, { year })}`}`;
  return [
    heading,
    ...(open.length > 0 ? [renderTable(head, cells, view)] : []),
    ...foldedLine(folded, view),
    ...tasksOfLeaders(leadersTasks, called, view),
    ...keptLine(kept, view),
  ].join('\n');
}

const isAllDone = ({ rows }: Group) => rows.every(({ light }) => light === 'done');

function foldedLine(folded: readonly Group[], { say }: View): readonly string[] {
  const rows = folded.flatMap((group) => group.rows);
  const late = rows.filter((row) => shadeOf(row) === 'late').length;
  return folded.length === 0 ? [] : [say(words.folded, { count: folded.length, periods: rows.length, late })];
}

/** Apart, and by name: a task of a leader is the last that anybody asks about. */
function tasksOfLeaders(rows: readonly StatusRow[], called: UnitBoard['called'], view: View): readonly string[] {
  const { say } = view;
  if (rows.length === 0) return [];
  const lines = rows.flatMap(({ task, title, cycle, since, notAfter, nominal, light }) => {
    if (!task) return [];
    const last = since ?? (notAfter === null ? null : lastDayText({ notAfter, nominal }));
    const by =
      last === null ? '' : `${say(words.comma)}${say(since === null ? words.by : words.overdueSince, { day: last })}`;
    return `  ${called[task.owner] ?? task.owner}${say(words.colon)}${task.subject ?? say(title)}${painted(light, by, view)} [${cycle}]`;
  });
  return [say(words.tasksOfLeaders, { count: rows.length }), ...lines];
}

const keptBy: Readonly<Record<Level, Text>> = {
  unit: words.keptByUnit,
  leaders: words.keptByLeaders,
  members: words.keptByMembers,
  superior: words.keptBySuperior,
};

/** Counts and no shares: of three duties a share says more than there is. */
function keptLine(kept: UnitBoard['kept'], { say }: View): readonly string[] {
  const parts = levels.flatMap((level) => {
    const { inTime, of } = kept[level];
    return of === 0 ? [] : [`${say(keptBy[level])} ${say(words.keptOf, { inTime, of })}`];
  });
  return parts.length === 0 ? [] : [`${say(words.keptInTime)}${parts.join(say(words.comma))}`];
}

interface Group {
  readonly label: string;
  readonly bearer: string;
  readonly rows: readonly StatusRow[];
}

function groupsOf(rows: readonly StatusRow[], labelOf: (row: StatusRow) => string): readonly Group[] {
  const groups = new Map<string, { label: string; bearer: string; rows: StatusRow[] }>();
  for (const row of rows) {
    const label = labelOf(row);
    const key = `${row.duty} ${label} ${row.bearer}`;
    const group = groups.get(key) ?? { label, bearer: row.bearer, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** As many periods, or duties, as are still read one by one: the months of a year are, its weeks are not. */
const readAlone = 12;

/**
 * The periods of a duty under one light. Where many follow each other, and there is nothing to say of any, the first and the last stand
 * for them with their number.
 */
function periodCells(
  rows: readonly StatusRow[],
  shade: Shade,
  year: string | undefined,
  view: View,
): readonly string[] {
  const cells: string[] = [];
  let run: string[] = [];
  const end = () => {
    const [first = '', last = ''] = [run[0], run.at(-1)];
    cells.push(
      ...(run.length > readAlone ? [`${first} … ${last}${view.say(words.inAll, { count: run.length })}`] : run),
    );
    run = [];
  };
  for (const row of rows) {
    const cell = row.light === shade ? periodCell(row, year, view) : undefined;
    if (cell !== undefined && isPlain(row)) run.push(cell);
    else {
      end();
      if (cell !== undefined) cells.push(cell);
    }
  }
  end();
  return cells;
}

/** Neither late nor put right, and no last day beside it. */
const isPlain = (row: StatusRow): boolean =>
  shadeOf(row) === row.light && !row.corrected && row.light !== 'soon' && row.light !== 'overdue';

/** The period, marked when it was done or entered late, with its last day where that matters. */
function periodCell(row: StatusRow, year: string | undefined, view: View): string {
  const { say } = view;
  const shade = shadeOf(row);
  const { notAfter, nominal } = row;
  const until =
    notAfter !== null && (row.light === 'soon' || row.light === 'overdue')
      ? ` (${say(words.by, { day: lastDayText({ notAfter, nominal }) })}${row.provisional ? `, ${say(words.provisional)}` : ''})`
      : '';
  return painted(
    shade,
    `${shortPeriod(row.period, year)}${shade === 'late' || shade === 'enteredLate' ? shadeMarks[shade] : ''}${row.corrected ? '*' : ''}${until}`,
    view,
  );
}

/** The year of all rows, when there is but one: it then stands above the table, and need not stand in every cell. */
function onlyYear(rows: readonly StatusRow[]): string | undefined {
  const years = new Set(rows.map(({ period }) => /^(FY)?\d{4}/.exec(period)?.[0]));
  return years.size === 1 ? [...years][0] : undefined;
}

function shortPeriod(period: string, year: string | undefined): string {
  return year !== undefined && period.startsWith(`${year}-`) ? period.slice(year.length + 1) : period;
}
