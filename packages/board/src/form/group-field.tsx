/** Fields of their own within a field: once, or as a list of such. */
import { say } from '../texts/text.ts';
import { initialOf, type Json } from './field.ts';
import { Items } from './items.tsx';
import { type FieldProps, Fields } from './schema-form.tsx';
import { words } from './words.ts';

const asGroup = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});

export function GroupField(props: FieldProps) {
  return props.field.isList ? <Groups {...props} /> : <OneGroup {...props} />;
}

/** What may be left out is asked for only when one wants to say it. */
function OneGroup({ field, at, value, onChange }: FieldProps) {
  const isOpen = field.isRequired || value !== undefined;
  if (!isOpen) {
    return (
      <button type="button" onClick={() => onChange(initialOf(field.fields))}>
        {say(words.fillIn)}
      </button>
    );
  }
  return (
    <div class="group">
      <Fields fields={field.fields} at={at} value={asGroup(value)} onChange={onChange} />
      {!field.isRequired && (
        <button type="button" class="plain" onClick={() => onChange(undefined)}>
          {say(words.leaveOut)}
        </button>
      )}
    </div>
  );
}

function Groups({ field, at, value, onChange }: FieldProps) {
  const before = Array.isArray(value) ? value.map(asGroup) : [];
  const items = before.length === 0 && field.isRequired ? [initialOf(field.fields)] : before;
  return (
    <Items {...{ items, what: say(field.title), onChange }} fresh={() => initialOf(field.fields)} as="group">
      {({ item, index, label, put, remove }) => (
        <>
          <fieldset>
            <legend>{label}</legend>
            <Fields fields={field.fields} at={`${at}.${index}`} value={item} onChange={put} />
          </fieldset>
          {remove}
        </>
      )}
    </Items>
  );
}
