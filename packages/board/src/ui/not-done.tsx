/** What kept something from being done: the server says why, or cannot be reached. */
import type { Answer, Problem } from '../api/answer.ts';
import { say } from '../texts/text.ts';
import { Refused } from './states.tsx';
import { words } from './words.ts';

export type Hindrance = Problem | 'offline' | undefined;

/** Undefined for what was done. */
export const hindranceOf = (answer: Answer<unknown>): Hindrance =>
  answer.kind === 'refused' ? answer.problem : answer.kind === 'offline' ? 'offline' : undefined;

export function NotDone({ because }: { because: Hindrance }) {
  if (because === undefined) return null;
  if (because !== 'offline') return <Refused problem={because} />;
  return (
    <p class="note note-warn" role="alert">
      {say(words.offline)}
    </p>
  );
}
