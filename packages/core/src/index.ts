/**
 * Obligato's pure core: what an obligation is, what a rule may say, and how an attempt is decided.
 *
 * This door is for whoever writes rules, plugins and obligations, or decides without an engine. What only Obligato's own packages
 * need is behind `@obligato/core/internal`, with no promise.
 *
 * @packageDocumentation
 */
export { addMonths } from './calendar/add-months.ts';
export { type Cadence, type DutyCadence, dutyCadences } from './calendar/cadence.ts';
export { type Calendar, type CalendarData, createCalendar, weekdaysOnly } from './calendar/calendar.ts';
export {
  addDays,
  type Day,
  dayNumber,
  dayOf,
  daysBetween,
  isDay,
  localDay,
  type Span,
  type Timestamp,
  weekday,
} from './calendar/day.ts';
export { type Period, periodsOfYear, type Recurrence } from './calendar/period.ts';
export type { FiscalYear, MonthDay } from './calendar/year.ts';
export type { ApplicableRules, BoundRule } from './charter/applicable-rules.ts';
export { createOrganisation, type Organisation, type Unit } from './charter/cascade/organisation.ts';
export type { FaultyFile, StoppedUnit } from './charter/cascade/stopped-units.ts';
export { type Catalogue, createCatalogue, type InstalledRule } from './charter/catalogue/catalogue.ts';
export { roleName } from './charter/catalogue/role-name.ts';
export type { Charter, Place } from './charter/charter.ts';
export type { CharterData, EntryData } from './charter/charter-data.ts';
export { type DrawingOptions, drawMachine } from './charter/draw-machine.ts';
export { isOpenTo, type OpenAround, type Reader } from './charter/is-open-to.ts';
export type { LocalDefinition } from './charter/local-rule/local-definition.ts';
export type { Located, LocatedField } from './charter/located.ts';
export type {
  ImmediateReason,
  ImmediateStatement,
  NarrowedEntry,
  RuleEntry,
  WaiverAtWork,
} from './charter/rule-entry.ts';
export type { Selector } from './charter/selectors/selector.ts';
export { type Tree, treeOn } from './charter/tree/tree-on.ts';
export { isThereOn, type UnitLife } from './charter/tree/unit-life.ts';
export type {
  LocalStatement,
  MoveStatement,
  RuleStatement,
  Stated,
  UnitSource,
  WaiverStatement,
} from './charter/unit-source.ts';
export { type WaiverStanding, waiverProblems } from './charter/waivers/waivers.ts';
export {
  type Bearer,
  type CorrectionNote,
  type Cycle,
  cycleId,
  type Due,
  type KeptFrom,
  type Miss,
  unitOfCycle,
} from './cycle/cycle.ts';
export type { CycleInScope } from './cycle/cycle-in-scope.ts';
export { cyclesOf } from './cycle/cycles-of.ts';
export type { Evidence } from './cycle/evidence.ts';
export { type LastDay, lastDayText } from './cycle/last-day.ts';
export {
  type Corrected,
  type CorrectInput,
  type CorrectionCommand,
  correctCycle,
} from './deciding/correcting/correct.ts';
export { type EventInPlace, eventsInPlace } from './deciding/correcting/events-in-place.ts';
export type { FoldInput, RulesOfEvent } from './deciding/correcting/fold-cycle.ts';
export type { RecalculatedDeadlines } from './deciding/deadlines/recalculate-deadlines.ts';
export { type Decided, type DecideInput, decide, lookAhead, type Outlook } from './deciding/decide.ts';
export {
  type Actor,
  type Command,
  type Finding,
  isKept,
  type MissingField,
  type Outcome,
  type OutcomeName,
} from './deciding/decision.ts';
export {
  type Correction,
  type DecisionRecord,
  type FindingRecord,
  type LaterRemarks,
  type Obstacle,
  recordDecision,
} from './deciding/decision-record.ts';
export type { ExplainedRule, RuleFate } from './deciding/explain-all.ts';
export { gatherFacts } from './deciding/gather-facts.ts';
export type { Light } from './deciding/lateness/light.ts';
export type { BehindFigure, Figure, IndicatorReading } from './deciding/measuring/measure-indicators.ts';
export { type Digest, type NotKeptParts, notKeptText } from './deciding/payload/not-kept.ts';
export type { OptionalField } from './deciding/payload/optional-fields.ts';
export type { ValidatedPayload } from './deciding/payload/validate-payload.ts';
export type { Shortcuts } from './deciding/shortcuts.ts';
export { useCodeGeneration } from './fast/compile-function.ts';
export { checkMachine } from './machine/check-machine.ts';
export { type ClockContext, clockAssigns, clockEvents, initialClock } from './machine/clock-events.ts';
export { clockLife } from './machine/clock-life.ts';
export {
  defineObligation,
  type EventDefinition,
  type EventTable,
  type MachineEvent,
  type MachineInput,
  type Obligation,
  type Parameters,
  type PayloadInput,
  type PayloadOf,
  type Sender,
  type SentEvent,
  type Side,
} from './machine/define-obligation.ts';
export type { Fault, FaultKind } from './machine/faults/fault.ts';
export { type ExampleParts, examplePayload } from './machine/fields/example-payload.ts';
export { type FieldKind, type FieldWords, field } from './machine/fields/field.ts';
export { type Field, fieldsOf } from './machine/fields/fields-of.ts';
export { type JsonSchema, payloadSchema } from './machine/fields/payload-schema.ts';
export { type NamedPerson, namesPeople, peopleIn } from './machine/fields/people-in.ts';
export { type Machine, type Stage, type State, stepWithXState } from './machine/machine.ts';
export type { Migrations, StoredState } from './machine/migrate-state.ts';
export type { Attendance } from './machine/payload.ts';
export type {
  BallotTrait,
  CountedVote,
  ElectorateTrait,
  HeldTrait,
  JudgedAround,
  JudgesTrait,
  RetentionClass,
  RetentionRule,
  RetentionSchedule,
  RetentionTrait,
  SealedAround,
  SealsTrait,
  SittingTrait,
  Traits,
  VotesTrait,
  VoteTally,
} from './machine/traits.ts';
export { appraisal } from './obligations/appraisal/appraisal.ts';
export { grades } from './obligations/appraisal/events.ts';
export type { AppraisalContext } from './obligations/appraisal/machine.ts';
export { assessment } from './obligations/assessment/assessment.ts';
export type { AssessmentContext } from './obligations/assessment/machine.ts';
export { type HeldBefore, type WhoCame, whoCame } from './obligations/attendance/who-came.ts';
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
export { type AnnouncedDay, announcedDayOf } from './obligations/meeting/announced-day.ts';
export { combinedIn } from './obligations/meeting/combined-in.ts';
export { inTheRoom, votersInTheRoom } from './obligations/meeting/in-the-room.ts';
export type { MeetingContext, Resolution } from './obligations/meeting/machine.ts';
export { meeting } from './obligations/meeting/meeting.ts';
export type { ReportContext } from './obligations/report/machine.ts';
export { report } from './obligations/report/report.ts';
export type { StudyContext } from './obligations/study/machine.ts';
export { study } from './obligations/study/study.ts';
export { type ArchivedYear, archivedYear } from './obligations/task/archived-year.ts';
export type { LogEntry, TaskContext } from './obligations/task/machine.ts';
export { task } from './obligations/task/task.ts';
export type { Clash, ClashKind } from './planning/levelling/find-clashes.ts';
export type { BusyDays } from './planning/levelling/planned-activity.ts';
export type { PlanningContext } from './planning/new-cycle.ts';
export { type Plan, type PlanInput, planUnit } from './planning/plan.ts';
export {
  type ColumnWords,
  commonPeople,
  type PeopleWords,
  type PluginPeople,
  peopleWordsOf,
  type RosterRole,
  roleText,
  type StandingWords,
} from './roster/people-words.ts';
export {
  type Roster,
  type RosterRow,
  type RosterView,
  rosterOn,
  type Standing,
  sameRosterOn,
  standings,
  type Told,
  toldWhen,
} from './roster/roster.ts';
export type { Clause, Confidence } from './rules/clause.ts';
export { definePlugin, type Plugin, type Plugins, type PresetEntry, type Translations } from './rules/define-plugin.ts';
export {
  type DefinedRule,
  defineRule,
  everyEvent,
  noOptions,
  obligationOfRule,
  type RuleTypes,
} from './rules/define-rule.ts';
export {
  defineFact,
  defineRosterFact,
  type Fact,
  type FactSource,
  type Facts,
  type FactTable,
  type FactValues,
  type FactWords,
  type RosterFact,
  type SaidEvent,
} from './rules/fact.ts';
export type { Indicates, Listed, Measured, MeasuredIn } from './rules/indicators/indicator.ts';
export type {
  CycleInBrief,
  CycleInSurvey,
  EventInSurvey,
  Kept,
  RuleInSurvey,
  Survey,
} from './rules/indicators/survey.ts';
export type { DataFor, Found, FoundMaker, Message, MessageTable } from './rules/message.ts';
export type { Person } from './rules/people-facts.ts';
export * as peopleFacts from './rules/people-facts.ts';
export type {
  Bounds,
  CheckRule,
  DeadlineRule,
  DutyRule,
  DutyTemplate,
  EffectRule,
  EventInScope,
  EventScope,
  IndicatorRule,
  Intent,
  Options,
  Rule,
  RuleKind,
  Scope,
  Senders,
  Trigger,
} from './rules/rule.ts';
export { type Severity, severities } from './rules/severity.ts';
export {
  type Comparator,
  comparators,
  leastCount,
  reaches,
  requiredShare,
  requiredUnlessReached,
  type Share,
  type Stricter,
  type StricterFor,
  shareText,
} from './rules/stricter.ts';
export {
  formatOrigin,
  formatProblem,
  ObligatoError,
  type Origin,
  type Problem,
  type ProblemCode,
  problemCodes,
} from './text/problem.ts';
export { type IsOverdue, requireTime } from './text/require-time.ts';
export {
  fillText,
  fillTexts,
  type Language,
  languages,
  type PlaceholderOf,
  type Reading,
  type Text,
  type TextData,
  type TextValue,
  textIn,
  writtenLanguage,
} from './text/text.ts';
export {
  hintText,
  messageText,
  type ProblemWords,
  type TranslatedWords,
  translated,
  wordsIn,
} from './text/translated.ts';
