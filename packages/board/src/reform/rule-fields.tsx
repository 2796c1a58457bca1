/** A field for each value of a rule, with the one in force beside it. */
import type { RuleInForce } from '../api/settings.ts';
import { say } from '../texts/text.ts';
import { type Entered, settingsOf, type Value } from './settings.ts';
import { words } from './words.ts';

const severities = ['off', 'observe', 'warn', 'deny'] as const;

interface Parts {
  readonly rule: RuleInForce;
  readonly entered: Entered;
  readonly enter: (entered: Entered) => void;
}

export function RuleFields({ rule, entered, enter }: Parts) {
  const now = settingsOf(rule);
  const { severity, ...options } = now;
  const put = (name: string, value: Value) => enter({ ...entered, [name]: value });
  return (
    <div class="row">
      {Object.entries(options).map(([name, value]) => (
        <div key={name}>
          <label for={`set-${name}`}>{name}</label>
          <Field id={`set-${name}`} now={value} value={entered[name] ?? value} put={(changed) => put(name, changed)} />
          <p class="hint">{say(Array.isArray(value) ? words.listHint : words.now, { value: written(value) })}</p>
        </div>
      ))}
      <div>
        <label for="severity">{say(words.severity)}</label>
        <select
          id="severity"
          value={String(entered.severity ?? severity)}
          onChange={({ currentTarget }) => put('severity', currentTarget.value)}
        >
          {severities.map((each) => (
            <option key={each} value={each}>
              {say(words.severities[each])}
            </option>
          ))}
        </select>
        <p class="hint">{say(words.now, { value: say(words.severities[rule.severity]) })}</p>
      </div>
    </div>
  );
}

function written(value: Value): string {
  if (typeof value === 'boolean') return say(value ? words.yes : words.no);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

interface FieldParts {
  readonly id: string;
  readonly now: Value;
  readonly value: Value;
  readonly put: (value: Value) => void;
}

function Field({ id, now, value, put }: FieldParts) {
  if (typeof now === 'boolean')
    return (
      <select id={id} value={String(value)} onChange={({ currentTarget }) => put(currentTarget.value === 'true')}>
        {[true, false].map((each) => (
          <option key={String(each)} value={String(each)}>
            {written(each)}
          </option>
        ))}
      </select>
    );
  if (typeof now === 'number')
    return (
      <input
        id={id}
        type="number"
        inputMode="decimal"
        step="any"
        required
        value={Number(value)}
        onInput={({ currentTarget }) => currentTarget.value !== '' && put(Number(currentTarget.value))}
      />
    );
  if (typeof now === 'string')
    return <input id={id} value={String(value)} required onInput={({ currentTarget }) => put(currentTarget.value)} />;
  return (
    <input
      id={id}
      value={written(value)}
      onInput={({ currentTarget }) => put(currentTarget.value.split(/[,，、]\s*/).filter((each) => each !== ''))}
    />
  );
}
