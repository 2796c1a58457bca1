import { ObligatoError, type Text, translated } from '@obligato/core';

/** The command line itself is wrong. */
export function usage(message: Text, hint: Text): ObligatoError {
  return new ObligatoError({ code: 'OBLIGATO_USAGE', ...translated(message, hint) });
}
