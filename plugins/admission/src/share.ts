import { comparators, type Share } from '@obligato/core';
import { z } from 'zod';

export const share = z.templateLiteral([z.int().min(1), '/', z.int().min(1)]) as unknown as z.ZodType<Share>;
/** Whether the share itself is enough (以上) or has to be passed (超过): data, because texts and their readers differ. */
export const comparator = z.enum(comparators);
export const moreThan = { order: comparators } as const;
