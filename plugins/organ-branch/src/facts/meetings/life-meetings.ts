/** Meetings for criticism and self-criticism that look back on a year. */
export const yearlyLifeMeetings = [
  'life-meeting',
  'democratic-life-meeting',
  'group-life-meeting',
  'committee-life-meeting',
] as const;

/** All of them, with opinions collected beforehand. */
export const lifeMeetings = [...yearlyLifeMeetings, 'special-life-meeting'] as const;

/** Whether a meeting of this duty finds something to put right, whoever sits in it. */
export const criticism: ReadonlySet<string> = new Set(lifeMeetings);
