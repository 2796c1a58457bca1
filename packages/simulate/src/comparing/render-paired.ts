/** A beside B on one page: what changes, by how much, and how sure that is. */
import { fillText, type Language, type TextData } from '@obligato/core';
import type { Difference } from '../compare.ts';
import { measureWords } from '../reform/reform-words.ts';
import { assumedPart, assumedStyle, changedRules } from '../report/assumed-part.ts';
import { escaped, pageOf } from '../report/html.ts';
import { reportWords } from '../report/report-words.ts';
import type { PairedRun, Side } from '../shards/compare-modules.ts';
import { outcomeWords, pairedWords } from './paired-words.ts';

/**
 * Renders two compared scenarios as an HTML page: no script, nothing fetched; it prints, and fits a phone.
 *
 * @example
 * const paired = await compareModules({ module: 'now.ts' }, { module: 'then.ts' });
 * await writeFile('compared.html', renderPaired(paired, 'zh-CN'));
 */
export function renderPaired(run: PairedRun, language: Language): string {
  const say = (word: keyof typeof pairedWords, data: TextData = {}) =>
    escaped(fillText(pairedWords[word], data, language));
  const sideOf = ({ scenario, rules }: Side) =>
    rules === undefined ? scenario : fillText(pairedWords.withRules, { scenario, rules }, language);
  const { a, b, comparison, question } = run;
  const [seed = 0] = comparison.seeds;
  const assumed = (side: Side) => assumedPart({ assumptions: side.assumptions, seed }, language);
  // The same scenario under other rules is lived with the same habits: its rules are told above.
  const isOther = JSON.stringify({ ...a.assumptions, rules: [] }) !== JSON.stringify({ ...b.assumptions, rules: [] });
  const body = `<header>
<p>${say('title')} · ${run.from} – ${run.to} · ${escaped(reportWords.seed[language])} ${comparison.seeds.join(', ')}</p>
<h1>${escaped(question[language])}</h1>
<p>${say('sideA', { scenario: sideOf(a) })}</p>
<p>${say('sideB', { scenario: sideOf(b) })}</p>
<p class="remark">${escaped(reportWords.assumed[language])}</p>${run.complete ? '' : `\n<p class="remark">${say('interrupted')}</p>`}
</header>
<section id="differences">
<h2>${say('differences')}</h2>
<p class="meaning">${say('lived', { seeds: comparison.seeds.length })} ${say('meaning')}</p>
<ol class="pairs">
${comparison.differences.map((difference) => differenceLine(difference, language)).join('\n')}
</ol>
</section>
<section id="rules">
<h2>${say('rules')}</h2>
${changedRules(run.rules, (word) => escaped(reportWords[word][language]), 'rulesAlike')}
</section>
<section id="changed">
<h2>${say('changed')}</h2>
${changedList(run, language)}
</section>
<h2>${say('assumedA')}</h2>
${assumed(a)}
${isOther ? `<h2>${say('assumedB')}</h2>\n${assumed(b)}` : ''}`;
  return pageOf({ language, title: question[language], style: style + assumedStyle, body });
}

function differenceLine({ measure, a, b, difference, interval }: Difference, language: Language): string {
  const name = measureWords[measure]?.[language] ?? measure;
  const side = (word: 'a' | 'b', value: number) =>
    `<span>${pairedWords[word][language]} <b>${rounded(value)}</b></span>`;
  const within = interval ? ` <small>(${signed(interval.low)} … ${signed(interval.high)})</small>` : '';
  const sure = interval && (interval.low > 0 || interval.high < 0) ? ' class="sure"' : '';
  return `<li><span class="name">${escaped(name)}</span> ${side('a', a)} ${side('b', b)} <span${sure}>${signed(difference)}${within}</span></li>`;
}

const rounded = (value: number) => (Math.round(value * 10) / 10).toLocaleString('en');
/** A difference says its direction. */
const signed = (value: number) => `${Math.round(value * 10) > 0 ? '+' : ''}${rounded(value)}`.replace('-', '−');

function changedList({ comparison: { changed } }: PairedRun, language: Language): string {
  const say = (word: keyof typeof pairedWords, data: TextData = {}) =>
    escaped(fillText(pairedWords[word], data, language));
  if (changed.length === 0) return `<p>${say('noneChanged')}</p>`;
  const outcome = (name: string) => escaped(outcomeWords[name]?.[language] ?? name);
  const lines = changed.map(({ cycle, event, on, a, b, because }) => {
    const rules = because.length > 0 ? `<br><small>${say('because', { rules: because })}</small>` : '';
    return `<li>${on} <code>${escaped(cycle)}</code> <code>${escaped(event)}</code>: ${outcome(a)} → <b>${outcome(b)}</b>${rules}</li>`;
  });
  return `<p class="meaning">${say('changedMeaning', { count: changed.length })}</p>
<ul class="assumptions">${lines.join('\n')}</ul>`;
}

const style = `
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #222; max-width: 940px; margin: 0 auto; padding: 1rem; }
header p { margin: 0; color: #555; overflow-wrap: anywhere; } h1 { margin: .2rem 0 .6rem; line-height: 1.2; } h2 { font-size: 1.1rem; margin: 2rem 0 .4rem; }
.meaning { font-size: .85rem; color: #555; margin: .2rem 0 .6rem; }
header .remark { border-left: 3px solid #e69f00; padding-left: .6rem; margin: .3rem 0; }
.pairs { list-style: none; padding: 0; } .pairs li { display: grid; grid-template-columns: 14rem 1fr 1fr 17rem; gap: .1rem .8rem; padding: .3rem 0; border-top: 1px solid #eee; break-inside: avoid; } .pairs small { color: #555; } .sure { font-weight: bold; } .sure small { font-weight: normal; }
@media (max-width: 600px) { .pairs li { grid-template-columns: 1fr 1fr; } .pairs .name, .pairs li > :last-child { grid-column: 1 / -1; } }
@media print { body { max-width: none; } }
`;
