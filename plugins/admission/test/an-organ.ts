/** The small organ under the national pack. */
import { organWith } from '@obligato/testing/fixtures';
import { cnCalendar } from '../../cn-calendar/src/index.ts';
import { organBranch } from '../../organ-branch/src/index.ts';

export const anOrgan = organWith({ organ: organBranch, calendar: cnCalendar });
