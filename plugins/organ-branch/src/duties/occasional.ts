import { z } from 'zod';

/** For duties that an occasion raises: there is nothing to tighten about how often. */
export const occasional = z.enum(['occasional']);

export const onlyOccasional = { order: ['occasional'] } as const;
