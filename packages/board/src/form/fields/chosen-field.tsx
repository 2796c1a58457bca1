/** People, units or cycles, chosen from those there are: nobody has to know an id. */
import { useState } from 'preact/hooks';
import type { Choice } from '../../api/cycle.ts';
import { aside } from '../../texts/aside.ts';
import { say } from '../../texts/text.ts';
import { useChoices } from '../form-context.ts';
import type { FieldProps } from '../schema-form.tsx';
import { words } from '../words.ts';
import { TextField } from './text-field.tsx';
import { TextsField } from './texts-field.tsx';

export const labelOf = ({ label, hint }: Choice): string => aside(label, hint);
const elsewhere = '\u0000';

export function OneField(props: FieldProps) {
  const { field, at, value, onChange, aria } = props;
  const choices = useChoices(at);
  const chosen = typeof value === 'string' ? value : '';
  const [isOther, setOther] = useState(false);
  if (choices === 'unread') return <TextField {...props} />;
  const offered = choices === 'loading' ? [] : choices;
  const isUnknown = choices !== 'loading' && chosen !== '' && !offered.some((each) => each.value === chosen);
  const mayBeOther = field.kind === 'person';
  const showsOther = mayBeOther && (isOther || isUnknown);
  return (
    <>
      <select
        {...aria}
        value={showsOther ? elsewhere : chosen}
        required={field.isRequired}
        onChange={({ currentTarget }) => {
          setOther(currentTarget.value === elsewhere);
          onChange(currentTarget.value === elsewhere ? undefined : currentTarget.value || undefined);
        }}
      >
        <option value="">{say(words.choose)}</option>
        {choices === 'loading' && chosen !== '' && <option value={chosen}>{chosen}</option>}
        {offered.map((each) => (
          <option key={each.value} value={each.value}>
            {labelOf(each)}
          </option>
        ))}
        {mayBeOther && <option value={elsewhere}>{say(words.other)}</option>}
      </select>
      {showsOther && (
        <label>
          {say(words.otherName)}
          <input value={chosen} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
        </label>
      )}
    </>
  );
}

/** In the order in which they are ticked: of speakers that is the order in which they spoke. */
export function ManyField(props: FieldProps) {
  const { at, value, onChange, aria } = props;
  const choices = useChoices(at);
  const chosen = Array.isArray(value) ? value.map(String) : [];
  if (choices === 'unread') return <TextsField {...props} />;
  if (choices === 'loading') return null;
  if (choices.length === 0) return <p class="empty">{say(words.nothingToChoose)}</p>;
  const turn = (own: string) =>
    onChange(chosen.includes(own) ? chosen.filter((each) => each !== own) : [...chosen, own]);
  return (
    <div class="checks">
      {choices.map((each, index) => (
        <label key={each.value} class="check">
          <input
            type="checkbox"
            id={index === 0 ? aria.id : undefined}
            checked={chosen.includes(each.value)}
            onChange={() => turn(each.value)}
          />
          {labelOf(each)}
        </label>
      ))}
    </div>
  );
}
