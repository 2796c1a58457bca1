/** The rules that bind a unit today: what each asks for, how strictly, and who said so. */
import { useState } from 'preact/hooks';
import { type RuleInForce, readRules } from '../api/settings.ts';
import { useLoad } from '../app/load.ts';
import { addressOf } from '../app/router.ts';
import { mayIn } from '../app/session.ts';
import { say } from '../texts/text.ts';
import { Ready } from '../ui/states.tsx';
import { words } from './words.ts';

export function RulesInForce({ unit }: { unit: string }) {
  const [filter, setFilter] = useState('');
  const isShown = (each: RuleInForce) =>
    `${each.rule} ${each.duty ? say(each.duty.title) : ''} ${say(each.why)}`
      .toLowerCase()
      .includes(filter.toLowerCase());
  const loaded = useLoad(`rules ${unit}`, () => readRules(unit));
  return (
    <details class="card">
      <summary>{say(words.rules)}</summary>
      <p class="hint">{say(words.rulesHint)}</p>
      {mayIn(unit, 'assess') && (
        <p>
          <a class="tall" href={addressOf('reform', unit)}>
            {say(words.whatIf)}
          </a>
        </p>
      )}
      <label>
        {say(words.findRule)}
        <input type="search" value={filter} onInput={({ currentTarget }) => setFilter(currentTarget.value)} />
      </label>
      <Ready of={loaded}>
        {({ rules }) => (
          <ul class="rows">
            {rules.filter(isShown).map((each) => (
              <li key={each.rule}>
                <Rule of={each} />
              </li>
            ))}
          </ul>
        )}
      </Ready>
    </details>
  );
}

function Rule({ of: { rule, why, severity, values, clause, duty, waived } }: { of: RuleInForce }) {
  return (
    <>
      <p>
        <strong>{duty ? say(duty.title) : rule}</strong> <span class="mark">{say(words.severities[severity])}</span>{' '}
        {waived && <span class="mark mark-warn">{say(words.waived)}</span>}
      </p>
      <p>{say(why)}</p>
      <p class="soft">
        {say(clause.source)} {clause.article}
        {duty && ` · ${rule}`}
      </p>
      {values.length > 0 && (
        <ul>
          {values.map(({ name, value, unitTitle, at, waivable }) => (
            <li key={name} class="soft">
              {name} = {typeof value === 'string' ? value : JSON.stringify(value)}
              {unitTitle !== null && ` · ${say(words.from, { where: say(unitTitle) })}`}
              {at && ` · ${at.file}${at.line === null ? '' : `:${at.line}`}`}
              {waivable && ` · ${say(words.waivable)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
