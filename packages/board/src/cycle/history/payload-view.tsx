/** What was said with an event, under the titles of its fields and with people by their names. */
import { Fragment } from 'preact';
import { readSchema } from '../../api/cycle.ts';
import { useLoad } from '../../app/load.ts';
import { today } from '../../app/session.ts';
import { type Field, fieldsIn } from '../../form/field.ts';
import { words as formWords } from '../../form/words.ts';
import { sayDay } from '../../texts/dates.ts';
import { say } from '../../texts/text.ts';
import { useNames } from '../../ui/person-name.tsx';

export function PayloadView({
  obligation,
  event,
  unit,
  payload,
}: {
  obligation: string;
  event: string;
  unit: string;
  payload: unknown;
}) {
  const schema = useLoad(`schema ${obligation} ${event}`, () => readSchema(obligation, event));
  const names = useNames(unit);
  if (schema.state !== 'ready') return null;
  return <Values fields={fieldsIn(schema.value)} value={payload} names={names} />;
}

interface ValuesProps {
  readonly fields: readonly Field[];
  readonly value: unknown;
  readonly names: ReadonlyMap<string, string>;
}

const asGroup = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

function Values({ fields, value, names }: ValuesProps) {
  const group = asGroup(value);
  return (
    <dl class="facts">
      {fields
        .filter(({ name }) => group[name] !== undefined)
        .map((field) => (
          <Fragment key={field.name}>
            <dt>{say(field.title)}</dt>
            <dd>
              <Value field={field} value={group[field.name]} names={names} />
            </dd>
          </Fragment>
        ))}
    </dl>
  );
}

function Value({ field, value, names }: { field: Field; value: unknown; names: ReadonlyMap<string, string> }) {
  if (field.kind === 'attendance' && Array.isArray(value)) return <Attendance rows={value} names={names} />;
  if (Array.isArray(value)) {
    return (
      <ul>
        {value.map((item, index) => (
          <li key={index}>
            {field.fields.length > 0 && typeof item === 'object' ? (
              <Values fields={field.fields} value={item} names={names} />
            ) : (
              said(field, item, names)
            )}
          </li>
        ))}
      </ul>
    );
  }
  if (field.kind === 'figures') {
    return (
      <ul>
        {Object.entries(asGroup(value)).map(([name, number]) => (
          <li key={name}>
            {name} {String(number)}
          </li>
        ))}
      </ul>
    );
  }
  if (field.fields.length > 0) return <Values fields={field.fields} value={value} names={names} />;
  return <>{said(field, value, names)}</>;
}

function said({ kind, choices }: Field, value: unknown, names: ReadonlyMap<string, string>): string {
  if (typeof value === 'boolean') return say(value ? formWords.yes : formWords.no);
  const text = String(value ?? '');
  if (kind === 'day') return sayDay(text, today.value);
  if (kind === 'person' || kind === 'persons') return names.get(text) ?? text;
  const choice = choices.find((each) => each.value === text);
  return choice ? say(choice.title) : text;
}

/** Who was there, who was not and why: two lines instead of forty. */
function Attendance({ rows, names }: { rows: readonly unknown[]; names: ReadonlyMap<string, string> }) {
  const people = rows.map(asGroup);
  const nameOf = ({ member, reason }: Readonly<Record<string, unknown>>) => {
    const name = names.get(String(member)) ?? String(member);
    return reason ? `${name} (${reason})` : name;
  };
  const there = people.filter(({ present }) => present === true);
  const away = people.filter(({ present }) => present !== true);
  return (
    <>
      <p>
        {say(formWords.present)} {there.length}: {there.map(nameOf).join('、')}
      </p>
      {away.length > 0 && (
        <p>
          {say(formWords.absent)} {away.length}: {away.map(nameOf).join('、')}
        </p>
      )}
    </>
  );
}
