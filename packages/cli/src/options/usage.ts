import { ObligatoError } from '@obligato/core';

/** The command line itself is wrong. */
export function usage(message: string, hint: string): ObligatoError {
  return new ObligatoError({ code: 'OBLIGATO_USAGE', message, hint });
}
