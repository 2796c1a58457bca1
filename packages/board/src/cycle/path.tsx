/** What has happened, with its day, and where it stands. */
import type { Cycle, ObligationWords } from '../api/cycle.ts';
import { sayShortDay } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { words } from './words.ts';

export function Path({ cycle: { happened, stateTitle }, words: { events } }: { cycle: Cycle; words: ObligationWords }) {
  const titles = new Map(events.map(({ event, title }) => [event, title]));
  const steps = Object.entries(happened)
    .filter(([event]) => titles.has(event))
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
  return (
    <div class="card">
      <ol class="path" aria-label={say(words.soFar)}>
        {steps.map(([event, day]) => (
          <li key={event}>
            {say(titles.get(event) ?? event)} <span class="soft">{sayShortDay(day)}</span>
          </li>
        ))}
        <li aria-current="step">{say(words.now, { state: say(stateTitle) })}</li>
      </ol>
    </div>
  );
}
