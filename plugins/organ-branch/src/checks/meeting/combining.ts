import { defineRule, meeting, peopleFacts, requiredShare } from '@obligato/core';
import { shortAttendance } from '@obligato/general';
import { z } from 'zod';
import { pair, pairOf } from '../../facts/meetings/combined-meetings.ts';
import { heldThatDay } from '../../facts/meetings/held-that-day.ts';
import { practice } from '../../sources.ts';

/**
 * One gathering may serve several duties, but only such pairs as are listed, only within the period of both, and only when
 * those were there whom the other duty is for.
 */
export const combining = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['combine'] },
  clause: { source: practice, article: '主题党日可结合党课、党小组会', confidence: 'local' },
  why: {
    en: 'Two duties in one afternoon spare everybody time; one afternoon entered twice cheats everybody.',
    'zh-CN': '合并召开是给大家省时间；一次活动填两份记录，是糊弄大家。',
  },
  options: z.strictObject({ pairs: z.array(pair), ...requiredShare.options.shape }),
  defaults: { pairs: ['group-meeting in theme-day', 'party-class in theme-day'], comparator: '>=', share: '1/2' },
  stricter: { pairs: 'intersection', ...requiredShare.stricter },
  messages: {
    notThisPair: {
      en: 'This cannot be held within {{within}}. Allowed are: {{pairs}}.',
      'zh-CN': '此项不得与{{within}}合并召开。可合并的有：{{pairs}}。',
      remedy: { en: 'Hold it by itself.', 'zh-CN': '请单独召开。' },
    },
    otherPeriod: {
      en: '{{on}} does not lie in this one’s period, {{from}} to {{to}}.',
      'zh-CN': '{{on}}不在本项期间（{{from}}至{{to}}）内。',
      remedy: { en: 'Hold it within {{from}} to {{to}}.', 'zh-CN': '请在{{from}}至{{to}}之间召开。' },
    },
    notThere: {
      en: '{{present}} of {{expected}} whom this is for were at {{within}}; absent: {{absent}}.',
      'zh-CN': '本项应到{{expected}}名，实际参加{{within}}的{{present}}名；缺席：{{absent}}。',
      remedy: { en: 'Hold it by itself with those who were absent.', 'zh-CN': '请另行召开，让缺席者参加。' },
    },
  },
  cycles: ['within', 'pairs'],
  facts: { heldThatDay, people: peopleFacts.shouldAttend },
  evaluate({ event, cycle, facts, options, found }) {
    const within = event.payload.with;
    const { from, to } = cycle.period;
    const { on } = event;
    const outside = on < from || on > to ? [found('otherPeriod', { on, from, to })] : [];
    const carrying = facts.heldThatDay.find(({ id }) => id === within);
    // That it was not held is said by the meeting itself.
    if (!carrying) return outside;
    const { pairs, ...required } = options;
    if (!pairs.includes(pairOf(cycle.duty, carrying.duty)))
      return [...outside, found('notThisPair', { within, pairs })];
    const short = shortAttendance(facts.people, carrying.attendance, required);
    if (!short) return outside;
    const { present, expected, absent } = short;
    return [...outside, found('notThere', { present, expected, within, absent })];
  },
});
