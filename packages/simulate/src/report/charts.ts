/** The pictures of a report: each from the run's tally, for a given width. */
import { addMonths, type Language } from '@obligato/core';
import type { Run } from '../simulate.ts';
import { type ChartOption, colours } from './draw-chart.ts';
import { quantile } from './quantile.ts';
import { reportWords } from './report-words.ts';

export interface Chart {
  readonly name: string;
  readonly title: string;
  readonly height: number;
  readonly option: (width: number) => ChartOption;
}

type Name = (duty: string) => string;
type Words = (word: keyof typeof reportWords) => string;

/** Everything a run has to show, in the order in which it is read. */
export function chartsOf(run: Run, language: Language): readonly Chart[] {
  const say: Words = (word) => reportWords[word][language];
  const name = (duty: string) => run.titles[duty]?.[language] ?? duty;
  return [
    calendar(run, say),
    months(run, say),
    ends(run, say, name),
    rules(run, say),
    attendance(run, say, name),
    burden(run, say, name),
    told(run, say, name),
    shares(run, say),
    hours(run, say),
  ];
}

const grid = { left: 8, right: 24, top: 40, bottom: 8, containLabel: true };
/** Long names are cut at the end, not at their beginning. */
const labelled = (width: number) => Math.min(230, Math.round(width * 0.42));
const namesAt = (width: number) => ({
  width: labelled(width) - 10,
  overflow: 'truncate' as const,
  interval: 0,
  fontSize: 11,
});
const gridFor = (width: number, top = 40) => ({ left: labelled(width), right: 34, top, bottom: 24 });
const legend = { top: 4, itemGap: 18, itemWidth: 14 };
const dutyNames = (run: Run) => Object.keys(run.tally.duties).sort().reverse();
const rowsHeight = (rows: number) => 70 + rows * 20;

function calendar({ tally, from, to }: Run, say: Words): Chart {
  const start = Date.parse(`${from}T00:00:00Z`);
  const data = tally.perDay.map(
    (count, index) => [new Date(start + index * 86_400_000).toISOString().slice(0, 10), count] as [string, number],
  );
  const most = Math.max(1, ...tally.perDay);
  return {
    name: 'calendar',
    title: say('calendarTitle'),
    height: 230,
    option: (width) => ({
      visualMap: { min: 0, max: most, show: false, inRange: { color: ['#f2f2f2', colours.onTime] } },
      calendar: {
        range: [from, to],
        top: 40,
        left: 36,
        right: 12,
        cellSize: [Math.max(5, (width - 60) / 54), 18],
        itemStyle: { borderColor: '#fff' },
        yearLabel: { show: false },
        splitLine: { show: width > 500 },
      },
      series: [{ type: 'heatmap', coordinateSystem: 'calendar', data }],
    }),
  };
}

function months({ tally, from }: Run, say: Words): Chart {
  const { onTime, late, missed } = tally.endsPerMonth;
  const last = Math.max(...[onTime, late, missed].map((list) => list.findLastIndex((count) => count > 0)));
  const names = Array.from({ length: last + 1 }, (_, month) => addMonths(`${from.slice(0, 7)}-01`, month).slice(0, 7));
  const bar = (name: 'onTime' | 'late' | 'missed', data: readonly number[]) => ({
    type: 'bar' as const,
    stack: 'all',
    name: say(name),
    data: data.slice(0, last + 1),
    itemStyle: { color: colours[name] },
  });
  return {
    name: 'months',
    title: say('monthsTitle'),
    height: 260,
    option: () => ({
      legend,
      grid,
      xAxis: { type: 'category', data: names },
      yAxis: { type: 'value' },
      series: [bar('onTime', onTime), bar('late', late), bar('missed', missed)],
    }),
  };
}

function ends(run: Run, say: Words, name: Name): Chart {
  const duties = dutyNames(run);
  const bar = (name: 'onTime' | 'late' | 'missed' | 'running' | 'lapsed') => ({
    type: 'bar' as const,
    stack: 'all',
    name: say(name),
    data: duties.map((duty) => run.tally.duties[duty]?.[name] ?? 0),
    itemStyle: { color: colours[name] },
  });
  return {
    name: 'ends',
    title: say('endsTitle'),
    height: rowsHeight(duties.length),
    option: (width) => ({
      legend,
      grid: gridFor(width, width < 500 ? 62 : 40),
      xAxis: { type: 'value' },
      yAxis: { type: 'category', data: duties.map(name), axisLabel: namesAt(width) },
      series: [bar('onTime'), bar('late'), bar('missed'), bar('running'), bar('lapsed')],
    }),
  };
}

