import { me } from '../app/session.ts';

/** Whether the reader is one of the unit: it reads its own figures first, and its looks are nobody’s business. */
export const isOwn = (unit: string): boolean => (me.value?.grants ?? []).some((grant) => grant.unit === unit);
