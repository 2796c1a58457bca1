/** The life of a cycle: who, when, by which rule; both versions of what was put right. */
import { useState } from 'preact/hooks';
import { type Cycle, type ObligationWords, readHistory } from '../../api/cycle.ts';
import { type Decision, numberOf } from '../../api/decision.ts';
import { useLoad } from '../../app/load.ts';
import { addressOf } from '../../app/router.ts';
import { mayWriteOn } from '../../app/session.ts';
import { say } from '../../texts/text.ts';
import { useLater } from '../../ui/later.ts';
import { Empty, Ready } from '../../ui/states.tsx';
import { Findings } from '../submitting/findings.tsx';
import { words } from '../words.ts';
import { DecisionLine } from './decision-line.tsx';
import { PayloadView } from './payload-view.tsx';

export function HistoryList({
  cycle,
  obligation,
  turn,
  changed,
}: {
  cycle: Cycle;
  obligation: ObligationWords;
  turn: number;
  changed: () => void;
}) {
  const history = useLoad(`history ${cycle.id} ${turn}`, () => readHistory(cycle.id), cycle.unit);
  return (
    <section class="card" aria-labelledby="history">
      <h2 id="history">{say(words.history)}</h2>
      <Ready of={history}>
        {({ decisions, told }) => (
          <>
            {decisions.length === 0 && <Empty>{say(words.noHistory)}</Empty>}
            <ol class="rows">
              {[...decisions].reverse().map((each) => (
                <Entry
                  key={each.id}
                  decision={each}
                  cycle={cycle}
                  obligation={obligation}
                  changed={() => {
                    history.again();
                    changed();
                  }}
                />
              ))}
            </ol>
            <p>
              <a class="tall" href={addressOf('then', cycle.id)}>
                {say(words.knownThen)}
              </a>
            </p>
            {told.length > 0 && (
              <details>
                <summary>
                  {say(words.told)} ({told.length})
                </summary>
                <ul>
                  {told.map(({ key, message }) => (
                    <li key={key}>{say(message)}</li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
      </Ready>
    </section>
  );
}

interface EntryProps {
  readonly decision: Decision;
  readonly cycle: Cycle;
  readonly obligation: ObligationWords;
  readonly changed: () => void;
}

function Entry({ decision, cycle, obligation, changed }: EntryProps) {
  const [does, setDoes] = useState<'correct' | 'withdraw'>();
  const putting = useLater(does !== undefined, () => import('./put-right.tsx'));
  const { id, event, outcome, side, payload, findings, corrects, correctedBy = [], evidence } = decision;
  const attached = useLater(evidence !== undefined, () => import('../../evidence/attached-list.tsx'));
  const number = numberOf(id);
  const described = obligation.events.find((each) => each.event === event);
  const isOpen = outcome === 'accepted' && side !== 'clock' && !described?.confidential && mayWriteOn(cycle);
  const mayCorrect = isOpen && corrects === undefined && (described?.hasForm ?? false);
  return (
    <li class="duty">
      <div>
        <p>
          <a href={addressOf('decision', cycle.id, { number })} aria-label={`${say(words.details)} ${number}`}>
            {number}
          </a>{' '}
          <DecisionLine decision={decision} />
        </p>
        {corrects && (
          <p>
            {say(corrects.does === 'correct' ? words.corrects : words.withdraws, {
              number: numberOf(corrects.decision),
            })}{' '}
            · {corrects.reason}
          </p>
        )}
        {correctedBy.map((note) => (
          <p key={note.decision}>
            <span class="mark mark-warn">
              {say(note.does === 'correct' ? words.correctedBy : words.withdrawnBy, {
                number: numberOf(note.decision),
              })}
            </span>{' '}
            {note.reason}
          </p>
        ))}
        <Findings findings={findings} />
        {evidence && attached && (
          <attached.AttachedList cycle={cycle.id} evidence={evidence} isKept={outcome === 'accepted'} />
        )}
        {hasContent(payload) && (
          <details>
            <summary>{say(words.details)}</summary>
            <PayloadView obligation={obligation.name} event={event} unit={cycle.unit} payload={payload} />
          </details>
        )}
        {does && putting && (
          <putting.PutRight
            key={does}
            decision={decision}
            cycle={cycle}
            does={does}
            close={() => setDoes(undefined)}
            done={() => {
              setDoes(undefined);
              changed();
            }}
          />
        )}
      </div>
      {isOpen && !does && (
        <div class="actions">
          {mayCorrect && (
            <button type="button" class="plain" onClick={() => setDoes('correct')}>
              {say(words.correct)}
            </button>
          )}
          <button type="button" class="plain" onClick={() => setDoes('withdraw')}>
            {say(words.withdraw)}
          </button>
        </div>
      )}
    </li>
  );
}

const hasContent = (payload: unknown) =>
  typeof payload === 'object' && payload !== null && Object.keys(payload).length > 0;
