/** Numbers by name. */
import { say } from '../../texts/text.ts';
import type { FieldProps } from '../schema-form.tsx';
import { words } from '../words.ts';

export function FiguresField({ field, value, onChange, aria }: FieldProps) {
  const before = Object.entries(
    typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {},
  );
  const rows = before.length === 0 ? [['', ''] as const] : before;
  const what = say(field.title);
  const put = (index: number, row: readonly [string, unknown]) =>
    onChange(Object.fromEntries(rows.map((each, place) => (place === index ? row : each))));
  return (
    <div>
      <ol class="items">
        {rows.map(([name, number], index) => (
          <li key={index} class="row">
            <label>
              {say(words.figureName)}
              <input
                id={index === 0 ? aria.id : undefined}
                value={name}
                onInput={({ currentTarget }) => put(index, [currentTarget.value, number])}
              />
            </label>
            <label>
              {say(words.figureValue)}
              <input
                type="number"
                inputMode="decimal"
                min={0}
                step="any"
                value={typeof number === 'number' ? number : ''}
                onInput={({ currentTarget }) =>
                  put(index, [name, currentTarget.value === '' ? undefined : Number(currentTarget.value)])
                }
              />
            </label>
            {rows.length > 1 && (
              <button
                type="button"
                aria-label={say(words.remove, { what, number: index + 1 })}
                onClick={() => onChange(Object.fromEntries(rows.filter((_, place) => place !== index)))}
              >
                {say(words.removeShort)}
              </button>
            )}
          </li>
        ))}
      </ol>
      <p>
        <button type="button" onClick={() => onChange(Object.fromEntries([...rows, ['', undefined]]))}>
          {say(words.add)}
        </button>
      </p>
    </div>
  );
}
