/** A superior and those below it, side by side: the superior’s own row first, the others in the order of the tree, never by a figure. */
import { useState } from 'preact/hooks';
import { readIndicatorsUnder, type UnitIndicators } from './read-indicators.ts';
import { useLoad } from '../app/load.ts';
import { addressOf } from '../app/router.ts';
import { unitCalled } from '../app/session.ts';
import { say } from '../texts/text.ts';
import { type Hindrance, hindranceOf, NotDone } from '../ui/not-done.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { byProblem, type OfProblem } from './by-problem.ts';
import { sayFigure } from './figure.ts';
import { leadOf, type ShownIndicators } from './of-unit.tsx';
import { words } from './words.ts';

interface Further {
  readonly units: readonly UnitIndicators[];
  readonly next: string | null;
}

export function UnitsBelow({ unit, year, tools }: ShownIndicators) {
  const loaded = useLoad(`indicators under ${unit} ${year}`, () => readIndicatorsUnder(unit, year));
  const [further, setFurther] = useState<Further>();
  const [hindrance, tell] = useState<Hindrance>();
  const readOn = async (before: readonly UnitIndicators[], after: string) => {
    const answer = await readIndicatorsUnder(unit, year, after);
    tell(hindranceOf(answer));
    if (answer.kind === 'ok') setFurther({ units: [...before, ...answer.value.units], next: answer.value.next });
  };
  return (
    <Page
      title={`${say(words.title)} · ${say(unitCalled(unit))}`}
      lead={loaded.state === 'ready' ? leadOf(loaded.value) : undefined}
      tools={tools}
    >
      <Ready of={loaded}>
        {(page) => {
          const next = further ? further.next : page.next;
          return (
            <div class="stack">
              <p class="note">{say(words.onRecordAll)}</p>
              <p class="hint">{say(words.rules)}</p>
              <SideBySide units={[...page.units, ...(further?.units ?? [])]} year={year} />
              <NotDone because={hindrance} />
              {next !== null && (
                <div class="actions">
                  <button type="button" onClick={() => void readOn(further?.units ?? [], next)}>
                    {say(words.moreUnits)}
                  </button>
                </div>
              )}
            </div>
          );
        }}
      </Ready>
    </Page>
  );
}

/** One problem at a time: a table of everything is wider than any screen, and is read as a score. */
function SideBySide({ units, year }: { units: readonly UnitIndicators[]; year: string | undefined }) {
  const problems = byProblem(units);
  const [chosen, choose] = useState(problems[0]?.problem.id);
  const shown = problems.find(({ problem }) => problem.id === chosen) ?? problems[0];
  if (!shown) return <Empty>{say(words.none)}</Empty>;
  return (
    <section class="card" aria-labelledby="units">
      <h2 id="units">{say(words.units)}</h2>
      <label class="no-print">
        {say(words.problem)}
        <select value={shown.problem.id} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {problems.map(({ problem: { id, title } }) => (
            <option key={id} value={id}>
              {say(title)}
            </option>
          ))}
        </select>
      </label>
      <Table units={units} shown={shown} year={year} />
      <Explained of={shown} />
    </section>
  );
}

interface TableParts {
  readonly units: readonly UnitIndicators[];
  readonly shown: OfProblem;
  readonly year: string | undefined;
}

function Table({ units, shown: { problem, indicators }, year }: TableParts) {
  return (
    <table class="cards">
      <caption class="unseen">{say(problem.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.unit)}</th>
          {indicators.map(({ indicator, title }) => (
            <th key={indicator} scope="col">
              {say(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((each) => (
          <tr key={each.unit}>
            <th scope="row">
              <a class="tall" href={addressOf('indicators', each.unit, { year })}>
                {say(each.title)}
              </a>
              {each.because && <p class="soft">{say(each.because)}</p>}
            </th>
            {indicators.map(({ indicator, title, of }) => (
              <td key={indicator} data-title={say(title)}>
                <Cell unit={each} indicator={indicator} of={of} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({
  unit,
  indicator,
  of,
}: {
  unit: UnitIndicators;
  indicator: string;
  of: OfProblem['indicators'][number]['of'];
}) {
  const reading = of.find((each) => each.unit.unit === unit.unit)?.reading;
  const said = unit.statements.find((each) => each.indicator === indicator);
  return (
    <>
      <span class="nowrap">{reading ? sayFigure(reading) : '—'}</span>
      {!reading?.figure && <span class="unseen">{say(words.notMeasured)}</span>}
      {said && <p class="soft">“{said.text}”</p>}
    </>
  );
}

/** As it is counted in the first that has it: options may differ, and the page of the unit says its own. */
function Explained({ of: { indicators } }: { of: OfProblem }) {
  return (
    <details>
      <summary>{say(words.howAll)}</summary>
      <ul class="rows">
        {indicators.map(({ indicator, title, of: [first] }) => (
          <li key={indicator} class="indicator">
            <h3>{say(title)}</h3>
            {first && (
              <dl class="facts">
                <dt>{say(words.how)}</dt>
                <dd>{say(first.reading.how)}</dd>
                <dt>{say(words.whenUnfair)}</dt>
                <dd>{say(first.reading.unfair)}</dd>
                <dt>{say(words.gamedBy)}</dt>
                <dd>{say(first.reading.gamedBy)}</dd>
              </dl>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
