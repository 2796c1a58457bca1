/** How often a duty recurs. */

/**
 * From seldom to often: the later in the list, the stricter. `on-days` has no rhythm of its own: its periods end on the days that the
 * duty lists.
 */
export const cadences = [
  'on-days',
  'every-60-months',
  'every-48-months',
  'every-36-months',
  'every-24-months',
  'every-18-months',
  'yearly',
  'every-9-months',
  'every-8-months',
  'half-yearly',
  'every-5-months',
  'every-4-months',
  'quarterly',
  'every-2-months',
  'monthly',
  'twice-monthly',
  'fortnightly',
  'weekly',
] as const;
export type Cadence = (typeof cadences)[number];

/** How often a duty recurs, or that it does not: an occasion raises it. */
export const dutyCadences = ['occasional', ...cadences] as const;
export type DutyCadence = (typeof dutyCadences)[number];

/** Of those that are counted in whole months: how many. */
export const monthsOf = (cadence: Cadence): number | undefined => {
  const named = namedMonths[cadence];
  if (named !== undefined) return named;
  const [, months] = /^every-(\d+)-months$/.exec(cadence) ?? [];
  return months === undefined ? undefined : Number(months);
};

const namedMonths: { readonly [Name in Cadence]?: number } = { yearly: 12, 'half-yearly': 6, quarterly: 3, monthly: 1 };
