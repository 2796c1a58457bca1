/** One of a few, or yes and no: side by side where they can be seen at once. */
import { say } from '../../texts/text.ts';
import type { FieldProps } from '../schema-form.tsx';
import { words } from '../words.ts';

export function ChoiceField({ field, at, value, onChange, aria }: FieldProps) {
  if (field.choices.length <= 5) {
    const offered = field.choices.map(({ value: own, title }) => ({ own, title: say(title) }));
    return <Radios name={at} offered={offered} chosen={value} onChange={onChange} aria={aria} />;
  }
  return (
    <select
      {...aria}
      value={typeof value === 'string' ? value : ''}
      required={field.isRequired}
      onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
    >
      <option value="">{say(words.choose)}</option>
      {field.choices.map(({ value: own, title }) => (
        <option key={own} value={own}>
          {say(title)}
        </option>
      ))}
    </select>
  );
}

export function TruthField({ at, value, onChange, aria }: FieldProps) {
  const offered = [
    { own: true, title: say(words.yes) },
    { own: false, title: say(words.no) },
  ];
  return <Radios name={at} offered={offered} chosen={value} onChange={onChange} aria={aria} />;
}

interface RadiosProps {
  readonly name: string;
  readonly offered: readonly { readonly own: string | boolean; readonly title: string }[];
  readonly chosen: unknown;
  readonly onChange: FieldProps['onChange'];
  readonly aria: FieldProps['aria'];
}

function Radios({ name, offered, chosen, onChange, aria }: RadiosProps) {
  return (
    <div class="checks">
      {offered.map(({ own, title }, index) => (
        <label key={String(own)} class="check">
          <input
            type="radio"
            id={index === 0 ? aria.id : undefined}
            name={name}
            checked={chosen === own}
            onChange={() => onChange(own)}
          />
          {title}
        </label>
      ))}
    </div>
  );
}
