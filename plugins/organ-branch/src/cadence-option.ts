import { cadences } from '@obligato/core';
import { z } from 'zod';

/** How often a duty recurs. More often is stricter. */
export const cadence = z.enum(cadences);

export const moreOften = { order: cadences } as const;
