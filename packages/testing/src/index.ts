/**
 * What an author of rules needs: a tester that catches what reviewers miss, and an engine to try rules on.
 *
 * @packageDocumentation
 */
export { describeRule } from './rule/describe-rule.ts';
export { type DemandId, demands, examineRule, type RuleFault, tellFault } from './rule/examine-rule.ts';
export {
  type Bounding,
  type CaseCycle,
  type CaseList,
  type CasesOf,
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
export { describeStore } from './store/describe-store.ts';
export { type ExamineStoreOptions, examineStore, type StoreDemandId, type StoreFault } from './store/examine-store.ts';
export { createTestEngine, type TestEngine, type TestEngineOptions } from './test-engine.ts';
