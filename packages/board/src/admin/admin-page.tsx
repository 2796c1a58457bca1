/** Settings and records: where one is signed in, the rules in force, the roster row by row, what did not arrive, what was changed. */
import { readChanges, readDead } from '../api/settings.ts';
import { endSession, readSessions } from '../api/session.ts';
import { useLoad } from '../app/load.ts';
import { addressOf } from '../app/router.ts';
import { homeUnit, mayIn, today, unitCalled } from '../app/session.ts';
import { sayStamp } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { Actor } from '../ui/actor.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { UnitChoice } from '../ui/unit-choice.tsx';
import { ArchivedYear } from './archived-year.tsx';
import { InstallationChecks } from './checks.tsx';
import { Deputies } from './deputies.tsx';
import { Messages } from './messages.tsx';
import { RosterRows } from './roster-rows.tsx';
import { RulesInForce } from './rules-in-force.tsx';
import { words } from './words.ts';

export function AdminPage({ about }: { about: string }) {
  const unit = about || homeUnit.value || '';
  return (
    <Page title={`${say(words.title)} · ${say(unitCalled(unit))}`} tools={<UnitChoice screen="admin" unit={unit} />}>
      <Sessions />
      <RulesInForce unit={unit} />
      {mayIn(unit, 'read-roster') && <Deputies unit={unit} />}
      {mayIn(unit, 'write-roster') && <RosterRows unit={unit} />}
      {mayIn(unit, 'read-outbox') && <Dead unit={unit} />}
      {mayIn(unit, 'deliver') && <Messages unit={unit} />}
      {mayIn(unit, 'read-metrics') && <InstallationChecks unit={unit} />}
      {mayIn(unit, 'read-proofs') && <ArchivedYear unit={unit} />}
      {mayIn(unit, 'read-cycles') && <Changes unit={unit} />}
    </Page>
  );
}

function Sessions() {
  const loaded = useLoad('sessions', readSessions);
  const end = async (id: string) => {
    await endSession(id);
    loaded.again();
  };
  return (
    <section class="card" aria-labelledby="sessions">
      <h2 id="sessions">{say(words.sessions)}</h2>
      <Ready of={loaded}>
        {(sessions) =>
          sessions.length === 0 ? (
            <Empty>{say(words.noSessions)}</Empty>
          ) : (
            <ul class="rows">
              {sessions.map(({ id, agent, seenAt, current }) => (
                <li key={id} class="duty">
                  <div>
                    <p>{browserIn(agent)}</p>
                    <p class="soft">
                      {current ? say(words.current) : say(words.seen, { when: sayStamp(seenAt, today.value) })}
                    </p>
                  </div>
                  {!current && (
                    <button type="button" onClick={() => void end(id)}>
                      {say(words.end)}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Ready>
    </section>
  );
}

/** “Chrome, Windows” of what a browser says of itself at length. */
function browserIn(agent: string): string {
  const browser = /Edg|Firefox|Chrome|Safari/.exec(agent)?.[0]?.replace('Edg', 'Edge');
  const system = /Windows|Android|iPhone|iPad|Mac OS|Linux/.exec(agent)?.[0];
  return [browser, system].filter(Boolean).join(', ') || agent.slice(0, 60);
}

function Dead({ unit }: { unit: string }) {
  const loaded = useLoad(`dead ${unit}`, () => readDead(unit), unit);
  return (
    <section class="card" aria-labelledby="dead">
      <h2 id="dead">{say(words.dead)}</h2>
      <Ready of={loaded}>
        {(entries) =>
          entries.length === 0 ? (
            <Empty>{say(words.noDead)}</Empty>
          ) : (
            <ul class="rows">
              {entries.map(({ key, cycle, message, plannedAt, tries }) => (
                <li key={key}>
                  <a href={addressOf('cycle', cycle)}>{say(message)}</a>{' '}
                  <span class="soft">
                    {say(words.deadLine, { when: sayStamp(plannedAt, today.value), count: tries })}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Ready>
    </section>
  );
}

function Changes({ unit }: { unit: string }) {
  const loaded = useLoad(`changes ${unit}`, () => readChanges(unit), unit);
  return (
    <details class="card">
      <summary>{say(words.changes)}</summary>
      <Ready of={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{say(words.noChanges)}</Empty>
          ) : (
            <ul class="rows">
              {[...items].reverse().map(({ id, said, by, recordedAt, reason, refused }) => (
                <li key={id}>
                  <p>
                    {say(said)} {refused && <span class="mark mark-deny">{say(words.refused)}</span>}
                  </p>
                  <p class="soft">
                    {sayStamp(recordedAt, today.value)} <Actor by={by} unit={unit} /> {reason}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Ready>
    </details>
  );
}
