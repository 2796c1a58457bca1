/** Sizes as people say them. */
import { say } from '../texts/text.ts';
import { evidenceWords as words } from './evidence-words.ts';

export function saySize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1024) return say(words.kilobytes, { count: kilobytes });
  return say(words.megabytes, { count: Math.round((bytes / 1024 / 1024) * 10) / 10 });
}
