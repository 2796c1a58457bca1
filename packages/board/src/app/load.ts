/** Something read from the server for a page: while it comes, when it came, when it did not, and anew when it has changed. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Problem } from '../api/answer.ts';
import { isOnline } from '../api/client.ts';
import { reading } from '../texts/text.ts';
import { happened } from './live.ts';
import { signedInCount } from './session.ts';

export type Loaded<T> = (
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T; readonly etag: string | undefined }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'offline' }
) & { again(): void };

/** A burst of events is one reading. */
const pauseMilliseconds = 250;

/**
 * Reads, and reads again: after signing in, when the line is back, when the language changes, when something happens in `unit`.
 * What was read stays in view meanwhile. `key` undefined reads nothing.
 */
export function useLoad<T>(key: string | undefined, read: () => Promise<Answer<T>>, unit?: string): Loaded<T> {
  const [held, hold] = useState<{ readonly key: string | undefined; readonly answer: Answer<T> }>();
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const latest = useRef(read);
  latest.current = read;
  const line = isOnline.value;
  const wasOffline = held?.answer.kind === 'offline';

  useEffect(() => {
    if (key === undefined) return;
    let isOver = false;
    void latest.current().then((answer) => {
      // A line that breaks takes nothing away from what is in view.
      if (!isOver)
        hold((before) =>
          answer.kind === 'expired' || (answer.kind === 'offline' && before?.key === key && before.answer.kind === 'ok')
            ? before
            : { key, answer },
        );
    });
    return () => {
      isOver = true;
    };
  }, [key, turn, reading(), signedInCount.value, line && wasOffline]);

  useEffect(() => {
    if (key === undefined || unit === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const seen = happened.peek().count;
    const stop = happened.subscribe((event) => {
      if (event.count === seen || (event.unit !== '' && event.unit !== unit)) return;
      clearTimeout(timer);
      timer = setTimeout(again, pauseMilliseconds);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [key, unit, again]);

  if (held === undefined || held.key !== key) return { state: 'loading', again };
  const { answer } = held;
  if (answer.kind === 'ok') return { state: 'ready', value: answer.value, etag: answer.etag, again };
  if (answer.kind === 'refused') return { state: 'refused', problem: answer.problem, again };
  return { state: answer.kind === 'offline' ? 'offline' : 'loading', again };
}
