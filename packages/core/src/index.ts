/**
 * Obligato's pure core: what an obligation is, what a rule may say, and how an attempt is decided.
 *
 * @packageDocumentation
 */
export * from './calendar/calendar.ts';
export * from './calendar/day.ts';
export * from './calendar/period.ts';
export * from './charter/catalogue.ts';
export * from './charter/charter.ts';
export * from './charter/organisation.ts';
export * from './charter/unit-source.ts';
export * from './cycle.ts';
export * from './decide.ts';
export * from './decision.ts';
export * from './decision-record.ts';
export * from './gather-facts.ts';
export * from './light.ts';
export { assessment } from './obligations/assessment/assessment.ts';
export type { AssessmentContext } from './obligations/assessment/machine.ts';
export * from './obligations/define-obligation.ts';
export { evaluation } from './obligations/evaluation/evaluation.ts';
export type { EvaluationContext } from './obligations/evaluation/machine.ts';
export { type Machine, type State, stepWithXState, type Tag } from './obligations/machine.ts';
export type { MeetingContext, Resolution } from './obligations/meeting/machine.ts';
export { meeting } from './obligations/meeting/meeting.ts';
export type { Attendance } from './obligations/payload.ts';
export * from './new-cycle.ts';
export * from './plan.ts';
export * from './problem.ts';
export * as peopleFacts from './roster/facts.ts';
export * from './roster/roster.ts';
export * from './rules/clause.ts';
export * from './rules/define-plugin.ts';
export * from './rules/define-rule.ts';
export { type Facts, ruleMessages } from './rules/evaluate.ts';
export * from './rules/fact.ts';
export * from './rules/message.ts';
export * from './rules/rule.ts';
export * from './rules/severity.ts';
export * from './rules/stricter.ts';
export * from './suggest.ts';
export * from './text.ts';
