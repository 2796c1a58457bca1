export { diagnosis, diagnosis as default } from './diagnosis.ts';
