/** The pictures of a report: each from the run's tally, for a given width. */
import { addMonths, type Language } from '@obligato/core';
import { reasonsByRule } from '../counting/attempts-in.ts';
import type { Run } from '../simulate.ts';
import { type ChartOption, colours } from './draw-chart.ts';
import { type Counted, hoursOfUnits, quantile, sharesOfUnits } from './quantile.ts';
import { quantileWords } from './quantile-words.ts';
import { reportWords } from './report-words.ts';
import { wrapped } from './wrapped.ts';

export interface Chart {
  readonly name: string;
  readonly title: string;
  readonly height: (width: number) => number;
  readonly option: (width: number) => ChartOption;
}

type Name = (duty: string) => string;
type Words = (word: keyof typeof reportWords) => string;

/** Everything a run has to show, in the order in which it is read. */
export function chartsOf(run: Run, language: Language): readonly Chart[] {
  const say: Words = (word) => reportWords[word][language];
  const name = (duty: string) => run.titles[duty]?.[language] ?? duty;
  return [
    calendar(run, say, language),
    months(run, say),
    ends(run, say, name),
    rules(run, say),
    attendance(run, say, name),
    burden(run, say, name),
    told(run, say, name),
    shares(run, say, language),
    hours(run, say, language),
  ];
}

const grid = { left: 8, right: 24, top: 40, bottom: 8, containLabel: true };
const labelled = (width: number) => Math.min(230, Math.round(width * 0.42));
/** Long names go on in the next line: cut, two of them may look the same. */
const linesAt = (name: string, width: number) => wrapped(name, labelled(width) - 14);
const namesAt = (width: number) => ({
  interval: 0,
  fontSize: 11,
  lineHeight,
  formatter: (name: string) => linesAt(name, width).join('\n'),
});
const lineHeight = 13;
/** Few enough for their numbers to stand beside one another. */
const amountsAt = (width: number) => ({ type: 'value' as const, splitNumber: width > 500 ? 5 : 3 });
const gridFor = (width: number, top = 40) => ({ left: labelled(width), right: 34, top, bottom: 24 });
const legend = { top: 4, itemGap: 18, itemWidth: 14 };
const dutyNames = (run: Run) => Object.keys(run.tally.duties).sort().reverse();
/** Every row as high as the longest name needs, for rows of a chart are alike. */
const rowsHeight = (names: readonly string[]) => (width: number) => {
  const lines = Math.max(1, ...names.map((name) => linesAt(name, width).length));
  return 70 + names.length * Math.max(20, 7 + lines * lineHeight);
};

function calendar({ tally, from, to }: Run, say: Words, language: Language): Chart {
  const nameMap = language === 'zh-CN' ? 'ZH' : 'EN';
  const start = Date.parse(`${from}T00:00:00Z`);
  const data = tally.perDay.map(
    (count, index) => [new Date(start + index * 86_400_000).toISOString().slice(0, 10), count] as [string, number],
  );
  return {
    name: 'calendar',
    title: say('calendarTitle'),
    height: () => 210,
    option: (width) => ({
      visualMap: {
        type: 'piecewise',
        pieces: piecesOf(tally.perDay),
        orient: 'horizontal',
        left: 0,
        bottom: 0,
        itemWidth: 12,
        itemHeight: 12,
        itemGap: width > 500 ? 14 : 6,
        textGap: 4,
        textStyle: { fontSize: 11 },
      },
      calendar: {
        range: [from, to],
        top: 40,
        left: 36,
        right: 12,
        cellSize: [Math.max(5, (width - 60) / 54), 18],
        itemStyle: { borderColor: '#fff' },
        yearLabel: { show: false },
        monthLabel: { nameMap },
        dayLabel: { nameMap },
        splitLine: { show: width > 500 },
      },
      series: [{ type: 'heatmap', coordinateSystem: 'calendar', data }],
    }),
  };
}

/** From hardly any to the most; apart in brightness, too. */
const shadesOfDays = ['#deebf7', '#9ecae1', '#4a98c9', '#1764ab', '#08306b'];

