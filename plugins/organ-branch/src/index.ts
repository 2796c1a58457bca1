export { organBranch, organBranch as default } from './organ-branch.ts';
