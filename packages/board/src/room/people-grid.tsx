/** Everybody of the roster, one touch a person: what a touch says is written on it. */
import type { Choice } from '../api/cycle.ts';
import type { ComponentChildren } from 'preact';

export interface GridPerson extends Choice {
  readonly isHere: boolean;
  /** What stands beneath the name. */
  readonly state: string;
  /** What is read out: who, how they stand, what a touch does. */
  readonly aria: string;
  readonly isDisabled?: boolean;
}

export function PeopleGrid({
  people,
  touch,
  label,
  children,
}: {
  people: readonly GridPerson[];
  touch: (person: GridPerson) => void;
  label: string;
  children?: ComponentChildren;
}) {
  return (
    <fieldset class="people">
      <legend class="unseen">{label}</legend>
      {people.map((person) => (
        <button
          key={person.value}
          type="button"
          aria-pressed={person.isHere}
          aria-label={person.aria}
          disabled={person.isDisabled}
          onClick={() => touch(person)}
        >
          <span>{person.label}</span>
          <span>{person.state}</span>
        </button>
      ))}
      {children}
    </fieldset>
  );
}
