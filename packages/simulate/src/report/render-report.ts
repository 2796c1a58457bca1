/** One self-contained page: pictures drawn beforehand, no script, nothing fetched; it prints, and fits a phone. */
import { createHash } from 'node:crypto';
import type { Language } from '@obligato/core';
import type { Run, Timeline } from '../simulate.ts';
import { type Chart, chartsOf } from './charts.ts';
import { drawChart } from './draw-chart.ts';
import { reportWords } from './report-words.ts';

const widths = { wide: 920, narrow: 360 } as const;

/**
 * Renders a run as an HTML page.
 *
 * @example
 * await writeFile('report.html', renderReport(simulate(scenario, { timelines: 12 }), 'zh-CN'));
 */
export function renderReport(run: Run, language: Language): string {
  const say = (word: keyof typeof reportWords) => reportWords[word][language];
  const remarks = [
    say('assumed'),
    ...(run.provisional ? [say('provisional')] : []),
    ...(run.complete ? [] : [say('interrupted')]),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src '${hashOf(style)}'">
<title>${escaped(run.question[language])}</title>
<style>${style}</style>
</head>
<body>
<header>
<p>${escaped(say('title'))} · ${escaped(run.scenario)} · ${run.from} – ${run.to} · ${escaped(say('seed'))} ${run.seed}</p>
<h1>${escaped(run.question[language])}</h1>
${remarks.map((remark) => `<p class="remark">${escaped(remark)}</p>`).join('\n')}
</header>
<ul class="figures">
${figuresOf(run)
  .map(([word, value]) => `<li><b>${value.toLocaleString('en')}</b> ${escaped(say(word))}</li>`)
  .join('\n')}
</ul>
${chartsOf(run, language).map(renderChart).join('\n')}
${renderUnits(run.timelines, language)}
</body>
</html>
`;
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

function renderChart({ name, title, height, option }: Chart): string {
  const image = (width: number) =>
    `data:image/svg+xml;base64,${Buffer.from(drawChart(option(width), width, height)).toString('base64')}`;
  return `<section id="${name}">
<h2>${escaped(title)}</h2>
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
.remark { border-left: 3px solid #e69f00; padding-left: .6rem; margin: .3rem 0; }
.figures { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; padding: 0; margin: 1rem 0; } .figures b { font-size: 1.3rem; }
img { max-width: 100%; height: auto; display: block; }
details { border-top: 1px solid #ddd; padding: .4rem 0; } summary { cursor: pointer; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font-size: .85rem; } th, td { text-align: left; padding: .1rem .6rem .1rem 0; white-space: nowrap; }
.denied td { color: #a33; }
@media print { section { break-inside: avoid; } details { break-before: page; } body { max-width: none; } }
`;

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
