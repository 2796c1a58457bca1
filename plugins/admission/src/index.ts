export { admissionPlugin, admissionPlugin as default } from './admission-plugin.ts';
export { admission } from './pipeline/admission.ts';
