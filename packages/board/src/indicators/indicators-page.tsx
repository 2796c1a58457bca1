/** How units work, as their records say: one unit beside the one above it, or a superior and those below it. */
import { addressOf, go } from '../app/router.ts';
import { homeUnit, today, units } from '../app/session.ts';
import { say } from '../texts/text.ts';
import { UnitChoice } from '../ui/unit-choice.tsx';
import { OfUnit } from './of-unit.tsx';
import { UnitsBelow } from './units-below.tsx';
import { words } from './words.ts';

type Query = Readonly<Record<string, string>>;

export function IndicatorsPage({ about, query }: { about: string; query: Query }) {
  const unit = about || homeUnit.value || '';
  const tools = <Tools unit={unit} query={query} />;
  const Shown = query.show === 'below' ? UnitsBelow : OfUnit;
  return <Shown unit={unit} year={query.year} tools={tools} key={`${unit} ${query.year}`} />;
}

const yearsBack = [1, 2, 3];

function Tools({ unit, query }: { unit: string; query: Query }) {
  const hasBelow = units.value.some(({ parent }) => parent === unit);
  const years = yearsBack.map((back) => String(Number(today.value.slice(0, 4)) - back));
  return (
    <>
      <UnitChoice screen="indicators" unit={unit} may="read-status" />
      <label>
        {say(words.year)}
        <select
          value={query.year ?? ''}
          onChange={({ currentTarget: { value } }) =>
            go(addressOf('indicators', unit, { ...query, year: value }), 'replace')
          }
        >
          <option value="">{say(words.thisYear)}</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
      {hasBelow && query.show !== 'below' && (
        <a class="button" href={addressOf('indicators', unit, { ...query, show: 'below' })}>
          {say(words.below)}
        </a>
      )}
    </>
  );
}
