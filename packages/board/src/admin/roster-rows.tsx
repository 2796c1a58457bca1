/** The roster, a row at a time: before it is saved stands what would be owed then. */
import { useState } from 'preact/hooks';
import { putRow, type RowEffect } from '../api/settings.ts';
import { type RosterRow, readRoster } from '../api/unit.ts';
import { useLoad } from '../app/load.ts';
import { today } from '../app/session.ts';
import { say } from '../texts/text.ts';
import { sayRole, sayStanding, standingNames } from '../ui/person-words.ts';
import { type Hindrance, hindranceOf, NotDone } from '../ui/not-done.tsx';
import { Ready } from '../ui/states.tsx';
import { words as uiWords } from '../ui/words.ts';
import { words } from './words.ts';

export function RosterRows({ unit }: { unit: string }) {
  const loaded = useLoad(`roster ${unit}`, () => readRoster(unit), unit);
  const [editing, edit] = useState<string>();
  return (
    <details class="card">
      <summary>{say(words.roster)}</summary>
      <Ready of={loaded}>
        {(roster) => (
          <ul class="rows">
            {roster
              .filter(({ to }) => to === undefined || to >= today.value)
              .map((row) => (
                <li key={row.member + row.from}>
                  <div class="duty">
                    <div>
                      {row.name}{' '}
                      <span class="soft">{[sayStanding(row.standing), ...row.roles.map(sayRole)].join(' · ')}</span>
                    </div>
                    <button
                      type="button"
                      aria-label={say(words.editOf, { name: row.name })}
                      onClick={() => edit(editing === row.member ? undefined : row.member)}
                    >
                      {say(words.edit)}
                    </button>
                  </div>
                  {editing === row.member && (
                    <Editing
                      unit={unit}
                      row={row}
                      version={loaded.state === 'ready' ? loaded.etag : undefined}
                      close={() => {
                        edit(undefined);
                        loaded.again();
                      }}
                    />
                  )}
                </li>
              ))}
          </ul>
        )}
      </Ready>
    </details>
  );
}

function Editing({
  unit,
  row,
  version,
  close,
}: {
  unit: string;
  row: RosterRow;
  version: string | undefined;
  close: () => void;
}) {
  const [next, setNext] = useState(row);
  const [reason, setReason] = useState('');
  const [hindrance, tell] = useState<Hindrance>();
  const [effect, setEffect] = useState<RowEffect>();
  const send = async (isPreview: boolean) => {
    const answer = await putRow(unit, next, { isPreview, reason, version });
    tell(hindranceOf(answer));
    setEffect(answer.kind === 'ok' ? answer.value : undefined);
    if (answer.kind === 'ok' && !isPreview) close();
  };
  return (
    <form
      class="group stack"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void send(false);
      }}
    >
      <label>
        {say(words.name)}
        <input
          value={next.name}
          required
          onInput={({ currentTarget }) => setNext({ ...next, name: currentTarget.value })}
        />
      </label>
      <label>
        {say(words.standing)}
        <select
          value={next.standing}
          onChange={({ currentTarget }) => setNext({ ...next, standing: currentTarget.value as RosterRow['standing'] })}
        >
          {[...new Set([...standingNames(), row.standing])].map((each) => (
            <option key={each} value={each}>
              {sayStanding(each)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.roles)}
        <input
          value={next.roles.join(', ')}
          aria-describedby="roles-hint"
          onChange={({ currentTarget }) =>
            setNext({ ...next, roles: currentTarget.value.split(/[,，、\s]+/).filter(Boolean) })
          }
        />
      </label>
      <p class="hint" id="roles-hint">
        {say(words.rolesHint)}
      </p>
      <label>
        {say(words.until)}
        <input
          type="date"
          value={next.to ?? ''}
          onInput={({ currentTarget }) => {
            const { to, ...rest } = next;
            setNext(currentTarget.value ? { ...rest, to: currentTarget.value } : rest);
          }}
        />
      </label>
      <label>
        {say(words.reason)}
        <input value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
      </label>
      <NotDone because={hindrance} />
      {effect && <Becomes of={effect} />}
      <div class="actions">
        <button type="button" onClick={() => void send(true)}>
          {say(words.previewRow)}
        </button>
        <button type="submit" class="primary">
          {say(words.save)}
        </button>
        <button type="button" onClick={close}>
          {say(uiWords.cancel)}
        </button>
      </div>
    </form>
  );
}

function Becomes({ of: { appear, lapse } }: { of: RowEffect }) {
  return (
    <div class="note" role="status">
      <h3>{say(words.becomes)}</h3>
      {appear.length + lapse.length === 0 && <p>{say(words.nothingBecomes)}</p>}
      {appear.length > 0 && <p>{say(words.created, { count: appear.length })}</p>}
      {lapse.length > 0 && (
        <>
          <p>{say(words.lapsed, { count: lapse.length })}</p>
          <ul>
            {lapse.map(({ cycle, because }) => (
              <li key={cycle}>
                {cycle}: {say(because)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
