/** One picture of a run by itself: for a page, a slide, a letter. */
import { type Language, ObligatoError, translated } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import type { Run } from '../simulate.ts';
import { chartsOf } from './charts.ts';
import { drawChart } from './draw-chart.ts';

export interface PictureOptions {
  /** `calendar`, `months`, `ends`, `rules`, `attendance`, `burden`, `told`, `shares` or `hours`. */
  readonly chart: string;
  readonly language?: Language;
  /** In pixels. */
  readonly width?: number;
}

/**
 * A chart of the report as SVG: the same run draws the same bytes.
 *
 * Throws `OBLIGATO_USAGE` for a chart that the report does not have.
 *
 * @example
 * const svg = drawPicture(simulate(scenario), { chart: 'months', language: 'zh-CN' });
 */
export function drawPicture(run: Run, { chart, language = 'en', width = 760 }: PictureOptions): string {
  const charts = chartsOf(run, language);
  const found = charts.find(({ name }) => name === chart);
  if (found) {
    // Who cannot see it is told at least what it is of.
    const svg = drawChart(found.option(width), width, found.height(width));
    return svg.replace(/^<svg[^>]*>/, (opening) => `${opening}<title>${found.title}</title>`);
  }
  const known = charts.map(({ name }) => name);
  throw new ObligatoError({
    code: 'OBLIGATO_USAGE',
    ...translated(
      { en: `A report has no chart "${chart}"`, 'zh-CN': `报告中没有图表“${chart}”` },
      suggest(chart, known),
    ),
  });
}
