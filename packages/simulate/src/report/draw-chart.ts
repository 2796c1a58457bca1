/** Draws a chart to SVG without a browser. */
import * as echarts from 'echarts';

export type ChartOption = echarts.EChartsOption;

/** Colours that keep their order of brightness in print and for the colour-blind (Okabe and Ito). */
export const colours = {
  onTime: '#0072b2',
  late: '#e69f00',
  missed: '#d55e00',
  running: '#bbbbbb',
  lapsed: '#e5e5e5',
  leaders: '#cc79a7',
  others: '#56b4e9',
} as const;

/** An SVG image of a chart. The same option draws the same bytes. */
export function drawChart(option: ChartOption, width: number, height: number): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({
    animation: false,
    // No quotes: the font stands in an attribute.
    textStyle: { fontFamily: 'system-ui, sans-serif' },
    ...option,
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  // Classes and styles are for a pointer to hover over, and numbered over the life of the process: a picture has neither.
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ class="zr\d+-cls-\d+"/g, '')
    .replace(/zr\d+-/g, 'zr-')
    .replace(/ ecmeta_[a-z_]+="[^"]*"/g, '');
}
