import { cyclesOf, defineFact, type MeetingContext } from '@obligato/core';

/** The day on which the theme day before this one was held; null where there was none. */
export const lastThemeDay = defineFact(
  'organ-branch/last-theme-day',
  (source) => {
    const { cycle } = source;
    const held = cyclesOf(source, 'meeting')
      .filter(
        ({ id, duty, period }) => duty === 'theme-day' && id !== cycle?.id && period.to < (cycle?.period.from ?? ''),
      )
      .flatMap(({ state }) => (state.context as unknown as MeetingContext).heldOn ?? []);
    return held.sort().at(-1) ?? null;
  },
  { title: { en: 'the theme day before', 'zh-CN': '上次主题党日' } },
);
