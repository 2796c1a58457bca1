import { z } from 'zod';

/** For duties that an occasion raises: there is nothing to tighten about how often. */
export const occasional = z.enum(['occasional']);

export const onlyOccasional = { order: ['occasional'] } as const;

/**
 * What every duty says that an occasion raises, and that has to be done so many working days after it.
 *
 * @example
 * raisedWithin(20).defaults // → { cadence: 'occasional', withinWorkingDays: 20 }
 */
export const raisedWithin = (workingDays: number) =>
  ({
    options: z.strictObject({ cadence: occasional, withinWorkingDays: z.int().min(1) }),
    defaults: { cadence: 'occasional', withinWorkingDays: workingDays },
    stricter: { cadence: onlyOccasional, withinWorkingDays: 'min' },
    messages: {},
    owed: () => [],
  }) as const;
