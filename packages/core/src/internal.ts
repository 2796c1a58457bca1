/**
 * What Obligato's own packages share with the core. No promise: a name here may change or go in any release.
 *
 * @internal
 * @packageDocumentation
 */
export { cadences, cadenceTitle } from './calendar/cadence.ts';
export { type CountingCalendar, countingCalendar, daysOutside } from './calendar/counting-calendar.ts';
export { spanOver, weekdayOf } from './calendar/day.ts';
export { isBefore } from './calendar/moment.ts';
export { periodNamed, periodsBetween, recurrenceOf } from './calendar/period.ts';
export {
  calendarYear,
  dayInYear,
  daysOfYear,
  isMonthDay,
  monthDayPattern,
  yearCalled,
  yearOf,
  yearsFrom,
} from './calendar/year.ts';
export { everyRule, withoutChecks } from './charter/applicable-rules.ts';
export { ineffectiveEntries } from './charter/cascade/ineffective.ts';
export { requireUnit, sortProblems, unknownUnit } from './charter/cascade/organisation.ts';
export { requireRunning, runningUnits } from './charter/cascade/stopped-units.ts';
export { type TracedValue, traceRule } from './charter/cascade/trace-rule.ts';
export { withImmediate } from './charter/cascade/with-immediate.ts';
export { coreObligations } from './charter/catalogue/catalogue.ts';
export { namesRoles } from './charter/catalogue/role-name.ts';
export { createCharter } from './charter/charter.ts';
export { charterData, rebuildCharter } from './charter/charter-data.ts';
export { type Drawn, machinePicture } from './charter/draw-machine.ts';
export { isConfidential } from './charter/is-confidential.ts';
export { standsAbove } from './charter/is-open-to.ts';
export { withKeptFrom } from './charter/kept-from.ts';
export { tests as conditionTests } from './charter/local-rule/condition.ts';
export { recipients as localRecipients } from './charter/local-rule/local-definition.ts';
export { innerWordMeanings, localWordMeanings } from './charter/local-rule/local-word-meanings.ts';
export { type LocalKind, localKinds, markers } from './charter/local-rule/local-words.ts';
export { givenByDuties } from './charter/local-rule/reading/read-duty.ts';
export { bearerWords } from './charter/local-rule/reading/read-owed-by.ts';
export { locate, plain } from './charter/located.ts';
export {
  eventNamed,
  type InstalledEvent,
  type InstalledObligation,
  obligationByName,
  whyLeftAlone,
} from './charter/obligation-by-name.ts';
export { periodPattern } from './charter/selectors/period-span.ts';
export { selectorWords } from './charter/selectors/selector.ts';
export { eventTitleOf, stateTitleOf } from './charter/titles-of.ts';
export { courseOf, traitsOf } from './charter/traits-of.ts';
export { lineageOf, predecessorsOf } from './charter/tree/predecessors-of.ts';
export { notThere, requireThere } from './charter/tree/require-there.ts';
export { superiorsOf } from './charter/tree/superiors-of.ts';
export { unitsNamedBy } from './charter/tree/unit-life.ts';
export { isUnitId } from './charter/tree/validate-units.ts';
export { entryWords, waiverWords } from './charter/unit-source.ts';
export { isWaivedOn } from './charter/waivers/waivers.ts';
export { bearerName } from './cycle/bearer-name.ts';
export { bearers, isPersonal } from './cycle/cycle.ts';
export { cycleInScope } from './cycle/cycle-in-scope.ts';
export type { EvidenceFile, EvidenceLink, EvidenceReference } from './cycle/evidence.ts';
export { finishDue } from './cycle/finish-due.ts';
export { IndexedCycles } from './cycle/indexed-cycles.ts';
export { duePayload } from './cycle/last-day.ts';
export { isOpen, latenessOf, missesOf } from './cycle/misses.ts';
export { usualSteps } from './cycle/usual-steps.ts';
export { type Called, calledIn, cycleName, dutyTitlesIn } from './deciding/called.ts';
export { leftTheRecords } from './deciding/correcting/correctable.ts';
export { factsAgain } from './deciding/correcting/facts-again.ts';
export { type FoldedEvent, foldCycle } from './deciding/correcting/fold-cycle.ts';
export { rulesOfHistory } from './deciding/correcting/rules-of-history.ts';
export { dueKeyOf } from './deciding/deadlines/dues.ts';
export { lastDayFor } from './deciding/deadlines/last-day-for.ts';
export {
  foldRecalculated,
  recalculateDeadlines,
  recalculateEvent,
} from './deciding/deadlines/recalculate-deadlines.ts';
export type { DecisionContext } from './deciding/decide.ts';
export { recordFinding, stateName } from './deciding/decision-record.ts';
export { explainAll } from './deciding/explain-all.ts';
export { intentText, messageOf } from './deciding/finding-texts.ts';
export { type CycleLight, lightOf, lights } from './deciding/lateness/light.ts';
export { leastMeasured, measureIndicators } from './deciding/measuring/measure-indicators.ts';
export { inBrief, type Surveyed, surveyedCycles, surveyOf } from './deciding/measuring/survey-of.ts';
export { valueAt } from './deciding/payload/payload-faults.ts';
export { saidEvent } from './deciding/payload/said-event.ts';
export { validatePayload } from './deciding/payload/validate-payload.ts';
export { itself, memo, memoBy } from './fast/memo.ts';
export { type Compiled, compileMachine } from './machine/compile-machine.ts';
export { sideOf } from './machine/define-obligation.ts';
export { fieldAt } from './machine/fields/fields-of.ts';
export type { Tag } from './machine/machine.ts';
export { migrateState } from './machine/migrate-state.ts';
export type { BoxCount, QuestionCount } from './machine/traits.ts';
export { forwardSteps } from './machine/walk/forward-steps.ts';
export { outsideJson } from './machine/walk/outside-json.ts';
export { summariseAttendance } from './obligations/attendance/summarise-attendance.ts';
export { namesPeopleAbove } from './obligations/looked-up/strangers-named.ts';
export { countedBoxes } from './obligations/secret-ballot/counted-boxes.ts';
export { type FollowedRaised, followRaised, raisesAnything } from './planning/follow-raised.ts';
export { type Given, givenTo } from './planning/given-to.ts';
export { activityOf } from './planning/levelling/activity-of.ts';
export { type ActivityOn, findClashes } from './planning/levelling/find-clashes.ts';
export { type Levelled, levelPeriod } from './planning/levelling/level-period.ts';
export type { PlannedActivity } from './planning/levelling/planned-activity.ts';
export { lastDayOf, type NewCycle, newCycle, raiseCycle } from './planning/new-cycle.ts';
export { owedAgain } from './planning/owed-again.ts';
export { daysToAsk } from './planning/periods-with-duties.ts';
export { elsewhereKey, isBegun, isUntouched, lapsedByEnd, owedBy, reasonOf } from './planning/plan.ts';
export { type Raised, raiseOccasions, startOccasions } from './planning/raise-occasions.ts';
export { peopleOfBody } from './roster/bodies.ts';
export { cleanCell } from './roster/clean-cell.ts';
export { leads } from './roster/leads.ts';
export { isMailAddress, mailPattern } from './roster/mail-address.ts';
export { namesIn } from './roster/names-in.ts';
export {
  nearestRoles,
  noRole,
  type PeopleValues,
  peopleValuesOf,
  type RoleReading,
  readRoleWord,
  wordKey,
} from './roster/people-values.ts';
export { type QuietHours, quietPattern, readQuietHours } from './roster/quiet-hours.ts';
export { skipFreezing } from './roster/roster.ts';
export { articleText, inForce } from './rules/clause.ts';
export { isKindOption, kindOptionSchemas, recurrenceIn } from './rules/kind-options.ts';
export { found } from './rules/message.ts';
export { endings } from './rules/rule.ts';
export { decides, ruleKinds } from './rules/rule-kinds.ts';
export { ruleMessages } from './rules/rule-messages.ts';
export { compareSeverity, severityWords } from './rules/severity.ts';
export { compareShares, isLooser, parseShare } from './rules/stricter.ts';
export { andMore, mostTold, toldFirst } from './text/bounds/told-first.ts';
export { hasControls, outOfBounds } from './text/bounds/value-bounds.ts';
export { faultText } from './text/fault-text.ts';
export { languageFault, languagePattern } from './text/language-tag.ts';
export { type Measure, type MeasureUnit, measureOf, measureUnits } from './text/measure.ts';
export { didYouMean, nearTo, suggest } from './text/suggest.ts';
export { counted, placeholdersIn } from './text/text.ts';
export { sentencesIn } from './text/translated.ts';
export { quotedFailure, whyFailed } from './text/why-failed.ts';
