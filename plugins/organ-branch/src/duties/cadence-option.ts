import { dutyCadences } from '@obligato/core';
import { z } from 'zod';

/** How often a duty recurs. More often is stricter. */
export const cadence = z.enum(dutyCadences);

export const moreOften = { order: dutyCadences } as const;
