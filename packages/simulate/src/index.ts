export * from './live-year.ts';
