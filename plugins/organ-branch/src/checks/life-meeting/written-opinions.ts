import { defineRule, meeting, peopleFacts } from '@obligato/core';
import { absentOf } from '@obligato/general';
import { z } from 'zod';
import { admissionRules } from '../../sources.ts';

const matter = z.enum(['resolution', 'election', 'admission']);

/**
 * Where the written opinion of an absent member counts: admissions only. In an election nobody votes for another or by
 * letter; of an ordinary resolution the text does not say, so it does not count until a rule says it does.
 */
export const writtenOpinions = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['resolve'] },
  clause: { source: admissionRules, article: '20–21, 33; 选举条例', confidence: 'text' },
  why: {
    en: 'Each vote has its own rule about absent members; to mix them up makes it void.',
    'zh-CN': '三类表决对缺席者各有规定，混用则表决无效。',
  },
  options: z.strictObject({ countedFor: z.array(matter) }),
  defaults: { countedFor: ['admission'] },
  stricter: { countedFor: 'intersection' },
  messages: {
    notCounted: {
      en: '{{opinions}} written opinions of absent members cannot be counted here; they count for: {{countedFor}}.',
      'zh-CN': '缺席党员的书面意见{{opinions}}份不得计入本项表决；仅适用于：{{countedFor}}。',
      remedy: { en: 'Count only the votes of those present.', 'zh-CN': '请只计到会者的票。' },
    },
    tooMany: {
      en: '{{opinions}} written opinions were counted, but only {{absent}} people with a vote are absent.',
      'zh-CN': '计入书面意见{{opinions}}份，而缺席的有表决权者仅{{absent}}名。',
      remedy: { en: 'Count again: who is present votes in the room.', 'zh-CN': '请重新计票：到会者当场表决。' },
    },
  },
  facts: { voters: peopleFacts.voters },
  evaluate({ event, cycle, facts, options, found }) {
    const { written } = event.payload;
    const opinions = written ? written.ayes + written.noes + written.abstentions : 0;
    if (opinions === 0) return [];
    if (!options.countedFor.includes(event.payload.matter)) {
      return [found('notCounted', { opinions, countedFor: options.countedFor })];
    }
    const absent = absentOf(facts.voters, cycle.context.attendance).length;
    return opinions > absent ? [found('tooMany', { opinions, absent })] : [];
  },
});
