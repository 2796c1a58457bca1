import { z } from 'zod';

/** Of a rule about which there is nothing to set but its severity, ready to be spread into `defineRule`. */
export const noOptions = { options: z.strictObject({}), defaults: {}, stricter: {} } as const;
