export { district, district as default } from './district.ts';
