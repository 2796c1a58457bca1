/** What the server answers to a check or a submission: read when it has answered, for most who open a form only look. */
export { Changed } from './changed.tsx';
export { Verdict } from './verdict.tsx';
