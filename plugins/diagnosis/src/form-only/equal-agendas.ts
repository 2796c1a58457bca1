import { type CycleInSurvey, defineRule, type MeetingContext, noOptions } from '@obligato/core';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';

/** Agendas that are those of the period before, item by item. */
export const equalAgendas = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'The same agenda again', 'zh-CN': '议题照搬' },
    problem: problems.formOnly,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} agendas were those of the meeting before.',
      'zh-CN': '{{denominator}}份议题中，有{{numerator}}份与上一次完全相同。',
    },
    how: {
      en: 'Agendas as they were last announced, each beside that of the meeting before it of the same duty; digits and order do not count.',
      'zh-CN': '以最后一次通知的议题为准，与同一义务上一次会议的议题比对；不计数字和先后次序。',
    },
    unfair: {
      en: 'Standing items are the same by right, as in a class whose only item is the class.',
      'zh-CN': '例行议题本就相同，例如只有一项内容的党课或学习。',
    },
    gamedBy: { en: 'Another title for the same item.', 'zh-CN': '同一议题换个标题。' },
  },
  clause: proposal,
  why: {
    en: 'Whoever has something to decide has something new on the agenda.',
    'zh-CN': '有事要议，议题就会有新内容。',
  },
  ...noOptions,
  messages: {
    again: { en: 'The same items as {{meeting}} of {{period}}.', 'zh-CN': '议题与{{period}}的{{meeting}}相同。' },
  },
  measure({ cycles, found }) {
    const byDuty = new Map<string, CycleInSurvey[]>();
    for (const cycle of cycles)
      if (itemsOf(cycle) !== undefined) byDuty.set(cycle.duty, [...(byDuty.get(cycle.duty) ?? []), cycle]);
    const pairs = [...byDuty.values()].flatMap((all) => {
      const sorted = [...all].sort((a, b) => (a.period.to < b.period.to ? -1 : 1));
      return sorted.slice(1).map((cycle, at) => ({ cycle, before: sorted[at] as CycleInSurvey }));
    });
    const equal = pairs.filter(({ cycle, before }) => itemsOf(cycle) === itemsOf(before));
    return {
      numerator: equal.length,
      denominator: pairs.length,
      list: equal.map(({ cycle, before }) => ({
        ...found('again', { meeting: before.title, period: before.period.id }),
        ...{ cycle: cycle.id, pair: { cycle: before.id, percent: 100 } },
      })),
    };
  },
});

/** In one line, by which two are compared; undefined where nothing was announced. */
function itemsOf({ course, context }: CycleInSurvey): string | undefined {
  if (course !== 'meeting') return undefined;
  const { notice } = context as Partial<MeetingContext>;
  return notice?.agenda
    .map(({ title }) => title.replace(/[\p{N}\s]+/gu, ''))
    .sort()
    .join('\n');
}
