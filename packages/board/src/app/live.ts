/** What others do appears by itself: the server tells, and whatever is open is read again. */
import { signal } from '@preact/signals';

/** The last thing that happened, with the unit and the cycle that it happened to; empty names stand for anything. */
export const happened = signal<{ readonly count: number; readonly unit: string; readonly cycle: string }>({
  count: 0,
  unit: '',
  cycle: '',
});

let stream: EventSource | undefined;

export function listen(): void {
  stream?.close();
  stream = new EventSource('/events');
  const hear = (message: MessageEvent<string>) => {
    const { unit = '', cycle = '' } = said(message.data);
    happened.value = { count: happened.value.count + 1, unit, cycle };
  };
  for (const kind of ['decision', 'due', 'effect', 'reset']) stream.addEventListener(kind, hear);
}

function said(data: string): { readonly unit?: string; readonly cycle?: string } {
  try {
    return JSON.parse(data);
  } catch {
    return {};
  }
}
