import {
  type Comparator,
  type Found,
  type FoundMaker,
  inTheRoom,
  peopleFacts,
  requiredShare,
  type Share,
  shareText,
} from '@obligato/core';
import { shortAttendance } from '@obligato/general';

/** What every rule about attendance at an election has alike, whatever its text and its time. */
export const electionAttendanceTerms = {
  why: {
    en: 'Who is elected by a few speaks for a few.',
    'zh-CN': '少数人选出来的，只能代表少数人。',
  },
  ...requiredShare,
  facts: { voters: peopleFacts.voters, notCounted: peopleFacts.notCounted },
} as const;

export const electionAttendanceMessages = {
  tooFewToElect: {
    en: '{{present}} of {{expected}} with a vote are present; an election needs {{required}} ({{share}} of those who should attend).',
    'zh-CN':
      '应到会有选举权党员{{expected}}名，实到{{present}}名；选举至少须到{{required}}名（应到会人数的{{share}}）。',
    remedy: {
      en: 'Do not hold the election today; call it again for a day on which {{required}} can come.',
      'zh-CN': '今日不进行选举，请另择{{required}}名能到会之日召开。',
    },
    measure: { asked: 'required', found: 'present', in: 'people' },
  },
} as const;

/** Whether enough are there to elect anybody. Only elections are asked. */
export function countElectionAttendance(scope: {
  readonly event: { readonly payload: { readonly matter: string } };
  readonly cycle: { readonly context: Parameters<typeof inTheRoom>[0] };
  readonly facts: { readonly voters: readonly peopleFacts.Person[] };
  readonly options: { readonly comparator: Comparator; readonly share: Share };
  readonly found: FoundMaker<typeof electionAttendanceMessages>;
}): readonly Found[] {
  const { event, cycle, facts, options, found } = scope;
  if (event.payload.matter !== 'election') return [];
  const short = shortAttendance(facts.voters, inTheRoom(cycle.context), options);
  if (!short) return [];
  const { present, expected, required } = short;
  return [found('tooFewToElect', { present, expected, required, share: shareText(options) })];
}
