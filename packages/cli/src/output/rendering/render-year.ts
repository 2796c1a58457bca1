/** A lived year on one page: the table, the refusals, who was told, and where to look further. */
import type { Notification } from '@obligato/engine';
import type { YearData } from '../../commands/running/simulate.ts';
import { renderIndicators } from '../../diagnosis/render-indicators.ts';
import { type DutyRow, type DutyTable, shadesIn } from '../../simulation/duty-table.ts';
import { renderTable } from '../table.ts';
import type { View } from '../view.ts';
import { legend, painted, type Shade, shadeMarks, shades } from '../words/light-words.ts';
import { words } from '../words/words.ts';
import { renderAnswer } from './render-answer.ts';
import { renderNotification } from './render-told.ts';

export function renderYear(data: YearData, view: View): string {
  const { say, paint } = view;
  const { year, seed, attempts, refusedCount } = data;
  const lived = say(words.lived, {
    year: String(year),
    seed,
    attempts,
    accepted: attempts - refusedCount,
    refused: refusedCount,
  });
  return [
    paint.bold(lived),
    '',
    paint.bold(say(words.standing, { year: String(year) })),
    renderDuties(data.table, view),
    legend(shadesIn(data.table), view),
    '',
    ...renderMeasured(data, view),
    ...renderRefusals(data, view),
    ...renderTold(data.told, view),
    ...renderPlace(data, view),
  ].join('\n');
}

/** Where indicators are on. */
const renderMeasured = ({ indicators }: YearData, view: View): readonly string[] =>
  indicators.units.some(({ readings }) => readings.length > 0) ? [renderIndicators(indicators, view), ''] : [];

/** Units across while they fit; many units go down instead. */
const mostUnitsAcross = 8;

function renderDuties({ units, rows }: DutyTable, view: View): string {
  const names = shortNames(units);
  const cellOf = (row: DutyRow, unit: string) => renderCell(row.cells[unit] ?? {}, view);
  const labels = rows.map((row) => labelOf(row, view));
  if (units.length <= mostUnitsAcross) {
    const body = rows.map((row, index) => [labels[index] ?? '', ...units.map((unit) => cellOf(row, unit))]);
    return renderTable([view.say(words.duty), ...names], body, view);
  }
  const body = units.map((unit) => [unit, ...rows.map((row) => cellOf(row, unit))]);
  return renderTable([view.say(words.unit), ...labels], body, view);
}

function labelOf({ title, owedBy }: DutyRow, { say }: View): string {
  return owedBy === undefined ? say(title) : `${say(title)} (${say(words.owedBy)} ${owedBy})`;
}

function renderCell(cell: Readonly<Partial<Record<Shade, number>>>, view: View): string {
  const parts = shades.flatMap((shade) => {
    const count = cell[shade] ?? 0;
    return count > 0 ? [painted(shade, `${count}${shadeMarks[shade]}`, view)] : [];
  });
  return parts.join(' ');
}

/** The last segment of each unit, or the whole id where two would look the same. */
function shortNames(units: readonly string[]): readonly string[] {
  const short = units.map((unit) => unit.split('/').at(-1) ?? unit);
  return new Set(short).size === short.length ? short : units;
}

function renderRefusals({ refusals, refusedCount }: YearData, view: View): readonly string[] {
  const { say, paint } = view;
  const { shown, others, othersCount } = refusals;
  const reasonWords: Readonly<Record<string, string>> = {
    unavailable: say(words.notPossible),
    incomplete: say(words.incomplete),
  };
  return [
    paint.bold(say(words.refusals, { shown: shown.length, count: refusedCount })),
    ...shown.flatMap((decision) => [renderAnswer(decision, view), '']),
    ...(othersCount > 0 ? [paint.bold(say(words.otherRefusals, { count: othersCount }))] : []),
    ...others.map(({ reason, count }) => `  ${String(count).padStart(4)}  ${reasonWords[reason] ?? reason}`),
    ...(othersCount > 0 ? [''] : []),
  ];
}

const linesToShow = 3;

function renderTold(told: readonly Notification[], view: View): readonly string[] {
  const { say, paint } = view;
  if (told.length === 0) return [];
  const units = [...new Set(told.map(({ entry }) => entry.to.unit))].sort();
  const count = (unit: string, does: string) =>
    told.filter(({ entry }) => entry.to.unit === unit && entry.does === does).length;
  const rows = units.map((unit) => [unit, String(count(unit, 'remind')), String(count(unit, 'escalate'))]);
  const some = (does: string) => spread(told.filter(({ entry }) => entry.does === does));
  return [
    paint.bold(say(words.toldWhom)),
    renderTable([say(words.unit), say(words.reminders), say(words.escalations)], rows, view),
    `${say(words.forExample)}${say(words.colon)}`.trimEnd(),
    ...[...some('remind'), ...some('escalate')].map((notification) => `  ${renderNotification(notification, view)}`),
    '',
  ];
}

/** A few from across the year, of different kinds where there are such. */
function spread(told: readonly Notification[]): readonly Notification[] {
  const kind = ({ entry }: Notification) => `${entry.to.unit} ${entry.cycle.split('/').at(-2)}`;
  const seen = new Set<string>();
  const varied = told.filter((notification) => !seen.has(kind(notification)) && seen.add(kind(notification)));
  const step = Math.max(1, Math.floor(varied.length / linesToShow));
  return varied.filter((_, index) => index % step === 0).slice(0, linesToShow);
}

function renderPlace({ kept, refusals }: YearData, { say, paint }: View): readonly string[] {
  if (!kept) return [say(words.forgotten)];
  const { folder, config, isConfigured } = kept;
  if (!isConfigured) return [say(words.keptElsewhere, { folder })];
  const [example] = refusals.shown;
  return [
    paint.bold(say(words.kept, { folder })),
    `  obligato status --config ${config} --all`,
    ...(example ? [`  obligato explain '${example.id}' --config ${config}`] : []),
    `  obligato serve --config ${config}   ${paint.dim(say(words.asPages))}`,
  ];
}
