/** Confidence by construction: a tally of few, or a cell with one, tells who said what, so the obligation itself refuses it. */
import { z } from 'zod';
import { defineRule } from '../../rules/define-rule.ts';
import { areCountedApart, areFarApart, cellsOfOne, titlesOf } from '../cells-of-one.ts';
import { byConstruction } from '../checked-again.ts';
import { evaluation } from './evaluation.ts';
import { marks, titlesOfMarks } from './events.ts';

export const minimumGroup = defineRule({
  kind: 'check',
  on: { obligation: evaluation, events: ['announce', 'tally'] },
  clause: byConstruction('minimum group'),
  why: {
    en: 'In a small group a tally shows how each person voted, and who fears that tells nothing.',
    'zh-CN': '人数过少时，汇总结果会暴露个人意见；有此顾虑，就没有人讲真话。',
  },
  options: z.strictObject({ people: z.int().min(5) }),
  defaults: { people: 5 },
  stricter: { people: 'max' },
  people: ['subject'],
  messages: {
    tooFew: {
      en: '{{given}} people are too few for an evaluation that keeps its word: at least {{required}} are needed.',
      'zh-CN': '仅{{given}}人，不足以保密测评：至少需要{{required}}人。',
      remedy: {
        en: 'Widen the group to {{required}} people before it is announced, or join with another unit.',
        'zh-CN': '请在公布前将范围扩大到{{required}}人，或与其他单位合并测评。',
      },
    },
    showsOne: {
      en: 'The tally about {{subject}} shows what one person answered: {{grades}}.',
      'zh-CN': '对{{subject}}的汇总显示了一个人的评价：{{grades}}。',
      remedy: {
        en: 'Count that grade together with the one beside it: enter both under one of them, 0 under the other, and name the two under “Grades counted together”.',
        'zh-CN': '请与相邻档次合并统计：合计数填在其中一档，另一档填0，并在“合并统计的档次”中注明。',
      },
    },
    apart: {
      en: 'Grades about {{subject}} that are counted together have a count each.',
      'zh-CN': '对{{subject}}合并统计的档次仍分别填数。',
      remedy: {
        en: 'Enter their sum under one of them, and 0 under the others.',
        'zh-CN': '合计数填在其中一档，其余填0。',
      },
    },
    farApart: {
      en: 'Grades about {{subject}} that are counted together do not lie side by side: {{grades}}.',
      'zh-CN': '对{{subject}}合并统计的档次并不相邻：{{grades}}。',
      remedy: {
        en: 'Count together only grades that follow one another, from the best to the worst.',
        'zh-CN': '请只合并由优到差依次相邻的档次。',
      },
    },
  },
  evaluate({ event, options, found }) {
    const given =
      event.type === 'tally'
        ? event.payload.returned
        : event.payload.eligible.members + event.payload.eligible.nonMembers;
    if (given < options.people) return [found('tooFew', { given, required: options.people })];
    if (event.type === 'announce') return [];
    return event.payload.results.flatMap((result) => {
      const { subject } = result;
      const shown = cellsOfOne(result, titlesOfMarks);
      return [
        ...(shown ? [found('showsOne', { subject, grades: shown })] : []),
        ...(areCountedApart(result) ? [found('apart', { subject })] : []),
        ...(areFarApart(result, marks)
          ? [found('farApart', { subject, grades: titlesOf(result.together, titlesOfMarks) })]
          : []),
      ];
    });
  },
});
