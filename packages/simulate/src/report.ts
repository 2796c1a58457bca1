/**
 * What a run looks like: pages, pictures and tables. Apart from the rest, as it brings a library of charts along that
 * whoever only lives years need not load.
 *
 * @packageDocumentation
 */

export { renderPaired } from './comparing/render-paired.ts';
export { renderDiagnosis } from './diagnosis/render-diagnosis.ts';
export { measureWords } from './reform/reform-words.ts';
export { type ReformPage, renderReform } from './reform/render-reform.ts';
export { drawPicture, type PictureOptions } from './report/draw-picture.ts';
export { renderCsv } from './report/render-csv.ts';
export { renderReport } from './report/render-report.ts';
