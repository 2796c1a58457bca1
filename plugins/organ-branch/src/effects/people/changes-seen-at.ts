/** At which events a change of the roster is seen: those of the clock, and what branches do every month. Nothing that is said in confidence. */
export const changesSeenAt = ['remind', 'miss', 'notify', 'open', 'finish', 'submit'] as const;
