/** Units, people, duties and comments by what was written of them, in all that the reader reaches. */
import type { Answers } from '@obligato/http';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../api/client.ts';
import { useLoad } from '../app/load.ts';
import { addressOf, go } from '../app/router.ts';
import { mayIn, unitCalled } from '../app/session.ts';
import { sayDay } from '../texts/dates.ts';
import { sayPeriod } from '../texts/periods.ts';
import { say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { words } from './words.ts';

type Hit = Answers['SearchHit'];

/** Whoever types on is not answered yet. */
const pauseMilliseconds = 250;

export function SearchPage({ about, query }: { about: string; query: Readonly<Record<string, string>> }) {
  const [what, setWhat] = useState(query.q ?? '');
  const wanted = useSettled(what.trim());
  const isEnough = [...wanted.replace(/\s/g, '')].length >= 2;
  const write = (next: string) => {
    setWhat(next);
    go(addressOf('search', about, { q: next }), 'replace');
  };
  return (
    <Page title={say(words.title)}>
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
      {isEnough && <FoundFor wanted={wanted} />}
    </Page>
  );
}

function FoundFor({ wanted }: { wanted: string }) {
  const found = useLoad(`search ${wanted}`, () =>
    ask<Answers['SearchAnswer']>('/search', { query: { q: wanted, limit: 50 } }),
  );
  return (
    <Ready of={found}>
      {({ hits, more }) => {
        const of = (kind: Hit['kind']) => hits.filter((hit) => hit.kind === kind);
        return (
          <>
            <div role="status">{hits.length === 0 && <Empty>{say(words.nothing, { what: wanted })}</Empty>}</div>
            <Found title={say(words.units)} hits={of('unit')}>
              {({ id, title }) => (
                <a class="tall" href={addressOf('today', id)}>
                  {say(title)}
                </a>
              )}
            </Found>
            <Found title={say(words.people)} hits={of('person')}>
              {({ id, unit, title }) => (
                <>
                  {say(title)} <span class="soft">{say(unitCalled(unit))}</span>{' '}
                  {mayIn(unit, 'read-decisions') && (
                    <a class="tall" href={addressOf('decisions', unit, { by: id })}>
                      {say(words.decisionsOf)}
                    </a>
                  )}
                </>
              )}
            </Found>
            <Found title={say(words.duties)} hits={of('cycle')}>
              {(hit) => (
                <>
                  <LinkToDuty hit={hit} />
                  {hit.line !== hit.title.en && hit.line !== hit.title['zh-CN'] && <p class="said">{hit.line}</p>}
                </>
              )}
            </Found>
            <Found title={say(words.comments)} hits={of('comment')}>
              {(hit) => (
                <>
                  <LinkToDuty hit={hit} />
                  <p class="said">{hit.line}</p>
                </>
              )}
            </Found>
            {more && <p class="hint">{say(words.more)}</p>}
          </>
        );
      }}
    </Ready>
  );
}

function LinkToDuty({ hit: { id, unit, title, on } }: { hit: Hit }) {
  return (
    <>
      <a class="tall" href={addressOf('cycle', id)}>
        {`${say(title)} · ${sayPeriod(id.slice(unit.length + 1).split('/')[1] ?? '')}`}
      </a>{' '}
      <span class="soft">
        {say(unitCalled(unit))} · {sayDay(on ?? '')}
      </span>
    </>
  );
}

interface FoundParts {
  title: string;
  hits: readonly Hit[];
  children: (hit: Hit) => ComponentChildren;
}

function Found({ title, hits, children }: FoundParts) {
  if (hits.length === 0) return null;
  return (
    <section class="card">
      <h2>{title}</h2>
      <ul class="rows">
        {hits.map((hit) => (
          <li key={`${hit.unit} ${hit.id} ${hit.line}`}>{children(hit)}</li>
        ))}
      </ul>
    </section>
  );
}

/** What was typed, once nothing more is. */
function useSettled(typed: string): string {
  const [settled, settle] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => settle(typed), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
