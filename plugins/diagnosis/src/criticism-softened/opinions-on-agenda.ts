import { type CycleInSurvey, defineRule, type MeetingContext, noOptions } from '@obligato/core';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';

/** Topics that people raised before a meeting, and that its agenda took up. Who raised them is stored nowhere. */
export const opinionsOnAgenda = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Opinions taken up', 'zh-CN': '意见上会' },
    problem: problems.criticismSoftened,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} topics that were collected stand on an agenda.',
      'zh-CN': '征集到的{{denominator}}项意见中，有{{numerator}}项列入议题。',
    },
    how: {
      en: 'Topics collected before a meeting, by their own words or by the item that says which topic it answers.',
      'zh-CN': '会前征集的意见，按议题标题或议题所注“所回应的意见”比对。',
    },
    unfair: {
      en: 'A topic may have been answered before the meeting.',
      'zh-CN': '有的意见在会前已经答复。',
    },
    gamedBy: { en: 'Collecting nothing; rewording what was said.', 'zh-CN': '不征集；或把意见改写。' },
  },
  clause: proposal,
  why: { en: 'Whoever was asked wants to see it on the agenda.', 'zh-CN': '问了大家的意见，就要摆到会上。' },
  ...noOptions,
  messages: { left: { en: 'Not on the agenda: “{{topic}}”.', 'zh-CN': '未列入议题：“{{topic}}”。' } },
  measure({ cycles, found }) {
    const topics = cycles.flatMap((cycle) => topicsOf(cycle).map((each) => ({ ...each, cycle: cycle.id })));
    const left = topics.filter(({ isOnAgenda }) => !isOnAgenda);
    return {
      numerator: topics.length - left.length,
      denominator: topics.length,
      list: left.map(({ cycle, topic }) => ({ ...found('left', { topic }), cycle })),
    };
  },
});

function topicsOf({ course, context }: CycleInSurvey) {
  if (course !== 'meeting') return [];
  const { opinions, notice } = context as Partial<MeetingContext>;
  const plain = (text: string) => text.replace(/[\p{P}\s]+/gu, '').toLowerCase();
  const said = new Set((notice?.agenda ?? []).flatMap(({ title, topic = title }) => [plain(title), plain(topic)]));
  return (opinions?.topics ?? []).map(({ topic }) => ({ topic, isOnAgenda: said.has(plain(topic)) }));
}
