import { defineRule, noOptions } from '@obligato/core';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';

/** Assessments in which every target was met, and nothing had to be put right. */
export const allMetNothingRaised = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'All met, nothing raised', 'zh-CN': '全部达标、无一问题' },
    problem: problems.superiorsSkim,
    unit: 'count',
    reads: {
      en: 'In {{numerator}} of {{denominator}} assessments every target was met and nothing had to be put right.',
      'zh-CN': '{{denominator}}次考核中，有{{numerator}}次全部达标且未提出任何整改。',
    },
    how: {
      en: 'Assessments of units below that were scored and fed back: all targets met, and an empty list of what to put right.',
      'zh-CN': '计入对下级单位已评定并反馈的考核：各项目标均已完成，且整改事项为空。',
    },
    unfair: { en: 'A good unit deserves it.', 'zh-CN': '好的单位理应如此。' },
    gamedBy: { en: 'A remark of no weight.', 'zh-CN': '提一条无关痛痒的意见。' },
  },
  clause: proposal,
  why: {
    en: 'Where nothing is ever found, nobody looked, or targets ask for nothing.',
    'zh-CN': '从来查不出问题，不是没看，就是目标太低。',
  },
  ...noOptions,
  messages: { praised: { en: 'In {{unit}}: all met, nothing raised.', 'zh-CN': '{{unit}}：全部达标，无整改。' } },
  measure({ borne, found }) {
    const scored = borne.flatMap((cycle) => {
      const last = (type: string) => cycle.events.findLast((event) => event.type === type)?.payload as Said | undefined;
      const [score, feedback] = [last('score'), last('feedBack')];
      const results = score?.results ?? [];
      if (cycle.course !== 'assessment' || !feedback || results.length === 0) return [];
      const isAll = results.every(({ met }) => met === 'met') && (feedback.rectify ?? []).length === 0;
      return [{ cycle, isAll }];
    });
    const all = scored.filter(({ isAll }) => isAll);
    return {
      numerator: all.length,
      denominator: scored.length,
      list: all.map(({ cycle }) => ({ ...found('praised', { unit: cycle.unit }), cycle: cycle.id })),
    };
  },
});

interface Said {
  readonly results?: readonly { readonly met: string }[];
  readonly rectify?: readonly string[];
}
