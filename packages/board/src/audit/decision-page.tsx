/** One decision: what was asked, on which facts, by which rule and clause. It is read as it was made, never derived again. */
import { type Decision, numberOf } from '../api/decision.ts';
import { Fragment } from 'preact';
import { readCycle } from '../api/cycle.ts';
import { readDecision } from '../api/unit.ts';
import { useLoad } from '../app/load.ts';
import { addressOf } from '../app/router.ts';
import { today, unitCalled } from '../app/session.ts';
import { Findings } from '../cycle/submitting/findings.tsx';
import { PayloadView } from '../cycle/history/payload-view.tsx';
import { words as cycleWords } from '../cycle/words.ts';
import { sayStamp } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { Actor } from '../ui/actor.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { words as uiWords } from '../ui/words.ts';
import { words } from './words.ts';

export function DecisionPage({ about: cycle, query }: { about: string; query: Readonly<Record<string, string>> }) {
  const number = query.number ?? '1';
  const loaded = useLoad(`decision ${cycle} ${number}`, () => readDecision(cycle, number));
  const title =
    loaded.state === 'ready'
      ? `${say(loaded.value.title)} · ${say(loaded.value.eventTitle)}`
      : say(words.decision, { number });
  const tools = (
    <div class="actions">
      <a class="button" href={addressOf('cycle', cycle)}>
        {say(words.toCycle)}
      </a>
      <button type="button" onClick={() => print()}>
        {say(uiWords.print)}
      </button>
    </div>
  );
  return (
    <Page title={title} lead={say(words.decision, { number })} tools={tools}>
      <Ready of={loaded}>{(decision) => <Whole decision={decision} />}</Ready>
    </Page>
  );
}

function Whole({ decision }: { decision: Decision }) {
  const {
    outcome,
    side,
    by,
    unit,
    occurredAt,
    recordedAt,
    findings,
    passed,
    text,
    corrects,
    correctedBy = [],
  } = decision;
  return (
    <div class="stack">
      <section class="card">
        <p>
          <span class={outcome === 'accepted' ? 'mark mark-good' : 'mark mark-deny'}>
            {say(cycleWords.outcomes[outcome])}
          </span>
        </p>
        <dl class="facts">
          <dt>{say(uiWords.unit)}</dt>
          <dd>{say(unitCalled(unit))}</dd>
          <dt>{say(words.who)}</dt>
          <dd>
            {side === 'clock' ? (
              say(words.clock)
            ) : by.member === undefined ? (
              say(uiWords.none)
            ) : (
              <Actor by={by} unit={unit} />
            )}
          </dd>
          <dt>{say(words.happened)}</dt>
          <dd>{sayStamp(occurredAt, today.value)}</dd>
          <dt>{say(words.recorded)}</dt>
          <dd>{sayStamp(recordedAt, today.value)}</dd>
        </dl>
        {corrects && (
          <p>
            {say(corrects.does === 'correct' ? cycleWords.corrects : cycleWords.withdraws, {
              number: numberOf(corrects.decision),
            })}{' '}
            · {corrects.reason}
          </p>
        )}
        {correctedBy.map((note) => (
          <p key={note.decision} class="note note-warn">
            {say(note.does === 'correct' ? cycleWords.correctedBy : cycleWords.withdrawnBy, {
              number: numberOf(note.decision),
            })}{' '}
            · {note.reason}
          </p>
        ))}
      </section>
      <section class="card" aria-labelledby="findings">
        <h2 id="findings">{say(words.findings)}</h2>
        {findings.length === 0 ? <Empty>{say(words.noFindings)}</Empty> : <Findings findings={findings} />}
        {passed.length > 0 && (
          <details>
            <summary>
              {say(words.passed)} ({passed.length})
            </summary>
            <p>{passed.join(', ')}</p>
          </details>
        )}
      </section>
      <Said decision={decision} />
      <details class="card">
        <summary>{say(words.facts)}</summary>
        <dl class="facts">
          {Object.entries(decision.facts).map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
            </Fragment>
          ))}
        </dl>
      </details>
      <details class="card">
        <summary>{say(words.inWords)}</summary>
        <pre>{text}</pre>
      </details>
    </div>
  );
}

/** Under the titles of its form: which obligation it is of, its cycle says. */
function Said({ decision: { cycle: id, event, unit, payload } }: { decision: Decision }) {
  const cycle = useLoad(`cycle ${id}`, () => readCycle(id));
  if (cycle.state !== 'ready' || typeof payload !== 'object' || payload === null || Object.keys(payload).length === 0)
    return null;
  return (
    <section class="card" aria-labelledby="said">
      <h2 id="said">{say(words.said)}</h2>
      <PayloadView obligation={cycle.value.obligation} event={event} unit={unit} payload={payload} />
    </section>
  );
}
