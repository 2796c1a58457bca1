import {
  type Attendance,
  type Comparator,
  type Found,
  type FoundMaker,
  leastCount,
  type peopleFacts,
  reaches,
  type Share,
} from '@obligato/core';
import { presentOf } from '../../facts/meetings/present.ts';

export const electionAttendanceMessages = {
  tooFewToElect: {
    en: '{{present}} of {{expected}} with a vote are present; an election needs {{required}} ({{comparator}} {{share}} of those who should attend).',
    'zh-CN':
      '应到会有选举权党员{{expected}}名，实到{{present}}名；选举至少须到{{required}}名（{{comparator}} {{share}}）。',
    remedy: {
      en: 'Do not hold the election today; call it again for a day on which {{required}} can come.',
      'zh-CN': '今日不进行选举，请另择{{required}}名能到会之日召开。',
    },
  },
} as const;

/** Whether enough are there to elect anybody. Only elections are asked. */
export function countElectionAttendance(scope: {
  readonly event: { readonly payload: { readonly matter: string } };
  readonly cycle: { readonly context: { readonly attendance: Attendance } };
  readonly facts: { readonly voters: readonly peopleFacts.Person[] };
  readonly options: { readonly comparator: Comparator; readonly share: Share };
  readonly found: FoundMaker<typeof electionAttendanceMessages>;
}): readonly Found[] {
  const { event, cycle, facts, options, found } = scope;
  if (event.payload.matter !== 'election') return [];
  const expected = facts.voters.length;
  const present = presentOf(facts.voters, cycle.context.attendance).length;
  if (reaches(present, expected, options.comparator, options.share)) return [];
  const required = leastCount(expected, options.comparator, options.share);
  return [found('tooFewToElect', { present, expected, required, ...options })];
}
