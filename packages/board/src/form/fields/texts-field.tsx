/** Sentences, one a line of its own. */
import { say } from '../../texts/text.ts';
import { Items } from '../items.tsx';
import type { FieldProps } from '../schema-form.tsx';

export function TextsField({ field, value, onChange, aria }: FieldProps) {
  const before = Array.isArray(value) ? value.map(String) : [];
  const items = before.length === 0 ? [''] : before;
  return (
    <Items items={items} what={say(field.title)} fresh={() => ''} onChange={onChange} as="row">
      {({ item, index, label, put, remove }) => (
        <>
          <input
            id={index === 0 ? aria.id : undefined}
            aria-label={label}
            value={item}
            onInput={({ currentTarget }) => put(currentTarget.value)}
          />
          {remove}
        </>
      )}
    </Items>
  );
}
