/**
 * What an author of rules needs: a tester that catches what reviewers miss, and an engine to try rules on.
 *
 * @packageDocumentation
 */
export { describeHost } from './host/describe-host.ts';
export { type ExamineHostOptions, examineHost, type HostDemandId, type HostFault } from './host/examine-host.ts';
export type { Host, HostProcess, HostTask } from './host/host.ts';
export { type HostEngine, hostEngine } from './host/host-engine.ts';
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
export { describeStore } from './store/describe-store.ts';
export { describeTwoEngines } from './store/describe-two-engines.ts';
export { type ExamineStoreOptions, examineStore, type StoreDemandId, type StoreFault } from './store/examine-store.ts';
export type { StoreOfTwo } from './store/two-engines.ts';
export { createTestEngine, type TestEngine, type TestEngineOptions } from './test-engine.ts';
