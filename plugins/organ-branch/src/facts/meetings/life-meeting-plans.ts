import { cyclesOf, defineFact, localDay, type ReportContext } from '@obligato/core';

/** The days on which plans of the leading group's life meeting were handed in, the last first. */
export const lifeMeetingPlans = defineFact(
  'organ-branch/life-meeting-plans',
  (source) =>
    cyclesOf(source, 'report')
      .filter(({ duty }) => duty === 'life-meeting-plan')
      .flatMap(({ happened, state }) => {
        const { submittedOn } = state.context as unknown as ReportContext;
        return happened.submit === undefined ? [] : [submittedOn ?? localDay(happened.submit)];
      })
      .filter((day) => day <= source.day)
      .sort()
      .reverse(),
  { title: { en: 'when plans were handed in', 'zh-CN': '方案报送日期' } },
);
