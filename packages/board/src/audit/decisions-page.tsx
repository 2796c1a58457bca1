/** What was decided in a unit, newest first, by what one asks for. There is nothing here that writes. */
import { useEffect, useState } from 'preact/hooks';
import type { Decision } from '../api/decision.ts';
import { numberOf } from '../api/decision.ts';
import { type DecisionFilter, readUnitDecisions } from '../api/unit.ts';
import { useLoad } from '../app/load.ts';
import { addressOf, go } from '../app/router.ts';
import { homeUnit, today } from '../app/session.ts';
import { words as cycleWords } from '../cycle/words.ts';
import { sayStamp } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { useNames } from '../ui/person-name.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { UnitChoice } from '../ui/unit-choice.tsx';
import { words as uiWords } from '../ui/words.ts';
import { saveTable } from './save-table.ts';
import { words } from './words.ts';

export function DecisionsPage({ about, query }: { about: string; query: Readonly<Record<string, string>> }) {
  const unit = about || homeUnit.value || '';
  const filter: DecisionFilter = query;
  const first = useLoad(`decisions ${unit} ${JSON.stringify(filter)}`, () => readUnitDecisions(unit, filter), unit);
  const [older, setOlder] = useState<{ readonly items: readonly Decision[]; readonly next: string | number | null }>();
  useEffect(() => setOlder(undefined), [unit, JSON.stringify(filter)]);
  return (
    <Page
      title={say(words.title)}
      lead={say(words.lead)}
      tools={<UnitChoice screen="decisions" unit={unit} may="read-decisions" />}
    >
      <Filter unit={unit} filter={filter} />
      <Ready of={first}>
        {(page) => {
          const items = [...page.items, ...(older?.items ?? [])];
          const next = older ? older.next : page.next;
          const readOn = async () => {
            const answer = await readUnitDecisions(unit, { ...filter, before: String(next) });
            if (answer.kind === 'ok')
              setOlder({ items: [...(older?.items ?? []), ...answer.value.items], next: answer.value.next });
          };
          return (
            <section class="card">
              {items.length === 0 ? <Empty>{say(words.none)}</Empty> : <Table items={items} unit={unit} />}
              <div class="actions">
                {next !== null && (
                  <button type="button" onClick={() => void readOn()}>
                    {say(words.more)}
                  </button>
                )}
                <a class="button" href={addressOf('then', unit)}>
                  {say(cycleWords.knownThen)}
                </a>
                {items.length > 0 && <Save items={items} unit={unit} />}
              </div>
            </section>
          );
        }}
      </Ready>
    </Page>
  );
}

function Filter({ unit, filter }: { unit: string; filter: DecisionFilter }) {
  const names = useNames(unit);
  const turn = (change: DecisionFilter) => go(addressOf('decisions', unit, { ...filter, ...change }), 'replace');
  return (
    <form class="row card no-print" onSubmit={(event) => event.preventDefault()}>
      <label>
        {say(words.outcome)}
        <select value={filter.outcome ?? ''} onChange={({ currentTarget }) => turn({ outcome: currentTarget.value })}>
          <option value="">{say(words.all)}</option>
          <option value="accepted">{say(cycleWords.outcomes.accepted)}</option>
          <option value="denied">{say(cycleWords.outcomes.denied)}</option>
        </select>
      </label>
      <label>
        {say(words.by)}
        <select value={filter.by ?? ''} onChange={({ currentTarget }) => turn({ by: currentTarget.value })}>
          <option value="">{say(words.all)}</option>
          {[...names].map(([member, name]) => (
            <option key={member} value={member}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.from)}
        <input
          type="date"
          value={filter.from ?? ''}
          onChange={({ currentTarget }) => turn({ from: currentTarget.value })}
        />
      </label>
      <label>
        {say(words.to)}
        <input
          type="date"
          value={filter.to ?? ''}
          onChange={({ currentTarget }) => turn({ to: currentTarget.value })}
        />
      </label>
    </form>
  );
}

interface Listed {
  readonly items: readonly Decision[];
  readonly unit: string;
}

function Table({ items, unit }: Listed) {
  const names = useNames(unit);
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">{say(words.what)}</th>
          <th scope="col">{say(words.event)}</th>
          <th scope="col">{say(words.outcome)}</th>
          <th scope="col">{say(words.by)}</th>
          <th scope="col">{say(words.when)}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((each) => (
          <tr key={each.id}>
            <th scope="row">
              <a class="tall" href={addressOf('decision', each.cycle, { number: numberOf(each.id) })}>
                {say(each.title)} · {say(words.number)} {numberOf(each.id)}
              </a>
            </th>
            <td>{say(each.eventTitle)}</td>
            <td>
              <span class={each.outcome === 'accepted' ? 'mark mark-good' : 'mark mark-deny'}>
                {say(cycleWords.outcomes[each.outcome])}
              </span>
            </td>
            <td>{whoIn(each, names)}</td>
            <td>{sayStamp(each.recordedAt, today.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function whoIn({ side, by }: Decision, names: ReadonlyMap<string, string>): string {
  if (side === 'clock') return say(words.clock);
  return by.member === undefined ? say(uiWords.none) : (names.get(by.member) ?? by.member);
}

function Save({ items, unit }: Listed) {
  const names = useNames(unit);
  const save = () => {
    const head = [words.number, words.what, words.event, words.outcome, words.by, words.happened, words.recorded].map(
      (title) => say(title),
    );
    const rows = items.map((each) => [
      each.id,
      say(each.title),
      say(each.eventTitle),
      say(cycleWords.outcomes[each.outcome]),
      whoIn(each, names),
      each.occurredAt,
      each.recordedAt,
    ]);
    saveTable(`${unit.replaceAll('/', '-')}-decisions.csv`, [head, ...rows]);
  };
  return (
    <button type="button" onClick={save}>
      {say(words.exportCsv)}
    </button>
  );
}
