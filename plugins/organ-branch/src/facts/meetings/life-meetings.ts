/** The duties whose meetings are for criticism and self-criticism, with opinions collected beforehand. */
export const lifeMeetings = ['life-meeting', 'democratic-life-meeting'] as const;
