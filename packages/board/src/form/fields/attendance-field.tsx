/** Who was there: one touch a person. Whoever should come is in view, others are a touch away, and nobody is there unmarked. */
import type { Choice } from '../../api/cycle.ts';
import { say } from '../../texts/text.ts';
import type { Field, Json } from '../field.ts';
import { useChoices } from '../form-context.ts';
import { type FieldProps, Fields } from '../schema-form.tsx';
import { words } from '../words.ts';

const rowsOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

export function AttendanceField({ field, at, value, onChange, aria }: FieldProps) {
  const choices = useChoices(`${at}.0.member`);
  const rows = rowsOf(value);
  const listed = Array.isArray(choices) ? choices : [];
  const known = new Map(listed.map((each) => [each.value, each]));
  const others = listed.filter((each) => !rows.some(({ member }) => member === each.value));
  const put = (member: unknown, change: Json) =>
    onChange(rows.map((row) => (row.member === member ? { ...row, ...change } : row)));
  const add = (row: Json) => onChange([...rows, row]);
  const present = rows.filter((row) => row.present === true).length;
  return (
    <div class="stack">
      <p aria-live="polite">{say(words.presentCount, { all: rows.length, present })}</p>
      <ul class="rows" id={aria.id}>
        {rows.map((row, index) => (
          <Person
            key={String(row.member)}
            row={row}
            person={known.get(String(row.member))}
            field={field}
            at={`${at}.${index}`}
            put={(change) => put(row.member, change)}
          />
        ))}
      </ul>
      <div class="actions">
        {present < rows.length && (
          <button
            type="button"
            onClick={() => onChange(rows.map((row) => (row.reason ? row : { ...row, present: true })))}
          >
            {say(words.allPresent)}
          </button>
        )}
      </div>
      <details open={rows.length === 0}>
        <summary>{say(words.others)}</summary>
        <div class="people">
          {others.map(({ value: member, label, hint }) => (
            <button key={member} type="button" onClick={() => add({ member, present: true })}>
              <span>{label}</span>
              {hint && <span class="soft">{hint}</span>}
            </button>
          ))}
        </div>
        <Guest add={(member) => add({ member, present: true, capacity: 'observer' })} />
      </details>
    </div>
  );
}

interface PersonProps {
  readonly row: Json;
  readonly person: Choice | undefined;
  readonly field: Field;
  readonly at: string;
  readonly put: (change: Json) => void;
}

function Person({ row, person, field, at, put }: PersonProps) {
  const name = person?.label ?? String(row.member ?? '');
  const reason = field.fields.find((each) => each.name === 'reason');
  const more = field.fields.filter((each) => !['member', 'present', 'reason'].includes(each.name));
  const isUnusual = row.capacity !== undefined && row.capacity !== 'member';
  return (
    <li>
      <div class="duty">
        <div>
          {name} {person?.hint && <span class="soft">{person.hint}</span>}
        </div>
        <fieldset class="actions">
          <legend class="unseen">{say(words.markPresence, { name })}</legend>
          <button
            type="button"
            aria-pressed={row.present === true}
            onClick={() => put({ present: true, reason: undefined })}
          >
            {say(words.present)}
          </button>
          <button type="button" aria-pressed={row.present === false} onClick={() => put({ present: false })}>
            {say(words.absent)}
          </button>
        </fieldset>
      </div>
      {row.present === false && reason && (
        <input
          aria-label={say(words.absenceReason, { name })}
          placeholder={say(reason.title)}
          value={String(row.reason ?? '')}
          onInput={({ currentTarget }) => put({ reason: currentTarget.value })}
        />
      )}
      {row.present === true && isUnusual && <Fields fields={more} at={at} value={row} onChange={put} />}
    </li>
  );
}

/** Somebody from outside is a guest, called as they are called. */
function Guest({ add }: { add: (name: string) => void }) {
  const send = (input: HTMLInputElement) => {
    const name = input.value.trim();
    if (name !== '') add(name);
    input.value = '';
  };
  return (
    <label>
      {say(words.guest)}
      <input
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          send(event.currentTarget);
        }}
        onBlur={({ currentTarget }) => send(currentTarget)}
      />
    </label>
  );
}
