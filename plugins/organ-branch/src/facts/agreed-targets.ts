import { cyclesOf, defineFact, type ReportContext } from '@obligato/core';

const papers = new Set(['target-agreement', 'target-adjustment']);

/** The short names of the targets that both sides have signed for the year of this cycle, as last adjusted; null while there is no such paper. */
export const agreedTargets = defineFact(
  'organ-branch/agreed-targets',
  (source) => {
    const year = (source.cycle?.period.from ?? source.day).slice(0, 4);
    const signed = cyclesOf(source, 'report')
      .filter(
        ({ duty, period, happened }) =>
          papers.has(duty) && happened.receive !== undefined && period.id.startsWith(year),
      )
      .sort((a, b) => ((a.happened.receive ?? '') < (b.happened.receive ?? '') ? -1 : 1));
    const last = signed.at(-1)?.state.context as unknown as ReportContext | undefined;
    return last ? last.parts.map(({ topic }) => topic) : null;
  },
  { title: { en: 'targets that both sides signed', 'zh-CN': '双方签署的目标' } },
);
