/** Under mutation testing every property is tried anew for hundreds of mutants: a part of its cases has to do there. */
const part = Number(process.env.OBLIGATO_PROPERTY_PART ?? 1);

/**
 * How many random cases a property tries.
 *
 * @example
 * fc.assert(property, { numRuns: many(2000) })
 */
export const many = (cases: number): number => Math.ceil(cases * part);
