/** Days that the calendar does not know yet, in one line, with what to do. */

import type { View } from '../output/view.ts';
import { type ProvisionalDays, provisionalText } from './provisional-days.ts';

export function renderProvisional(provisional: ProvisionalDays, { say, paint }: View): string {
  return `${paint.yellow('!')} ${say(provisionalText(provisional).both)}`;
}
