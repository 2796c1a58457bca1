/** Everybody whom a payload names. */
import { memo } from '../../fast/memo.ts';
import type { EventDefinition } from '../define-obligation.ts';
import { type Field, fieldsOf } from './fields-of.ts';

/** Somebody named in a payload, and where. */
export interface NamedPerson {
  readonly member: string;
  /** `attendance.3.member` */
  readonly path: string;
  readonly field: Field;
  /** Said to be a guest: in an attendance list, in the capacity `observer`. */
  readonly isGuest: boolean;
}

/** The fields of an event that name people. */
interface PeopleField {
  readonly field: Field;
  readonly steps: readonly string[];
}

const peopleFieldsOf: (event: Pick<EventDefinition, 'payload'>) => readonly PeopleField[] = memo((event) =>
  fieldsOf(event)
    .filter(({ kind }) => kind === 'person' || kind === 'persons')
    .map((field) => ({ field, steps: [...field.path.split('.'), ...(field.kind === 'persons' ? ['*'] : [])] })),
);

/**
 * Whether an event's payload has a place for somebody's name.
 *
 * @example
 * namesPeople(meeting.events.open) // → true
 */
export const namesPeople = (event: Pick<EventDefinition, 'payload'>): boolean => peopleFieldsOf(event).length > 0;

/**
 * Every person whom a payload names, with the place, in the order of its fields; only those who are wanted.
 *
 * @example
 * const payload = { recorder: 'm2', record: '…' };
 * peopleIn(meeting.events.minute, payload).map(({ member, path }) => `${path}: ${member}`) // → ['recorder: m2']
 */
export function peopleIn(
  event: Pick<EventDefinition, 'payload'>,
  payload: unknown,
  isWanted: (member: string) => boolean = () => true,
): readonly NamedPerson[] {
  const named: NamedPerson[] = [];
  for (const { field, steps } of peopleFieldsOf(event)) {
    // Nearly always nobody is wanted: then nothing is put together.
    if (!names(payload, steps, 0, isWanted)) continue;
    visit(payload, undefined, steps, 0, (member, around, place) => {
      // Most are known: only of the others is a place put together.
      if (!isWanted(member)) return;
      const isGuest = (around as { readonly capacity?: unknown } | undefined)?.capacity === 'observer';
      named.push({ member, path: place.join('.'), field, isGuest });
    });
  }
  return named;
}

/** Whether a field names anybody who is wanted. */
function names(
  value: unknown,
  steps: readonly string[],
  depth: number,
  isWanted: (member: string) => boolean,
): boolean {
  if (depth === steps.length) return typeof value === 'string' && isWanted(value);
  if (typeof value !== 'object' || value === null) return false;
  const step = steps[depth] as string;
  if (step !== '*') return names((value as Readonly<Record<string, unknown>>)[step], steps, depth + 1, isWanted);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) if (names(value[index], steps, depth + 1, isWanted)) return true;
    return false;
  }
  for (const key in value) {
    if (names((value as Readonly<Record<string, unknown>>)[key], steps, depth + 1, isWanted)) return true;
  }
  return false;
}

type Visitor = (member: string, around: unknown, place: readonly (string | number)[]) => void;

function visit(
  value: unknown,
  around: unknown,
  steps: readonly string[],
  depth: number,
  tell: Visitor,
  place: (string | number)[] = [],
): void {
  const step = steps[depth];
  if (step === undefined) {
    if (typeof value === 'string') tell(value, around, place);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const enter = (key: string | number, inner: unknown) => {
    place[depth] = key;
    visit(inner, value, steps, depth + 1, tell, place);
  };
  if (step !== '*') enter(step, (value as Readonly<Record<string, unknown>>)[step]);
  else if (Array.isArray(value)) for (let index = 0; index < value.length; index++) enter(index, value[index]);
  else for (const key in value) enter(key, (value as Readonly<Record<string, unknown>>)[key]);
}
