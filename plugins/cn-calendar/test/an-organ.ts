/** The small organ under the national pack. */
import { type OrganOptions, organRules, organWith } from '@obligato/testing/fixtures';
import { organBranch } from '../../organ-branch/src/index.ts';
import { cnCalendar } from '../src/index.ts';

export const anOrgan = organWith({ organ: organBranch, calendar: cnCalendar });

/** Under a fixed part of the pack's rules: what the pack grows later changes nothing for it. */
export const aPlainOrgan = (options: OrganOptions = {}) => anOrgan({ top: { rules: organRules }, ...options });
