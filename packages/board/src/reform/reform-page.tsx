/** What other settings of a rule would have done: a value is entered, and the records say what would have come of it. */
import { useState } from 'preact/hooks';
import { type RuleInForce, readRules } from '../api/settings.ts';
import { useLoad } from '../app/load.ts';
import { addressOf, go } from '../app/router.ts';
import { homeUnit, mayIn, today, unitCalled, units } from '../app/session.ts';
import { addDays } from '../texts/dates.ts';
import { reading, say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { Ready } from '../ui/states.tsx';
import { UnitChoice } from '../ui/unit-choice.tsx';
import { ReportSheet } from './report-sheet.tsx';
import { RuleFields } from './rule-fields.tsx';
import { changedIn, type Entered, proposedIn, readReform, settingsOf } from './settings.ts';
import { words } from './words.ts';

type Query = Readonly<Record<string, string>>;

export function ReformPage({ about, query }: { about: string; query: Query }) {
  const home = homeUnit.value ?? '';
  const own = mayIn(home, 'assess') ? home : units.value.find(({ actions }) => actions.includes('assess'))?.id;
  const unit = about || own || home;
  const loaded = useLoad(`rules ${unit}`, () => readRules(unit));
  return (
    <Page
      title={say(words.title)}
      lead={say(words.lead)}
      tools={<UnitChoice screen="reform" unit={unit} may="assess" />}
    >
      <Ready of={loaded}>{({ rules }) => <Asking key={unit} unit={unit} rules={rules} query={query} />}</Ready>
      {query.rules !== undefined && <Told unit={unit} query={query} />}
    </Page>
  );
}

/** What is asked stands in the address, so that an answer can be sent to somebody. */
function Asking({ unit, rules, query }: { unit: string; rules: readonly RuleInForce[]; query: Query }) {
  const asked = proposedIn(query.rules) ?? {};
  const [chosen, choose] = useState(Object.keys(asked)[0] ?? '');
  const [entered, enter] = useState<Entered>((asked[chosen] ?? {}) as Entered);
  const [days, setDays] = useState(daysOf(query));
  const [isUnchanged, tellUnchanged] = useState(false);
  const rule = rules.find((each) => each.rule === chosen);
  const turnTo = (name: string) => {
    choose(name);
    enter({});
  };
  const send = () => {
    const changed = rule && changedIn(rule, { ...settingsOf(rule), ...entered });
    tellUnchanged(changed === undefined);
    if (changed) go(addressOf('reform', unit, { rules: JSON.stringify(changed), ...days }), 'replace');
  };
  return (
    <section class="card no-print" aria-labelledby="asking">
      <h2 id="asking">{say(words.ask)}</h2>
      <form
        class="stack"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          send();
        }}
      >
        <label>
          {say(words.rule)}
          <select required value={chosen} onChange={({ currentTarget: { value } }) => turnTo(value)}>
            <option value="">{say(words.choose)}</option>
            {rules.map((each) => (
              <option key={each.rule} value={each.rule}>
                {each.duty ? `${say(each.duty.title)} · ${each.rule}` : each.rule}
              </option>
            ))}
          </select>
        </label>
        {rule && (
          <>
            <p class="soft">{say(rule.why)}</p>
            <RuleFields rule={rule} entered={entered} enter={enter} />
          </>
        )}
        <div class="row">
          <label>
            {say(words.from)}
            <input
              type="date"
              required
              value={days.from}
              onInput={(event) => setDays({ ...days, from: typedIn(event) })}
            />
          </label>
          <label>
            {say(words.to)}
            <input type="date" required value={days.to} onInput={(event) => setDays({ ...days, to: typedIn(event) })} />
          </label>
        </div>
        <p class="hint">{say(words.below, { unit: say(unitCalled(unit)) })}</p>
        {isUnchanged && (
          <p class="note note-warn" role="alert">
            {say(words.unchanged)}
          </p>
        )}
        <div class="actions">
          <button type="submit" class="primary">
            {say(words.assess)}
          </button>
        </div>
      </form>
    </section>
  );
}

const typedIn = ({ currentTarget }: Event) => (currentTarget as HTMLInputElement).value;

/** The year up to today, where nothing else was asked. */
const daysOf = ({ from, to = today.value }: Query) => ({ from: from ?? addDays(to, -364), to });

function Told({ unit, query }: { unit: string; query: Query }) {
  const { rules: written, from, to } = query;
  const loaded = useLoad(`reform ${unit} ${written} ${from} ${to} ${reading()}`, () =>
    readReform(unit, { rules: proposedIn(written) ?? {}, from, to }),
  );
  if (loaded.state === 'loading')
    return (
      <p class="loading" role="status">
        {say(words.working)}
      </p>
    );
  return <Ready of={loaded}>{(html) => <ReportSheet html={html} />}</Ready>;
}
