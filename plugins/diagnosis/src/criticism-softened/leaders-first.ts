import { defineRule, noOptions } from '@obligato/core';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';

/** Meetings for criticism in which a leader spoke first, as leaders are asked to. */
export const leadersFirst = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Leaders spoke first', 'zh-CN': '领导带头发言' },
    problem: problems.criticismSoftened,
    unit: 'count',
    reads: {
      en: 'In {{numerator}} of {{denominator}} meetings with leaders a leader spoke first.',
      'zh-CN': '{{denominator}}次有领导参加的会议中，有{{numerator}}次由领导率先发言。',
    },
    how: {
      en: 'Meetings whose record says in which order people spoke, of at least two, with a leader of that day among them.',
      'zh-CN': '只计记有发言顺序、两人以上发言且有当日领导干部在内的会议。',
    },
    unfair: {
      en: 'A leader who listens first may have a reason.',
      'zh-CN': '有的领导先听后讲，自有道理。',
    },
    gamedBy: { en: 'An order that was written afterwards.', 'zh-CN': '事后编排发言顺序。' },
  },
  clause: proposal,
  why: {
    en: 'When leaders begin with themselves, others speak openly.',
    'zh-CN': '领导先从自己讲起，别人才敢讲真话。',
  },
  ...noOptions,
  messages: { others: { en: 'On {{on}} no leader spoke first.', 'zh-CN': '{{on}}的会议未由领导率先发言。' } },
  measure({ cycles, roster, found }) {
    const spoken = cycles.flatMap((cycle) =>
      cycle.events.flatMap(({ type, payload, on }) => {
        const { speakers = [] } = (payload ?? {}) as { readonly speakers?: readonly string[] };
        const { leaders } = roster(on);
        const counts = cycle.course === 'meeting' && type === 'adjourn' && speakers.length > 1;
        const hasLeader = speakers.some((speaker) => leaders.includes(speaker));
        return counts && hasLeader ? [{ cycle: cycle.id, on, isFirst: leaders.includes(speakers[0] ?? '') }] : [];
      }),
    );
    const others = spoken.filter(({ isFirst }) => !isFirst);
    return {
      numerator: spoken.length - others.length,
      denominator: spoken.length,
      list: others.map(({ cycle, on }) => ({ ...found('others', { on }), cycle })),
    };
  },
});
