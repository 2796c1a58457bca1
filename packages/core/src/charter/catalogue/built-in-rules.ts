/** Rules that belong to an obligation itself and hold for everybody: a unit may only tighten them. */
import type { Obligation } from '../../machine/define-obligation.ts';
import { aboutTheAnnounced as aboutTheAppraised } from '../../obligations/appraisal/about-the-announced.ts';
import { aboutTheBalloted } from '../../obligations/appraisal/about-the-balloted.ts';
import { asTheBoxSays as appraisalAsTheBoxSays } from '../../obligations/appraisal/as-the-box-says.ts';
import { ballotKeepsItsWord } from '../../obligations/appraisal/ballot-keeps-its-word.ts';
import { dayAhead as appraisalDayAhead } from '../../obligations/appraisal/day-ahead.ts';
import { eligibleCounted as eligibleToAppraise } from '../../obligations/appraisal/eligible-counted.ts';
import { peopleOfTheDay } from '../../obligations/appraisal/people-of-the-day.ts';
import { rectifiesWhatWasAsked } from '../../obligations/assessment/rectifies-what-was-asked.ts';
import { targetsThatWereSet } from '../../obligations/assessment/targets-that-were-set.ts';
import { asTheBoxSays as electionAsTheBoxSays } from '../../obligations/election/as-the-box-says.ts';
import { attendanceList as attendanceOfBallot } from '../../obligations/election/attendance-list.ts';
import { countAgrees } from '../../obligations/election/count-agrees.ts';
import { dayAhead as electionDayAhead } from '../../obligations/election/day-ahead.ts';
import { aboutTheAnnounced } from '../../obligations/evaluation/about-the-announced.ts';
import { asTheBoxSays as evaluationAsTheBoxSays } from '../../obligations/evaluation/as-the-box-says.ts';
import { closesAsAnnounced } from '../../obligations/evaluation/closes-as-announced.ts';
import { eligibleCounted } from '../../obligations/evaluation/eligible-counted.ts';
import { minimumGroup } from '../../obligations/evaluation/minimum-group.ts';
import { tallyAddsUp } from '../../obligations/evaluation/tally-adds-up.ts';
import { inOrder } from '../../obligations/in-order.ts';
import { knownById } from '../../obligations/looked-up/known-by-id.ts';
import { peopleOnTheRoster } from '../../obligations/looked-up/people-on-the-roster.ts';
import { dayAhead as matterDayAhead } from '../../obligations/matter/day-ahead.ts';
import { attendanceList as attendanceOfMeeting } from '../../obligations/meeting/rules/attendance-list.ts';
import { comesAndGoes } from '../../obligations/meeting/rules/comes-and-goes.ts';
import { dayAhead as meetingDayAhead } from '../../obligations/meeting/rules/day-ahead.ts';
import { heldWithin } from '../../obligations/meeting/rules/held-within.ts';
import { opinionsKeepTheirWord } from '../../obligations/meeting/rules/opinions-keep-their-word.ts';
import { postponedWithin } from '../../obligations/meeting/rules/postponed-within.ts';
import { onePlaceAtATime } from '../../obligations/one-place-at-a-time.ts';
import { dayAhead as studyDayAhead } from '../../obligations/study/day-ahead.ts';
import { voteAgrees } from '../../obligations/vote-agrees.ts';
import type { Rule } from '../../rules/rule.ts';
import { hearsEvents } from '../../rules/rule-kinds.ts';

/** By the course of events that they watch. */
const byCourse: ReadonlyMap<string, Readonly<Record<string, Rule>>> = new Map([
  [
    'appraisal',
    {
      'about-the-announced': aboutTheAppraised,
      'about-the-balloted': aboutTheBalloted,
      'as-the-box-says': appraisalAsTheBoxSays,
      'ballot-keeps-its-word': ballotKeepsItsWord,
      'day-ahead': appraisalDayAhead,
      'eligible-counted': eligibleToAppraise,
      'people-of-the-day': peopleOfTheDay,
    },
  ],
  ['assessment', { 'rectifies-what-was-asked': rectifiesWhatWasAsked, 'targets-that-were-set': targetsThatWereSet }],
  [
    'election',
    {
      'as-the-box-says': electionAsTheBoxSays,
      'attendance-list': attendanceOfBallot,
      'count-agrees': countAgrees,
      'day-ahead': electionDayAhead,
    },
  ],
  [
    'evaluation',
    {
      'about-the-announced': aboutTheAnnounced,
      'as-the-box-says': evaluationAsTheBoxSays,
      'closes-as-announced': closesAsAnnounced,
      'eligible-counted': eligibleCounted,
      'minimum-group': minimumGroup,
      'tally-adds-up': tallyAddsUp,
    },
  ],
  ['matter', { 'day-ahead': matterDayAhead }],
  [
    'meeting',
    {
      'comes-and-goes': comesAndGoes,
      'attendance-list': attendanceOfMeeting,
      'day-ahead': meetingDayAhead,
      'opinions-keep-their-word': opinionsKeepTheirWord,
      'postponed-within': postponedWithin,
    },
  ],
  ['study', { 'day-ahead': studyDayAhead }],
]);

/** The same, where what is held may be held within any other obligation. */
const besideAll: ReadonlyMap<
  string,
  Readonly<Record<string, (everyObligation: readonly Obligation[]) => Rule>>
> = new Map([['meeting', { 'held-within': heldWithin }]]);

/** What holds for every obligation, those of plugins too, by id. */
export const rulesOfEveryObligation = (obligations: readonly Obligation[]): ReadonlyMap<string, Rule> =>
  new Map([
    ['core/in-order', inOrder(obligations)],
    ['core/known-by-id', knownById(obligations)],
    ['core/people-on-the-roster', peopleOnTheRoster(obligations)],
  ]);

/**
 * The rules that belong to an obligation, by id. They belong to a copy under its own name too: what keeps the original's word
 * keeps the copy's. `everyObligation` is all that there are: what is held at the same time may be of another.
 *
 * @example
 * builtInRulesOf(evaluation, [evaluation]).has('evaluation/tally-adds-up') // → true
 */
export function builtInRulesOf(
  obligation: Obligation,
  everyObligation: readonly Obligation[],
): ReadonlyMap<string, Rule> {
  const { name, traits } = obligation;
  const course = traits?.course ?? name;
  const rules = Object.entries(byCourse.get(course) ?? {});
  for (const [id, ruleBeside] of Object.entries(besideAll.get(course) ?? {}))
    rules.push([id, ruleBeside(everyObligation)]);
  const onePlace = onePlaceAtATime(obligation, everyObligation);
  if (onePlace) rules.push(['one-place-at-a-time', onePlace]);
  const votes = voteAgrees(obligation);
  if (votes) rules.push(['vote-agrees', votes]);
  return new Map(rules.map(([id, rule]) => [`${name}/${id}`, aboutObligation(rule, name)]));
}

function aboutObligation(rule: Rule, obligation: string): Rule {
  if (!hearsEvents(rule) || rule.on.obligation === obligation) return rule;
  return Object.freeze({ ...rule, on: Object.freeze({ ...rule.on, obligation }) });
}
