/** The units below, by how long something has been overdue; and before them, always, what this level owes them. */
import { useState } from 'preact/hooks';
import { readSummary, type Summary, type TodayRow } from '../api/unit.ts';
import { useLoad } from '../app/load.ts';
import { addressOf } from '../app/router.ts';
import { homeUnit, unitCalled } from '../app/session.ts';
import { sayDay } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { GroupedRows } from '../today/grouped-rows.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { UnitChoice } from '../ui/unit-choice.tsx';
import { words } from './words.ts';

export function TreePage({ about }: { about: string }) {
  const unit = about || homeUnit.value || '';
  const loaded = useLoad(`summary ${unit}`, () => readSummary(unit));
  const lead = loaded.state === 'ready' ? say(words.lead, { day: sayDay(loaded.value.today) }) : undefined;
  return (
    <Page title={say(words.title)} lead={lead} tools={<UnitChoice screen="tree" unit={unit} />}>
      <Ready of={loaded}>
        {(summary) => (
          <div class="stack">
            <Own of={summary} />
            <Units of={summary} />
          </div>
        )}
      </Ready>
    </Page>
  );
}

/** What is due now stands first; what is owed later is there, and folded. */
function Own({ of: { unit, own, today } }: { of: Summary }) {
  const isNow = ({ since, light }: TodayRow) => since !== null || light === 'soon';
  const now = own.rows.filter(isNow);
  const later = own.rows.filter((row) => !isNow(row));
  const besideOf = (row: TodayRow) => say(unitCalled(row.unit));
  return (
    <section class="card" aria-labelledby="own">
      <h2 id="own">{say(words.own, { unit: say(unitCalled(unit)) })}</h2>
      {now.length === 0 ? (
        <Empty>{say(words.ownDone)}</Empty>
      ) : (
        <>
          <p>{say(words.ownCounts, { overdue: own.overdue, soon: own.soon })}</p>
          <GroupedRows rows={now} today={today} besideOf={besideOf} />
        </>
      )}
      {later.length > 0 && (
        <details>
          <summary>
            {say(words.ownLater)} ({own.later})
          </summary>
          <GroupedRows rows={later} today={today} besideOf={besideOf} />
          {own.later > later.length && <p class="soft">{say(words.ownMore, { count: own.later - later.length })}</p>}
        </details>
      )}
    </section>
  );
}

function Units({ of: { units } }: { of: Summary }) {
  const [filter, setFilter] = useState('');
  if (units.length === 0) return <Empty>{say(words.nobody)}</Empty>;
  const shown = units.filter(({ unit, title }) => `${unit} ${say(title)}`.toLowerCase().includes(filter.toLowerCase()));
  return (
    <section class="card" aria-labelledby="units">
      <h2 id="units">
        {say(words.units)} ({units.length})
      </h2>
      {units.length > 12 && (
        <label class="no-print">
          {say(words.filter)}
          <input type="search" value={filter} onInput={({ currentTarget }) => setFilter(currentTarget.value)} />
        </label>
      )}
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">{say(words.unit)}</th>
            <th scope="col">{say(words.worst)}</th>
            <th scope="col" class="number">
              {say(words.overdue)}
            </th>
            <th scope="col" class="number">
              {say(words.soon)}
            </th>
            <th scope="col" class="number">
              {say(words.waiting)}
            </th>
            <th scope="col" class="number">
              {say(words.owed)}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <UnitRow key={each.unit} row={each} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function UnitRow({ row: { unit, title, worst, overdue, soon, waiting, owed } }: { row: Summary['units'][number] }) {
  return (
    <tr>
      <th scope="row">
        <a class="tall" href={addressOf('today', unit)}>
          {say(title)}
        </a>
      </th>
      <td data-title={say(words.worst)}>
        {worst ? (
          <a class="mark mark-deny tall" href={addressOf('cycle', worst.cycle)}>
            {say(words.worstOf, { title: say(worst.title), count: worst.workingDays })}
          </a>
        ) : (
          <span class="mark mark-good">{say(words.onTime)}</span>
        )}
      </td>
      <td class="number" data-title={say(words.overdue)}>
        {overdue}
      </td>
      <td class="number" data-title={say(words.soon)}>
        {soon}
      </td>
      <td class="number" data-title={say(words.waiting)}>
        {waiting}
      </td>
      <td class="number" data-title={say(words.owed)}>
        {owed}
      </td>
    </tr>
  );
}
