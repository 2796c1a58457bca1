/** The page of indicators: unit after unit, superiors first; each figure with what is behind it, how it was counted, and when it is unfair. */
import { fillText, type IndicatorReading, type Language, localDay, type Text, type TextData } from '@obligato/core';
import type { IndicatorsAnswer, UnitIndicators } from '@obligato/engine';
import { reformStyle } from '../reform/reform-style.ts';
import { escaped, pageOf } from '../report/html.ts';
import { diagnosisWords } from './diagnosis-words.ts';

const spreadStyle = `h4 { margin: .9rem 0 0; }
.spread { width: auto; } .spread caption { text-align: left; } .spread th, .spread td { padding: 0 .6rem 0 0; border: 0; font-weight: normal; }
.spread .bar { height: .7rem; background: #7a8899; min-width: 1px; print-color-adjust: exact; }
`;

/** A list is for whoever checks a figure; the whole of it is in the answer as data. */
const mostListed = 100;

/**
 * Renders indicators as an HTML page: no script, nothing fetched, no colour for a figure; it prints, and fits a phone.
 *
 * @example
 * const answer = await engine.indicators({ under: 'tax-bureau', from: '2026-01-01', to: '2026-12-31' });
 * await writeFile('diagnosis.html', renderDiagnosis(answer, 'zh-CN'));
 */
export function renderDiagnosis({ from, to, units }: IndicatorsAnswer, language: Language): string {
  const text = (word: keyof typeof diagnosisWords, data: TextData = {}) =>
    fillText(diagnosisWords[word], data, language);
  const say = (word: keyof typeof diagnosisWords, data?: TextData) => escaped(text(word, data));
  const told = (said: Text) => escaped(fillText(said, {}, language));

  const list = ({ figure }: IndicatorReading): string => {
    if (!figure || figure.list.length + figure.unnamed === 0) return '';
    const items = figure.list.slice(0, mostListed).map(({ cycle, decision, rule, says, pair }) => {
      const about = [decision ?? cycle, rule].filter((each) => each !== undefined);
      const beside =
        pair && ` ${say('pair', { percent: pair.percent })}<code>${escaped(pair.decision ?? pair.cycle)}</code>`;
      return `<li>${about.map((each) => `<code>${escaped(each)}</code> `).join('')}${told(says)}${beside ?? ''}</li>`;
    });
    const left = figure.list.length - items.length;
    return `<details><summary>${say('behind', { n: figure.list.length + figure.unnamed })}</summary><ol>
${items.join('\n')}</ol>${left > 0 ? `<p>${say('left', { n: left })}</p>` : ''}${figure.unnamed > 0 ? `<p>${say('unnamed', { n: figure.unnamed })}</p>` : ''}</details>`;
  };
  // The number stands in every row: whoever sees no bar misses nothing.
  const spread = ({ figure }: IndicatorReading): string => {
    if (!figure?.spread) return '';
    const { title, unit, bars } = figure.spread;
    const most = Math.max(...bars.map(({ count }) => count));
    const rows = bars.map(({ from, to, count }) => {
      const range = to === null ? `${from}+` : from === to ? `${from}` : `${from}–${to}`;
      const bar = `<div class="bar" style="width:${((count / most) * 12).toFixed(1)}rem" aria-hidden="true"></div>`;
      return `<tr><th scope="row">${escaped(text(unit, { range }))}</th><td>${count}</td><td>${bar}</td></tr>`;
    });
    return `<table class="spread"><caption>${told(title)}</caption>${rows.join('')}</table>`;
  };
  const article = (
    reading: IndicatorReading,
    statements: UnitIndicators['statements'],
  ): string => `<article><h4>${told(reading.title)}</h4>
<p>${told(reading.reads)}</p>${statements
    .filter(({ indicator }) => indicator === reading.indicator)
    .map((each) => `\n<p class="remark">${say('states', { text: each.text, on: localDay(each.recordedAt) })}</p>`)
    .join('')}
<p class="why">${say('how')}${told(reading.how)}</p>
<p class="why">${say('unfair')}${told(reading.unfair)}</p>
<p class="why">${say('gamed')}${told(reading.gamedBy)}</p>
${spread(reading)}
${list(reading)}</article>`;
  const section = ({ unit, title, readings, off, because, statements }: UnitIndicators): string => {
    const problems = [...new Map(readings.map(({ problem }) => [problem.id, problem])).values()];
    const parts = problems.map(
      (problem) =>
        `<h3>${told(problem.title)}</h3>\n${readings
          .filter((each) => each.problem.id === problem.id)
          .map((each) => article(each, statements))
          .join('\n')}`,
    );
    return `<section class="behind"><h2>${escaped(title)} <small><code>${escaped(unit)}</code></small></h2>
${because ? `<p class="remark">${told(because)}</p>` : ''}
${parts.join('\n')}
${off.map(({ indicator, statedBy }) => `<p class="remark">${say('off', { indicator, unit: statedBy })}</p>`).join('\n')}</section>`;
  };
  const limits = (['notPeople', 'noRank', 'notZero'] as const).map((word) => `<li>${say(word)}</li>`).join('');
  const title = text('head', { from, to });
  const body = `<header><p>${say('title')}</p><h1>${escaped(title)}</h1><p>${say('sources')}</p></header>
<aside><h2>${say('limits')}</h2><ul>${limits}</ul></aside>
${units.map(section).join('\n')}`;
  return pageOf({ language, title, style: `${reformStyle}${spreadStyle}`, body });
}
