/** An agenda: what is talked about, in order. An item needs its title alone; of which sort it is can be said. */
import { say } from '../../texts/text.ts';
import { initialOf, type Json } from '../field.ts';
import { Items } from '../items.tsx';
import { type FieldProps, Fields } from '../schema-form.tsx';

/** An item may have been written as its title alone. */
const asItem = (item: unknown): Json => (typeof item === 'string' ? { title: item } : ((item ?? {}) as Json));

export function AgendaField({ field, at, value, onChange, aria }: FieldProps) {
  const before = Array.isArray(value) ? value.map(asItem) : [];
  const items = before.length === 0 ? [initialOf(field.fields)] : before;
  const [first, ...others] = field.fields;
  const title = first?.name ?? '';
  return (
    <Items {...{ items, what: say(field.title), onChange }} fresh={() => initialOf(field.fields)} as="group">
      {({ item, index, label, put, remove }) => (
        <>
          <div class="row">
            <input
              id={index === 0 ? aria.id : undefined}
              aria-label={label}
              value={String(item[title] ?? '')}
              onInput={({ currentTarget }) => put({ ...item, [title]: currentTarget.value })}
            />
            {remove}
          </div>
          {others.length > 0 && (
            <details>
              <summary>{others.map((each) => say(each.title)).join(' · ')}</summary>
              <Fields fields={others} at={`${at}.${index}`} value={item} onChange={put} />
            </details>
          )}
        </>
      )}
    </Items>
  );
}
