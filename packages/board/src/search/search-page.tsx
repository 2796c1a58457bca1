/** Units, duties and people by what they are called. It is found here, in what one may read anyway. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ask, path } from '../api/client.ts';
import type { Cycle } from '../api/cycle.ts';
import { readRoster } from '../api/unit.ts';
import { useLoad } from '../app/load.ts';
import { addressOf, go } from '../app/router.ts';
import { homeUnit, today, units } from '../app/session.ts';
import { titleOf } from '../cycle/cycle-title.ts';
import { say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { sayRole, sayStanding } from '../ui/person-words.ts';
import { Empty } from '../ui/states.tsx';
import { UnitChoice } from '../ui/unit-choice.tsx';
import { words } from './words.ts';

type Listed = Pick<Cycle, 'id' | 'title' | 'period' | 'stateTitle'>;
const shownAtMost = 30;

export function SearchPage({ about, query }: { about: string; query: Readonly<Record<string, string>> }) {
  const unit = about || homeUnit.value || '';
  const [what, setWhat] = useState(query.q ?? '');
  const cycles = useLoad(`cycles ${unit}`, () =>
    ask<{ readonly items: readonly Listed[] }>(path`/units/${unit}/cycles`, { query: { limit: 1000 } }),
  );
  const roster = useLoad(`roster ${unit}`, () => readRoster(unit));
  const write = (next: string) => {
    setWhat(next);
    go(addressOf('search', unit, { q: next }), 'replace');
  };
  const wanted = what.trim().toLowerCase();
  const isFound = (...said: readonly string[]) =>
    wanted !== '' && said.some((each) => each.toLowerCase().includes(wanted));
  const foundUnits = units.value.filter(({ id, title }) => isFound(id, title));
  const foundCycles = (cycles.state === 'ready' ? cycles.value.items : []).filter((each) =>
    isFound(each.title.en, each.title['zh-CN'], titleOf(each)),
  );
  const current = (roster.state === 'ready' ? roster.value : []).filter(
    ({ from, to }) => from <= today.value && (to === undefined || to >= today.value),
  );
  const foundPeople = current.filter(({ member, name }) => isFound(member, name));
  const isNothing = wanted !== '' && foundUnits.length + foundCycles.length + foundPeople.length === 0;
  return (
    <Page title={say(words.title)} tools={<UnitChoice screen="search" unit={unit} />}>
      <label>
        {say(words.what)}
        <input
          type="search"
          value={what}
          aria-describedby="search-hint"
          onInput={({ currentTarget }) => write(currentTarget.value)}
        />
      </label>
      <p class="hint" id="search-hint">
        {say(words.hint)}
      </p>
      <div role="status">{isNothing && <Empty>{say(words.nothing, { what })}</Empty>}</div>
      <Found title={say(words.units)} count={foundUnits.length}>
        {foundUnits.slice(0, shownAtMost).map(({ id, title }) => (
          <li key={id}>
            <a class="tall" href={addressOf('today', id)}>
              {say(title)}
            </a>
          </li>
        ))}
      </Found>
      <Found title={say(words.duties)} count={foundCycles.length}>
        {foundCycles.slice(0, shownAtMost).map((each) => (
          <li key={each.id}>
            <a class="tall" href={addressOf('cycle', each.id)}>
              {titleOf(each)}
            </a>{' '}
            <span class="soft">{say(each.stateTitle)}</span>
          </li>
        ))}
      </Found>
      <Found title={say(words.people)} count={foundPeople.length}>
        {foundPeople.slice(0, shownAtMost).map(({ member, name, standing, roles }) => (
          <li key={member}>
            {name} <span class="soft">{[sayStanding(standing), ...roles.map(sayRole)].join(' · ')}</span>{' '}
            <a class="tall" href={addressOf('decisions', unit, { by: member })}>
              {say(words.decisionsOf)}
            </a>
          </li>
        ))}
      </Found>
    </Page>
  );
}

function Found({ title, count, children }: { title: string; count: number; children: ComponentChildren }) {
  if (count === 0) return null;
  return (
    <section class="card">
      <h2>
        {title} ({count})
      </h2>
      <ul class="rows">{children}</ul>
    </section>
  );
}
