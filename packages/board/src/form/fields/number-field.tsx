/** A number, by the keys that a phone shows for it. */
import type { FieldProps } from '../schema-form.tsx';

export function NumberField({ field, value, onChange, aria }: FieldProps) {
  const read = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
    onChange(currentTarget.value === '' ? undefined : Number(currentTarget.value));
  return (
    <input
      {...aria}
      type="number"
      inputMode={field.isWhole ? 'numeric' : 'decimal'}
      min={field.minimum}
      step={field.isWhole ? 1 : 'any'}
      value={typeof value === 'number' ? value : ''}
      required={field.isRequired}
      onInput={read}
    />
  );
}
