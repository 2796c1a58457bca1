/** One self-contained page: pictures drawn beforehand, no script, nothing fetched; it prints, and fits a phone. */
import { fillText, type Language, type TextData } from '@obligato/core';
import { attemptsIn } from '../counting/attempts-in.ts';
import { sharesIn } from '../counting/shares-in.ts';
import type { Run, Timeline } from '../simulate.ts';
import { assumedPart, assumedStyle } from './assumed-part.ts';
import { type Chart, chartsOf } from './charts.ts';
import { drawChart } from './draw-chart.ts';
import { escaped, pageOf } from './html.ts';
import { reportWords } from './report-words.ts';
import { grouped, percent, shareList, shareStyle } from './share-list.ts';

const widths = { wide: 920, narrow: 360 } as const;

/**
 * Renders a run as an HTML page.
 *
 * @example
 * await writeFile('report.html', renderReport(simulate(scenario, { timelines: 12 }), 'zh-CN'));
 */
export function renderReport(run: Run, language: Language): string {
  const say = (word: keyof typeof reportWords, data: TextData = {}) => fillText(reportWords[word], data, language);
  const remarks = [
    say('assumed'),
    ...(run.provisional ? [say('provisional')] : []),
    ...sampleRemarks(run, say),
    ...(run.complete || run.sample ? [] : [say('interrupted')]),
  ];
  const became = attemptsIn(run.tally);
  const grouping = Object.fromEntries(Object.entries(became).map(([name, count]) => [name, grouped(count)]));
  const meanings: Readonly<Record<string, string>> = {
    calendar: say('calendarMeaning'),
    months: say('monthsMeaning'),
    rules: say('reasonsNamed', grouping),
  };
  const body = `<header>
<p>${escaped(say('title'))} · ${escaped(run.scenario)} · ${run.from} – ${run.to} · ${escaped(say('seed'))} ${run.seed}</p>
<h1>${escaped(run.question[language])}</h1>
${remarks.map((remark) => `<p class="remark">${escaped(remark)}</p>`).join('\n')}
</header>
<ul class="figures">
${figuresOf(run)
  .map(([word, value]) => `<li><b>${grouped(value)}</b> ${escaped(say(word))}</li>`)
  .join('\n')}
</ul>
<p>${escaped(say('becameOf', grouping))}</p>
${renderShares(run, language)}
${(run.sample ? [] : chartsOf(run, language)).map((chart) => renderChart(chart, meanings[chart.name])).join('\n')}
${renderUnits(run.timelines, language)}
${assumedPart(run, language)}`;
  return pageOf({ language, title: run.question[language], style: style + shareStyle + assumedStyle, body });
}

type Say = (word: keyof typeof reportWords, data?: TextData) => string;

/** Of a sample the pictures are left out: units of a size stand in them for themselves alone. */
function sampleRemarks({ sample, tally, complete }: Run, say: Say): readonly string[] {
  if (!sample) return [];
  const { population, least, precision } = sample;
  const told = {
    population: grouped(population),
    simulated: grouped(tally.units),
    least,
    precision: percent(precision),
  };
  return [say('sampled', told), ...(complete ? [] : [say('notPrecise')])];
}

function renderShares(run: Run, language: Language): string {
  const say = (word: keyof typeof reportWords, data: TextData = {}) => fillText(reportWords[word], data, language);
  const { all, duties, sizes } = sharesIn(run);
  const counts = (duty: string) =>
    (['late', 'missed', 'running', 'lapsed'] as const).flatMap((end) => {
      const count = run.tally.duties[duty]?.[end] ?? 0;
      return count > 0 ? [`${say(end)} ${grouped(count)}`] : [];
    });
  const rows = duties.map(([duty, share]) => ({
    name: run.titles[duty]?.[language] ?? duty,
    share,
    counts: counts(duty),
  }));
  const together = all ? [{ name: say('allDuties'), share: all }] : [];
  const bySize = sizes.map(([size, share]) => ({
    name: sizeName(size, say),
    share,
    counts: [unitsOf(size, run, say)],
  }));
  return `<section id="in-time">
<h2>${escaped(say('sharesTitle'))}</h2>
<p class="meaning">${escaped(say('sharesMeaning'))}</p>
${shareList([...together, ...rows], language)}
</section>
<section id="sizes">
<h2>${escaped(say('sizesTitle'))}</h2>
${shareList(bySize, language)}
</section>`;
}

