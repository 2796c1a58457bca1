/** An opinion: first where it goes, then what it says. Nothing of it stays in the browser. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Problem } from '../api/answer.ts';
import { type Confidable, confide, readConfidable } from '../api/confidence.ts';
import { type Choice, readSchema } from '../api/cycle.ts';
import { readRoster } from '../api/unit.ts';
import { useLoad } from '../app/load.ts';
import { addressOf } from '../app/router.ts';
import { homeUnit, mayIn, today, unitCalled, units } from '../app/session.ts';
import { Verdict } from '../cycle/submitting/verdict.tsx';
import { sayMissing } from '../cycle/submitting/say-missing.ts';
import { words as cycleWords } from '../cycle/words.ts';
import { type Field, fieldsIn, filledIn, initialOf } from '../form/field.ts';
import { FormOf } from '../form/form-context.ts';
import { Fields } from '../form/schema-form.tsx';
import { submissionKey } from '../form/submission-key.ts';
import { say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { Empty, Ready, Refused } from '../ui/states.tsx';
import { UnitChoice } from '../ui/unit-choice.tsx';
import { words } from './words.ts';

export function OpinionPage({ about }: { about: string }) {
  const unit = about || homeUnit.value || '';
  const loaded = useLoad(`confidable ${unit}`, () => readConfidable(unit));
  const [chosen, choose] = useState<string>();
  return (
    <Page
      title={`${say(words.title)} · ${say(unitCalled(unit))}`}
      lead={say(words.lead)}
      tools={<UnitChoice screen="opinion" unit={unit} may="confide" />}
    >
      <Ready of={loaded}>
        {({ items }) => {
          if (items.length === 0) return <Empty>{say(words.none)}</Empty>;
          const current = items.find(({ duty }) => duty === chosen);
          return (
            <div class="stack">
              <fieldset class="card">
                <legend>
                  <strong>{say(words.where)}</strong>
                </legend>
                {items.map((each) => (
                  <label key={each.duty} class="check">
                    <input
                      type="radio"
                      name="where"
                      checked={each.duty === chosen}
                      onChange={() => choose(each.duty)}
                    />
                    <span>
                      {say(each.title)}
                      <br />
                      <span class="soft">
                        {say(each.owedBy === 'superior' ? words.goesPast : words.goesTo, { unit: say(each.to.title) })}
                      </span>
                    </span>
                  </label>
                ))}
              </fieldset>
              {current && <Writing key={current.duty} unit={unit} about={current} />}
            </div>
          );
        }}
      </Ready>
    </Page>
  );
}

function Writing({ unit, about }: { unit: string; about: Confidable }) {
  const schema = useLoad(`schema ${about.obligation} ${about.event}`, () => readSchema(about.obligation, about.event));
  const [turn, setTurn] = useState(0);
  return (
    <Ready of={schema}>
      {(found) => (
        <Form key={turn} unit={unit} about={about} fields={fieldsIn(found)} again={() => setTurn(turn + 1)} />
      )}
    </Ready>
  );
}

type Result = { readonly cycle: string | null } | { readonly problem: Problem } | 'line' | undefined;

function Form({
  unit,
  about,
  fields,
  again,
}: {
  unit: string;
  about: Confidable;
  fields: readonly Field[];
  again: () => void;
}) {
  const [payload, setPayload] = useState(() => initialOf(fields));
  const [result, setResult] = useState<Result>();
  const [isBusy, setBusy] = useState(false);
  const key = useRef(submissionKey());
  const asked = useMemo(() => peopleFor(unit, fields), [unit]);
  const send = async (submitted: Event) => {
    submitted.preventDefault();
    setBusy(true);
    const answer = await confide(
      unit,
      { duty: about.duty, event: about.event, payload: filledIn(payload) ?? {} },
      key.current,
    );
    setBusy(false);
    if (answer.kind === 'ok') {
      setPayload({});
      setResult(answer.value);
    } else if (answer.kind === 'offline') setResult('line');
    else if (answer.kind === 'refused') {
      key.current = submissionKey();
      setResult({ problem: answer.problem });
    }
  };
  if (result && typeof result === 'object' && 'cycle' in result) return <Sent cycle={result.cycle} again={again} />;
  const problem = typeof result === 'object' ? result.problem : undefined;
  const wrong = new Map((problem?.decision?.missing ?? []).map((each) => [each.field, sayMissing(each)]));
  return (
    <FormOf.Provider value={{ unit, cycle: '', event: about.event, today: today.value, wrong, asked }}>
      <form class="card stack" noValidate onSubmit={(submitted) => void send(submitted)}>
        <Fields fields={fields} value={payload} onChange={setPayload} />
        <p class="hint">{say(words.notKept)}</p>
        {result === 'line' && (
          <p class="note note-warn" role="alert">
            {say(cycleWords.lineBroke)}
          </p>
        )}
        {problem &&
          (problem.decision ? (
            <Verdict decision={problem.decision} isPreview={true} remedies={() => []} />
          ) : (
            <Refused problem={problem} />
          ))}
        <button type="submit" class="primary" disabled={isBusy}>
          {say(words.send)}
        </button>
      </form>
    </FormOf.Provider>
  );
}

function Sent({ cycle, again }: { cycle: string | null; again: () => void }) {
  return (
    <div class="note note-good" role="status">
      <p>{say(words.sent)}</p>
      {cycle !== null && (
        <p>
          {say(words.sentTo)} <a href={addressOf('cycle', cycle)}>{cycle}</a>
        </p>
      )}
      <button type="button" onClick={again}>
        {say(words.another)}
      </button>
    </div>
  );
}

/** It may concern anybody of the unit, or of those above. */
function peopleFor(unit: string, fields: readonly Field[]): Map<string, Promise<readonly Choice[] | undefined>> {
  const people = peopleOf(unit);
  return new Map(
    fields.filter(({ kind }) => kind === 'persons' || kind === 'person').map(({ name }) => [name, people]),
  );
}

async function peopleOf(unit: string): Promise<readonly Choice[] | undefined> {
  const above: string[] = [];
  for (let at: string | undefined = unit; at !== undefined; at = units.value.find(({ id }) => id === at)?.parent)
    above.push(at);
  const rosters = await Promise.all(above.filter((each) => mayIn(each, 'read-roster')).map(readRoster));
  const rows = rosters.flatMap((answer) => (answer.kind === 'ok' ? answer.value : []));
  const now = rows.filter(({ from, to }) => from <= today.value && (to === undefined || to >= today.value));
  const found = new Map(now.map(({ member, name }) => [member, { value: member, label: name }]));
  return found.size > 0 ? [...found.values()] : undefined;
}
