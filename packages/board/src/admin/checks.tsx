/** How the installation itself stands, for whoever stands above every unit: found last, and looked at anew by a button. */
import { useEffect, useState } from 'preact/hooks';
import { beginChecks, type Checks, readChecks } from '../api/settings.ts';
import { useLoad } from '../app/load.ts';
import { mayIn, today } from '../app/session.ts';
import { sayStamp } from '../texts/dates.ts';
import { say, type Text } from '../texts/text.ts';
import { type Hindrance, hindranceOf, NotDone } from '../ui/not-done.tsx';
import { checkWords as words } from './check-words.ts';

const lookAgainMilliseconds = 1500;
const dayMilliseconds = 86_400_000;

export function InstallationChecks({ unit }: { unit: string }) {
  const loaded = useLoad('checks', readChecks);
  const [hindrance, tell] = useState<Hindrance>();
  const isRunning = loaded.state === 'ready' && loaded.value.running;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(loaded.again, lookAgainMilliseconds);
    return () => clearInterval(timer);
  }, [isRunning, loaded.again]);
  // Whoever looks after one unit alone is not told of the others, and a server may not look at itself.
  if (loaded.state !== 'ready') return null;
  const { last, backup, running } = loaded.value;
  const look = async () => {
    tell(hindranceOf(await beginChecks()));
    loaded.again();
  };
  return (
    <section class="card" aria-labelledby="checks">
      <h2 id="checks">{say(words.title)}</h2>
      <p class="hint">
        <Said of={words.hint} />
      </p>
      <div role="status">
        {running && <p>{say(words.looking)}</p>}
        {last ? <Last of={last} /> : !running && <p class="empty">{say(words.never)}</p>}
      </div>
      <h3>{say(words.backup)}</h3>
      {backup ? (
        <p>
          {say(words.taken, { when: sayStamp(backup.takenAt, today.value), records: backup.records })}{' '}
          <span class="soft">{say(words.age, { days: daysSince(backup.takenAt) })}</span>
          {!backup.whole && <span class="mark mark-deny">{say(words.partial)}</span>}
        </p>
      ) : (
        <p class="empty">
          <Said of={words.noBackup} />
        </p>
      )}
      {mayIn(unit, 'check') && (
        <button type="button" disabled={running} onClick={() => void look()}>
          {say(words.look)}
        </button>
      )}
      <NotDone because={hindrance} />
    </section>
  );
}

const daysSince = (stamp: string): number =>
  Math.max(0, Math.round((Date.parse(today.value) - Date.parse(stamp.slice(0, 10))) / dayMilliseconds));

function Last({ of }: { of: NonNullable<Checks['last']> }) {
  const { at, complete, wrong, notes, findings, archive } = of;
  const shown = findings.filter(({ weight }) => weight === 'wrong');
  const known = findings.filter(({ weight }) => weight === 'note');
  return (
    <>
      <p>
        {say(words.at, { when: sayStamp(at, today.value) })}{' '}
        <span class={wrong > 0 ? 'mark mark-deny' : 'soft'}>
          {wrong + notes === 0 ? say(words.well) : say(words.found, { wrong, notes })}
        </span>
      </p>
      {!complete && (
        <p class="note note-warn">
          <Said of={words.incomplete} />
        </p>
      )}
      <Findings of={shown} />
      {wrong > shown.length && <p class="soft">{say(words.more, { count: wrong - shown.length })}</p>}
      {notes > 0 && (
        <details>
          <summary>{say(words.notes, { count: notes })}</summary>
          <Findings of={known} />
          {notes > known.length && <p class="soft">{say(words.more, { count: notes - known.length })}</p>}
        </details>
      )}
      <h3>{say(words.archive)}</h3>
      {archive ? (
        <p class={archive.sound ? '' : 'note note-deny'}>
          {archive.sound ? (
            say(words.sound, { years: archive.years, records: archive.records })
          ) : (
            <Said of={words.unsound} />
          )}
        </p>
      ) : (
        <p class="empty">{say(words.nothingArchived)}</p>
      )}
    </>
  );
}

/** What is typed into a terminal stands between backticks. */
function Said({ of }: { of: Text }) {
  return (
    <>
      {say(of)
        .split('`')
        .map((part, place) => (place % 2 === 1 ? <code>{part}</code> : part))}
    </>
  );
}

function Findings({ of }: { of: NonNullable<Checks['last']>['findings'] }) {
  return of.length === 0 ? null : (
    <ul class="rows">
      {of.map(({ what, fix }) => (
        <li key={what.en}>
          <p>
            <Said of={what} />
          </p>
          <p class="soft">
            <Said of={fix} />
          </p>
        </li>
      ))}
    </ul>
  );
}
