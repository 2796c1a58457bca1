/** The small organ under the national pack. */
import { cnCalendar } from '../../../plugins/cn-calendar/src/index.ts';
import { organBranch } from '../../../plugins/organ-branch/src/index.ts';
import { organWith } from '../../testing/src/fixtures.ts';

export { branch, type Organ, type OrganOptions, unitsWith } from '../../testing/src/fixtures.ts';

export const organPlugins = { organ: organBranch, calendar: cnCalendar };
export const anOrgan = organWith(organPlugins);