/** Bars of one colour, the longest on top. */
function ranked(name: string, title: string, counts: ReadonlyMap<string, number>, most = 20): Chart {
  const rows = [...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const shown = rows.slice(0, most).reverse();
  return {
    name,
    title,
    height: rowsHeight(Math.max(1, shown.length)),
    option: (width) => ({
      grid: gridFor(width, 8),
      xAxis: { type: 'value' },
      yAxis: { type: 'category', data: shown.map(([label]) => label), axisLabel: namesAt(width) },
      series: [
        {
          type: 'bar',
          data: shown.map(([, count]) => count),
          itemStyle: { color: colours.onTime },
          label: { show: true, position: 'right', fontSize: 10 },
        },
      ],
    }),
  };
}

function rules({ tally }: Run, say: Words): Chart {
  const counts = new Map<string, number>();
  for (const { refusedBy } of Object.values(tally.duties)) {
    for (const [rule, count] of Object.entries(refusedBy)) counts.set(rule, (counts.get(rule) ?? 0) + count);
  }
  return ranked('rules', say('rulesTitle'), counts);
}

function burden({ tally }: Run, say: Words, name: Name): Chart {
  const perUnit = Object.entries(tally.duties).map(
    ([duty, { minutes }]) => [name(duty), Math.round(minutes / 6 / Math.max(1, tally.units)) / 10] as const,
  );
  return ranked('burden', say('burdenTitle'), new Map(perUnit));
}

function attendance(run: Run, say: Words, name: Name): Chart {
  const met = dutyNames(run).filter((duty) => (run.tally.duties[duty]?.othersExpected ?? 0) > 0);
  const percent = (part = 0, whole = 0) => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10);
  const of = (duty: string) => run.tally.duties[duty];
  return {
    name: 'attendance',
    title: `${say('attendanceTitle')}, %`,
    height: 60 + met.length * 40,
    option: (width) => ({
      legend,
      grid: gridFor(width),
      xAxis: { type: 'value', max: 100 },
      yAxis: { type: 'category', data: met.map(name), axisLabel: namesAt(width) },
      series: [
        {
          type: 'bar',
          name: say('leaders'),
          itemStyle: { color: colours.leaders },
          data: met.map((duty) => percent(of(duty)?.leadersPresent, of(duty)?.leadersExpected)),
        },
        {
          type: 'bar',
          name: say('others'),
          itemStyle: { color: colours.others },
          data: met.map((duty) => percent(of(duty)?.othersPresent, of(duty)?.othersExpected)),
        },
      ],
    }),
  };
}

function told(run: Run, say: Words, name: Name): Chart {
  const duties = dutyNames(run).filter((duty) => {
    const counters = run.tally.duties[duty];
    return (counters?.reminders ?? 0) + (counters?.escalations ?? 0) > 0;
  });
  const bar = (name: 'reminders' | 'escalations', color: string) => ({
    type: 'bar' as const,
    stack: 'all',
    name: say(name),
    data: duties.map((duty) => run.tally.duties[duty]?.[name] ?? 0),
    itemStyle: { color },
  });
  return {
    name: 'told',
    title: say('superiorTitle'),
    height: rowsHeight(duties.length),
    option: (width) => ({
      legend,
      grid: gridFor(width),
      xAxis: { type: 'value' },
      yAxis: { type: 'category', data: duties.map(name), axisLabel: namesAt(width) },
      series: [bar('reminders', colours.others), bar('escalations', colours.missed)],
    }),
  };
}

/** A histogram with its quantiles written into the title. */
function histogram(
  name: string,
  title: string,
  steps: readonly number[],
  label: (step: number) => string,
  say: Words,
): Chart {
  const last = Math.max(
    1,
    steps.findLastIndex((count) => count > 0),
  );
  const at = (share: number) => label(quantile(steps, share));
  return {
    name,
    title: `${title} — ${say('tenth')} ${at(0.1)}, ${say('half')} ${at(0.5)}, ${say('ninth')} ${at(0.9)}`,
    height: 220,
    option: () => ({
      grid: { ...grid, top: 12 },
      xAxis: { type: 'category', data: steps.slice(0, last + 1).map((_, step) => label(step)) },
      yAxis: { type: 'value' },
      series: [
        { type: 'bar', barCategoryGap: '8%', data: steps.slice(0, last + 1), itemStyle: { color: colours.onTime } },
      ],
    }),
  };
}

const shares = ({ tally }: Run, say: Words) =>
  histogram('shares', say('shareTitle'), tally.onTimeShares, (step) => `${step * 5}%`, say);
const hours = ({ tally }: Run, say: Words) =>
  histogram('hours', say('hoursTitle'), tally.hoursPerMember, (step) => `${step * 2} h`, say);
