/** Cases without code, and pages made of cases: what runs without Vitest. */
export * from './test-engine.ts';
