export { compliance, compliance as default } from './compliance.ts';
