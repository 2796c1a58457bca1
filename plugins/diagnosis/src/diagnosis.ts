/** What can be seen of form, supervision, criticism, rules, superiors and burden in records that are there: of units, never of persons. */
import { definePlugin } from '@obligato/core';
import { askedAgain } from './burden/asked-again.ts';
import { hoursByRule } from './burden/hours-by-rule.ts';
import { leadersFirst } from './criticism-softened/leaders-first.ts';
import { opinionsOnAgenda } from './criticism-softened/opinions-on-agenda.ts';
import { problemsClosed } from './criticism-softened/problems-closed.ts';
import { topGrades } from './criticism-softened/top-grades.ts';
import { topGradesBelow } from './criticism-softened/top-grades-below.ts';
import { daysToAnswer } from './downward-only/days-to-answer.ts';
import { daysToFeedback } from './downward-only/days-to-feedback.ts';
import { leadersInTime } from './downward-only/leaders-in-time.ts';
import { membersInTime } from './downward-only/members-in-time.ts';
import { superiorInTime } from './downward-only/superior-in-time.ts';
import { unitInTime } from './downward-only/unit-in-time.ts';
import { burst } from './form-only/burst.ts';
import { endOfPeriod } from './form-only/end-of-period.ts';
import { enteredLate } from './form-only/entered-late.ts';
import { equalAgendas } from './form-only/equal-agendas.ts';
import { equalMinutes } from './form-only/equal-minutes.ts';
import { shortMeetings } from './form-only/short-meetings.ts';
import { missedByMost } from './rules-on-the-wall/missed-by-most.ts';
import { refusedThenFigureChanged } from './rules-on-the-wall/refused-then-figure-changed.ts';
import { rulesNeverAsked } from './rules-on-the-wall/rules-never-asked.ts';
import { rulesThatSpoke } from './rules-on-the-wall/rules-that-spoke.ts';
import { rulesWaived } from './rules-on-the-wall/rules-waived.ts';
import { allMetNothingRaised } from './superiors-skim/all-met-nothing-raised.ts';
import { equalRemarks } from './superiors-skim/equal-remarks.ts';
import { inspectionsLate } from './superiors-skim/inspections-late.ts';
import { severalUnitsInOneDay } from './superiors-skim/several-units-in-one-day.ts';

export const diagnosisRules = {
  burst,
  'entered-late': enteredLate,
  'end-of-period': endOfPeriod,
  'equal-minutes': equalMinutes,
  'equal-agendas': equalAgendas,
  'short-meetings': shortMeetings,
  'unit-in-time': unitInTime,
  'leaders-in-time': leadersInTime,
  'members-in-time': membersInTime,
  'superior-in-time': superiorInTime,
  'days-to-answer': daysToAnswer,
  'days-to-feedback': daysToFeedback,
  'opinions-on-agenda': opinionsOnAgenda,
  'leaders-first': leadersFirst,
  'top-grades': topGrades,
  'top-grades-below': topGradesBelow,
  'problems-closed': problemsClosed,
  'rules-never-asked': rulesNeverAsked,
  'rules-that-spoke': rulesThatSpoke,
  'rules-waived': rulesWaived,
  'missed-by-most': missedByMost,
  'refused-then-figure-changed': refusedThenFigureChanged,
  'inspections-late': inspectionsLate,
  'equal-remarks': equalRemarks,
  'all-met-nothing-raised': allMetNothingRaised,
  'several-units-in-one-day': severalUnitsInOneDay,
  'hours-by-rule': hoursByRule,
  'asked-again': askedAgain,
} as const;

export const diagnosis = definePlugin({
  name: '@obligato/diagnosis',
  version: '0.2.0',
  title: { en: 'Indicators of how a unit works', 'zh-CN': '组织运行指标' },
  engine: '^0.2.0',
  rules: diagnosisRules,
  presets: {
    // An indicator has no severity of its own: on is on.
    recommended: Object.fromEntries(Object.keys(diagnosisRules).map((name) => [name, 'observe' as const])),
  },
});
