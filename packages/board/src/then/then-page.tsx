/** What was known on a day, of a duty or of a unit: as the records had it at its end. Nothing can be done from here. */
import { readObligation } from '../api/cycle.ts';
import { readCycleThen, readHistoryThen, readStatusThen } from './read-then.ts';
import { useLoad } from '../app/load.ts';
import { addressOf, go } from '../app/router.ts';
import { today, unitCalled, units } from '../app/session.ts';
import { titleOf } from '../cycle/cycle-title.ts';
import { DecisionLine } from '../cycle/history/decision-line.tsx';
import { PayloadView } from '../cycle/history/payload-view.tsx';
import { Path } from '../cycle/path.tsx';
import { Findings } from '../cycle/submitting/findings.tsx';
import { sayDay } from '../texts/dates.ts';
import { sayPeriod } from '../texts/periods.ts';
import { say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { useNames } from '../ui/person-name.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { words } from './words.ts';

export function ThenPage({ about, query }: { about: string; query: Readonly<Record<string, string>> }) {
  const on = query.on ?? today.value;
  const isUnit = units.value.some(({ id }) => id === about);
  return isUnit ? <UnitThen unit={about} on={on} /> : <CycleThen id={about} on={on} />;
}

function UnitThen({ unit, on }: { unit: string; on: string }) {
  const rows = useLoad(`then ${unit} ${on}`, () => readStatusThen(unit, on));
  const names = useNames(unit);
  return (
    <Page
      title={say(words.title, { what: say(unitCalled(unit)) })}
      lead={say(words.lead)}
      tools={<Tools about={unit} on={on} now={addressOf('today', unit)} />}
    >
      <Ready of={rows}>
        {({ value, leftOut }) => (
          <div class="stack">
            <Since count={leftOut} />
            <section class="card">
              <h2>{say(words.duties)}</h2>
              {value.length === 0 && <Empty>{say(words.noDuties)}</Empty>}
              <ul class="rows">
                {value.map(({ cycle, title, period, bearer, light, notAfter }) => (
                  <li key={cycle}>
                    <a class="tall" href={addressOf('then', cycle, { on })}>
                      {`${say(title)} · ${sayPeriod(period)}${bearer === unit ? '' : ` · ${names.get(bearer) ?? say(unitCalled(bearer))}`}`}
                    </a>{' '}
                    <span class={marks[light]}>{say(words.lights[light])}</span>{' '}
                    {notAfter !== null && (
                      <span class="soft">{say(words.until, { day: sayDay(notAfter, today.value) })}</span>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          </div>
        )}
      </Ready>
    </Page>
  );
}

const marks = {
  ...{ done: 'mark mark-good', due: 'mark', none: 'mark' },
  ...{ soon: 'mark mark-warn', overdue: 'mark mark-deny' },
} as const;

function CycleThen({ id, on }: { id: string; on: string }) {
  const cycle = useLoad(`then ${id} ${on}`, () => readCycleThen(id, on));
  const title = cycle.state === 'ready' ? titleOf(cycle.value.value) : (id.split('/').at(-1) ?? id);
  return (
    <Page
      title={say(words.title, { what: title })}
      lead={say(words.lead)}
      tools={<Tools about={id} on={on} now={addressOf('cycle', id)} />}
    >
      <Ready of={cycle}>
        {({ value, leftOut }) => (
          <div class="stack">
            <Since count={leftOut} />
            <Life id={id} on={on} cycle={value} />
          </div>
        )}
      </Ready>
    </Page>
  );
}

function Life({ id, on, cycle }: { id: string; on: string; cycle: Parameters<typeof Path>[0]['cycle'] }) {
  const obligation = useLoad(`obligation ${cycle.obligation}`, () => readObligation(cycle.obligation));
  const history = useLoad(`history ${id} ${on}`, () => readHistoryThen(id, on));
  return (
    <>
      <Ready of={obligation}>{(described) => <Path cycle={cycle} words={described} />}</Ready>
      <section class="card" aria-labelledby="history">
        <h2 id="history">{say(words.history)}</h2>
        <Ready of={history}>
          {({ decisions }) => (
            <>
              {decisions.length === 0 && <Empty>{say(words.noHistory)}</Empty>}
              <ol class="rows">
                {[...decisions].reverse().map((decision) => (
                  <li key={decision.id} class="duty">
                    <div>
                      <p>
                        <DecisionLine decision={decision} />
                      </p>
                      <Findings findings={decision.findings} />
                      {Object.keys(Object(decision.payload)).length > 0 && (
                        <details>
                          <summary>{say(words.said)}</summary>
                          <PayloadView
                            obligation={cycle.obligation}
                            event={decision.event}
                            unit={cycle.unit}
                            payload={decision.payload}
                          />
                        </details>
                      )}
                    </div>
                  </li>
                ))}
              </ol>
            </>
          )}
        </Ready>
      </section>
    </>
  );
}

function Since({ count }: { count: number }) {
  return (
    <p class="hint" role="status">
      {count === 0 ? say(words.nothingSince) : say(words.since, { count })}
    </p>
  );
}

function Tools({ about, on, now }: { about: string; on: string; now: string }) {
  return (
    <div class="actions">
      <label>
        {say(words.day)}
        <input
          type="date"
          value={on}
          max={today.value}
          onChange={({ currentTarget: { value } }) => value && go(addressOf('then', about, { on: value }), 'replace')}
        />
      </label>
      <a class="button" href={now}>
        {say(words.now)}
      </a>
    </div>
  );
}
