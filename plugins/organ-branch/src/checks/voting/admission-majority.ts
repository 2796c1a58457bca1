import { defineRule, inTheRoom, meeting, peopleFacts, requiredShare, requiredUnlessReached } from '@obligato/core';
import { shortAttendance } from '@obligato/general';
import { z } from 'zod';
import { admissionRules } from '../../sources.ts';

const { comparator, share } = requiredShare.options.shape;
const { comparator: moreThan } = requiredShare.stricter;

/**
 * Admitting or confirming a member: more than half of those with a vote must be there, and more than half of those who
 * should attend must be in favour. Absent members who handed in a written opinion before the meeting are counted.
 */
export const admissionMajority = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['resolve'] },
  clause: { source: admissionRules, article: '20–21, 33', confidence: 'text' },
  why: {
    en: 'Who joins stays; so those who could not come that day are heard as well.',
    'zh-CN': '发展一名党员是长远的事，当天到不了会的同志也要听到他的意见。',
  },
  options: z.strictObject({ attendanceComparator: comparator, attendanceShare: share, comparator, share }),
  defaults: { attendanceComparator: '>', attendanceShare: '1/2', comparator: '>', share: '1/2' },
  stricter: {
    attendanceComparator: moreThan,
    attendanceShare: 'max-share',
    comparator: moreThan,
    share: 'max-share',
  },
  messages: {
    tooFewPresent: {
      en: '{{present}} of {{expected}} with a vote are present; {{required}} are needed to vote on an admission.',
      'zh-CN': '应到会有表决权党员{{expected}}名，实到{{present}}名；表决接收党员须到{{required}}名。',
      remedy: {
        en: 'Leave it to a meeting that {{required}} attend: written opinions count as votes, not as attendance.',
        'zh-CN': '请留待到会满{{required}}名时表决：书面意见计票，不计到会。',
      },
      measure: { asked: 'required', found: 'present', in: 'people' },
    },
    notAdmitted: {
      en: '“{{title}}” has {{ayes}} ayes, {{written}} of them in writing; {{required}} are needed, counted on the {{expected}} who should attend. It is not carried.',
      'zh-CN':
        '“{{title}}”赞成{{ayes}}票（含书面{{written}}票）；按应到会{{expected}}名计，须{{required}}票，未获通过。',
      remedy: { en: 'Record it as not carried.', 'zh-CN': '请记为未通过。' },
      measure: { asked: 'required', found: 'ayes', in: 'votes' },
    },
    isAdmitted: {
      en: '“{{title}}” has {{ayes}} ayes, {{written}} of them in writing, counted on the {{expected}} who should attend: that carries it, and it is written down as not carried.',
      'zh-CN': '“{{title}}”赞成{{ayes}}票（含书面{{written}}票），按应到会{{expected}}名计已获通过，却记为未通过。',
      remedy: { en: 'Record it as carried, or count again.', 'zh-CN': '请记为通过，或重新计票。' },
      disagrees: true,
    },
  },
  facts: { voters: peopleFacts.voters, notCounted: peopleFacts.notCounted },
  evaluate({ event, cycle, facts, options, found }) {
    const { title, matter, carried } = event.payload;
    if (matter !== 'admission') return [];
    const { attendanceComparator, attendanceShare, ...toCarry } = options;
    const toAttend = { comparator: attendanceComparator, share: attendanceShare };
    const short = shortAttendance(facts.voters, inTheRoom(cycle.context), toAttend);
    const expected = facts.voters.length;
    const written = event.payload.written?.ayes ?? 0;
    const ayes = event.payload.ayes + written;
    const required = requiredUnlessReached(ayes, expected, toCarry);
    if (!carried)
      return short || required !== undefined ? [] : [found('isAdmitted', { title, ayes, written, expected })];
    return [
      ...(short ? [found('tooFewPresent', { present: short.present, expected, required: short.required })] : []),
      ...(required === undefined ? [] : [found('notAdmitted', { title, ayes, written, required, expected })]),
    ];
  },
});
