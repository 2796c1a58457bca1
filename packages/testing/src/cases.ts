/** Cases without code, and pages made of cases: what runs without Vitest. */
export type { Expected, FileCase, Happened, Trial } from './case-files/case-file.ts';
export { renderJUnit } from './case-files/junit.ts';
export { readCaseFile } from './case-files/read-case-file.ts';
export { reasonsOf } from './case-files/reasons-of.ts';
export { type CaseResult, type Footing, type Mismatch, runCase } from './case-files/run-case.ts';
export { type CasesRun, type RuleCoverage, runCases } from './case-files/run-cases.ts';
export { renderRuleIndex } from './pages/render-rule-index.ts';
export { renderRulePage, type RulePage } from './pages/render-rule-page.ts';
export {
  type Bounding,
  type CaseCycle,
  type CaseList,
  type Denied,
  type EventScene,
  listsOf,
  type Planning,
  type RuleCases,
  type Said,
  type Scene,
  type Step,
  type Unowed,
} from './rule/rule-cases.ts';
export { createTestEngine, type TestEngine, type TestEngineOptions } from './test-engine.ts';
