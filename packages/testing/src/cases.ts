/** Cases without code, and pages made of cases: what runs without Vitest. */
export * from './pages/render-rule-index.ts';
export * from './pages/render-rule-page.ts';
export * from './rule/rule-cases.ts';
export * from './test-engine.ts';
