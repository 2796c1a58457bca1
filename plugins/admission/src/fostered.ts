/** The stages in which somebody is accompanied: observed, and heard. */
const stages = new Set(['activist', 'candidate', 'trained', 'reviewed', 'probationary']);

export const isFostered = (state: string) => stages.has(state);
