/**
 * Obligato's pure core: what an obligation is, what a rule may say, and how an attempt is decided.
 *
 * @packageDocumentation
 */

export { addMonths } from './calendar/add-months.ts';
export * from './calendar/calendar.ts';
export * from './calendar/day.ts';
export * from './calendar/period.ts';
export * from './charter/cascade/organisation.ts';
export * from './charter/cascade/trace-rule.ts';
export { withImmediate } from './charter/cascade/with-immediate.ts';
export * from './charter/catalogue/catalogue.ts';
export * from './charter/charter.ts';
export * from './charter/charter-data.ts';
export { type DrawingOptions, drawMachine } from './charter/draw-machine.ts';
export { compileLocalRule, definitionOf } from './charter/local-rule/compile-local-rule.ts';
export { tests as conditionTests } from './charter/local-rule/condition.ts';
export type { LocalDefinition } from './charter/local-rule/local-definition.ts';
export * from './charter/located.ts';
export * from './charter/obligation-by-name.ts';
export type { ImmediateReason, ImmediateStatement, NarrowedEntry, WaiverAtWork } from './charter/rule-entry.ts';
export { periodPattern } from './charter/selectors/period-span.ts';
export { type Selector, selectorWords } from './charter/selectors/selector.ts';
export * from './charter/unit-source.ts';
export { isWaivedOn, type WaiverStanding, waiverProblems } from './charter/waivers/waivers.ts';
export * from './cycle/cycle.ts';
export * from './cycle/cycle-in-scope.ts';
export * from './deciding/decide.ts';
export * from './deciding/decision.ts';
export * from './deciding/decision-record.ts';
export * from './deciding/explain-all.ts';
export * from './deciding/gather-facts.ts';
export * from './deciding/light.ts';
export * from './deciding/recalculate-deadlines.ts';
export { type Compiled, compileMachine } from './fast/compile-machine.ts';
export { checkMachine } from './machine/check-machine.ts';
export { type ClockContext, clockAssigns, clockEvents, initialClock } from './machine/clock-events.ts';
export * from './machine/define-obligation.ts';
export type { Fault, FaultKind } from './machine/faults/fault.ts';
export { type Machine, type Stage, type State, stepWithXState, type Tag } from './machine/machine.ts';
export * from './machine/migrate-state.ts';
export type { Attendance } from './machine/payload.ts';
export { appraisal } from './obligations/appraisal/appraisal.ts';
export { grades } from './obligations/appraisal/events.ts';
export type { AppraisalContext } from './obligations/appraisal/machine.ts';
export { assessment } from './obligations/assessment/assessment.ts';
export type { AssessmentContext } from './obligations/assessment/machine.ts';
export { campaign } from './obligations/campaign/campaign.ts';
export type { CampaignContext } from './obligations/campaign/machine.ts';
export { election } from './obligations/election/election.ts';
export type { ElectionContext } from './obligations/election/machine.ts';
export { evaluation } from './obligations/evaluation/evaluation.ts';
export type { EvaluationContext } from './obligations/evaluation/machine.ts';
export type { MatterContext } from './obligations/matter/machine.ts';
export { matter } from './obligations/matter/matter.ts';
export { type OpenMatter, openMatters } from './obligations/matter/open-matters.ts';
export type { AgendaItem } from './obligations/meeting/agenda.ts';
export { combinedIn } from './obligations/meeting/combined-in.ts';
export type { MeetingContext, Resolution } from './obligations/meeting/machine.ts';
export { meeting } from './obligations/meeting/meeting.ts';
export * from './obligations/meeting/summarise-attendance.ts';
export type { ReportContext } from './obligations/report/machine.ts';
export { report } from './obligations/report/report.ts';
export type { StudyContext } from './obligations/study/machine.ts';
export { study } from './obligations/study/study.ts';
export type { LogEntry, TaskContext } from './obligations/task/machine.ts';
export { task } from './obligations/task/task.ts';
export * from './planning/levelling/activity-of.ts';
export * from './planning/levelling/find-clashes.ts';
export * from './planning/levelling/level-period.ts';
export * from './planning/levelling/planned-activity.ts';
export * from './planning/new-cycle.ts';
export * from './planning/plan.ts';
export * from './roster/roster.ts';
export * from './rules/clause.ts';
export * from './rules/cycles-of.ts';
export * from './rules/define-plugin.ts';
export * from './rules/define-rule.ts';
export type { Facts } from './rules/fact.ts';
export * from './rules/fact.ts';
export * from './rules/message.ts';
export * as peopleFacts from './rules/people-facts.ts';
export * from './rules/retention.ts';
export * from './rules/rule.ts';
export { ruleMessages } from './rules/rule-messages.ts';
export * from './rules/severity.ts';
export * from './rules/stricter.ts';
export { faultText } from './text/fault-text.ts';
export * from './text/problem.ts';
export * from './text/suggest.ts';
export * from './text/text.ts';
export {
  hintText,
  messageText,
  type ProblemWords,
  sentencesIn,
  type TranslatedWords,
  translated,
  wordsIn,
} from './text/translated.ts';
