/** Cases without code, and pages made of cases: what runs without Vitest. */
export type {
  CorrectionTrial,
  EventTrial,
  Expected,
  FileCase,
  Happened,
  Trial,
  TrialFile,
} from './case-files/case-file.ts';
export { renderJUnit } from './case-files/junit.ts';
export { readCaseFile } from './case-files/read-case-file.ts';
export { reasonsOf } from './case-files/reasons-of.ts';
export { type CaseResult, type Mismatch, runCase } from './case-files/run-case.ts';
export { type CasesRun, type RuleCoverage, runCases } from './case-files/run-cases.ts';
export type { Footing } from './case-files/try-out.ts';
export { renderRuleIndex } from './pages/render-rule-index.ts';
export { type RulePage, renderRulePage } from './pages/render-rule-page.ts';
export {
  type Bounding,
  type CaseCycle,
  type CaseList,
  type CasesOf,
  type Denied,
  type EventScene,
  listsOf,
  type Measuring,
  type Planning,
  type RuleCases,
  type Said,
  type Scene,
  type Step,
  type SurveyedBrief,
  type SurveyedCycle,
  type SurveyedEvent,
  type SurveyedRecords,
  type Unowed,
} from './rule/rule-cases.ts';
export { createTestEngine, type TestEngine, type TestEngineOptions } from './test-engine.ts';
