/** What others do appears by itself: the server tells, and whatever is open is read again. */
import { signal } from '@preact/signals';
import { readMe } from '../api/session.ts';

/** The last thing that happened, with the unit and the cycle that it happened to; empty names stand for anything. */
export const happened = signal<{ readonly count: number; readonly unit: string; readonly cycle: string }>({
  count: 0,
  unit: '',
  cycle: '',
});

let stream: EventSource | undefined;
let pause: ReturnType<typeof setTimeout> | undefined;
const pauseMilliseconds = 3000;

/** `isAgain`: something may have happened that nobody heard. */
export function listen(isAgain = false): void {
  clearTimeout(pause);
  stream?.close();
  stream = new EventSource('/events');
  let isBroken = isAgain;
  for (const kind of ['decision', 'due', 'effect', 'reset'])
    stream.addEventListener(kind, ({ data }: MessageEvent<string>) => tell(said(data)));
  stream.addEventListener('open', () => {
    if (isBroken) tell({});
    isBroken = false;
  });
  stream.addEventListener('error', () => {
    isBroken = true;
    // A line that broke the browser mends itself; one that was refused, by whatever stands in between, it lets go of.
    if (stream?.readyState === EventSource.CLOSED) pause = setTimeout(listenAgain, pauseMilliseconds);
  });
}

/** Whoever is not signed in any more is told so; they hear again when they have signed in. */
async function listenAgain(): Promise<void> {
  const answer = await readMe();
  if (answer.kind === 'ok') listen(true);
  else if (answer.kind !== 'expired') pause = setTimeout(listenAgain, pauseMilliseconds);
}

function tell({ unit = '', cycle = '' }: { readonly unit?: string; readonly cycle?: string }): void {
  happened.value = { count: happened.value.count + 1, unit, cycle };
}

function said(data: string): { readonly unit?: string; readonly cycle?: string } {
  try {
    return JSON.parse(data);
  } catch {
    return {};
  }
}
