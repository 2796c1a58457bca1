/** The cases of the pack's rules, by the rule's name: what tests run, and what the rules' pages show. */
import type { RuleCases } from '@obligato/testing';
import { notice } from './notice.ts';

export const ruleCases: Readonly<Record<string, RuleCases>> = {
  notice,
};