/**
 * Days by their rank, a fifth of those on which there was anything to each colour: by amount, five rush days would leave all
 * others white. Each piece is called by its smallest amount.
 */
function piecesOf(perDay: readonly number[]) {
  const days = perDay.filter((count) => count > 0).map((value) => ({ value, units: 1 }));
  const bounds = shadesOfDays.map((color, fifth) => {
    const below = fifth === 0 ? 0 : (quantile(days, fifth * 20) ?? 0);
    return { color, above: below };
  });
  // Where many days are alike, a fifth may hold none of its own.
  const apart = bounds.filter(
    ({ above }, at) => above !== bounds[at + 1]?.above && days.some(({ value }) => value > above),
  );
  const pieces = apart.map(({ color, above }, at) => ({
    color,
    gt: above,
    lte: apart[at + 1]?.above ?? Number.MAX_SAFE_INTEGER,
    label: `≥ ${above + 1}`,
  }));
  return [{ color: '#f2f2f2', value: 0, label: '0' }, ...pieces];
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
    height: () => 260,
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
    height: rowsHeight(duties.map(name)),
    option: (width) => ({
      legend,
      grid: gridFor(width, width < 500 ? 62 : 40),
      xAxis: amountsAt(width),
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
    height: rowsHeight(shown.map(([label]) => label)),
    option: (width) => ({
      grid: gridFor(width, 8),
      xAxis: amountsAt(width),
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

const rules = ({ tally }: Run, say: Words): Chart => ranked('rules', say('rulesTitle'), new Map(reasonsByRule(tally)));

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
    height: (width) => 20 + rowsHeight(met.map(name))(width) + met.length * 14,
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
    height: rowsHeight(duties.map(name)),
    option: (width) => ({
      legend,
      grid: gridFor(width),
      xAxis: amountsAt(width),
      yAxis: { type: 'category', data: duties.map(name), axisLabel: namesAt(width) },
      series: [bar('reminders', colours.others), bar('escalations', colours.missed)],
    }),
  };
}

/** Units in bins of one width, drawn; what is said of them in words knows nothing of the bins. */
function histogram(
  name: string,
  { title, counts, width, label }: { title: string; counts: readonly Counted[]; width: number; label: string },
): Chart {
  const bins: number[] = [0, 0];
  for (const { value, units } of counts) {
    const bin = Math.floor(value / width + 1e-9);
    while (bins.length <= bin) bins.push(0);
    bins[bin] = (bins[bin] ?? 0) + units;
  }
  return {
    name,
    title,
    height: () => 220,
    option: () => ({
      grid: { ...grid, top: 12 },
      xAxis: { type: 'category', data: bins.map((_, bin) => `${Math.round(bin * width)}${label}`) },
      yAxis: { type: 'value' },
      series: [{ type: 'bar', barCategoryGap: '8%', data: bins, itemStyle: { color: colours.onTime } }],
    }),
  };
}

const shares = ({ tally }: Run, say: Words, language: Language) => {
  const counts = sharesOfUnits(tally.inTimeOfOwed).map(({ value, units }) => ({ value: value * 100, units }));
  const title = `${say('shareTitle')}${quantileWords(counts, '%', language)}`;
  return histogram('shares', { title, counts, width: 5, label: '%' });
};

/** Widths of bins that somebody can read off; forty bins at most fit beside one another. */
const hourWidths = [1, 2, 5, 10, 20, 50, 100];

const hours = ({ tally }: Run, say: Words, language: Language) => {
  const counts = hoursOfUnits(tally.minutesPerMember);
  const most = counts.reduce((largest, { value }) => Math.max(largest, value), 0);
  const width = hourWidths.find((each) => most / each <= 40) ?? Math.ceil(most / 40);
  const title = `${say('hoursTitle')}${quantileWords(counts, 'h', language)}`;
  return histogram('hours', { title, counts, width, label: ' h' });
};
