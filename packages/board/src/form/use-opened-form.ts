/** A form as one opens it: what it asks for, and what one has written in it before. */
import type { Answer } from '../api/answer.ts';
import { type Cycle, readSchema } from '../api/cycle.ts';
import { type Loaded, useLoad } from '../app/load.ts';
import { me } from '../app/session.ts';
import { type Begun, nothingBegun, openDraft } from './draft-keeper.ts';
import { type Field, fieldsIn } from './field.ts';

export interface OpenedForm {
  readonly fields: readonly Field[];
  readonly begun: Begun;
}

export function useOpenedForm(
  { id, obligation }: Pick<Cycle, 'id' | 'obligation'>,
  event: string,
  isConfidential = false,
): Loaded<OpenedForm> {
  return useLoad(`form ${id} ${event}`, async (): Promise<Answer<OpenedForm>> => {
    const place = { member: me.value?.member ?? '', cycle: id, event };
    const opening = isConfidential ? nothingBegun : openDraft(place);
    const [schema, begun] = await Promise.all([readSchema(obligation, event), opening]);
    return schema.kind === 'ok' ? { ...schema, value: { fields: fieldsIn(schema.value), begun } } : schema;
  });
}
