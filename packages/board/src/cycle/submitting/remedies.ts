/** What of a remedy can be done for whoever reads it: a day that it names is put into the form, a person into their field. */
import type { Choice } from '../../api/cycle.ts';
import type { Finding } from '../../api/decision.ts';
import type { Field, Json } from '../../form/field.ts';
import { sayDay } from '../../texts/dates.ts';

export interface Remedy {
  /** “12月4日 星期五” */
  readonly label: string;
  readonly apply: () => void;
}

export interface Remediable {
  readonly fields: readonly Field[];
  readonly people: readonly Choice[];
  readonly today: string;
  /** Puts a value into the form, and checks anew. */
  set(change: Json): void;
  /** Says that it happened on another day. */
  happenedOn(day: string): void;
}

/** Days and people that the finding names in its remedy, each with a place in the form where it belongs. */
export function remediesOf(finding: Finding, form: Remediable): readonly Remedy[] {
  const said = finding.remedy;
  if (!said) return [];
  const { fields, people, today } = form;
  const days = [...new Set(said.en.match(/\d{4}-\d{2}-\d{2}/g) ?? [])];
  const dayField = fieldFor(finding, fields, 'day');
  const byDay = days.flatMap((day): readonly Remedy[] => {
    const label = sayDay(day, today);
    if (dayField) return [{ label, apply: () => form.set({ [dayField.name]: day }) }];
    // What is still to come cannot have happened.
    return day <= today ? [{ label, apply: () => form.happenedOn(day) }] : [];
  });
  const personField = fieldFor(finding, fields, 'person');
  const named = people.filter(({ label }) => said['zh-CN'].includes(label));
  const byPerson = personField
    ? named.map(({ value, label }) => ({ label, apply: () => form.set({ [personField.name]: value }) }))
    : [];
  return [...byDay, ...byPerson];
}

/** The field that the finding speaks of by its name, else the first of its kind. */
function fieldFor({ data }: Finding, fields: readonly Field[], kind: Field['kind']): Field | undefined {
  const ofKind = fields.filter((field) => field.kind === kind);
  return ofKind.find(({ name }) => name in data) ?? ofKind[0];
}
