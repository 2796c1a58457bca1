/** One line for what somebody is told: to whom, in which role, and what. */
import type { Notification } from '@obligato/engine';
import type { View } from '../view.ts';
import { words } from '../words/words.ts';

export function renderNotification({ entry, recipients, role }: Notification, { say, paint }: View): string {
  const names = recipients.map(({ name }) => name).join(say(words.listed)) || say(words.nobody);
  const verb = entry.does === 'escalate' ? paint.yellow(say(words[entry.does])) : say(words[entry.does]);
  return `${verb} ${names} (${entry.to.unit}${say(words.comma)}${say(role)})${say(words.colon)}${say(entry.message)}`;
}
