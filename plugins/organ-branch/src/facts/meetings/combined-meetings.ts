/** Which pairs may be held as one, as a rule writes them: `party-class in theme-day`. */
import { z } from 'zod';

export const pair = z.string().regex(/^[a-z0-9-]+ in [a-z0-9-]+$/, { message: 'expected "duty in duty"' });

export const pairOf = (carried: string, carrying: string) => `${carried} in ${carrying}`;
