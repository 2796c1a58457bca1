/** Days that the calendar does not know yet, in one line, with what to do. */
import { type ProvisionalDays, provisionalText } from '../../workspace/provisional-days.ts';
import type { View } from '../view.ts';

export function renderProvisional(provisional: ProvisionalDays, { say, paint }: View): string {
  return `${paint.yellow('!')} ${say(provisionalText(provisional).both)}`;
}
