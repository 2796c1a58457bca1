import { type Attendance, inTheRoom, type MeetingContext } from '@obligato/core';

type Said =
  | { readonly type: 'open' | 'resume'; readonly payload: { readonly attendance: Attendance } }
  | { readonly type: 'resolve' };

/** Who is there when it is said: whoever is listed at the opening of a sitting; later whoever is still in the room. */
export const attendanceAt = (event: Said, { context }: { readonly context: MeetingContext }): Attendance =>
  event.type === 'resolve' ? inTheRoom(context) : event.payload.attendance;