function unitsOf(size: string, { tally, sample }: Run, say: Say): string {
  const units = tally.sizes[size]?.units ?? 0;
  if (!sample) return say('ofUnits', { units });
  return say('sizeLived', { simulated: grouped(units), population: grouped(sample.sizes[size] ?? 0) });
}

function sizeName(size: string, say: (word: 'size' | 'sizeAbove', data: TextData) => string): string {
  const [from = '', to = ''] = size.split('-');
  return to === '' ? say('sizeAbove', { from }) : say('size', { from, to });
}

function figuresOf({ tally, attempts }: Run): readonly (readonly [keyof typeof reportWords, number])[] {
  const duties = Object.values(tally.duties);
  const sum = (of: (duty: (typeof duties)[number]) => number) => duties.reduce((total, duty) => total + of(duty), 0);
  return [
    ['units', tally.units],
    ['members', tally.members],
    ['attempts', attempts],
    ['refusals', sum((duty) => duty.refused)],
    ['putRight', sum((duty) => duty.corrected + duty.withdrawn)],
    ['hours', Math.round(sum((duty) => duty.minutes) / 60)],
    ['clashes', sum((duty) => duty.onDaysOff + duty.onBusyDays)],
    ['madeUp', sum((duty) => duty.madeUp)],
  ];
}

function renderChart({ name, title, height, option }: Chart, meaning?: string): string {
  const image = (width: number) =>
    `data:image/svg+xml;base64,${Buffer.from(drawChart(option(width), width, height(width))).toString('base64')}`;
  return `<section id="${name}">
<h2>${escaped(title)}</h2>${meaning === undefined ? '' : `\n<p class="meaning">${escaped(meaning)}</p>`}
<picture><source media="(max-width: 600px)" srcset="${image(widths.narrow)}"><img alt="${escaped(title)}" src="${image(widths.wide)}"></picture>
</section>`;
}

function renderUnits(timelines: readonly Timeline[], language: Language): string {
  if (timelines.length === 0) return '';
  const say = (word: keyof typeof reportWords) => escaped(reportWords[word][language]);
  return `<h2>${say('unitPages')}</h2>
${timelines
  .map(
    ({ unit, members, entries }) => `<details>
<summary>${escaped(unit)} · ${members} ${say('members')} · ${entries.length} ${say('attempts')}</summary>
<div class="scroll"><table>
<thead><tr><th>${say('day')}</th><th>${say('cycle')}</th><th>${say('event')}</th><th>${say('outcome')}</th><th>${say('rules')}</th></tr></thead>
<tbody>
${entries
  .map(
    ({ on, cycle, event, outcome, rules, corrects }) =>
      `<tr class="${outcome}"><td>${on}</td><td>${escaped(cycle.slice(unit.length + 1))}</td><td>${escaped(event)}${corrects ? ` · ${say(corrects)}` : ''}</td><td>${escaped(outcome)}</td><td>${escaped(rules.join(', '))}</td></tr>`,
  )
  .join('\n')}
</tbody></table></div>
</details>`,
  )
  .join('\n')}`;
}

const style = `
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #222; max-width: 940px; margin: 0 auto; padding: 1rem; }
header p { margin: 0; color: #555; } h1 { margin: .2rem 0 .6rem; line-height: 1.2; } h2 { font-size: 1.1rem; margin: 2rem 0 .4rem; }
.meaning { font-size: .85rem; color: #555; margin: .2rem 0 .6rem; }
.remark { border-left: 3px solid #e69f00; padding-left: .6rem; margin: .3rem 0; }
.figures { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; padding: 0; margin: 1rem 0; } .figures b { font-size: 1.3rem; }
img { max-width: 100%; height: auto; display: block; }
details { border-top: 1px solid #ddd; padding: .4rem 0; } summary { cursor: pointer; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font-size: .85rem; } th, td { text-align: left; padding: .1rem .6rem .1rem 0; white-space: nowrap; }
.denied td { color: #a33; }
@media print { section { break-inside: avoid; } details { break-before: page; } body { max-width: none; } }
`;
