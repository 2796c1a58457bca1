/**
 * A fifth of its random cases is tried in every run, and all of them by `npm run properties`. Most are drawn anew each time, so
 * that runs add up. Under mutation testing, where each property is tried for hundreds of mutants, fewer have to do.
 */
const part = Number(process.env.OBLIGATO_PROPERTY_PART ?? 0.2);

/**
 * How many random cases a property tries.
 *
 * @example
 * fc.assert(property, { numRuns: many(2000) })
 */
export const many = (cases: number): number => Math.ceil(cases * part);
