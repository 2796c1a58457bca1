/** Somebody else was faster: what they did stands here, and what one has written stays below. */
import { useEffect, useRef } from 'preact/hooks';
import { readHistory } from '../../api/cycle.ts';
import { useLoad } from '../../app/load.ts';
import { say } from '../../texts/text.ts';
import { Ready } from '../../ui/states.tsx';
import { DecisionLine } from '../history/decision-line.tsx';
import { words } from '../words.ts';

export function Changed({ cycle, seen, goOn }: { cycle: string; seen: number; goOn: () => void }) {
  const history = useLoad(`changed ${cycle} ${seen}`, () => readHistory(cycle));
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div class="note note-warn" role="alert" tabIndex={-1} ref={note}>
      <p>{say(words.changed)}</p>
      <h3>{say(words.changedWhat)}</h3>
      <Ready of={history}>
        {({ decisions }) => (
          <ul>
            {decisions
              .filter(({ outcome }) => outcome === 'accepted')
              // Every accepted decision is a version.
              .slice(seen - decisions.filter(({ outcome }) => outcome === 'accepted').length)
              .map((each) => (
                <li key={each.id}>
                  <DecisionLine decision={each} />
                </li>
              ))}
          </ul>
        )}
      </Ready>
      <button type="button" onClick={goOn}>
        {say(words.goOn)}
      </button>
    </div>
  );
}
