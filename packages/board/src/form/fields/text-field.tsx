/** Words: a line, or as many as one likes. */
import type { FieldProps } from '../schema-form.tsx';

const asText = (value: unknown) => (typeof value === 'string' ? value : '');

export function TextField({ field, value, onChange, aria }: FieldProps) {
  return (
    <input
      {...aria}
      value={asText(value)}
      required={field.isRequired}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

export function LongTextField({ field, value, onChange, aria }: FieldProps) {
  return (
    <textarea
      {...aria}
      rows={6}
      value={asText(value)}
      required={field.isRequired}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
