/** The states of a page that has nothing to show yet, or cannot: each says what it is and leads on. */
import type { ComponentChildren } from 'preact';
import { kindOf, type Problem } from '../api/answer.ts';
import type { Loaded } from '../app/load.ts';
import { say, type Text } from '../texts/text.ts';
import { words } from './words.ts';

/** Shows what was read, or why there is nothing. */
export function Ready<T>({ of, children }: { of: Loaded<T>; children: (value: T) => ComponentChildren }) {
  if (of.state === 'ready') return <>{children(of.value)}</>;
  if (of.state === 'loading') return <Loading />;
  if (of.state === 'offline') return <Away again={of.again} />;
  return <Refused problem={of.problem} again={of.again} />;
}

export function Loading() {
  return (
    <p class="loading" role="status">
      {say(words.loading)}
    </p>
  );
}

export function Away({ again }: { again: () => void }) {
  return (
    <div class="note note-warn" role="alert">
      <p>{say(words.offline)}</p>
      <button type="button" onClick={again}>
        {say(words.again)}
      </button>
    </div>
  );
}

const sentences: Readonly<Record<string, Text>> = {
  unknown: words.notFound,
  forbidden: words.forbidden,
  'too-often': words.tooOften,
  internal: words.broken,
};

/** What the server says goes first: it knows more than the page. */
export function sentenceOf(problem: Problem): string {
  const own = sentences[kindOf(problem)];
  return problem.detail ?? (own ? say(own) : problem.title || say(words.broken));
}

export function Refused({ problem, again }: { problem: Problem; again?: () => void }) {
  const isGone = ['unknown', 'forbidden', 'ended'].includes(kindOf(problem));
  return (
    <div class="note note-deny" role="alert">
      <p>{sentenceOf(problem)}</p>
      {kindOf(problem) === 'unknown' && problem.detail !== undefined && <p>{say(words.notFound)}</p>}
      {isGone ? (
        <a class="button" href="/board/">
          {say(words.toToday)}
        </a>
      ) : (
        again && (
          <button type="button" onClick={again}>
            {say(words.again)}
          </button>
        )
      )}
    </div>
  );
}

/** Nothing to show is an answer, too. */
export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}
