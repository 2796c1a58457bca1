/** Data to begin with, made of the unit's own people: whoever writes no JSON changes what stands there. */
import { type Cycle, type Day, examplePayload, type Language, type RosterView } from '@obligato/core';
import { eventNamed, obligationByName, peopleOfBody } from '@obligato/core/internal';
import type { Domain } from '@obligato/engine';

export interface ExampleOf {
  readonly cycle: Cycle;
  readonly event: string;
  readonly roster: RosterView;
  readonly today: Day;
  readonly language: Language;
}

/** Throws `OBLIGATO_EVENT_UNKNOWN`. */
export function exampleData({ catalogue }: Domain, { cycle, event, roster, today, language }: ExampleOf): unknown {
  const { definition } = eventNamed(obligationByName(catalogue, cycle.obligation), event);
  const [first = '', ...others] = secretaryFirst(whoTakePart(cycle, roster), roster);
  return examplePayload(definition, { language, people: [first, ...others], day: today, cycle: cycle.id });
}

function whoTakePart({ parameters, bearer }: Cycle, roster: RosterView): readonly string[] {
  const { body } = parameters;
  const people = typeof body === 'string' ? peopleOfBody(body)(roster, bearer) : [];
  return people.length > 0 ? people : roster.shouldAttend;
}

/** Who takes the chair as a rule. */
function secretaryFirst(people: readonly string[], { rows }: RosterView): readonly string[] {
  const isSecretary = (member: string) => rows.get(member)?.roles.includes('secretary') ?? false;
  return [...people.filter(isSecretary), ...people.filter((member) => !isSecretary(member))];
}
