export { german, german as default } from './german.ts';
