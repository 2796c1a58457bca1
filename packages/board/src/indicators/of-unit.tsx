/** One unit beside the one above it: figure by figure, with what is behind each and what the unit says of it. */
import type { ComponentChildren } from 'preact';
import { type Indicators, readIndicators, type UnitIndicators } from './read-indicators.ts';
import { useLoad } from '../app/load.ts';
import { today, unitCalled } from '../app/session.ts';
import { sayDate, sayStamp } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { Actor } from '../ui/actor.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { byProblem } from './by-problem.ts';
import { isOwn } from './is-own.ts';
import { OneIndicator } from './one-indicator.tsx';
import { words } from './words.ts';

export interface ShownIndicators {
  readonly unit: string;
  readonly year: string | undefined;
  readonly tools: ComponentChildren;
}

export const leadOf = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  say(words.lead, { from: sayDate(from), to: sayDate(to) });

export function OfUnit({ unit, year, tools }: ShownIndicators) {
  const loaded = useLoad(`indicators ${unit} ${year}`, () => readIndicators(unit, year));
  return (
    <Page
      title={`${say(words.title)} · ${say(unitCalled(unit))}`}
      lead={loaded.state === 'ready' ? leadOf(loaded.value) : undefined}
      tools={tools}
    >
      <Ready of={loaded}>{(answer) => <Figures answer={answer} unit={unit} again={loaded.again} />}</Ready>
    </Page>
  );
}

function Figures({ answer, unit, again }: { answer: Indicators; unit: string; again: () => void }) {
  // Whoever is of the unit reads its own first; whoever comes from above, first what is said of themselves.
  const rows = isOwn(unit) ? [...answer.units].reverse() : answer.units;
  const own = answer.units.find((each) => each.unit === unit);
  const problems = byProblem(rows);
  return (
    <div class="stack">
      {!isOwn(unit) && <p class="note">{say(words.onRecord, { unit: say(own?.title ?? unit) })}</p>}
      <p class="hint">{say(words.rules)}</p>
      {rows.map(
        ({ because, unit: id, title }) =>
          because && (
            <p key={id} class="note note-warn">
              {say(title)}: {say(because)}
            </p>
          ),
      )}
      {problems.length === 0 && <Empty>{say(words.none)}</Empty>}
      {problems.map(({ problem, indicators }) => (
        <section class="card" key={problem.id} aria-labelledby={problem.id}>
          <h2 id={problem.id}>{say(problem.title)}</h2>
          <ul class="rows">
            {indicators.map((each) => (
              <OneIndicator key={each.indicator} {...each} days={answer} again={again} />
            ))}
          </ul>
        </section>
      ))}
      {own && <Around of={own} />}
    </div>
  );
}

/** What is turned off, and who looked. */
function Around({ of: { unit, off, looks } }: { of: UnitIndicators }) {
  return (
    <section class="card" aria-labelledby="looks">
      <h2 id="looks">{say(words.looks)}</h2>
      {looks.length === 0 && <Empty>{say(words.noLooks)}</Empty>}
      <ul class="rows">
        {looks.map(({ by, recordedAt }) => (
          <li key={recordedAt + by.member}>
            {by.unit !== undefined && say(unitCalled(by.unit))} <Actor by={by} unit={unit} />{' '}
            <span class="soft">{sayStamp(recordedAt, today.value)}</span>
          </li>
        ))}
      </ul>
      {off.map(({ indicator, statedBy }) => (
        <p key={indicator} class="soft">
          {say(words.off, { indicator, unit: say(unitCalled(statedBy)) })}
        </p>
      ))}
    </section>
  );
}
