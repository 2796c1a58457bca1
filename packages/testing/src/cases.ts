/** Cases without code, and pages made of cases: what runs without Vitest. */
export * from './case-files/case-file.ts';
export * from './case-files/junit.ts';
export * from './case-files/read-case-file.ts';
export * from './case-files/reasons-of.ts';
export * from './case-files/run-case.ts';
export * from './case-files/run-cases.ts';
export * from './pages/render-rule-index.ts';
export * from './pages/render-rule-page.ts';
export * from './rule/rule-cases.ts';
export * from './test-engine.ts';
