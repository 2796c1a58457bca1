/** A form made from the schema of a payload: a field a kind, nothing written per event. */
import type { ComponentType } from 'preact';
import { say } from '../texts/text.ts';
import type { Field, Json, Kind } from './field.ts';
import { AgendaField } from './fields/agenda-field.tsx';
import { AttendanceField } from './fields/attendance-field.tsx';
import { ChoiceField, TruthField } from './fields/choice-field.tsx';
import { ManyField, OneField } from './fields/chosen-field.tsx';
import { DayField } from './fields/day-field.tsx';
import { FiguresField } from './fields/figures-field.tsx';
import { NumberField } from './fields/number-field.tsx';
import { LongTextField, TextField } from './fields/text-field.tsx';
import { TextsField } from './fields/texts-field.tsx';
import { useForm } from './form-context.ts';
import { GroupField } from './group-field.tsx';
import { words } from './words.ts';

export interface FieldProps {
  readonly field: Field;
  /** `attendance.0.member` */
  readonly at: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** What the control says of itself to those who hear it. */
  readonly aria: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': boolean | undefined;
  };
}

const byKind: Readonly<Record<Kind, ComponentType<FieldProps>>> = {
  agenda: AgendaField,
  attendance: AttendanceField,
  choice: ChoiceField,
  cycle: OneField,
  cycles: ManyField,
  day: DayField,
  figures: FiguresField,
  group: GroupField,
  list: GroupField,
  'long text': LongTextField,
  name: TextField,
  number: NumberField,
  person: OneField,
  persons: ManyField,
  tally: GroupField,
  text: TextField,
  texts: TextsField,
  truth: TruthField,
  units: ManyField,
};

/** Controls of their own, of which a label could name only the first. */
const several: ReadonlySet<Kind> = new Set([
  'agenda',
  'attendance',
  'cycles',
  'figures',
  'group',
  'list',
  'persons',
  'tally',
  'texts',
  'truth',
  'units',
]);
const isSeveral = ({ kind, choices }: Field) => several.has(kind) || (kind === 'choice' && choices.length <= 5);

/** Chosen by name: what is said of ids, or of fields by their names, is for whoever has to write them. */
const chosen: ReadonlySet<Kind> = new Set(['attendance', 'person', 'persons', 'cycle', 'cycles', 'units']);
const hintOf = ({ kind, description }: Field) =>
  description && chosen.has(kind) && /编号|`/.test(description['zh-CN']) ? undefined : description;

export function Fields({
  fields,
  at = '',
  value,
  onChange,
}: {
  fields: readonly Field[];
  at?: string;
  value: Json;
  onChange: (value: Json) => void;
}) {
  return (
    <>
      {fields.map((field) => (
        <OneOfFields
          key={field.name}
          field={field}
          at={at === '' ? field.name : `${at}.${field.name}`}
          value={value[field.name]}
          onChange={(next) => onChange({ ...value, [field.name]: next })}
        />
      ))}
    </>
  );
}

function OneOfFields({ field, at, value, onChange }: Omit<FieldProps, 'aria'>) {
  const { wrong } = useForm();
  const said = wrong.get(at);
  const id = idOf(at);
  const description = hintOf(field);
  const described = [description && `${id}-hint`, said && `${id}-wrong`].filter(Boolean).join(' ');
  const aria = {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': said === undefined ? undefined : true,
  };
  const Control = byKind[field.kind];
  const title = (
    <>
      {say(field.title)} {!field.isRequired && <span class="soft">{say(words.optional)}</span>}
    </>
  );
  const about = (
    <>
      {description && (
        <p class="hint" id={`${id}-hint`}>
          {say(description)}
        </p>
      )}
      {said !== undefined && (
        <p class="wrong" id={`${id}-wrong`}>
          {said}
        </p>
      )}
    </>
  );
  const control = <Control field={field} at={at} value={value} onChange={onChange} aria={aria} />;
  if (isSeveral(field)) {
    return (
      <fieldset class="field" id={`${id}-all`} aria-describedby={described || undefined}>
        <legend>
          <strong>{title}</strong>
        </legend>
        {about}
        {control}
      </fieldset>
    );
  }
  return (
    <div class="field">
      <label for={id}>{title}</label>
      {about}
      {control}
    </div>
  );
}

export const idOf = (at: string): string => `f-${at.replaceAll('.', '-')}`;
