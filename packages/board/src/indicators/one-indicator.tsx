/** One indicator: what each unit’s figure says, what is behind it, how it is counted, and when it is unfair. */
import { useState } from 'preact/hooks';
import type { Reading, UnitIndicators } from './read-indicators.ts';
import { numberOf } from '../api/decision.ts';
import { addressOf } from '../app/router.ts';
import { mayIn, today } from '../app/session.ts';
import { inWords, sayStamp } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { Actor } from '../ui/actor.tsx';
import { useLater } from '../ui/later.ts';
import type { OfProblem } from './by-problem.ts';
import { sayFigure } from './figure.ts';
import { isOwn } from './is-own.ts';
import { Spread } from './spread.tsx';
import { words } from './words.ts';

interface Days {
  readonly from: string;
  readonly to: string;
}

type Parts = OfProblem['indicators'][number] & { readonly days: Days; readonly again: () => void };

export function OneIndicator({ title, of, days, again }: Parts) {
  const [{ reading: first } = {}] = of;
  return (
    <li class="indicator">
      <h3>{say(title)}</h3>
      <div class="stack">
        {of.map(({ unit, reading }) => (
          <FigureOf key={unit.unit} unit={unit} reading={reading} days={days} again={again} />
        ))}
        {first && (
          <>
            <p class="soft">{say(words.unfair, { unfair: say(first.unfair) })}</p>
            <details>
              <summary>{say(words.explained)}</summary>
              <dl class="facts">
                <dt>{say(words.how)}</dt>
                <dd>{say(first.how)}</dd>
                <dt>{say(words.gamedBy)}</dt>
                <dd>{say(first.gamedBy)}</dd>
              </dl>
            </details>
          </>
        )}
      </div>
    </li>
  );
}

interface OfOneUnit {
  readonly unit: UnitIndicators;
  readonly reading: Reading;
  readonly days: Days;
  readonly again: () => void;
}

function FigureOf({ unit, reading, days, again }: OfOneUnit) {
  const { indicator, figure, reads } = reading;
  const said = unit.statements.find((each) => each.indicator === indicator);
  return (
    <div class="group">
      <p>
        <span class="soft">{say(unit.title)}</span> <strong class="nowrap">{sayFigure(reading)}</strong>
      </p>
      <p>{inWords(say(reads), today.value)}</p>
      {said && (
        <p class="note">
          {say(words.says, { unit: say(unit.title) })}: {said.text}{' '}
          <span class="soft">
            <Actor by={said.by} unit={unit.unit} /> {sayStamp(said.recordedAt, today.value)}
          </span>
        </p>
      )}
      {figure?.spread && <Spread of={figure.spread} />}
      {figure && figure.list.length + figure.unnamed > 0 && <Behind figure={figure} />}
      {isOwn(unit.unit) && mayIn(unit.unit, 'comment') && (
        <Say unit={unit.unit} indicator={indicator} days={days} again={again} />
      )}
    </div>
  );
}

/** More are shown when somebody wants them. */
const shownAtFirst = 20;

function Behind({ figure: { list, unnamed } }: { figure: NonNullable<Reading['figure']> }) {
  const [isWhole, showWhole] = useState(false);
  return (
    <details>
      <summary>{say(words.behind, { n: list.length + unnamed })}</summary>
      <ul class="dots">
        {list.slice(0, isWhole ? list.length : shownAtFirst).map((each, at) => (
          <li key={`${each.decision ?? each.cycle ?? each.rule} ${at}`}>
            <Entry of={each} />
          </li>
        ))}
      </ul>
      {!isWhole && list.length > shownAtFirst && (
        <button type="button" onClick={() => showWhole(true)}>
          {say(words.all, { n: list.length })}
        </button>
      )}
      {unnamed > 0 && <p class="soft">{say(words.unnamed, { n: unnamed })}</p>}
    </details>
  );
}

function Entry({ of: { cycle, decision, says, pair } }: { of: NonNullable<Reading['figure']>['list'][number] }) {
  const said = inWords(say(says), today.value);
  if (cycle === undefined) return <>{said}</>;
  return (
    <>
      <a href={placeOf(cycle, decision)}>{said}</a>
      {pair && (
        <>
          {' '}
          <a class="nowrap" href={placeOf(pair.cycle, pair.decision)}>
            {say(words.pair, { percent: pair.percent })}
          </a>
        </>
      )}
    </>
  );
}

const placeOf = (cycle: string, decision: string | undefined) =>
  decision === undefined ? addressOf('cycle', cycle) : addressOf('decision', cycle, { number: numberOf(decision) });

function Say({ unit, indicator, days, again }: { unit: string; indicator: string; days: Days; again: () => void }) {
  const [isOpen, open] = useState(false);
  const part = useLater(isOpen, () => import('./saying.tsx'));
  return (
    <details class="no-print" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{say(words.sayIt)}</summary>
      {part && <part.Saying unit={unit} indicator={indicator} days={days} done={again} />}
    </details>
  );
}
