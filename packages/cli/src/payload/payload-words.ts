/** What the fields of a payload are called, and whom it names: for readers, who know titles and names. */
import { type Catalogue, type FieldKind, type Reading, type Roster, type Text, textIn } from '@obligato/core';
import { fieldAt, namesIn } from '@obligato/core/internal';

export interface PayloadWords {
  /** By the path of a field, as a problem names it: `attendance.0.member`. Undefined where nobody has said what it is called. */
  titleOf(event: string, path: string): Text | undefined;
  kindOf(event: string, path: string): FieldKind | undefined;
  /** The name of a person; an id of nobody as it is. */
  nameOf(member: string): string;
}

/** Of an obligation that is no longer installed, nothing is known: then fields and people are called as they are written. */
export function payloadWords(
  { obligations, translate = (title) => title }: Pick<Catalogue, 'obligations' | 'translate'>,
  obligation: string | undefined,
  roster: Roster,
): PayloadWords {
  const events = obligations.get(obligation ?? '')?.events ?? {};
  const fieldOf = (event: string, path: string) => {
    const definition = Object.hasOwn(events, event) ? events[event] : undefined;
    return definition && fieldAt(definition, path);
  };
  return {
    titleOf: (event, path) => translate(fieldOf(event, path)?.title),
    kindOf: (event, path) => fieldOf(event, path)?.kind,
    nameOf: namesIn(roster),
  };
}

/**
 * A field by its title, with the name by which commands and files call it.
 *
 * @example
 * calledField(payloadWords(catalogue, 'meeting', []), { event: 'notify', field: 'heldOn' }, 'en') // → 'Day of the meeting (heldOn)'
 */
export function calledField(
  words: PayloadWords | undefined,
  { event, field }: { readonly event: string; readonly field: string },
  reading: Reading,
): string {
  const said = words?.titleOf(event, field);
  const title = said && textIn(said, reading);
  return title === undefined || field === '' ? field : `${title} (${field})`;
}
