/** A decision in a line: what, whether it passed, who, when. */
import type { Decision } from '../../api/decision.ts';
import { today } from '../../app/session.ts';
import { sayStamp } from '../../texts/dates.ts';
import { say } from '../../texts/text.ts';
import { Actor } from '../../ui/actor.tsx';
import { words } from '../words.ts';

export function DecisionLine({ decision }: { decision: Decision }) {
  const { eventTitle, outcome, side, by, unit, occurredAt, recordedAt } = decision;
  const isLate = occurredAt.slice(0, 10) !== recordedAt.slice(0, 10);
  return (
    <>
      <strong>{say(eventTitle)}</strong>{' '}
      <span class={outcome === 'accepted' ? 'mark mark-good' : 'mark mark-deny'}>{say(words.outcomes[outcome])}</span>{' '}
      {side === 'clock' ? say(words.byClock) : <Actor by={by} unit={unit} />}{' '}
      <span class="soft">
        {sayStamp(recordedAt, today.value)}
        {isLate && ` · ${say(words.recordedLate, { when: sayStamp(occurredAt, today.value) })}`}
      </span>
    </>
  );
}
