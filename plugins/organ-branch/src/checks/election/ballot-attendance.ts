import { defineRule, election, shareText } from '@obligato/core';
import { shortAttendance } from '@obligato/general';
import { electionRegulations } from '../../sources.ts';
import { electionAttendanceMessages, electionAttendanceTerms } from '../counting/count-election-attendance.ts';

/** A ballot is held before four fifths of those who should attend and have a vote: four fifths are enough. */
export const ballotAttendance = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['ballot'] },
  clause: { source: electionRegulations, article: '到会人数', confidence: 'secondary' },
  ...electionAttendanceTerms,
  defaults: { comparator: '>=', share: '4/5' },
  messages: {
    tooFew: {
      en: '{{present}} of {{expected}} with a vote are present; a ballot needs {{required}} ({{share}} of those who should attend).',
      'zh-CN': electionAttendanceMessages.tooFewToElect['zh-CN'],
      remedy: {
        en: 'Call it again for a day on which {{missing}} more can come. Absent: {{absent}}.',
        'zh-CN': '请另择日期，待再有{{missing}}名到会。缺席：{{absent}}。',
      },
      measure: { asked: 'required', found: 'present', in: 'people' },
    },
  },
  evaluate({ event, facts, options, found }) {
    const short = shortAttendance(facts.voters, event.payload.attendance, options);
    return short ? [found('tooFew', { ...short, share: shareText(options) })] : [];
  },
});
