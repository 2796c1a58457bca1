import { type DutyCadence, dutyCadences } from '@obligato/core';
import { z } from 'zod';

/** How often a duty recurs. More often is stricter. */
export const cadence = z.enum(dutyCadences);

export const moreOften = { order: dutyCadences } as const;

/**
 * What a duty says that everybody owes who bears it, as often as this where no unit says otherwise: ready to be spread into `defineRule`.
 *
 * @example
 * recurring('monthly').defaults // → { cadence: 'monthly' }
 */
export const recurring = <Often extends DutyCadence>(often: Often) =>
  ({
    options: z.strictObject({ cadence }),
    defaults: { cadence: often },
    stricter: { cadence: moreOften },
    messages: {},
    owed: () => [],
  }) as const;
