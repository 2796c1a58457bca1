/** Who stands in for whom: named here by the officer, or by the unit above, and ended before the last day. */
import { useState } from 'preact/hooks';
import { type Deputy, nameDeputy, readDeputies, withdrawDeputy } from '../api/deputies.ts';
import { type RosterRow, readRoster } from '../api/unit.ts';
import { useLoad } from '../app/load.ts';
import { mayIn, me, today } from '../app/session.ts';
import { sayDay } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { sayRole } from '../ui/person-words.ts';
import { SmallForm } from '../ui/small-form.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { deputyWords } from './deputy-words.ts';

export function Deputies({ unit }: { unit: string }) {
  const loaded = useLoad(`deputies ${unit}`, () => readDeputies(unit), unit);
  const mayName = mayIn(unit, 'raise');
  return (
    <section class="card" aria-labelledby="deputies">
      <h2 id="deputies">{say(deputyWords.title)}</h2>
      <Ready of={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{say(deputyWords.none)}</Empty>
          ) : (
            <ul class="rows">
              {items.map((each) => (
                <li key={each.officer.member + each.deputy.member + each.from}>
                  <p>
                    {say(deputyWords.standsIn, { officer: each.officer.name, deputy: each.deputy.name })}{' '}
                    <span class="soft">
                      {say(deputyWords.days, { from: sayDay(each.from), until: sayDay(each.until) })}
                    </span>
                  </p>
                  {mayName && <Ending unit={unit} of={each} done={loaded.again} />}
                </li>
              ))}
            </ul>
          )
        }
      </Ready>
      {mayName && <Naming unit={unit} done={loaded.again} />}
    </section>
  );
}

function Naming({ unit, done }: { unit: string; done: () => void }) {
  const loaded = useLoad(`roster ${unit}`, () => readRoster(unit), unit);
  return (
    <details class="group">
      <summary>{say(deputyWords.name)}</summary>
      <Ready of={loaded}>{(roster) => <NamingForm unit={unit} people={standingOn(roster)} done={done} />}</Ready>
    </details>
  );
}

const standingOn = (roster: readonly RosterRow[]) =>
  roster.filter(({ from, to }) => from <= today.value && (to === undefined || to >= today.value));

function NamingForm({ unit, people, done }: { unit: string; people: readonly RosterRow[]; done: () => void }) {
  const officers = people.filter(({ roles }) => roles.length > 0);
  const own = officers.find(({ member }) => member === me.value?.member) ?? officers[0];
  const [asked, ask] = useState({ officer: own?.member ?? '', deputy: '', from: today.value, until: '', reason: '' });
  const sent = () => {
    ask({ ...asked, deputy: '', until: '', reason: '' });
    done();
  };
  const set = (field: keyof typeof asked) => (event: { readonly currentTarget: { readonly value: string } }) =>
    ask({ ...asked, [field]: event.currentTarget.value });
  return (
    <SmallForm label={say(deputyWords.name)} send={() => nameDeputy(unit, asked)} done={sent}>
      <label>
        {say(deputyWords.officer)}
        <select value={asked.officer} required onChange={set('officer')}>
          {officers.map(({ member, name, roles }) => (
            <option key={member} value={member}>
              {name} · {roles.map(sayRole).join(' · ')}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(deputyWords.deputy)}
        <select value={asked.deputy} required onChange={set('deputy')}>
          <option value="" />
          {people
            .filter(({ member }) => member !== asked.officer)
            .map(({ member, name }) => (
              <option key={member} value={member}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <label>
        {say(deputyWords.from)}
        <input type="date" value={asked.from} min={today.value} required onInput={set('from')} />
      </label>
      <label>
        {say(deputyWords.until)}
        <input type="date" value={asked.until} min={asked.from} required onInput={set('until')} />
      </label>
      <label>
        {say(deputyWords.why)}
        <input value={asked.reason} required onInput={set('reason')} />
      </label>
    </SmallForm>
  );
}

function Ending({ unit, of, done }: { unit: string; of: Deputy; done: () => void }) {
  const [reason, setReason] = useState('');
  return (
    <details>
      <summary aria-label={say(deputyWords.endOf, { deputy: of.deputy.name })}>{say(deputyWords.end)}</summary>
      <SmallForm label={say(deputyWords.endNow)} send={() => withdrawDeputy(unit, of, reason)} done={done}>
        <label>
          {say(deputyWords.whyEnded)}
          <input value={reason} required onInput={({ currentTarget }) => setReason(currentTarget.value)} />
        </label>
      </SmallForm>
    </details>
  );
}
