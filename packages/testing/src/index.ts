/**
 * What an author of rules needs: a tester that catches what reviewers miss, and an engine to try rules on.
 *
 * @packageDocumentation
 */
export * from './rule/describe-rule.ts';
export * from './rule/examine-rule.ts';
export * from './rule/rule-cases.ts';
export * from './test-engine.ts';
